import type { Day } from '../time';
import { isDay } from './query';

/** One day of a chart. A value that was not sent is a gap, never a zero. */
export type Point<Name extends string> = { day: Day } & { [Each in Name]?: number };

/** Longer than this is no chart any more; the newest days stay. */
const mostDays = 92;

/**
 * Reads items of an array the reference leaves open: `read` gives the values of one item, or nothing when it does not
 * have the expected shape. Days that several items speak of are summed; days between without any are gaps.
 */
export function seriesOf<Name extends string>(
  items: readonly unknown[],
  read: (item: Readonly<Record<string, unknown>>) => { [Each in Name]?: number | undefined },
): Point<Name>[] {
  const days = new Map<Day, { [Each in Name]?: number | undefined }>();
  for (const item of items) {
    if (!isRecord(item) || !isDay(item.date)) continue;
    const values = read(item);
    if (!Object.values(values).some((value) => value !== undefined)) continue;
    days.set(item.date, added(days.get(item.date), values));
  }
  return withGaps(days);
}

/** `{ date, count_data }`, the one shape the reference does give (contract konnector 1.5). */
export function countsOf(items: readonly unknown[]): Point<'count'>[] {
  return seriesOf(items, ({ count_data }) => ({ count: numberOf(count_data) }));
}

/** Requests and accepts are two arrays; a day may stand in one of them only. */
export function requestsAndAccepts(
  request: readonly unknown[],
  accept: readonly unknown[],
): Point<'requests' | 'accepts'>[] {
  const one = (items: readonly unknown[], name: 'requests' | 'accepts') =>
    items.filter(isRecord).map(({ date, count_data }) => ({ date, [name]: count_data }));
  return seriesOf([...one(request, 'requests'), ...one(accept, 'accepts')], ({ requests, accepts }) => ({
    requests: numberOf(requests),
    accepts: numberOf(accepts),
  }));
}

/** `message_stats.daily_stats` as older versions wrote it (contract konnector 2.2). */
export function messagesOf(items: readonly unknown[]): Point<'sent' | 'replied'>[] {
  return seriesOf(items, ({ sent, replied, messages_sent, messages_replied }) => ({
    sent: numberOf(sent ?? messages_sent),
    replied: numberOf(replied ?? messages_replied),
  }));
}

/** `connection_metrics.daily_metrics` of one campaign (contract konnector 2.2). */
export function connectionsOf(items: readonly unknown[]): Point<'requests' | 'accepts'>[] {
  return seriesOf(items, ({ requests_sent, requests_accepted }) => ({
    requests: numberOf(requests_sent),
    accepts: numberOf(requests_accepted),
  }));
}

export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function added<Name extends string>(
  before: { [Each in Name]?: number | undefined } | undefined,
  values: { [Each in Name]?: number | undefined },
): { [Each in Name]?: number | undefined } {
  const sum = { ...before, ...values };
  for (const name in values) {
    const [old, more] = [before?.[name], values[name]];
    sum[name] = old === undefined || more === undefined ? (old ?? more) : old + more;
  }
  return sum;
}

function withGaps<Name extends string>(
  days: ReadonlyMap<Day, { [Each in Name]?: number | undefined }>,
): Point<Name>[] {
  const known = [...days.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const points: Point<Name>[] = [];
  for (let day = last; day >= first && points.length < mostDays; day = dayBefore(day)) {
    points.unshift(Object.assign({ day }, days.get(day)));
  }
  return points;
}

/** Calendar days as such: in a zone of the user's a day could be skipped or come twice. */
function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
