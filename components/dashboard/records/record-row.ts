import type { EpochMs } from '../../../lib/time';

/** What every row of people, posts, companies and conversations has. */
export type RecordRow = {
  key: string;
  /** How people call it; empty when nobody said. */
  name: string;
  /** Its page on LinkedIn. */
  url: string;
  seenAt: EpochMs;
  fetchedAt?: EpochMs;
  /** The run that last spoke of it. */
  runId?: string;
  notes: string;
  tags: readonly string[];
  /** How the user stands to a person. */
  connection?: string;
  /** All that is searched, folded. */
  words: string;
};

/** Which rows are shown. Empty fields let everything through. */
export type RecordFilter = { query: string; tag: string; connection: string };

export const noFilter: RecordFilter = { query: '', tag: '', connection: '' };

/** Without case, accents and other marks: "Émile" is found by "emile". */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** What of a row is searched, as one folded text. */
export function searchedIn(...parts: readonly (string | undefined | readonly string[])[]): string {
  return folded(parts.flat().filter(Boolean).join('\n'));
}

/** The rows that have every word looked for, the tag, and the connection. */
export function filterRows<Row extends RecordRow>(
  rows: readonly Row[],
  filter: RecordFilter,
): readonly Row[] {
  const { tag, connection } = filter;
  const words = folded(filter.query).split(/\s+/).filter(Boolean);
  if (words.length === 0 && !tag && !connection) return rows;
  return rows.filter(
    (row) =>
      (!tag || row.tags.includes(tag)) &&
      (!connection || row.connection === connection) &&
      words.every((word) => row.words.includes(word)),
  );
}

/** Every tag in use, in order. */
export function tagsIn(rows: readonly RecordRow[], language: string): readonly string[] {
  const tags = new Set(rows.flatMap((row) => row.tags));
  return [...tags].sort(new Intl.Collator(language, { numeric: true }).compare);
}

/** Every state of connection there is among them. */
export function connectionsIn(rows: readonly RecordRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ connection }) => connection ?? []))].sort();
}

/** The last part of an address, which is a name in most of them. */
export function lastPart(url: string): string {
  const last = url.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    // A URIError: shown as it stands.
    return last;
  }
}
