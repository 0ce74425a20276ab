import type { Failure, FailureCode } from '../../lib/failure';
import { type Freshness, freshness, type Integration } from '../../lib/integrations/integration';
import type { NextCheck } from '../../lib/integrations/schedule';
import type { About, ProviderId } from '../../lib/providers/about';
import type { Health } from '../../lib/providers/status';
import { type EpochMs, minute } from '../../lib/time';
import type { Figure } from '../../lib/usage/snapshot';
import type { MessageKey, Words } from '../../lib/words';
import { type Fix, fixFor } from './fix';
import { type RequestBudget, requestBudgets } from './requests';
import { rowNotes, tellsActivity } from './row-notes';

/** Colour of the dot. The word beside it carries the meaning. */
export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'unknown';

/** One service on screen. */
export type IntegrationRow = {
  provider: ProviderId;
  name: string;
  freshness: Freshness;
  tone: Tone;
  /** Stands beside the dot. */
  word: Words;
  account?: string;
  plan?: Words;
  /** When the plan was told, where that is longer ago than the last answer. */
  planAt?: EpochMs;
  /** Last thing the service saw done. */
  activeAt?: EpochMs;
  /** Time of the last good answer. */
  checkedAt?: EpochMs;
  failure?: Failure;
  /** What the last good answer said, when a newer check failed. */
  lastKnown?: Words;
  /** Further sentences of the service that are worth the glance. */
  notes: readonly Words[];
  /** What its own limits of requests leave. */
  budgets: readonly RequestBudget[];
  /** Few requests are left: it is not asked before this moment, unless somebody presses. */
  sparedUntil?: EpochMs;
  fix?: Fix;
};

const tones: Record<Health, Tone> = {
  ok: 'good',
  busy: 'busy',
  paused: 'warn',
  attention: 'bad',
  disconnected: 'bad',
  unknown: 'unknown',
};

/** Failures that may be gone at the next check; the others need the person. */
const passing: readonly FailureCode[] = [
  'offline',
  'timeout',
  'unreachable',
  'service-down',
  'rate-limited',
  'limit-reached',
  'bad-reply',
];

/** Few words for a failed check; the sentence stands beneath. */
const failureWords: Partial<Record<FailureCode, MessageKey>> = {
  unauthorized: 'health_unauthorized',
  forbidden: 'health_forbidden',
  'permission-missing': 'health_permission_missing',
  'limit-reached': 'health_limit_reached',
  'rate-limited': 'health_rate_limited',
  'not-found': 'health_not_found',
  'signed-out': 'health_signed_out',
  offline: 'health_offline',
  timeout: 'health_timeout',
  unreachable: 'health_unreachable',
  'service-down': 'health_service_down',
  'bad-reply': 'health_bad_reply',
  'storage-full': 'health_storage_full',
};

/** What a row is made of beside the integration itself. */
export type RowFacts = {
  about: About | undefined;
  /** Of the snapshot that icon and popup share. */
  figures: readonly Figure[];
  icon: Figure | undefined;
  next: NextCheck | undefined;
  /** It shows another LinkedIn account than the one it was linked with. */
  moved: boolean;
  now: EpochMs;
};

/** A service that is set up, as it stands. */
export function integrationRow(integration: Integration, facts: RowFacts): IntegrationRow {
  const { about, figures, icon, next, moved, now } = facts;
  const { provider, status, checkedAt, failure } = integration;
  const account = status?.account?.name ?? status?.account?.id;
  const fix = fixFor(integration, about);
  const notes = rowNotes(integration, figures, moved);
  const planAt = olderPlan(integration);
  const activeAt = tellsActivity(notes) ? undefined : status?.lastActivityAt;
  return {
    provider,
    name: about?.name ?? provider,
    freshness: freshness(integration, now),
    tone: toneOf(integration),
    word: wordOf(integration),
    notes,
    budgets: requestBudgets(integration, figures, icon, now),
    ...(account && { account }),
    ...(status?.plan && { plan: status.plan }),
    ...(planAt !== undefined && { planAt }),
    ...(activeAt !== undefined && { activeAt: Math.min(activeAt, now) }),
    ...(checkedAt !== undefined && { checkedAt }),
    ...(failure && { failure }),
    ...(failure && status && { lastKnown: status.headline }),
    ...(next?.because === 'reserve' && { sparedUntil: next.at }),
    ...(fix && { fix }),
  };
}

/** Within one answer the two times differ by what the answer took. */
function olderPlan({ status, checkedAt }: Integration): EpochMs | undefined {
  const { plan, planAt } = status ?? {};
  if (!plan || planAt === undefined || checkedAt === undefined) return undefined;
  return checkedAt - planAt > minute ? planAt : undefined;
}

function toneOf({ failure, status }: Integration): Tone {
  if (failure) return passing.includes(failure.code) ? 'warn' : 'bad';
  return status ? tones[status.health] : 'unknown';
}

function wordOf({ failure, status }: Integration): Words {
  if (failure) return { key: failureWords[failure.code] ?? 'health_failed' };
  return status?.headline ?? { key: 'health_unknown' };
}
