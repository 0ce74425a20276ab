import type { Provider } from '../providers/provider';
import type { IntegrationStatus } from '../providers/status';
import type { UsageStore } from '../storage/usage';
import { dayOf, type EpochMs, lastDays, startOfDay } from '../time';
import { counterRows, seriesRows } from '../usage/counter';
import { unsettledDays } from '../usage/settled-days';
import { quietDays, tally } from '../usage/tally';
import { knownZone, ownZone } from '../usage/zone';
import type { Ask } from './door';
import type { Epoch, Epochs } from './epochs';

/** Days of usage kept one by one; a service's log reaches as far back (contract linked-api 1.2). */
export const usageDays = 30;

type Ports = { usage: UsageStore; epochs: Epochs; now(): EpochMs };

/**
 * Reads what a service says was done: from its log of actions where it keeps one, the days that may have changed; else
 * from the counter in its status, and what it tells day by day. `ask` waits for the service's turn.
 */
export function createUsageReader({ usage, epochs, now }: Ports) {
  return async (provider: Provider, status: IntegrationStatus, epoch: Epoch, ask: Ask): Promise<void> => {
    const { id } = provider.about;
    const asOf = now();
    const [oldest = dayOf(asOf)] = lastDays(asOf, usageDays);
    const known = (await usage.keptDays(asOf)).filter((row) => row.provider === id);
    if (provider.usage) {
      const read = provider.usage;
      const days = unsettledDays(known, usageDays, asOf);
      const since = startOfDay(asOf, days.length - 1);
      const log = await ask((call) => read({ ...call, since }));
      const rows = tally(id, log, days, asOf);
      await epochs.keep(epoch, () => usage.write(id, days, [...rows, ...quietDays(rows, id, days, asOf)]));
      return;
    }
    const zone = knownZone(status.timeZone) ?? ownZone();
    const told = status.oneAccount && provider.daily ? await ask(provider.daily) : [];
    const rows = [
      ...counterRows(id, status, { at: asOf, zone, known }),
      ...seriesRows(id, told, asOf).filter(({ day }) => day >= oldest),
    ];
    // Each counter of a day by itself: others of that day stay.
    const days = [...new Set(rows.map(({ day }) => day))];
    const beside = known.filter(
      (row) =>
        days.includes(row.day) &&
        !rows.some(({ day, category }) => day === row.day && category === row.category),
    );
    if (rows.length > 0) await epochs.keep(epoch, () => usage.write(id, days, [...rows, ...beside]));
  };
}
