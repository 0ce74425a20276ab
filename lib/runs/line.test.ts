import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type VirtualClock, virtualClock } from '../../tests/fakes/clock';
import { Failed, failed } from '../failure';
import { openDatabase } from '../storage/database';
import { createGateStore } from '../storage/gates';
import { minute } from '../time';
import { freshGate, gapMs } from './gate';
import { createLine, type Line } from './line';
import type { GateStore } from './ports';

let clock: VirtualClock;
let gates: GateStore;
let line: Line;

beforeEach(() => {
  clock = virtualClock();
  gates = createGateStore(openDatabase({ name: crypto.randomUUID() }));
  line = createLine({ gates, now: clock.now, pause: async (ms) => clock.pass(ms) });
});

/** A request that stays on its way until it is let go. */
function held<T>(answer: T) {
  let release = () => {};
  const sent: number[] = [];
  const gone = new Promise<T>((resolve) => {
    release = () => resolve(answer);
  });
  const send = () => {
    sent.push(clock.now());
    return gone;
  };
  return { send, sent, release: () => release() };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('one service', () => {
  test('gets one request at a time, in the order they were asked', async () => {
    const [a, b, c] = [held('a'), held('b'), held('c')];
    const answers = [a, b, c].map(({ send }) => line.ask('linked-api', send));
    await settle();
    expect([a, b, c].map(({ sent }) => sent.length)).toEqual([1, 0, 0]);
    a.release();
    await settle();
    expect([a, b, c].map(({ sent }) => sent.length)).toEqual([1, 1, 0]);
    b.release();
    c.release();
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c']);
  });

  test('gets them with a gap between, also across lives of the worker', async () => {
    const at: number[] = [];
    const send = async () => at.push(clock.now());
    await line.ask('linked-api', send);
    await line.ask('linked-api', send);
    const next = createLine({ gates, now: clock.now, pause: async (ms) => clock.pass(ms) });
    clock.pass(100);
    await next.ask('linked-api', send);
    expect(at.map((each) => each - (at[0] ?? 0))).toEqual([0, gapMs, 2 * gapMs]);
  });

  test('is not kept waiting by a clock that was set back', async () => {
    await line.ask('linked-api', async () => undefined);
    clock.pass(-60 * minute);
    const before = clock.now();
    await line.ask('linked-api', async () => undefined);
    expect(clock.now()).toBe(before);
  });

  test('goes on after a request that failed', async () => {
    const failing = line.ask('linked-api', () => Promise.reject(failed('timeout', 'slow')));
    const good = line.ask('linked-api', async () => 'fine');
    await expect(failing).rejects.toMatchObject({ failure: { code: 'timeout' } });
    expect(await good).toBe('fine');
  });
});

test('two services are asked side by side', async () => {
  const [a, b] = [held('a'), held('b')];
  const answers = [line.ask('linked-api', a.send), line.ask('buena', b.send)];
  await settle();
  expect([a.sent.length, b.sent.length]).toEqual([1, 1]);
  a.release();
  b.release();
  await Promise.all(answers);
});

describe('a closed gate', () => {
  test('lets nothing leave and says so', async () => {
    await gates.write({ ...freshGate('linked-api'), blockedUntil: clock.now() + minute });
    let sent = 0;
    const asking = line.ask('linked-api', async () => {
      sent += 1;
    });
    await expect(asking).rejects.toMatchObject({
      failure: { code: 'rate-limited', effect: 'none', retryAt: clock.now() + minute },
    });
    expect(sent).toBe(0);
  });

  test('that a refused key closed stays so for other lives, and opens with a new key', async () => {
    const refused = line.ask('linked-api', () => Promise.reject(failed('unauthorized', 'no')));
    await expect(refused).rejects.toBeInstanceOf(Failed);
    const next = createLine({ gates, now: clock.now, pause: async (ms) => clock.pass(ms) });
    clock.pass(1_000 * minute);
    await expect(next.ask('linked-api', async () => 1)).rejects.toMatchObject({
      failure: { code: 'unauthorized', effect: 'none' },
    });
    await next.reopen('linked-api');
    expect(await next.ask('linked-api', async () => 'in')).toBe('in');
  });

  test('stays closed for those who were already in line when it closed', async () => {
    const limited = failed('rate-limited', '', { retryAt: clock.now() + minute, effect: 'none' });
    const first = line.ask('linked-api', () => Promise.reject(limited));
    let sent = 0;
    const second = line.ask('linked-api', async () => {
      sent += 1;
    });
    await expect(first).rejects.toBe(limited);
    await expect(second).rejects.toMatchObject({ failure: { code: 'rate-limited', effect: 'none' } });
    expect(sent).toBe(0);
  });
});

test('a refusal of the old key that comes late does not close the gate of the new one', async () => {
  const old = new Promise<never>((_, reject) =>
    setTimeout(() => reject(failed('unauthorized', 'old key')), 30),
  );
  const late = line.ask('linked-api', () => old);
  await settle();
  await line.reopen('linked-api');
  await expect(late).rejects.toMatchObject({ failure: { code: 'unauthorized' } });
  expect(await line.ask('linked-api', async () => 'in')).toBe('in');
});

test('an answer is not lost when the gate cannot be written down', async () => {
  const full: GateStore = { ...gates, write: () => Promise.reject(failed('storage-full', 'No room.')) };
  const careful = createLine({ gates: full, now: clock.now, pause: async (ms) => clock.pass(ms) });
  expect(await careful.ask('linked-api', async () => 'ticket')).toBe('ticket');
  const failing = careful.ask('linked-api', () => Promise.reject(failed('refused', 'no')));
  await expect(failing).rejects.toMatchObject({ failure: { code: 'refused' } });
});
