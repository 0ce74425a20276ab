import type { Integration } from '../integrations/integration';
import type { ProviderId } from '../providers/about';
import type { Allowance } from '../providers/status';
import { type Day, day, type EpochMs } from '../time';
import { type Level, levelOf } from './level';
import type { UsageRow } from './usage-row';

type Window = Exclude<Allowance['window'], 'minute'>;

/** Where a window begins and ends, and its first day by the calendar of counters. `windowAt` gives one of any zone. */
export type Stretch = { from: EpochMs; to: EpochMs; firstDay: Day; lastDay: Day };

/** One allowance as it stands. What is absent is not known, which is never zero. */
export type Figure = {
  provider: ProviderId;
  counts: Allowance['counts'];
  window: Window;
  from: EpochMs;
  to: EpochMs;
  /** Whether the service itself says when the window ends. */
  endTold: boolean;
  used?: number;
  limit?: number;
  left?: number;
  level?: Level;
  /**
   * Done by other services on the same account, in the same category. Already in `used` where the category is one of
   * LinkedIn's, whose allowances are the account's. A service that counts its own `actions` or `requests` goes on until
   * its own counter is full, so that these are only told.
   */
  elsewhere: number;
  asOf?: EpochMs;
};

/** What the popup shows and the badge says: one reading for both, so that they never differ. */
export type UsageSnapshot = { at: EpochMs; figures: readonly Figure[] };

export type SnapshotInput = {
  integrations: readonly Pick<Integration, 'provider' | 'status' | 'checkedAt'>[];
  /** At least those of the longest window. */
  rows: readonly UsageRow[];
  /** The integrations of the same account, itself included; see `accountsOf`. */
  together(provider: ProviderId): readonly ProviderId[];
  windowOf(window: Window, provider: ProviderId): Stretch;
  now: EpochMs;
};

/** Every allowance longer than a minute. */
export function snapshotOf({ integrations, rows, together, windowOf, now }: SnapshotInput): UsageSnapshot {
  const figures = integrations.flatMap(({ provider, status, checkedAt }) =>
    (status?.allowances ?? []).flatMap((allowance): Figure[] => {
      const { counts, window, limit } = allowance;
      if (window === 'minute') return [];
      const stretch = ended(windowOf(window, provider), allowance, now);
      const endTold = stretch.to === allowance.resetsAt;
      const countOf = (id: ProviderId) => countIn(rows, id, counts, stretch, endTold);
      const others = together(provider).filter((id) => id !== provider);
      const elsewhere = others.reduce((sum, id) => sum + (countOf(id) ?? 0), 0);
      // An answer of an earlier window says nothing of this one: neither its figure nor the row that was made of it.
      const over = overSince(allowance, now);
      const isNew = checkedAt !== undefined && checkedAt >= Math.max(stretch.from, over);
      const told = isNew ? allowance.used : undefined;
      const newer = rows.filter(({ asOf = over }) => asOf >= over);
      const counted = countIn(newer, provider, counts, stretch, endTold);
      const own = told === undefined ? counted : Math.max(told, counted ?? 0);
      const shared = counts !== 'actions' && counts !== 'requests';
      const used = own === undefined ? undefined : own + (shared ? elsewhere : 0);
      return [
        {
          ...{ provider, counts, window, from: stretch.from, to: stretch.to, elsewhere },
          endTold,
          ...(used !== undefined && { used }),
          ...(limit !== undefined && { limit }),
          ...(used !== undefined &&
            limit !== undefined && { left: Math.max(0, limit - used), level: levelOf(used, limit) }),
          ...(checkedAt !== undefined && { asOf: checkedAt }),
        },
      ];
    }),
  );
  return { at: now, figures };
}

/** How far through its limit a figure is; undefined when either is not known. A limit of 0 is used up. */
export function shareOf({ used, limit }: Pick<Figure, 'used' | 'limit'>): number | undefined {
  if (used === undefined || limit === undefined) return undefined;
  return limit > 0 ? used / limit : 1;
}

const lengths: Readonly<Record<Window, number>> = { day, week: 7 * day, month: 30 * day };

/** Where the service says when its window ends, it is the service's window. */
function ended(stretch: Stretch, { window, resetsAt }: Allowance, now: EpochMs): Stretch {
  if (resetsAt === undefined || resetsAt <= now || window === 'minute') return stretch;
  // The calendar knows where it began, also when clocks were changed meanwhile.
  if (resetsAt === stretch.to) return stretch;
  return { ...stretch, from: resetsAt - lengths[window], to: resetsAt };
}

/** When the window the service spoke of ended; 0 while it lasts, or when it does not say. */
function overSince({ resetsAt = 0 }: Allowance, now: EpochMs): EpochMs {
  return resetsAt <= now ? resetsAt : 0;
}

/** Undefined when nobody told anything of that time. */
function countIn(
  rows: readonly UsageRow[],
  provider: ProviderId,
  counts: Allowance['counts'],
  stretch: Stretch,
  endTold: boolean,
): number | undefined {
  let sum: number | undefined;
  for (const row of rows) {
    if (row.provider !== provider) continue;
    const within = countWithin(row, stretch, endTold);
    if (within === undefined) continue;
    sum = (sum ?? 0) + (row.category === counts ? within : 0);
  }
  return sum;
}

function countWithin(
  { times, count, day, asOf }: UsageRow,
  { from, to, firstDay, lastDay }: Stretch,
  endTold: boolean,
): number | undefined {
  const inDays = firstDay <= day && day <= lastDay;
  if (times?.length === count) {
    const within = times.filter((at) => from <= at && at < to).length;
    // A log that was read before the window began says nothing of it, which is not zero.
    return within > 0 || (asOf === undefined ? inDays : asOf >= from) ? within : undefined;
  }
  // A counter's day is its service's. Where its window is too, the moment it was read says which one it is of.
  const inWindow = endTold && asOf !== undefined ? from <= asOf && asOf < to : inDays;
  return inWindow ? count : undefined;
}
