import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PersonFacts, PostFacts } from '../facts/facts';
import { operations } from '../linkedin/operations';
import { type Database, openDatabase } from './database';
import { createFactsStore } from './facts';

let database: Database;
beforeEach(() => {
  database = openDatabase({ name: crypto.randomUUID() });
});
afterEach(() => database.close());

const key = 'person:ada-park';
const ada: PersonFacts = {
  v: 1,
  key,
  subject: { kind: 'person', url: 'https://www.linkedin.com/in/ada-park', name: 'Ada Park' },
  seenAt: 1,
};

test('facts read back as they were written, a fetched profile and post included', async () => {
  const store = createFactsStore(database);
  const profile = operations.fetchPerson.result.parse({
    name: 'Ada Park',
    headline: null,
    experiences: [{ position: 'Cartographer', companyName: null, duration: 14 }],
    posts: [{ text: 'Maps!', author: { name: 'Ada Park' } }],
  });
  const person: PersonFacts = { ...ada, connection: { state: 'pending', at: 5 }, profile, profileAt: 6 };
  const post: PostFacts = {
    v: 1,
    key: 'post:urn:li:activity:7000000000000000001',
    subject: {
      kind: 'post',
      url: 'https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000001',
    },
    post: operations.fetchPost.result.parse({ text: 'Maps!', comments: [{ text: 'Yes', isReply: false }] }),
    postAt: 7,
    commentedAt: 8,
    reaction: { type: 'like', at: 9 },
    seenAt: 9,
  };
  await store.changePerson(key, () => person);
  await store.changePost(post.key, () => post);
  expect(await store.readPerson(key)).toEqual(person);
  expect(await store.readPost(post.key)).toEqual(post);
});

test('two changes at once both count', async () => {
  const store = createFactsStore(database);
  await Promise.all([
    store.changePerson(key, (facts = ada) => ({ ...facts, connection: { state: 'connected', at: 1 } })),
    store.changePerson(key, (facts = ada) => ({ ...facts, profileAt: 2 })),
  ]);
  expect(await store.readPerson(key)).toEqual({
    ...ada,
    connection: { state: 'connected', at: 1 },
    profileAt: 2,
  });
});

test('a change that gives nothing leaves the facts alone, and there are none of a stranger', async () => {
  const store = createFactsStore(database);
  await store.changePerson(key, () => ada);
  expect(await store.changePerson(key, () => undefined)).toBeUndefined();
  expect(await store.readPerson(key)).toEqual(ada);
  expect(await store.readPerson('person:bo-lind')).toBeUndefined();
  expect(await store.readPost(key)).toBeUndefined();
});

test('a subject is named as results named it, the page before a list', async () => {
  const store = createFactsStore(database);
  const { subject } = ada;
  const bare = { kind: 'person', url: subject.url } as const;
  expect(await store.readName(bare)).toBeUndefined();
  const listed: PersonFacts = { ...ada, subject: bare, listing: { name: 'A. Park' } };
  await store.changePerson(key, () => listed);
  expect(await store.readName(bare)).toBe('A. Park');
  const profile = operations.fetchPerson.result.parse({ name: 'Ada Park' });
  await store.changePerson(key, () => ({ ...listed, profile, profileAt: 2 }));
  expect(await store.readName(bare)).toBe('Ada Park');
  expect(await store.readName({ kind: 'account', url: 'https://www.linkedin.com/' })).toBeUndefined();
});
