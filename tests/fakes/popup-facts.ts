import type { PopupFacts } from '../../components/popup/view';
import type { Failure } from '../../lib/failure';
import type { Integration } from '../../lib/integrations/integration';
import type { RunView } from '../../lib/messaging/views';
import { catalog } from '../../lib/providers/catalog';
import type { Allowance, Health, IntegrationStatus } from '../../lib/providers/status';
import { dayOf, hour, minute } from '../../lib/time';
import { noLinks } from '../../lib/usage/account';
import { defaultBadge } from '../../lib/usage/badge-figure';
import type { UsageRow } from '../../lib/usage/usage-row';

/** A Sunday afternoon. */
export const now = new Date(2026, 10, 22, 15, 42).getTime();
export const midnight = new Date(2026, 10, 23).getTime();

export const signedOut: Failure = { code: 'signed-out', message: '' };

export const statusOf = (health: Health, allowances: readonly Allowance[] = []): IntegrationStatus => ({
  health,
  headline: { key: 'connectSafely_ready' },
  notes: [],
  allowances,
});

/** The service at that place of the catalogue, well and asked two minutes ago. */
export const integration = (index: number, rest: Partial<Integration> = {}): Integration => {
  const provider = catalog[index]?.id ?? 'buena';
  const base = { v: 1, provider, connectedAt: index, lastFour: {}, nextCheckAt: now + 8 * minute } as const;
  return { ...base, status: statusOf('ok'), checkedAt: now - 2 * minute, ...rest };
};

export const unasked = (index: number): Integration => {
  const { status: _status, checkedAt: _checkedAt, ...rest } = integration(index);
  return rest;
};

export const all = [0, 1, 2, 3];
export type Make = (index: number) => Integration;
export const fresh: Make = (index) => integration(index);
export const stale: Make = (index) => integration(index, { checkedAt: now - 3 * hour });
export const offline: Make = (index) => integration(index, { failure: { code: 'offline', message: '' } });
export const broken =
  (make: Make): Make =>
  (index) => ({ ...make(index), failure: signedOut, failedAt: now });
export const oneOf =
  (bad: Make, rest: Make): Make =>
  (index) =>
    index === 0 ? bad(index) : rest(index);

export const facts = (rest: Partial<PopupFacts>): PopupFacts => ({
  abouts: catalog,
  integrations: [],
  usage: [],
  runs: [],
  links: noLinks,
  badge: defaultBadge,
  now,
  ...rest,
});

/** Counted today, unless told otherwise. */
export const counted = (
  provider: UsageRow['provider'],
  category: UsageRow['category'],
  count: number,
  rest: Partial<UsageRow> = {},
): UsageRow => ({ v: 1, provider, category, day: dayOf(now), count, ...rest });

export const run = (rest: Partial<RunView> = {}): RunView => ({
  runId: '1',
  operation: 'sendConnectionRequest',
  effect: 'write',
  provider: 'linked-api',
  providerName: 'Linked API',
  subjectKind: 'person',
  subjectName: 'Ada Park',
  state: 'waiting',
  createdAt: now - 20_000,
  since: now - 10_000,
  problems: [],
  checkable: true,
  ...rest,
});
