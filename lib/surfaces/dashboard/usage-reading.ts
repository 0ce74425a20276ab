import type { Integration } from '../../integrations/integration';
import type { Run } from '../../runs/run';
import { type Database, openDatabase } from '../../storage/database';
import { createIntegrationStore } from '../../storage/integrations';
import { createRunHistory, type RunPlace } from '../../storage/runs';
import { createUsageStore } from '../../storage/usage';
import { day, type EpochMs } from '../../time';
import type { AccountLinks } from '../../usage/account';
import { oldestDay } from '../../usage/compact';
import { ownSpend } from '../../usage/own-run';
import type { OwnSpend } from '../../usage/own-spend';
import type { UsageMonthRow, UsageRow } from '../../usage/usage-row';

/** What the ledger is made of, as it lies in storage. */
export type UsageReading = {
  integrations: readonly Integration[];
  links: AccountLinks;
  /** Day rows, tomorrow's included: somewhere it is tomorrow already. */
  rows: readonly UsageRow[];
  months: readonly UsageMonthRow[];
  /** What our own runs of those days spent. */
  runs: readonly OwnSpend[];
};

/** Runs read in one go. */
const pageSize = 200;

/** Reads for pages; `links` is what the settings hold of `AccountLinks`. */
export function createUsageReading(
  links: () => Promise<AccountLinks>,
  database: Database = openDatabase(),
): (now: EpochMs) => Promise<UsageReading> {
  const integrations = createIntegrationStore(database);
  const usage = createUsageStore(database);
  const history = createRunHistory(database);

  /** Newest first until they are older than every row; one may have begun a day before it ended. */
  async function runsSince(oldest: EpochMs): Promise<Run[]> {
    const found: Run[] = [];
    let place: RunPlace | undefined;
    do {
      const { runs, next } = await history.page(place, pageSize);
      found.push(...runs.filter(({ createdAt }) => createdAt >= oldest));
      place = next && next.createdAt >= oldest ? next : undefined;
    } while (place);
    return found;
  }

  return async (now) => {
    const first = oldestDay(now);
    const [all, own, rows, months, runs] = await Promise.all([
      integrations.readAll(),
      links(),
      usage.keptDays(now),
      usage.months(),
      runsSince(Date.parse(`${first}T00:00:00`) - day),
    ]);
    return { integrations: all, links: own, rows, months, runs: runs.flatMap((run) => ownSpend(run) ?? []) };
  };
}
