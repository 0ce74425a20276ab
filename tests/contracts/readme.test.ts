import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actions } from '../../lib/actions/index';
import { catalog } from '../../lib/providers/catalog';
import { createProviders } from '../../lib/providers/index';
import messages from '../../public/_locales/en/messages.json';

const { providerById } = createProviders();
const readme = readFileSync('README.md', 'utf8');
const table = readFileSync('lib/actions/README.md', 'utf8');

/** Cells of the table rows that begin with `first`. */
const row = (first: string): string[] | undefined =>
  table
    .split('\n')
    .find((line) => line.startsWith(`| ${first} |`))
    ?.split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());

test('the table of the actions has a column for each provider', () => {
  expect(row('Button')).toEqual(catalog.map(({ name }) => name));
});

const said: Readonly<Record<string, { message: string } | undefined>> = messages;

test.each(actions.map(({ operation }) => operation))(
  'the table of the actions says who can do %s',
  (operation) => {
    const able = catalog.map(({ id }) => (providerById(id).supports(operation) ? 'yes' : '–'));
    expect(row(said[`action_${operation}`]?.message ?? '')).toEqual(able);
  },
);

test('the README gives a reason for every permission', () => {
  for (const permission of [
    'storage',
    'alarms',
    'notifications',
    'https://www.linkedin.com/*',
    'https://*.linkedin.com/*',
  ]) {
    expect(readme).toContain(`| \`${permission}\``);
  }
});

const images = [...readme.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].flatMap(([, path]) => path ?? []);

test('the README shows pictures', () => {
  expect(images.length).toBeGreaterThan(0);
});

test.each(images)('the picture %s is there, a PNG of more than 10 kB', (path) => {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(bytes.length).toBeGreaterThan(10_000);
});
