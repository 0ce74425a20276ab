import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from './database';
import { createDraftStore, longestDraft } from './drafts';

const drafts = () => createDraftStore(openDatabase({ name: crypto.randomUUID(), now: () => 7 }));

test('a draft is found again as it was typed, and a newer one takes its place', async () => {
  const store = drafts();
  await store.keep('workflow', '{"actionType":');
  await store.keep('fetchPerson', '{}');
  await store.keep('workflow', '[]');
  expect(await store.read('workflow')).toBe('[]');
  expect(await store.readAll()).toEqual([
    { v: 1, key: 'fetchPerson', text: '{}', at: 7 },
    { v: 1, key: 'workflow', text: '[]', at: 7 },
  ]);
});

test('what was never typed is not there', async () => {
  expect(await drafts().read('workflow')).toBeUndefined();
});

test('a draft beyond all bounds is refused', async () => {
  await expect(drafts().keep('workflow', 'x'.repeat(longestDraft + 1))).rejects.toMatchObject({
    failure: { code: 'bug' },
  });
});
