import type { OperationName } from '../../../lib/linkedin/operations';
import type { RunView } from '../../../lib/messaging/views';
import type { RunRow } from './run-row';

/** How runs are told apart by how they stand. `unknown`: nobody knows whether it was done. */
export const runGroups = ['under_way', 'done', 'failed', 'unknown', 'cancelled'] as const;
export type RunGroup = (typeof runGroups)[number];

/** What the list is narrowed to; absent means all. */
export type RunFilter = {
  words: string;
  group?: RunGroup;
  operation?: string;
  provider?: string;
};

export const noFilter: RunFilter = { words: '' };

export function groupOf({ state }: Pick<RunView, 'state'>): RunGroup {
  switch (state) {
    case 'held':
    case 'queued':
    case 'submitting':
    case 'waiting':
      return 'under_way';
    case 'stale':
    case 'unconfirmed':
      return 'unknown';
    case 'succeeded':
      return 'done';
    case 'failed':
      return 'failed';
    case 'cancelled':
      return 'cancelled';
  }
}

/** The rows that fit. Each word typed has to stand somewhere in the subject, its address or the operation's name. */
export function filterRuns(
  rows: readonly RunRow[],
  filter: RunFilter,
  nameOf: (operation: OperationName) => string,
): readonly RunRow[] {
  const words = folded(filter.words).split(/\s+/).filter(Boolean);
  if (!isNarrowed(filter)) return rows;
  return rows.filter((row) => {
    if (filter.group && groupOf(row) !== filter.group) return false;
    if (filter.operation && row.operation !== filter.operation) return false;
    if (filter.provider && row.provider !== filter.provider) return false;
    if (words.length === 0) return true;
    const told = folded(
      [row.subjectName, row.subjectUrl, row.operation, nameOf(row.operation)].filter(Boolean).join(' '),
    );
    return words.every((word) => told.includes(word));
  });
}

export function isNarrowed({ words, group, operation, provider }: RunFilter): boolean {
  return words.trim() !== '' || Boolean(group ?? operation ?? provider);
}

/** Without case and accents: "Gokce" finds "Gökçe". */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What there is to choose from: each operation and service that occurs, once. */
export function choicesOf(rows: readonly RunRow[]): {
  operations: readonly OperationName[];
  providers: readonly { id: string; name: string }[];
} {
  const operations = new Set<OperationName>();
  const providers = new Map<string, string>();
  for (const { operation, provider, providerName } of rows) {
    operations.add(operation);
    providers.set(provider, providerName);
  }
  return {
    operations: [...operations],
    providers: [...providers].map(([id, name]) => ({ id, name })),
  };
}
