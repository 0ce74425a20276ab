import type { Failure } from '../../../lib/failure';
import type { Check } from '../../../lib/integrations/checks';
import type { ProviderId } from '../../../lib/providers/about';
import type { Day, EpochMs } from '../../../lib/time';
import type { Ledger, LedgerRow } from '../../../lib/usage/ledger';
import type { UsageMonthRow } from '../../../lib/usage/usage-row';

/** A service that tells of usage, and when it is heard of next. */
export type UsageSource = Check & {
  checkedAt?: EpochMs;
  /** The oldest day its figures are kept of one by one; absent: it has told none. */
  since?: Day;
};

/** Whose word it is that an account's days end at midnight there. */
export type ZoneFrom = 'user' | 'service' | 'computer';

export type UsageLedger = Ledger & { zoneFrom: ZoneFrom };

export type UsageData = {
  /** One an account, those the user linked first. */
  ledgers: readonly UsageLedger[];
  /** What is left of days that are over for long. */
  months: readonly UsageMonthRow[];
  sources: readonly UsageSource[];
  /** Services that seem to act for one account and are counted apart. */
  unlinked: readonly (readonly [ProviderId, ProviderId])[];
};

/** What the last press came to. */
export type UsageNotice =
  | { kind: 'none' }
  | { kind: 'exported'; count: number }
  | { kind: 'failed'; failure: Failure };

export type UsageState = {
  /** Undefined until storage has been read. */
  data: UsageData | undefined;
  /** Storage could not be read; what was read before still stands. */
  failure: Failure | undefined;
  now: EpochMs;
  busy: boolean;
  notice: UsageNotice;
};

/** The names a row is shown and exported with. */
export type Named = { account: string; service: string };

/** A row of the ledger as it is shown. */
export type UsageLine = LedgerRow & Named & { accountId: string };

/** A month as it is shown. */
export type UsageMonthLine = UsageMonthRow & Named;

/** What a file is made of: one kind of rows, so that its columns mean one thing. */
export type UsageRows =
  | { of: 'days'; lines: readonly UsageLine[] }
  | { of: 'months'; lines: readonly UsageMonthLine[] };

export type UsageProps = {
  state: UsageState;
  onExport(rows: UsageRows, format: 'csv' | 'json'): void;
  onReload(): void;
};
