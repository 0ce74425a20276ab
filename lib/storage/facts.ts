import type { PersonFacts, PostFacts } from '../facts/facts';
import { operations } from '../linkedin/operations';
import { z } from '../schema';
import type { Database } from './database';
import { moment, subject, version } from './shapes';
import { changeOne, readOne, type Table } from './table';

const personShape: z.ZodMiniType<PersonFacts> = z.object({
  v: version,
  key: z.string(),
  subject,
  connection: z.exactOptional(z.object({ state: z.string(), at: moment })),
  profile: z.exactOptional(operations.fetchPerson.result),
  profileAt: z.exactOptional(moment),
});

const postShape: z.ZodMiniType<PostFacts> = z.object({
  v: version,
  key: z.string(),
  subject,
  post: z.exactOptional(operations.fetchPost.result),
  postAt: z.exactOptional(moment),
  commentedAt: z.exactOptional(moment),
  reaction: z.exactOptional(z.object({ type: z.string(), at: moment })),
});

const people: Table<'people', PersonFacts> = { store: 'people', shape: personShape, row: (facts) => facts };
const posts: Table<'posts', PostFacts> = { store: 'posts', shape: postShape, row: (facts) => facts };

/** Facts by `subjectKey`. `change` reads and writes in one transaction; returning undefined leaves them alone. */
export type FactsStore = {
  readPerson(key: string): Promise<PersonFacts | undefined>;
  changePerson(
    key: string,
    change: (facts: PersonFacts | undefined) => PersonFacts | undefined,
  ): Promise<PersonFacts | undefined>;
  readPost(key: string): Promise<PostFacts | undefined>;
  changePost(
    key: string,
    change: (facts: PostFacts | undefined) => PostFacts | undefined,
  ): Promise<PostFacts | undefined>;
};

/** Facts in IndexedDB. */
export function createFactsStore(database: Database): FactsStore {
  return {
    readPerson: (key) => readOne(database, people, key),
    changePerson: (key, change) => changeOne(database, people, key, change),
    readPost: (key) => readOne(database, posts, key),
    changePost: (key, change) => changeOne(database, posts, key, change),
  };
}
