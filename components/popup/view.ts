import { isAiling } from '../../lib/integrations/ailing';
import { type Check, checksOf } from '../../lib/integrations/checks';
import { inOrder } from '../../lib/integrations/in-order';
import type { Integration } from '../../lib/integrations/integration';
import type { RunView } from '../../lib/messaging/views';
import type { About, ProviderId } from '../../lib/providers/about';
import type { EpochMs } from '../../lib/time';
import { type AccountLinks, accountsOf } from '../../lib/usage/account';
import { calendarsOf } from '../../lib/usage/account-days';
import { type BadgeChoice, badgeFigure } from '../../lib/usage/badge-figure';
import type { Figure, UsageSnapshot } from '../../lib/usage/snapshot';
import type { UsageRow } from '../../lib/usage/usage-row';
import { togetherIn, usageSnapshot } from '../../lib/usage/usage-snapshot';
import { dayIn } from '../../lib/usage/zone';
import { type IntegrationRow, integrationRow } from './integration-rows';
import { type RunsView, runRows } from './run-rows';
import { type UsageView, usageView } from './usage-view';
import { type Verdict, verdictOf } from './verdict';

/** What the popup is drawn from: what is stored, and the time. */
export type PopupFacts = {
  abouts: readonly About[];
  integrations: readonly Integration[];
  /** Of the longest window, the last 14 days at least. */
  usage: readonly UsageRow[];
  /** Unsettled runs, and ended ones that were not dismissed. */
  runs: readonly RunView[];
  /** Which integrations act for the same LinkedIn account. */
  links: AccountLinks;
  /** What the user wants the icon to show. */
  badge: BadgeChoice;
  /** ms */
  now: EpochMs;
};

/** Everything the popup shows, before it is put into words. */
export type PopupView = {
  verdict: Verdict;
  integrations: readonly IntegrationRow[];
  /** Names of services that have no key yet. */
  notSetUp: readonly string[];
  usage: UsageView;
  runs: RunsView;
  /** Newest good answer of any service. */
  refreshedAt?: EpochMs;
  /** When each service is asked next. */
  checks: readonly Check[];
};

/** Pure: the same facts and time give the same popup. */
export function popupView(facts: PopupFacts): PopupView {
  const { abouts, usage, runs, links, now } = facts;
  const integrations = inOrder(facts.integrations, abouts);
  const snapshot = usageSnapshot(integrations, usage, links, now);
  const { figures } = snapshot;
  const icon = iconFigure(facts, snapshot);
  const checks = checksOf(integrations, abouts, now);
  const moved = accountsOf(integrations, links).flatMap((account) => account.moved);
  const rows = integrations.map((integration) => {
    const { provider } = integration;
    const about = abouts.find(({ id }) => id === provider);
    const next = checks.find((check) => check.provider === provider)?.next;
    return integrationRow(integration, { about, figures, icon, next, moved: moved.includes(provider), now });
  });
  const together = togetherIn(integrations, links);
  const calendar = calendarsOf(integrations, links);
  const dayAt = (at: EpochMs, provider: ProviderId) => dayIn(at, calendar(provider).zone);
  const shown = usageView({ integrations, usage, abouts, snapshot, icon, together, dayAt, now });
  const answers = integrations.flatMap(({ checkedAt }) => (checkedAt === undefined ? [] : [checkedAt]));
  return {
    verdict: verdictOf(rows, shown.lines),
    integrations: rows,
    notSetUp: abouts
      .filter(({ id }) => !rows.some(({ provider }) => provider === id))
      .map(({ name }) => name),
    usage: shown,
    runs: runRows(runs, now),
    ...(answers.length > 0 && { refreshedAt: Math.max(...answers) }),
    checks,
  };
}

/** The figure the icon shows. Trouble goes before it there, so that then it shows none. */
function iconFigure({ integrations, runs, badge }: PopupFacts, snapshot: UsageSnapshot): Figure | undefined {
  const trouble = integrations.some(isAiling) || runs.some(({ state }) => state === 'unconfirmed');
  return trouble ? undefined : badgeFigure(badge, snapshot)?.figure;
}
