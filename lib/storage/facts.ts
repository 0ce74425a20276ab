import { type Annotation, annotated } from '../facts/annotate';
import { oneCompany } from '../facts/companies';
import { oneConversation } from '../facts/conversations';
import type { FactsOf, Known, PersonFacts, PostFacts, RecordChange, RecordKind } from '../facts/facts';
import { nameOfCompany, nameOfPerson, nameOfPost } from '../facts/name';
import { onePerson } from '../facts/people';
import { onePost } from '../facts/posts';
import { failed } from '../failure';
import { type Subject, subjectKey } from '../linkedin/subject';
import type { Database } from './database';
import { companies, conversations, people, posts } from './record-shapes';
import { type Change, changeRecords, forgetRecords, type RecordStoreName, readRecord } from './records';

/**
 * Facts by `subjectKey`, or by any other key of the same thing. `change` reads and writes in one transaction; returning
 * undefined leaves them alone.
 */
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
  /** What people call it, as far as results told; for a post, whose it is. */
  readName(subject: Subject): Promise<string | undefined>;
  /** All that a run teaches: one transaction for each kind of record. */
  learn(changes: readonly RecordChange[]): Promise<void>;
  /**
   * The user's own notes and tags. Throws `Failed('invalid-input')` for what is too long, `Failed('not-found')` when
   * nothing is known of it any more.
   */
  annotate(note: { kind: RecordKind; key: string } & Annotation): Promise<void>;
  /** Nothing is known of these any more; the runs that brought them stay. */
  forget(kind: RecordKind, keys: readonly string[]): Promise<void>;
};

/** Where records of each kind lie. */
const storeOf = {
  person: 'people',
  post: 'posts',
  company: 'companies',
  conversation: 'conversations',
} as const satisfies Record<RecordKind, RecordStoreName>;

/** Facts in IndexedDB. */
export function createFactsStore(database: Database): FactsStore {
  const apply = {
    person: (changes: readonly Change<FactsOf['person']>[]) =>
      changeRecords(database, people, changes, onePerson),
    post: (changes: readonly Change<FactsOf['post']>[]) => changeRecords(database, posts, changes, onePost),
    company: (changes: readonly Change<FactsOf['company']>[]) =>
      changeRecords(database, companies, changes, oneCompany),
    conversation: (changes: readonly Change<FactsOf['conversation']>[]) =>
      changeRecords(database, conversations, changes, oneConversation),
  };

  return {
    readPerson: (key) => readRecord(database, people, key),
    changePerson: async (key, change) => (await apply.person([{ keys: [key], change }]))[0],
    readPost: (key) => readRecord(database, posts, key),
    changePost: async (key, change) => (await apply.post([{ keys: [key], change }]))[0],
    async readName(subject) {
      const key = subjectKey(subject);
      switch (subject.kind) {
        case 'person': {
          const facts = await readRecord(database, people, key);
          return facts && nameOfPerson(facts);
        }
        case 'post': {
          const facts = await readRecord(database, posts, key);
          return facts && nameOfPost(facts);
        }
        case 'company': {
          const facts = await readRecord(database, companies, key);
          return facts && nameOfCompany(facts);
        }
        default:
          return undefined;
      }
    },
    async learn(changes) {
      await apply.person(changes.filter((change) => change.kind === 'person'));
      await apply.post(changes.filter((change) => change.kind === 'post'));
      await apply.company(changes.filter((change) => change.kind === 'company'));
      await apply.conversation(changes.filter((change) => change.kind === 'conversation'));
    },
    async annotate({ kind, key, ...annotation }) {
      const change = <Facts extends Known>(old: Facts | undefined): Facts | undefined =>
        old && annotated(old, annotation);
      const [changed] = await apply[kind]([{ keys: [key], change }]);
      if (!changed) throw failed('not-found', 'Nothing is known of it any more.', { effect: 'none' });
    },
    forget: (kind, keys) => forgetRecords(database, storeOf[kind], keys),
  };
}
