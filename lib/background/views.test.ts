import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type BackgroundBench, backgroundBench, text } from '../../tests/fakes/background-bench';
import { aRun, statuses } from '../../tests/fakes/run-events';
import type { Run } from '../runs/run';
import { subjectView } from './views';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let bench: BackgroundBench;
beforeEach(() => {
  bench = backgroundBench();
});

const now = 1_800_000_001_000;
const subject = { kind: 'person', url: 'https://www.linkedin.com/in/ada-park' } as const;

describe('the toolbar of one subject', () => {
  const add = async (runId: string, createdAt: number, change: Partial<Run> = {}) => {
    const input = { personUrl: subject.url, note: runId };
    await bench.stores.runs.add({
      ...aRun('write', statuses.waiting),
      input,
      runId,
      createdAt,
      ...change,
    } as Run);
  };
  const shown = async () =>
    (await subjectView(subject, bench.stores, now, text)).runs.map(({ runId }) => runId);

  test('shows its newest runs that were not waved away, four at most', async () => {
    for (let each = 0; each < 8; each++)
      await add(`run-${each}`, now + each, each === 6 ? { dismissed: true } : {});
    await add('other', now + 99, { subjectKey: 'person:bo' });
    expect(await shown()).toEqual(['run-7', 'run-5', 'run-4', 'run-3']);
  });

  test('shows how one ended until a newer one of its kind has begun, and what is in doubt until it is settled', async () => {
    await add('in doubt', now, { status: statuses.unconfirmed });
    await add('failed', now + 1, { status: statuses.failed });
    expect(await shown()).toEqual(['failed', 'in doubt']);
    await add('newer', now + 2);
    expect(await shown()).toEqual(['newer', 'in doubt']);
  });

  test('says how long it usually takes once that was timed', async () => {
    await bench.stores.runs.add(aRun('write', statuses.waiting));
    const words = async () => (await subjectView(subject, bench.stores, now, text)).runs[0]?.words;
    expect(await words()).toBe('Waiting for Linked API');
    await bench.stores.durations.record('sendConnectionRequest', 25_000);
    expect(await words()).toBe('Waiting for Linked API · usually 25 secs');
  });

  test('is empty where nothing is known', async () => {
    expect(await subjectView(subject, bench.stores, now, text)).toEqual({ runs: [], known: '', facts: {} });
  });

  test('tells the last known facts in words, with their age, and not what was fetched', async () => {
    await bench.stores.facts.changePerson('person:ada-park', () => ({
      v: 1,
      key: 'person:ada-park',
      subject,
      connection: { state: 'pending', at: now - 120_000 },
      profileAt: now - 3_600_000,
      seenAt: now - 120_000,
    }));
    const seen = await subjectView(subject, bench.stores, now, text);
    expect(seen.known).toMatch(/^Request pending, as of 2 min.* ago · Fetched 1 hr.* ago$/);
    expect(seen.facts).toEqual({
      connection: { state: 'pending', at: now - 120_000 },
      fetchedAt: now - 3_600_000,
    });
  });
});
