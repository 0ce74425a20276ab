import type { EpochMs } from '../../lib/time';
import type { Words } from '../../lib/words';
import type { Fix, IntegrationRow, Tone } from './integration-rows';

/** The first line: how it all stands. */
export type Verdict =
  | { kind: 'nothing'; tone: Tone; fix: Fix }
  | { kind: 'ready'; tone: Tone; names: readonly string[] }
  /** All was well when last asked, and that is a while ago. */
  | { kind: 'was-ready'; tone: Tone; names: readonly string[]; since: EpochMs }
  | { kind: 'unchecked'; tone: Tone; ready: readonly string[]; waiting: readonly string[] }
  | { kind: 'one'; tone: Tone; name: string; word: Words; fix?: Fix }
  | { kind: 'some'; tone: Tone; bad: number; of: number; fix?: Fix }
  | { kind: 'all'; tone: Tone; of: number; fix?: Fix };

/** Worst news first: what needs the person, then what has not answered, then what is old, then "ready". */
export function verdictOf(rows: readonly IntegrationRow[]): Verdict {
  if (rows.length === 0) {
    return { kind: 'nothing', tone: 'unknown', fix: { kind: 'options', label: { key: 'popup_set_up' } } };
  }
  const amiss = rows.filter(({ tone }) => tone === 'bad' || tone === 'warn');
  if (amiss.length > 0) return troubleOf(amiss, rows.length);

  const waiting = rows.filter(({ tone }) => tone === 'unknown');
  const names = (some: readonly IntegrationRow[]): string[] => some.map(({ name }) => name);
  if (waiting.length > 0) {
    const ready = rows.filter((row) => !waiting.includes(row));
    return { kind: 'unchecked', tone: 'unknown', ready: names(ready), waiting: names(waiting) };
  }
  const old = rows.filter((row) => row.freshness === 'stale');
  if (old.length > 0) {
    const since = Math.min(...old.map(({ checkedAt }) => checkedAt ?? 0));
    return { kind: 'was-ready', tone: 'unknown', names: names(rows), since };
  }
  return { kind: 'ready', tone: 'good', names: names(rows) };
}

function troubleOf(amiss: readonly IntegrationRow[], of: number): Verdict {
  const worst = amiss.find(({ tone }) => tone === 'bad') ?? amiss[0];
  const tone = worst?.tone ?? 'bad';
  const fix = worst?.fix;
  if (amiss.length === 1 && worst) {
    return { kind: 'one', tone, name: worst.name, word: worst.word, ...(fix && { fix }) };
  }
  const kind = amiss.length === of ? 'all' : 'some';
  // With several troubles a single fix would be a guess, unless all are waiting for the same thing.
  const shared = amiss.every((row) => row.fix?.kind === fix?.kind && row.fix?.label.key === fix?.label.key);
  const common = shared && fix && fix.kind !== 'link' ? { fix } : {};
  return kind === 'all' ? { kind, tone, of, ...common } : { kind, tone, bad: amiss.length, of, ...common };
}
