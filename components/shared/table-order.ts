/** What a row is sorted by. Numbers go before words; a row without one goes last, whichever way the rest runs. */
export type SortValue = string | number | undefined;

/** Which column the rows follow. */
export type Order = { column: string; descending: boolean };

/** A stretch of the rows. `from` and `to` count from 1 as people do; both are 0 when there are no rows. */
export type Page<Row> = { rows: readonly Row[]; page: number; pages: number; from: number; to: number };

/** Pressing a header follows its column upwards; pressing it again turns round. */
export function turned(order: Order | undefined, column: string): Order {
  return { column, descending: order?.column === column && !order.descending };
}

/** The rows in order, as a new list. Equal rows keep their places in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => SortValue,
  descending: boolean,
  language: string,
): readonly Row[] {
  const ranked = rows.map((row) => ({ row, value: sortBy(row) }));
  const ranks = rankWords(
    ranked.map(({ value }) => value),
    language,
  );
  const sign = descending ? -1 : 1;
  const compare = (a: SortValue, b: SortValue): number => {
    const [aMissing, bMissing] = [isMissing(a), isMissing(b)];
    if (aMissing || bMissing) return Number(aMissing) - Number(bMissing);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    if (typeof a === 'string' && typeof b === 'string') return sign * (rankOf(ranks, a) - rankOf(ranks, b));
    return sign * (typeof a === 'number' ? -1 : 1);
  };
  return ranked.sort((a, b) => compare(a.value, b.value)).map(({ row }) => row);
}

/** Page `wanted`, counted from 0, or the nearest there is. */
export function pageOf<Row>(rows: readonly Row[], wanted: number, size: number): Page<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const start = page * size;
  const shown = rows.slice(start, start + size);
  return { rows: shown, page, pages, from: shown.length && start + 1, to: start + shown.length };
}

function isMissing(value: SortValue): boolean {
  return value === undefined || value === '' || Number.isNaN(value);
}

/**
 * The place of every word in the language's own order, "Ada 9" before "Ada 10"; words that count as equal share one. A
 * collator is slow: each different word is asked for once per comparison of this list, not of the rows.
 */
function rankWords(values: readonly SortValue[], language: string): ReadonlyMap<string, number> {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'accent' });
  const words = [...new Set(values.filter((value) => typeof value === 'string'))].sort(compare);
  const ranks = new Map<string, number>();
  let rank = 0;
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (before !== undefined && compare(before, word) !== 0) rank = index;
    ranks.set(word, rank);
  });
  return ranks;
}

function rankOf(ranks: ReadonlyMap<string, number>, word: string): number {
  return ranks.get(word) ?? 0;
}
