import type { EpochMs } from '../../lib/time';
import type { Format } from '../../lib/wording/format';
import type { Text, Words } from '../../lib/words';
import type { IntegrationRow } from './integration-rows';
import type { RequestBudget } from './requests';

/** Account, plan and last activity, as far as they are known. */
export function factWords(row: IntegrationRow, now: EpochMs, text: Text, format: Format): string {
  const say = ({ key, with: filled = [] }: Words): string => text(key, ...filled);
  const facts = [
    row.account,
    row.plan &&
      (row.planAt === undefined
        ? say(row.plan)
        : text('popup_plan_as_of', say(row.plan), format.relative(row.planAt, now))),
    row.activeAt !== undefined && text('popup_active', format.relative(row.activeAt, now)),
    row.lastKnown && text('popup_last_known', say(row.lastKnown)),
  ];
  return facts.filter(Boolean).join(text('shared_separator'));
}

/** "Requests left: 97 of 100 this minute, 4,120 of 5,000 today". Where that is not known the limit alone is told. */
export function budgetWords(budgets: readonly RequestBudget[], text: Text, format: Format): string {
  const parts = budgets.map(({ window, limit, left }) =>
    left === undefined
      ? text(`popup_requests_most_${window}`, format.number(limit))
      : text(`popup_requests_${window}`, format.number(left), format.number(limit)),
  );
  return text('popup_requests', parts.join(', '));
}
