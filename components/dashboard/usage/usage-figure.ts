import type { ProviderId } from '../../../lib/providers/about';
import type { Day } from '../../../lib/time';
import type { Spender } from '../../../lib/usage/ledger';
import type { Counted } from '../../../lib/usage/usage-row';
import type { Format } from '../../../lib/wording/format';
import type { Text } from '../../../lib/words';
import type { UsageLine } from './usage-state';

/** One figure on the page, by what its rows have in common. */
export type Figure =
  | { of: 'day'; day: Day }
  | { of: 'category'; category: Counted }
  | { of: 'share'; provider: ProviderId; service: string; by: Spender }
  | { of: 'account'; id: string; name: string };

/** The rows a figure is made of; all of them when none was opened. */
export function rowsOfFigure(lines: readonly UsageLine[], figure: Figure | undefined): readonly UsageLine[] {
  return figure ? lines.filter((line) => isIn(line, figure)) : lines;
}

function isIn(line: UsageLine, figure: Figure): boolean {
  switch (figure.of) {
    case 'day':
      return line.day === figure.day;
    case 'category':
      return line.category === figure.category;
    case 'share':
      return line.provider === figure.provider && line.by === figure.by;
    case 'account':
      return line.accountId === figure.id;
  }
}

/** A counter of everything stands beside the kinds of what others tell one by one. */
export function kindWords(category: Counted, text: Text): string {
  return text(category === 'actions' ? 'usage_kind_untold' : `unit_${category}`);
}

/** What the figure counts, such as "Linked API, others on this account". */
export function figureWords(figure: Figure, text: Text, format: Format): string {
  switch (figure.of) {
    case 'day':
      return format.day(figure.day);
    case 'category':
      return kindWords(figure.category, text);
    case 'share':
      return format.list([figure.service, text(`usage_by_${figure.by}`)]);
    case 'account':
      return figure.name;
  }
}

export function isSame(one: Figure, other: Figure | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
