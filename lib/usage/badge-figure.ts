import type { Level } from './level';
import { type Figure, shareOf, type UsageSnapshot } from './snapshot';

/** What the toolbar icon counts (`Settings.badge`). Trouble always goes before it. */
export type BadgeChoice =
  /** How many runs are under way; nothing of usage. */
  | { kind: 'runs' }
  /** The figure that is furthest through its limit. */
  | { kind: 'tightest'; show: BadgeShow }
  | ({ kind: 'figure'; show: BadgeShow } & Pick<Figure, 'provider' | 'counts' | 'window'>);

export type BadgeShow = 'used' | 'left' | 'percent';

export const defaultBadge: BadgeChoice = { kind: 'runs' };

export type BadgeFigure = {
  /** At most four signs: more do not fit the icon. */
  text: string;
  level: Level;
  /** For the words on hover. */
  figure: Figure;
};

/**
 * The figure the user chose, out of the snapshot the popup shows. Undefined when runs were chosen, and when the figure
 * is not known: then there is no number rather than a wrong one.
 */
export function badgeFigure(choice: BadgeChoice, { figures }: UsageSnapshot): BadgeFigure | undefined {
  if (choice.kind === 'runs') return undefined;
  const chosen =
    choice.kind === 'tightest' ? tightest(figures) : figures.find((each) => isChosen(each, choice));
  const { used, limit, left, level } = chosen ?? {};
  if (!chosen || used === undefined || limit === undefined || left === undefined || !level) return undefined;
  const percent = Math.floor((shareOf(chosen) ?? 0) * 100);
  const number = choice.show === 'used' ? used : choice.show === 'left' ? left : percent;
  return { text: shortened(number, choice.show === 'percent' ? '%' : ''), level, figure: chosen };
}

function tightest(figures: readonly Figure[]): Figure | undefined {
  const known = figures.filter((each) => shareOf(each) !== undefined);
  return known.reduce<Figure | undefined>(
    (first, each) => (first && (shareOf(first) ?? 0) >= (shareOf(each) ?? 0) ? first : each),
    undefined,
  );
}

function isChosen(one: Figure, other: Pick<Figure, 'provider' | 'counts' | 'window'>): boolean {
  return one.provider === other.provider && one.counts === other.counts && one.window === other.window;
}

function shortened(value: number, unit: string): string {
  const most = 10 ** (4 - unit.length);
  return value < most
    ? `${value}${unit}`
    : value < 100_000 && !unit
      ? `${Math.floor(value / 1_000)}k`
      : '99+';
}
