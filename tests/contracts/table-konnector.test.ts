import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWorld, type World } from '../world/world';
import { openBench } from './konnector-bench';
import { answerCases } from './konnector-cases-answers';
import { campaignCases } from './konnector-cases-campaigns';
import { dashboardCases } from './konnector-cases-dashboard';
import { edgeCases } from './konnector-cases-edges';
import { errorCases } from './konnector-cases-errors';
import { exampleCases } from './konnector-cases-examples';
import { inputCases } from './konnector-cases-input';
import { keyCases } from './konnector-cases-key';
import { ruleCases } from './konnector-cases-rules';
import { konnectorRows } from './konnector-rows';

const groups = [
  keyCases,
  dashboardCases,
  campaignCases,
  errorCases,
  ruleCases,
  edgeCases,
  exampleCases,
  inputCases,
  answerCases,
];
const cases = new Map(groups.flatMap((each) => Object.entries(each)));

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => {
  // West of UTC a calendar date read as a moment is the day before.
  vi.stubEnv('TZ', 'America/Los_Angeles');
  world.control.reset();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => world.close());

describe('the contract of Konnector, row by row', () => {
  it('has exactly one case for every row', () => {
    const named = groups.flatMap((each) => Object.keys(each));
    expect(new Set(konnectorRows).size).toBe(konnectorRows.length);
    expect([...named].sort()).toEqual([...konnectorRows].sort());
  });

  it.each(konnectorRows.map((row) => [row]))('%s', async (row) => {
    const run = cases.get(row);
    if (!run) throw new Error(`No case for the row: ${row}`);
    expect.hasAssertions();
    await run(openBench(world));
  });
});
