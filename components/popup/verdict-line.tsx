import type { EpochMs } from '../../lib/time';
import type { Format } from '../../lib/wording/format';
import type { Text } from '../../lib/words';
import { useFormat, useText } from '../shared/text';
import { FixButton } from './fix-button';
import type { Fix } from './integration-rows';
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
    case 'was-ready':
      return {
        line: text('popup_verdict_was_ready', format.relative(verdict.since, now)),
        more: text('popup_verdict_was_ready_more'),
      };
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
    case 'all':
      return { line: text('popup_verdict_all') };
  }
}
