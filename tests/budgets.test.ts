import { describe, expect, test } from 'vitest';
import { builtFile, kilobytes, scriptsOf, withImports } from './built';

const manifest = JSON.parse(builtFile('chrome-mv3', 'manifest.json'));

/** Minified kB: what is meant to be kept, and where it fails. */
const budgets: readonly { name: string; files: string[]; aim: number; limit: number }[] = [
  { name: 'content script', files: manifest.content_scripts[0].js, aim: 24, limit: 28 },
  {
    name: 'worker',
    files: withImports('chrome-mv3', [manifest.background.service_worker]),
    aim: 200,
    limit: 200,
  },
  { name: 'popup', files: scriptsOf('chrome-mv3', 'popup.html'), aim: 150, limit: 150 },
  { name: 'dashboard', files: scriptsOf('chrome-mv3', 'dashboard.html', 'start'), aim: 320, limit: 320 },
  // With the views that come on their first visit.
  { name: 'dashboard in all', files: scriptsOf('chrome-mv3', 'dashboard.html'), aim: 380, limit: 380 },
];

describe('sizes of the build', () => {
  test.each(budgets)('$name stays under $limit kB', ({ name, files, aim, limit }) => {
    const size = kilobytes('chrome-mv3', files);
    const over = size > aim ? '  OVER THE AIM' : '';
    process.stdout.write(`budget ${name}: ${size.toFixed(1)} kB of ${aim} (fails above ${limit})${over}\n`);
    expect(files.length).toBeGreaterThan(0);
    expect(size).toBeGreaterThan(1);
    expect(size).toBeLessThanOrEqual(limit);
  });
});
