/**
 * `npm test`: sets up what is missing, then every check there is, one after another. A failing step does not stop the
 * next. The last line is `N passed, M failed`: the tests of all suites, and one for each step that is not a suite.
 * `--check` leaves the browser out: that is `npm run check`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed, runChild } from './child.mjs';
import { setUp } from './setup.mjs';

const quick = process.argv.includes('--check');
const reports = mkdtempSync(join(tmpdir(), 'sidecar-test-'));

/** A check that passes or fails as a whole. */
const step = (name, program, ...args) => ({ name, program, args });
/** A set of tests, counted one by one. */
const suite = (name, ...args) => ({ name, program: 'vitest', args: ['run', ...args], suite: true });

const steps = [
  step('types', 'tsc', '--noEmit', '-p', '.'),
  step('lint, format', 'biome', 'ci', '.'),
  step('dead code', 'knip'),
  suite('unit, contracts'),
  step('build Chrome', 'wxt', 'build'),
  step('build Firefox', 'wxt', 'build', '-b', 'firefox'),
  step('lint Firefox', 'web-ext', 'lint', '--no-config-discovery', '--source-dir', '.output/firefox-mv3'),
  suite('manifest, budgets', '--config=tests/built.vitest.config.ts'),
  ...(quick ? [] : [suite('e2e', '--config=tests/e2e/vitest.config.ts')]),
];

/** What vitest counted; a run that broke before counting anything is one failure. */
function count(report, status) {
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
    // Status without a failed test: a file that did not load, or nothing found to run.
    const failed = status !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numTotalTests - numPassedTests - numFailedTests };
  } catch {
    // No report: vitest itself did not get that far.
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function play({ name, program, args, suite: isSuite }, index) {
  const report = join(reports, `${index}.json`);
  const extra = isSuite ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const started = Date.now();
  const { status, output } = await runChild(installed(program), [...args, ...extra], {
    env: { NO_COLOR: '1' },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const ok = status === 0;
  const counted = isSuite ? count(report, status) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const skipped = counted.skipped ? `, ${counted.skipped} skipped` : '';
  const tests = isSuite ? `  ${counted.passed} of ${counted.passed + counted.failed}${skipped}` : '';
  console.log(`${name.padEnd(18)} ${ok ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s${tests}`);
  for (const line of output.match(/^ *budget .*$/gm) ?? []) console.log(`  ${line.trim()}`);
  if (!ok) console.log(output.trimEnd().replace(/^/gm, '    '));
  return { name, ...counted };
}

async function main() {
  setUp({ browser: !quick });
  const results = [];
  for (const [index, each] of steps.entries()) results.push(await play(each, index));
  const failures = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
  if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`);
  const sum = (key) => results.reduce((total, each) => total + each[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main()
  .catch((error) => {
    console.error(error.message);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  })
  .finally(() => rmSync(reports, { recursive: true, force: true }));
