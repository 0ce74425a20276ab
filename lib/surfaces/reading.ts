import { openDatabase } from '../storage/database';
import { createDurationStore } from '../storage/durations';
import { createIntegrationStore } from '../storage/integrations';
import { createRunStore } from '../storage/runs';
import { createSettingsStore } from '../storage/settings';
import { createUsageStore } from '../storage/usage';
import type { EpochMs } from '../time';
import { calendarsOf, inAccountDays } from '../usage/account-days';
import { runView } from '../wording/run-view';
import type { OptionsReading } from './options-store';
import type { PopupReading } from './popup-store';

/** Ended runs looked through for those that failed and were not dismissed: what went well needs nobody any more. */
const latestRuns = 30;

/** What extension pages read of the database. They never write: that is the background's. */
export function createReading() {
  const database = openDatabase();
  const integrations = createIntegrationStore(database);
  const usage = createUsageStore(database);
  const runs = createRunStore(database);
  const durations = createDurationStore(database);
  const settings = createSettingsStore(database);

  return {
    async popup(now: EpochMs): Promise<PopupReading> {
      const [all, rows, own, open, latest] = await Promise.all([
        integrations.readAll(),
        usage.keptDays(now),
        settings.read(),
        runs.unsettled(),
        runs.latest(latestRuns),
      ]);
      const known = new Set(open.map(({ runId }) => runId));
      const failed = latest.filter(
        ({ runId, dismissed, status }) => status.state === 'failed' && !dismissed && !known.has(runId),
      );
      const shown = [...open, ...failed];
      return {
        integrations: all,
        usage: inAccountDays(rows, calendarsOf(all, own.accounts)),
        links: own.accounts,
        badge: own.badge,
        runs: await Promise.all(
          shown.map(async (run) => runView(run, await durations.usualMs(run.operation))),
        ),
      };
    },
    async options(): Promise<OptionsReading> {
      const [all, own] = await Promise.all([integrations.readAll(), settings.read()]);
      return { integrations: all, settings: own };
    },
  };
}
