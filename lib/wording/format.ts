import { type Day, day, type EpochMs, hour, minute, second } from '../time';

/** Numbers and times as people of one language write them. */
export type Format = {
  number(value: number): string;
  /** "25 sec", "3 min": rounded to the unit that says most. */
  duration(ms: number): string;
  /** "5 sec": whole seconds, never rounded up to minutes. */
  seconds(count: number): string;
  /** "2 min ago", "in 13 min", "now"; seconds go in steps of ten so that a ticking age stays calm. */
  relative(at: EpochMs, now: EpochMs): string;
  /** "16:20" for a time of the same day, "Tue 16:20" within a week, else with the date. */
  moment(at: EpochMs, now: EpochMs): string;
  /** "3 Nov" */
  day(value: Day): string;
  /** "Ada, Bo and Cy" */
  list(items: readonly string[]): string;
  /** Which form of a counted noun to take. */
  plural(count: number): Intl.LDMLPluralRule;
};

const made = new Map<string, Format>();

/** `language`: BCP 47 tag. Formats are kept, since making them is slow. */
export function formatIn(language: string): Format {
  const known = made.get(language);
  if (known) return known;
  const format = make(language);
  made.set(language, format);
  return format;
}

function make(language: string): Format {
  const numbers = new Intl.NumberFormat(language);
  const ages = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const plurals = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options);
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const today = date(time);
  const thisWeek = date({ weekday: 'short', ...time });
  const later = date({ day: 'numeric', month: 'short', ...time });
  const dates = date({ day: 'numeric', month: 'short' });
  const inUnit = (unit: string, value: number): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);

  return {
    number: (value) => numbers.format(value),
    seconds: (count) => inUnit('second', count),
    duration: (ms) => {
      const { unit, length } = unitOf(ms);
      return inUnit(unit, Math.max(1, Math.round(ms / length)));
    },
    relative: (at, now) => {
      const away = at - now;
      const { unit, length } = unitOf(Math.abs(away));
      const whole = Math.trunc(away / length);
      return ages.format(unit === 'second' ? Math.trunc(whole / 10) * 10 : whole, unit);
    },
    moment: (at, now) => {
      if (new Date(at).toDateString() === new Date(now).toDateString()) return today.format(at);
      return (Math.abs(at - now) < 6 * day ? thisWeek : later).format(at);
    },
    day: (value) => {
      const [year = 0, month = 1, dayOfMonth = 1] = value.split('-').map(Number);
      return dates.format(new Date(year, month - 1, dayOfMonth));
    },
    list: (items) => lists.format(items),
    plural: (count) => plurals.select(count),
  };
}

function unitOf(ms: number): { unit: 'second' | 'minute' | 'hour' | 'day'; length: number } {
  if (ms < minute) return { unit: 'second', length: second };
  if (ms < hour) return { unit: 'minute', length: minute };
  return ms < day ? { unit: 'hour', length: hour } : { unit: 'day', length: day };
}
