import type { Failure, FailureCode } from '../../lib/failure';
import { type Freshness, freshness, type Integration } from '../../lib/integrations/integration';
import type { About, ProviderId } from '../../lib/providers/about';
import type { Health } from '../../lib/providers/status';
import type { EpochMs } from '../../lib/time';
import type { MessageKey, Words } from '../../lib/words';

/** Colour of the dot. The word beside it carries the meaning. */
export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'unknown';

/** The way out of what a row or the verdict says. */
export type Fix =
  | { kind: 'link'; label: Words; provider: ProviderId; url: string }
  | { kind: 'options'; label: Words; provider?: ProviderId }
  | { kind: 'refresh'; label: Words; provider: ProviderId };

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
  /** Time of the last good answer. */
  checkedAt?: EpochMs;
  failure?: Failure;
  /** What the last good answer said, when a newer check failed. */
  lastKnown?: Words;
  /** Further sentences of the service while something is amiss. */
  notes: readonly Words[];
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

function isAmiss(health: Health): boolean {
  return health === 'attention' || health === 'disconnected' || health === 'paused';
}

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

/** A row for each service that is set up, in the order given. */
export function integrationRows(
  integrations: readonly Integration[],
  abouts: readonly About[],
  now: EpochMs,
): IntegrationRow[] {
  return integrations.map((integration) => {
    const about = abouts.find(({ id }) => id === integration.provider);
    return integrationRow(integration, about, now);
  });
}

function integrationRow(integration: Integration, about: About | undefined, now: EpochMs): IntegrationRow {
  const { provider, status, checkedAt, failure } = integration;
  const account = status?.account?.name ?? status?.account?.id;
  const fix = fixFor(integration, about);
  return {
    provider,
    name: about?.name ?? provider,
    freshness: freshness(integration, now),
    tone: toneOf(integration),
    word: wordOf(integration),
    notes: !failure && status && isAmiss(status.health) ? status.notes : [],
    ...(account && { account }),
    ...(status?.plan && { plan: status.plan }),
    ...(checkedAt !== undefined && { checkedAt }),
    ...(failure && { failure }),
    ...(failure && status && { lastKnown: status.headline }),
    ...(fix && { fix }),
  };
}

function toneOf({ failure, status }: Integration): Tone {
  if (failure) return passing.includes(failure.code) ? 'warn' : 'bad';
  return status ? tones[status.health] : 'unknown';
}

function wordOf({ failure, status }: Integration): Words {
  if (failure) return { key: failureWords[failure.code] ?? 'health_failed' };
  return status?.headline ?? { key: 'health_unknown' };
}

function fixFor({ provider, failure, status }: Integration, about: About | undefined): Fix | undefined {
  if (failure) return fixForFailure(failure, provider, status?.fix?.url ?? about?.dashboard);
  if (status?.fix) return { kind: 'link', label: status.fix.label, provider, url: status.fix.url };
  if (status && isAmiss(status.health) && about)
    return { kind: 'link', label: { key: 'popup_fix_open' }, provider, url: about.dashboard };
  return undefined;
}

function fixForFailure({ code }: Failure, provider: ProviderId, page: string | undefined): Fix | undefined {
  switch (code) {
    case 'unauthorized':
    case 'forbidden':
    case 'not-configured':
    case 'invalid-input':
      return { kind: 'options', label: { key: 'popup_fix_key' }, provider };
    case 'permission-missing':
      return { kind: 'options', label: { key: 'popup_fix_permission' }, provider };
    case 'signed-out':
      return page
        ? { kind: 'link', label: { key: 'popup_fix_reconnect' }, provider, url: page }
        : { kind: 'options', label: { key: 'popup_options' }, provider };
    case 'not-found':
      return page
        ? { kind: 'link', label: { key: 'popup_fix_open' }, provider, url: page }
        : { kind: 'options', label: { key: 'popup_options' }, provider };
    case 'rate-limited':
    case 'limit-reached':
      // Asking again is what got us here; the row says from when.
      return undefined;
    default:
      return { kind: 'refresh', label: { key: 'popup_fix_again' }, provider };
  }
}
