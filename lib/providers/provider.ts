import type { Failure } from '../failure';
import type { OperationName, OperationRequest } from '../linkedin/operations';
import type { UsageCategory } from '../linkedin/operations/operation';
import type { Day, EpochMs } from '../time';
import type { About } from './about';
import type { AccountChoice, IntegrationStatus } from './status';

/** Field name → value, as typed by the person and normalised by `normalise`. Never logged, never sent in a message. */
export type Credentials = Readonly<Record<string, string>>;

/**
 * What every call gets. `signal` ends it early; each call has its own time limit besides (≤ 20 s). `inactiveAfterHours`:
 * when the person wants to hear that an account is quiet; 12 unless they chose otherwise. `background`: nobody waits for
 * it, so that a service whose requests are counted leaves the last ones to the person (contract konnector 1.8).
 */
export type Call = {
  credentials: Credentials;
  signal: AbortSignal;
  now: EpochMs;
  inactiveAfterHours?: number;
  background?: boolean;
};

/** Why a service has not started yet: behind other work, or outside the account's hours. */
export type Waiting = { why?: 'queued' | 'outside-hours'; message?: string };

/** A finished operation: what it gave, and what went wrong beside it (partial results keep the data). */
export type Done = { state: 'done'; result: unknown; problems: readonly Failure[] };

/** Quick services answer `done`, slow ones hand out a ticket to poll with. */
export type Submitted = Done | { state: 'pending'; ticket: string; waiting: Waiting };

/** `failed`: the service finished and says no. A thrown `Failed` means the *question* went wrong, not the run. */
export type Polled = Done | { state: 'failed'; failure: Failure } | { state: 'pending'; waiting: Waiting };

/** One action the service did, for usage: ours and everybody else's on that account. */
export type UsageEntry = { at: EpochMs; category: UsageCategory; success: boolean };

/** What a service says was done on one calendar day of its own. */
export type DailyCount = { day: Day; category: UsageCategory; count: number };

/** What the user typed, made fit to send, or a sentence for the field at fault (contract tables "Bad input"). */
export type Normalised =
  | { ok: true; credentials: Credentials }
  | { ok: false; field: string; failure: Failure };

/**
 * The only door to a service. Every method throws `Failed`; every reply has passed a schema; nothing secret is in an
 * error. A method that does not exist is a capability the service does not have.
 */
export type Provider = {
  about: About;
  normalise(values: Readonly<Record<string, string>>): Normalised;
  supports(operation: OperationName): boolean;
  status(call: Call): Promise<IntegrationStatus>;
  /** The LinkedIn accounts the key reaches, to choose one from; the credential `accountId` holds the choice. */
  accounts?(call: Call): Promise<readonly AccountChoice[]>;
  /** Actions done since `since`, oldest first. */
  usage?(call: Call & { since: EpochMs }): Promise<readonly UsageEntry[]>;
  /** Where there is no such log: what was done day by day. Asked only when its status says `oneAccount`. */
  daily?(call: Call): Promise<readonly DailyCount[]>;
  submit(request: OperationRequest, call: Call): Promise<Submitted>;
  poll(ticket: string, operation: OperationName, call: Call): Promise<Polled>;
  cancel?(ticket: string, call: Call): Promise<{ cancelled: boolean }>;
};
