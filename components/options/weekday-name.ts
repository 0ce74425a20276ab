import { day } from '../../lib/time';
import type { Weekday } from '../../lib/usage/window';

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** 1 January 2024 was a Monday. */
const aMonday = Date.UTC(2024, 0, 1);

/** "Monday", in that language. */
export function weekdayName(weekday: Weekday, language: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return format.format(aMonday + (weekday - 1) * day);
}
