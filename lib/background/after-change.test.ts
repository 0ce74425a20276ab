import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type BackgroundBench, backgroundBench } from '../../tests/fakes/background-bench';
import { aRun, statuses } from '../../tests/fakes/run-events';
import type { Run, RunStatus } from '../runs/run';
import { hasEnded, learn } from './after-change';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let bench: BackgroundBench;
beforeEach(() => {
  bench = backgroundBench();
});

const now = 1_800_000_001_000;
const unconfirmed: RunStatus = {
  state: 'unconfirmed',
  since: now - 500,
  failure: { code: 'timeout', message: '' },
};
const check = (connectionStatus: string): Run => ({
  ...aRun('read', { state: 'succeeded', at: now, result: { connectionStatus }, problems: [] }),
  runId: 'check',
  createdAt: now - 100,
});
const known = async () => (await bench.stores.facts.readPerson('person:ada-park'))?.connection;

describe('a status check that ended', () => {
  test.each([
    ['pending', 'succeeded'],
    ['connected', 'succeeded'],
    ['notConnected', 'failed'],
    ['incoming', 'unconfirmed'],
  ])('and found %s leaves the unconfirmed request %s, and is what is known', async (found, state) => {
    await bench.stores.runs.add(aRun('write', unconfirmed));
    await learn(check(found), bench.stores, now);
    expect((await bench.stores.runs.read('r'))?.status.state).toBe(state);
    expect(await known()).toEqual({ state: found, at: now });
  });

  test('changes no run that is not in doubt', async () => {
    await bench.stores.runs.add(aRun('write', statuses.waiting));
    await learn(check('pending'), bench.stores, now);
    expect((await bench.stores.runs.read('r'))?.status).toEqual(statuses.waiting);
  });
});

test('a run that ended is learned from once it is over, not before', async () => {
  await learn(aRun('write', statuses.waiting), bench.stores, now);
  expect(await known()).toBeUndefined();
  await learn(aRun('write', statuses.succeeded), bench.stores, now);
  expect(await known()).toMatchObject({ state: 'pending' });
});

test('a post is learned from as a post', async () => {
  const url = 'https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678';
  const run: Run = {
    ...aRun('write', { state: 'succeeded', at: now, result: {}, problems: [] }),
    operation: 'commentOnPost',
    input: { postUrl: url, text: 'Well said' },
    subject: { kind: 'post', url },
    subjectKey: 'post:x',
  };
  await learn(run, bench.stores, now);
  expect(await bench.stores.facts.readPost('post:x')).toMatchObject({ commentedAt: now });
  expect(await bench.stores.facts.readPerson('post:x')).toBeUndefined();
});

test.each(Object.entries(statuses))('whether %s is worth telling of', (name, status) => {
  const told = ['succeeded', 'failed', 'cancelled', 'unconfirmed'].includes(name);
  expect(hasEnded(aRun('write', status))).toBe(told);
});

test('a search is learned from as everybody it found', async () => {
  const result = ['ada-park', 'cy-demo'].map((slug) => ({
    name: slug,
    publicUrl: `https://www.linkedin.com/in/${slug}`,
  }));
  const run: Run = {
    ...aRun('read', { state: 'succeeded', at: now, result, problems: [] }),
    operation: 'searchPeople',
    input: { term: 'maps' },
    subject: { kind: 'account', url: 'https://www.linkedin.com/' },
    subjectKey: 'account:',
  };
  await learn(run, bench.stores, now);
  expect(await bench.stores.facts.readPerson('person:cy-demo')).toMatchObject({
    listing: { name: 'cy-demo' },
    seenAt: now,
    runId: run.runId,
  });
});
