import type { EpochMs } from '../../lib/time';
import type { Words } from '../../lib/words';
import { type Fix, isSameFix } from './fix';
import type { IntegrationRow, Tone } from './integration-rows';
import type { UsageLine } from './usage-figure';

/** The first line: how it all stands. */
export type Verdict =
  | { kind: 'nothing'; tone: Tone; fix: Fix }
  | { kind: 'ready'; tone: Tone; names: readonly string[] }
  /** All was well when last asked, and that is a while ago: of all of them, or of those named. */
  | { kind: 'was-ready'; tone: Tone; since: EpochMs; old: readonly string[]; all: boolean }
  /** Nothing is amiss, but nothing more can be done until a window ends. */
  | { kind: 'reached'; tone: Tone; lines: readonly UsageLine[] }
  | { kind: 'unchecked'; tone: Tone; ready: readonly string[]; waiting: readonly string[] }
  | { kind: 'one'; tone: Tone; name: string; word: Words; fix?: Fix }
  | { kind: 'some'; tone: Tone; bad: number; of: number; fix?: Fix }
  /** `word`: what all of them suffer from, where it is one thing. */
  | { kind: 'all'; tone: Tone; of: number; word?: Words; fix?: Fix };

/** Worst news first: what needs the person, then reached limits, what has not answered, what is old, and "ready". */
export function verdictOf(rows: readonly IntegrationRow[], lines: readonly UsageLine[]): Verdict {
  if (rows.length === 0) {
    return { kind: 'nothing', tone: 'unknown', fix: { kind: 'options', label: { key: 'popup_set_up' } } };
  }
  const amiss = rows.filter(({ tone }) => tone === 'bad' || tone === 'warn');
  if (amiss.length > 0) return troubleOf(amiss, rows.length);

  // A limit of nothing was never there to be reached.
  const reached = lines.filter(({ level, limit = 0 }) => level === 'reached' && limit > 0);
  if (reached.length > 0) return { kind: 'reached', tone: 'warn', lines: reached };

  const waiting = rows.filter(({ tone }) => tone === 'unknown');
  const names = (some: readonly IntegrationRow[]): string[] => some.map(({ name }) => name);
  if (waiting.length > 0) {
    const ready = rows.filter((row) => !waiting.includes(row));
    return { kind: 'unchecked', tone: 'unknown', ready: names(ready), waiting: names(waiting) };
  }
  const old = rows.filter((row) => row.freshness === 'stale');
  if (old.length > 0) {
    const since = Math.min(...old.map(({ checkedAt }) => checkedAt ?? 0));
    return { kind: 'was-ready', tone: 'unknown', since, old: names(old), all: old.length === rows.length };
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
  // With several troubles a single fix would be a guess, unless all are waiting for the same thing.
  const shared = amiss.every((row) => isSameFix(row.fix, fix));
  const common = shared && fix && fix.kind !== 'link' ? { fix: forAll(fix) } : {};
  if (amiss.length < of) return { kind: 'some', tone, bad: amiss.length, of, ...common };
  const word = amiss.every((row) => row.word.key === worst?.word.key) && worst ? { word: worst.word } : {};
  return { kind: 'all', tone, of, ...word, ...common };
}

/** One press for all of them. */
function forAll(fix: Fix): Fix {
  return fix.kind === 'refresh' ? { kind: fix.kind, label: fix.label } : fix;
}
