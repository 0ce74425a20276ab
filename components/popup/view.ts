import type { Integration } from '../../lib/integrations/integration';
import type { RunView } from '../../lib/messaging/views';
import type { About } from '../../lib/providers/about';
import type { EpochMs } from '../../lib/time';
import type { UsageRow } from '../../lib/usage/usage-row';
import { type IntegrationRow, integrationRows } from './integration-rows';
import { type RunsView, runRows } from './run-rows';
import { type UsageView, usageView } from './usage-view';
import { type Verdict, verdictOf } from './verdict';

/** What the popup is drawn from: what is stored, and the time. */
export type PopupFacts = {
  abouts: readonly About[];
  integrations: readonly Integration[];
  /** At least the last 14 days. */
  usage: readonly UsageRow[];
  /** Unsettled runs, and ended ones that were not dismissed. */
  runs: readonly RunView[];
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
  /** The schedule's next check of any service. */
  nextCheckAt?: EpochMs;
};

/** Pure: the same facts and time give the same popup. */
export function popupView({ abouts, integrations, usage, runs, now }: PopupFacts): PopupView {
  const rows = integrationRows(inOrder(integrations, abouts), abouts, now);
  const answers = integrations.flatMap(({ checkedAt }) => (checkedAt === undefined ? [] : [checkedAt]));
  const checks = integrations.map(({ nextCheckAt }) => nextCheckAt);
  return {
    verdict: verdictOf(rows),
    integrations: rows,
    notSetUp: abouts
      .filter(({ id }) => !rows.some(({ provider }) => provider === id))
      .map(({ name }) => name),
    usage: usageView(integrations, usage, abouts, now),
    runs: runRows(runs, now),
    ...(answers.length > 0 && { refreshedAt: Math.max(...answers) }),
    ...(checks.length > 0 && { nextCheckAt: Math.min(...checks) }),
  };
}

/** The catalogue's order, so that a row never moves when another service is set up again. */
function inOrder(integrations: readonly Integration[], abouts: readonly About[]): Integration[] {
  const place = ({ provider }: Integration): number => abouts.findIndex(({ id }) => id === provider);
  return [...integrations].sort((a, b) => place(a) - place(b));
}
