import type { PopupReading, ShownFigure } from './popup-reading';
import { type Freshness, lookOf, type PopupState, words } from './popup-states';
import type { ToldFigure } from './popup-world';

/** Where a popup and what it must say differ, in words; none is good. */

export function rowsAmiss({ rows }: PopupReading, state: PopupState, freshness: Freshness): string[] {
  const wrong = state.rows.flatMap((row) => {
    const shown = rows.find(({ words: said }) => said.startsWith(row.service));
    const want = { word: row.word, freshness: lookOf(row, freshness), tone: row.tone };
    if (!shown) return [`no row of ${row.service}`];
    const fits =
      shown.words.includes(want.word) && shown.freshness === want.freshness && shown.tone === want.tone;
    return fits ? [] : [`${row.service}: ${JSON.stringify(shown)} is not ${JSON.stringify(want)}`];
  });
  return rows.length === state.rows.length ? wrong : [...wrong, `${rows.length} rows`];
}

/** Figures look as far to be trusted as their service, and whatever is old says how old. */
export function agesAmiss(
  { rows, figures }: PopupReading,
  state: PopupState,
  freshness: Freshness,
): string[] {
  const aged = (said: string): boolean => /\b[2-9]\d min/.test(said);
  const dated = (said: string): boolean => said.includes(words('popup_usage_as_of')) || aged(said);
  return state.rows.flatMap((row) => {
    const look = lookOf(row, freshness);
    const own = figures.filter(({ label }) => label.includes(row.service));
    const old = look !== 'fresh';
    return [
      ...rows.filter((shown) => shown.words.startsWith(row.service) && old && !aged(shown.words)),
      ...own.filter((shown) => shown.freshness !== look || (old && !dated(shown.line))),
    ].map((shown) => `not ${look}, or without its age: ${JSON.stringify(shown)}`);
  });
}

export function verdictAmiss({ verdict }: PopupReading, state: PopupState, freshness: Freshness): string[] {
  const missing = state.verdict[freshness].filter((part) => !verdict.includes(part));
  return missing.map((part) => `the heading “${verdict}” does not say “${part}”`);
}

/**
 * Every bar is one of the services' own figures, and of what was used at all none is missing.
 * @param told what the services said when they were last heard
 */
export function figuresAmiss({ figures, rows }: PopupReading, told: readonly ToldFigure[]): string[] {
  const known = tightest(told);
  const isOf = (shown: ShownFigure, { service, counts, used, limit }: ToldFigure): boolean =>
    shown.label.includes(service) &&
    shown.label.includes(words(`unit_${counts}`)) &&
    shown.used === used &&
    shown.limit === limit;
  const strange = figures.filter((shown) => !known.some((each) => isOf(shown, each)));
  // A service that refuses for want of requests is not said to have some left.
  const refused = ({ service, counts }: ToldFigure): boolean =>
    counts === 'requests' && rows.some((row) => row.words.startsWith(service) && row.freshness === 'failed');
  const missing = known.filter(
    (each) => each.used > 0 && !refused(each) && !figures.some((shown) => isOf(shown, each)),
  );
  return [
    ...strange.map(({ label, used, limit }) => `${label}: no service says ${used} of ${limit}`),
    // An answer from before midnight says nothing of today.
    ...(dayJustBegan() ? [] : missing.map((each) => `not shown: ${JSON.stringify(each)}`)),
  ];
}

/** Of two limits for the same thing the one with less left. */
const tightest = (told: readonly ToldFigure[]): ToldFigure[] =>
  told.filter((one) =>
    told.every(
      (other) =>
        other.service !== one.service ||
        other.counts !== one.counts ||
        other.window !== one.window ||
        one.limit - one.used <= other.limit - other.used,
    ),
  );

function dayJustBegan(): boolean {
  const oldest = Date.now() - 60 * 60_000;
  return [undefined, 'UTC', 'Europe/London'].some((timeZone) => {
    const days = new Intl.DateTimeFormat('en', { timeZone });
    return days.format(oldest) !== days.format(Date.now());
  });
}
