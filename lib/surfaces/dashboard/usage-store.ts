import type {
  UsageData,
  UsageLedger,
  UsageLine,
  UsageMonthLine,
  UsageRows,
  UsageSource,
  UsageState,
  ZoneFrom,
} from '../../../components/dashboard/usage/usage-state';
import { type ExportedFile, type ExportFormat, exportFile } from '../../export/export-file';
import { toFailure } from '../../failure';
import { checksOf } from '../../integrations/checks';
import type { About, ProviderId } from '../../providers/about';
import { type Day, dayOf, type EpochMs, minute } from '../../time';
import { accountsOf, type LedgerAccount, zoneTold } from '../../usage/account';
import { calendarOf, ledgerOf } from '../../usage/ledger';
import { suggestLinks } from '../../usage/suggest-links';
import type { UsageRow } from '../../usage/usage-row';
import type { Weekday } from '../../usage/window';
import { knownZone } from '../../usage/zone';
import { type Cell, cell } from '../cell';
import { inTurn } from '../in-turn';
import type { UsageReading } from './usage-reading';

/** All the view of usage needs from outside. */
export type UsagePorts = {
  read(now: EpochMs): Promise<UsageReading>;
  /** Calls back after each change worth re-reading for. */
  subscribe(onChange: () => Promise<void>, signal: AbortSignal): void;
  /** The services' names and paces. */
  abouts: readonly About[];
  /** IANA name of this computer's zone, for accounts nobody gave one. */
  zone: string;
  /** What the user's weeks begin with, for accounts nobody said it of. */
  weekStartsOn: Weekday;
  now(): EpochMs;
  every(ms: number, work: () => void, signal: AbortSignal): void;
  /** Gives the page a turn. */
  pause(): Promise<void>;
  save(name: string, file: ExportedFile): void;
};

export type UsageStore = {
  state: Cell<UsageState>;
  start(): Promise<void>;
  reload(): void;
  exportRows(rows: UsageRows, format: ExportFormat): Promise<void>;
};

/** The columns of a file, whatever its rows have. */
const dayFields = ['date', 'category', 'service', 'account', 'doneBy', 'toldBy', 'count'] as const;
const monthFields = ['month', 'category', 'service', 'account', 'upTo', 'count'] as const;

/** What was spent, as one ledger an account: read from storage again after each change. `signal` ends it. */
export function createUsageStore(ports: UsagePorts, signal: AbortSignal): UsageStore {
  const { now } = ports;
  const state = cell<UsageState>({
    data: undefined,
    failure: undefined,
    now: now(),
    busy: false,
    notice: { kind: 'none' },
  });

  const next = inTurn((thrown) => {
    if (!signal.aborted) state.set({ failure: toFailure(thrown), now: now() });
  });
  const read = (): Promise<void> =>
    next(async () => {
      const at = now();
      const data = dataOf(await ports.read(at), ports, at);
      if (!signal.aborted) state.set({ data, failure: undefined, now: now() });
    });

  return {
    state,
    async start() {
      ports.subscribe(read, signal);
      ports.every(minute, () => state.set({ now: now() }), signal);
      await read();
    },
    reload: () => void read(),
    async exportRows(rows, format) {
      if (state.get().busy) return;
      state.set({ busy: true, notice: { kind: 'none' } });
      try {
        const file = await fileOf(rows, format, ports.pause, signal);
        if (!file) return;
        const name = rows.of === 'days' ? 'sidecar-usage' : 'sidecar-usage-by-month';
        ports.save(`${name}-${dayOf(now())}.${format}`, file);
        state.set({ notice: { kind: 'exported', count: rows.lines.length } });
      } catch (thrown) {
        state.set({ notice: { kind: 'failed', failure: toFailure(thrown) } });
      } finally {
        state.set({ busy: false });
      }
    },
  };
}

function fileOf(
  rows: UsageRows,
  format: ExportFormat,
  pause: () => Promise<void>,
  signal: AbortSignal,
): Promise<ExportedFile | undefined> {
  const ports = { pause, onProgress: () => undefined, signal };
  return rows.of === 'days'
    ? exportFile(rows.lines, format, { fields: dayFields, row: dayRow }, ports)
    : exportFile(rows.lines, format, { fields: monthFields, row: monthRow }, ports);
}

/** Words of ours stay as they are in the file: other programs read it. */
function dayRow({ day, category, service, account, by, told, count }: UsageLine) {
  return { date: day, category, service, account, doneBy: by, toldBy: told, count };
}

function monthRow({ month, category, service, account, through, count }: UsageMonthLine) {
  return { month, category, service, account, upTo: through, count };
}

function dataOf(reading: UsageReading, ports: UsagePorts, now: EpochMs): UsageData {
  const { integrations, links, rows, months, runs } = reading;
  const ledgers = accountsOf(integrations, links).map((account): UsageLedger => {
    const told = zoneTold(account, integrations);
    const calendar = calendarOf({ weekStartsOn: ports.weekStartsOn, ...account }, { told, own: ports.zone });
    const zoneFrom = zoneFromOf(account, told);
    return { ...ledgerOf(account, { rows, runs }, calendar), zoneFrom };
  });
  const unlinked = suggestLinks(integrations, links).map(({ one, other }) => [one, other] as const);
  return { ledgers, months, unlinked, sources: sourcesOf(reading, ports.abouts, now) };
}

function zoneFromOf({ timeZone }: LedgerAccount, told: string | undefined): ZoneFrom {
  if (knownZone(timeZone) !== undefined) return 'user';
  return told === undefined ? 'computer' : 'service';
}

function sourcesOf(
  { integrations, rows }: Pick<UsageReading, 'integrations' | 'rows'>,
  abouts: readonly About[],
  now: EpochMs,
): UsageSource[] {
  return checksOf(integrations, abouts, now).map((check) => {
    const { checkedAt } = integrations.find(({ provider }) => provider === check.provider) ?? {};
    const since = firstDay(check.provider, rows);
    return {
      ...check,
      ...(checkedAt !== undefined && { checkedAt }),
      ...(since !== undefined && { since }),
    };
  });
}

/** The oldest day a service has told of, as far as days are kept one by one. */
function firstDay(provider: ProviderId, rows: readonly UsageRow[]): Day | undefined {
  const days = rows.filter((row) => row.provider === provider).map(({ day }) => day);
  return days.sort()[0];
}
