import type { Day, EpochMs } from '../time';
import { dayIn, startOfDayIn, utcOf } from './zone';

export type WindowKind = 'day' | 'week' | 'month';

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How an account counts its days: where its midnight is, and what its weeks begin with. */
export type Calendar = { zone: string; weekStartsOn: Weekday };

/** A stretch of whole days. `to` is the first moment that is no longer in it. */
export type Window = { kind: WindowKind; firstDay: Day; lastDay: Day; from: EpochMs; to: EpochMs };

const oneDay = 86_400_000;

/** The day that many days later; earlier with a negative number. Days of the calendar: clocks play no part. */
export function addDays(day: Day, count: number): Day {
  return new Date(utcOf(day) + count * oneDay).toISOString().slice(0, 10);
}

export function weekdayOf(day: Day): Weekday {
  const weekdays = [7, 1, 2, 3, 4, 5, 6] as const;
  return weekdays[new Date(utcOf(day)).getUTCDay()] ?? 1;
}

/** All days from the first to the last, both included. */
export function daysBetween(first: Day, last: Day): Day[] {
  const count = Math.round((utcOf(last) - utcOf(first)) / oneDay) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}

/** The day, week or month a day lies in: its first day and its last. */
export function spanOf(kind: WindowKind, day: Day, weekStartsOn: Weekday): { firstDay: Day; lastDay: Day } {
  if (kind === 'day') return { firstDay: day, lastDay: day };
  if (kind === 'week') {
    const firstDay = addDays(day, -((weekdayOf(day) - weekStartsOn + 7) % 7));
    return { firstDay, lastDay: addDays(firstDay, 6) };
  }
  const firstDay = `${day.slice(0, 7)}-01`;
  const inNext = addDays(firstDay, 31);
  return { firstDay, lastDay: addDays(`${inNext.slice(0, 7)}-01`, -1) };
}

/** The window around a moment. A day is 23, 24 or 25 hours long, whatever the clocks there do. */
export function windowAt(kind: WindowKind, at: EpochMs, { zone, weekStartsOn }: Calendar): Window {
  const { firstDay, lastDay } = spanOf(kind, dayIn(at, zone), weekStartsOn);
  const from = startOfDayIn(firstDay, zone);
  return { kind, firstDay, lastDay, from, to: startOfDayIn(addDays(lastDay, 1), zone) };
}

/** How far back one looks: the window that is open now, or so many days up to today. */
export type Reach = WindowKind | 'thirty';

/** The days of a reach, up to today: what has not come yet has nothing to show. */
export function reachOf(reach: Reach, at: EpochMs, calendar: Calendar): { firstDay: Day; lastDay: Day } {
  const today = dayIn(at, calendar.zone);
  const firstDay =
    reach === 'thirty' ? addDays(today, -29) : spanOf(reach, today, calendar.weekStartsOn).firstDay;
  return { firstDay, lastDay: today };
}
