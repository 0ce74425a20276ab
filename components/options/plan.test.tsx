// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { hour } from '../../lib/time';
import { connected, now, optionsPage, settle } from '../../tests/fakes/options-page';

beforeEach(() => document.body.replaceChildren());

it.each([
  ['told with the last answer', now - 3_000, /^Free LinkedIn account$/],
  ['older than the last answer', now - 7 * hour, /^Free LinkedIn account, told 7 h.* ago$/],
])('a plan %s says when it was told', async (_, planAt, shown) => {
  if (!connected.status) throw new Error('The sample has no status.');
  const status = { ...connected.status, plan: { key: 'connectSafely_planFree' } as const, planAt };
  const { card, store } = optionsPage({ kept: { ...connected, checkedAt: now, status } });
  await store.start();
  await settle();
  const facts = [...card().querySelectorAll('dd')].map(({ textContent }) => textContent);
  expect(facts).toContainEqual(expect.stringMatching(shown));
});
