import type { DBSchema, StoreNames } from 'idb';
import type { Budget } from '../campaigns/budget';
import type { CompanyFacts, ConversationFacts, PersonFacts, PostFacts } from '../facts/facts';
import type { Integration } from '../integrations/integration';
import type { OperationName } from '../linkedin/operations';
import type { ProviderId } from '../providers/about';
import type { Gate } from '../runs/ports';
import type { Run } from '../runs/run';
import type { Settings } from '../settings/settings';
import type { Day, EpochMs } from '../time';
import type { GivenNotice } from '../usage/notices';
import type { UsageMonthRow, UsageRow } from '../usage/usage-row';
import type { KeptAnswer } from './campaigns';
import type { CredentialsRecord } from './credentials';
import type { Draft } from './drafts';
import type { LogEntry } from './log';

/** A run as it lies in the database: the record and what its indexes are built from. */
export type RunRow = Run & {
  /** When the program has to look at it again; absent: never by itself. */
  dueAt?: EpochMs;
  /** `sameIntentKey`, present only while the run is unsettled. */
  intentKey?: string;
};

/** How long one operation took, the last times it succeeded. Oldest first, in ms. */
export type DurationsRecord = { v: 1; operation: OperationName; lastMs: readonly number[] };

/** A record that could not be read, put aside as it was. */
export type QuarantinedRecord = { v: 1; store: string; key: unknown; raw: unknown; at: EpochMs };

/** Of everything known: when it was last heard of, and under which other keys it goes. */
export type RecordIndexes = { seen: EpochMs; alias: string };

/** Every object store: its key, what may be written, and its indexes. What is read counts as unknown until parsed. */
export interface SidecarSchema extends DBSchema {
  credentials: { key: ProviderId; value: CredentialsRecord };
  keys: { key: 'device'; value: CryptoKey };
  integrations: { key: ProviderId; value: Integration };
  runs: {
    key: string;
    value: RunRow;
    indexes: { due: EpochMs; unsettled: string; subject: [string, EpochMs]; created: EpochMs };
  };
  usage: { key: [ProviderId, Day, string]; value: UsageRow; indexes: { day: Day } };
  usageMonths: { key: [ProviderId, string, string]; value: UsageMonthRow };
  usageNotices: { key: [ProviderId, string, string]; value: GivenNotice };
  campaigns: { key: string; value: KeptAnswer; indexes: { at: EpochMs } };
  budgets: { key: 'konnector'; value: Budget & { provider: 'konnector' } };
  people: { key: string; value: PersonFacts; indexes: RecordIndexes };
  posts: { key: string; value: PostFacts; indexes: RecordIndexes };
  companies: { key: string; value: CompanyFacts; indexes: RecordIndexes };
  conversations: { key: string; value: ConversationFacts; indexes: RecordIndexes };
  settings: { key: 'settings'; value: Settings & { id: 'settings' } };
  gates: { key: ProviderId; value: Gate & { v: 1 } };
  durations: { key: OperationName; value: DurationsRecord };
  drafts: { key: string; value: Draft };
  log: { key: string; value: LogEntry; indexes: { lastAt: EpochMs } };
  quarantine: { key: number; value: QuarantinedRecord };
}

/** All of them, for erasing. A test compares the list with what the migrations make. */
export const storeNames = [
  'credentials',
  'keys',
  'integrations',
  'runs',
  'usage',
  'usageMonths',
  'usageNotices',
  'campaigns',
  'budgets',
  'people',
  'posts',
  'companies',
  'conversations',
  'settings',
  'gates',
  'durations',
  'drafts',
  'log',
  'quarantine',
] as const satisfies readonly StoreNames<SidecarSchema>[];

export type StoreName = (typeof storeNames)[number];
