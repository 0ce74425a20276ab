import type { Listed } from '../../../lib/campaigns/paging';
import type { CampaignQuery, Scope } from '../../../lib/campaigns/query';
import type { Campaign, CreatedKey, Dashboard, Filters } from '../../../lib/campaigns/shapes';
import type { Failure } from '../../../lib/failure';
import type { Allowance } from '../../../lib/providers/status';
import type { EpochMs } from '../../../lib/time';

/** An answer of the service on its way, there, or missing. What was told last stays when asking again fails. */
export type Loaded<Value> = {
  value: Value | undefined;
  /** When the service told it. */
  at: EpochMs | undefined;
  busy: boolean;
  failure: Failure | undefined;
  /** Asked again by itself then. */
  waitUntil: EpochMs | undefined;
};

export const nothingLoaded: Loaded<never> = {
  value: undefined,
  at: undefined,
  busy: false,
  failure: undefined,
  waitUntil: undefined,
};

/** Where making a key has got to. The key itself is here and nowhere else, until it is put away. */
export type NewKey =
  | { kind: 'none' }
  | { kind: 'making' }
  | { kind: 'made'; key: CreatedKey; keeping: boolean; failure?: Failure }
  | { kind: 'kept' }
  | { kind: 'failed'; failure: Failure };

export type CampaignsState = {
  /** Whether Konnector is set up; undefined until storage has told. */
  connected: boolean | undefined;
  now: EpochMs;
  /** Users to choose from, and the organisation. */
  filters: Loaded<Filters>;
  scope: Scope;
  /** What is wrong with the dates that were chosen; nothing was asked. */
  scopeFailure: Failure | undefined;
  /** Users that were chosen are no longer known; they were dropped. */
  dropped: boolean;
  dashboard: Loaded<Dashboard>;
  query: CampaignQuery;
  list: Loaded<Listed>;
  /** Id of the campaign beside the table. */
  open: string | undefined;
  campaign: Loaded<Campaign>;
  newKey: NewKey;
  /** What is left of Konnector's own request limits. */
  allowances: readonly Allowance[];
};

export type CampaignsEvents = {
  onOptions(): void;
  onReload(): void;
  onScope(scope: Scope): void;
  onSearch(query: CampaignQuery): void;
  onMore(): void;
  onOpen(id: string | undefined): void;
  onCreateKey(description: string): void;
  onUseKey(): void;
  onForgetKey(): void;
};
