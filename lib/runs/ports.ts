import type { Failure, FailureCode } from '../failure';
import type { OperationName } from '../linkedin/operations';
import type { ProviderId } from '../providers/about';
import type { Credentials, Provider } from '../providers/provider';
import type { EpochMs } from '../time';
import type { Run } from './run';

/** The run a new one takes the place of: settled in the same transaction, so that there is never neither or both. */
export type InPlaceOf = { runId: string; settle(old: Run): Run };

/** Where runs are kept. Every write is durable (`strict`) before its promise resolves. Throws `Failed('storage-full')`. */
export type RunStore = {
  /**
   * Adds in one transaction. Gives back what is stored: `run` itself, the row that already has its `runId`, or the
   * unsettled row with the same intent (same operation, subject and input).
   */
  add(run: Run, inPlaceOf?: InPlaceOf): Promise<Run>;
  read(runId: string): Promise<Run | undefined>;
  /**
   * Read, change and write in one transaction: the claim that keeps two workers from acting on one row. `change`
   * returns the new run, or undefined to leave the row alone; then so does this.
   */
  change(runId: string, change: (run: Run) => Run | undefined): Promise<Run | undefined>;
  /** Runs whose due time is at or before `now`, earliest first. By index. */
  due(now: EpochMs, limit: number): Promise<Run[]>;
  /** Earliest due time of all runs. By index. */
  nextDueAt(): Promise<EpochMs | undefined>;
  /** All runs that are not settled. By index. */
  unsettled(): Promise<Run[]>;
  /** Newest first. By index. */
  ofSubject(subjectKey: string, limit: number): Promise<Run[]>;
  /** Newest first, of all subjects. By index. */
  latest(limit: number): Promise<Run[]>;
};

/** What stands between us and one service: spacing, blocks and the breaker. Stored, since the worker dies often. */
export type Gate = {
  provider: ProviderId;
  lastRequestAt: EpochMs;
  /** No request before this moment (429, breaker). */
  blockedUntil: EpochMs;
  /** Consecutive failures of the connection or the service. */
  failures: number;
  /** What the newest of them was, for the sentence the user reads meanwhile. */
  because?: FailureCode;
  /** The service's own reason beside it, such as which of its limits is used up. */
  reason?: string;
  /** Set by 401/403: no request until a key changes. */
  stopped?: Failure;
};

export type GateStore = {
  read(provider: ProviderId): Promise<Gate | undefined>;
  write(gate: Gate): Promise<void>;
};

/** How long each operation usually takes on this user's account. */
export type DurationStore = {
  /** Median of the last successes in ms, or undefined when there are none. */
  usualMs(operation: OperationName): Promise<number | undefined>;
  record(operation: OperationName, ms: number): Promise<void>;
};

/** Everything the runner needs from outside; all time and chance come in here. */
export type RunPorts = {
  runs: RunStore;
  gates: GateStore;
  durations: DurationStore;
  /** Providers the user has set up, with their opened keys. Throws `Failed` when keys cannot be opened. */
  connected(provider: ProviderId): Promise<{ provider: Provider; credentials: Credentials } | undefined>;
  /** First connected provider that can do it, by the user's order. */
  providerFor(operation: OperationName): Promise<ProviderId | undefined>;
  /** When the provider's present key was saved. A run started under another key may be for another account. */
  keyedAt(provider: ProviderId): Promise<EpochMs | undefined>;
  /** Whether the browser lets us talk to the service now (host permission). */
  permitted(provider: ProviderId): Promise<boolean>;
  online(): boolean;
  now(): EpochMs;
  /** 0 ≤ x < 1. */
  random(): number;
  /** Identifies this life of the worker; another life's `submitting` is unconfirmed. */
  bootId: string;
  /** A run changed: facts to derive, surfaces to tell, badge to set. */
  changed(run: Run): Promise<void>;
  /** Reports our own mistakes with what we were doing. */
  report(failure: Failure, doing: string): void;
  /** Hold before a write leaves, in ms (setting 0-30 s). */
  holdMs(): Promise<number>;
};
