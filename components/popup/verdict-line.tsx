import type { EpochMs } from '../../lib/time';
import type { Format } from '../../lib/wording/format';
import type { Text } from '../../lib/words';
import { useFormat, useText } from '../shared/text';
import type { Fix } from './fix';
import { FixButton } from './fix-button';
import type { UsageLine } from './usage-figure';
import { resetWords } from './usage-words';
import type { Verdict } from './verdict';

export type VerdictLineProps = { verdict: Verdict; now: EpochMs; onFix(fix: Fix): void };

/** How it all stands, in words, with the way out. */
export function VerdictLine({ verdict, now, onFix }: VerdictLineProps) {
  const text = useText();
  const format = useFormat();
  const { line, more } = verdictWords(verdict, now, text, format);
  return (
    <header class="verdict" data-tone={verdict.tone}>
      <div class="verdict-words">
        <h1>{line}</h1>
        {more && <p>{more}</p>}
      </div>
      {'fix' in verdict && verdict.fix && (
        <FixButton
          fix={verdict.fix}
          name={verdict.kind === 'one' ? verdict.name : undefined}
          onFix={onFix}
          primary={verdict.kind === 'nothing'}
        />
      )}
    </header>
  );
}

/** The verdict as a sentence; `more` is a second, quieter one. */
export function verdictWords(
  verdict: Verdict,
  now: EpochMs,
  text: Text,
  format: Format,
): { line: string; more?: string } {
  switch (verdict.kind) {
    case 'nothing':
      return { line: text('popup_verdict_nothing'), more: text('popup_verdict_nothing_more') };
    case 'ready': {
      const count = verdict.names.length;
      const counted = text('popup_verdict_ready', format.number(count));
      return { line: text.orElse(`popup_verdict_ready_${count}`, counted, '', verdict.names[0] ?? '') };
    }
    case 'was-ready': {
      const ago = format.relative(verdict.since, now);
      return verdict.all
        ? { line: text('popup_verdict_was_ready', ago), more: text('popup_verdict_was_ready_more') }
        : {
            line: text('popup_verdict_some_old'),
            more: text('popup_verdict_some_old_more', format.list(verdict.old), ago),
          };
    }
    case 'reached':
      return reachedWords(verdict.lines, now, text, format);
    case 'unchecked':
      return verdict.ready.length === 0
        ? { line: text('popup_verdict_unchecked') }
        : {
            line: text('popup_verdict_unchecked'),
            more: text(
              'popup_verdict_unchecked_some',
              format.list(verdict.ready),
              format.list(verdict.waiting),
            ),
          };
    case 'one': {
      const word = text(verdict.word.key, ...(verdict.word.with ?? []));
      return { line: text('popup_verdict_one', verdict.name, word) };
    }
    case 'some':
      return { line: text('popup_verdict_some', format.number(verdict.bad), format.number(verdict.of)) };
    case 'all': {
      const { word } = verdict;
      const more = word && { more: text(word.key, ...(word.with ?? [])) };
      return { line: text('popup_verdict_all'), ...more };
    }
  }
}

function reachedWords(
  lines: readonly UsageLine[],
  now: EpochMs,
  text: Text,
  format: Format,
): { line: string; more: string } {
  const [first] = lines;
  const nameOf = ({ name, counts }: UsageLine): string =>
    text('popup_usage_name', name, text(`unit_${counts}`));
  if (!first || lines.length > 1) {
    const line = text('popup_verdict_reached_some', format.number(lines.length));
    return { line, more: lines.map(nameOf).join(text('shared_separator')) };
  }
  const { name, counts, window, used = 0, limit = 0 } = first;
  const figures = text('popup_usage_of', format.number(used), format.number(limit));
  const more = [text('popup_verdict_reached_more', text(`unit_${counts}`), figures)];
  if (first.endTold) more.push(resetWords(first.to, now, text, format));
  return { line: text(`popup_verdict_reached_${window}`, name), more: more.join(text('shared_separator')) };
}
