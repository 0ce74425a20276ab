import { expect, it } from 'vitest';
import type { Integration } from '../../integrations/integration';
import { createDashboardStore } from './dashboard-store';

const buena: Integration = { v: 1, provider: 'buena', connectedAt: 0, lastFour: {}, nextCheckAt: 0 };

/** An address bar and a storage. */
function world(hash = '', integrations: () => Promise<Integration[]> = async () => [buena]) {
  const outside = { hash, changed: () => {}, stored: async () => {} };
  const life = new AbortController();
  const store = createDashboardStore(
    {
      hash: () => outside.hash,
      onHash: (listener) => {
        outside.changed = listener;
      },
      integrations,
      subscribe: (onChange) => {
        outside.stored = onChange;
      },
    },
    life.signal,
  );
  const go = (to: string) => {
    outside.hash = to;
    outside.changed();
  };
  return { store, go, outside, life, at: () => store.state.get() };
}

it('opens at the address and follows it', async () => {
  const { store, go, at } = world('#/runs/abc');
  expect(at().route).toEqual({ view: 'runs', detail: 'abc' });
  await store.start();
  go('#/people');
  expect(at().route).toEqual({ view: 'people' });
});

it('remembers each view seen, once', async () => {
  const { store, go, at } = world('#/people');
  await store.start();
  for (const to of ['#/runs', '#/people', '#/nowhere', '#/runs/a']) go(to);
  expect(at().visited).toEqual(['people', 'runs']);
});

it('knows whether a service is set up, and learns when that changes', async () => {
  let stored: Integration[] = [];
  const { store, outside, at } = world('', async () => stored);
  expect(at().connected).toBeUndefined();
  await store.start();
  expect(at().connected).toBe(false);
  stored = [buena];
  await outside.stored();
  expect(at().connected).toBe(true);
});

it('says nothing of services when storage cannot be read', async () => {
  const { store, at } = world('', () => Promise.reject(new Error('closed')));
  await store.start();
  expect(at().connected).toBeUndefined();
});
