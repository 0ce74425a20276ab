// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunLine } from '../messaging/views';
import type { RunState } from '../runs/run';
import { isUnderWay, startLife } from './life';

const now = 1_800_000_000_000;
const run = (state: RunState, change: Partial<RunLine> = {}): RunLine => ({
  runId: 'r',
  operation: 'fetchPerson',
  state,
  title: '',
  words: '',
  tone: 'busy',
  choices: [],
  ...change,
});

let stay: AbortController;
let drawn: number;
let poked: string[][];
let hidden: boolean;
let answer: () => Promise<unknown>;

beforeEach(() => {
  vi.useFakeTimers({ now });
  stay = new AbortController();
  drawn = 0;
  poked = [];
  hidden = false;
  answer = async () => undefined;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
});
afterEach(() => {
  stay.abort();
  vi.useRealTimers();
});

const start = () =>
  startLife(stay.signal, {
    draw: () => {
      drawn += 1;
    },
    poke: (runIds) => {
      poked.push(runIds);
      return answer();
    },
  });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
function turn(toHidden: boolean): void {
  hidden = toHidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

test.each<[RunState, boolean]>([
  ['held', true],
  ['queued', true],
  ['submitting', true],
  ['waiting', true],
  ['stale', false],
  ['unconfirmed', false],
  ['succeeded', false],
  ['failed', false],
  ['cancelled', false],
])('%s is under way: %s', (state, underWay) => {
  expect(isUnderWay(run(state))).toBe(underWay);
});

describe('while something is under way', () => {
  test('it draws and pokes every other second', async () => {
    start().watch([run('waiting')]);
    await pass(30_000);
    expect(drawn).toBe(15);
    expect(poked.length).toBeGreaterThanOrEqual(10);
    expect(poked.length).toBeLessThanOrEqual(20);
    expect(poked[0]).toEqual(['r']);
  });

  test('a queued run is poked at once', async () => {
    start().watch([run('queued')]);
    await pass(1);
    expect(poked).toHaveLength(1);
  });

  test('a held run is poked within a second of its end', async () => {
    start().watch([run('held', { until: now + 4_500 })]);
    await pass(4_999);
    const before = poked.length;
    await pass(1);
    expect(poked.length).toBe(before + 1);
  });

  test('it never asks again before the last question is answered, and goes on after one that failed', async () => {
    let fail = () => {};
    answer = () => new Promise((_, reject) => (fail = () => reject(new Error('channel closed'))));
    start().watch([run('waiting')]);
    await pass(30_000);
    expect(poked).toHaveLength(1);
    fail();
    await pass(3_000);
    expect(poked).toHaveLength(2);
  });

  test('it names at most twenty runs, as many as a message may hold', async () => {
    start().watch(Array.from({ length: 30 }, (_, index) => run('waiting', { runId: `r${index}` })));
    await pass(3_000);
    expect(poked[0]).toHaveLength(20);
  });
});

describe('it rests', () => {
  test('while the page is hidden, and looks at once when it is back', async () => {
    start().watch([run('waiting')]);
    turn(true);
    await pass(60_000);
    expect([drawn, poked.length]).toEqual([0, 0]);
    turn(false);
    await pass(1);
    expect([drawn, poked.length]).toEqual([1, 1]);
  });

  test('when all is settled', async () => {
    const life = start();
    life.watch([run('waiting')]);
    await pass(3_000);
    life.watch([run('succeeded')]);
    await pass(1_000);
    const before = [drawn, poked.length];
    await pass(60_000);
    expect([drawn, poked.length]).toEqual(before);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('when the visit ends', async () => {
    start().watch([run('waiting')]);
    stay.abort();
    await pass(60_000);
    turn(false);
    await pass(60_000);
    expect([drawn, poked.length, vi.getTimerCount()]).toEqual([0, 0, 0]);
  });
});
