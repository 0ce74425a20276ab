import type { OperationName } from '../../../lib/linkedin/operations';
import { type EpochMs, second } from '../../../lib/time';
import { formatIn } from '../../../lib/wording/format';
import { runLine } from '../../../lib/wording/run-line';
import { handlingOf } from '../../../lib/wording/way-out';
import type { Text } from '../../../lib/words';
import type { RunAct, RunRow } from './run-row';

export type RunTone = 'busy' | 'good' | 'bad' | 'warn' | 'unknown';

/** How a run stands, in words that count with the clock. */
export function stateWords(row: RunRow, now: EpochMs, text: Text): string {
  const format = formatIn(text.language);
  const line = runLine(row, text);
  switch (row.state) {
    case 'held': {
      const left = Math.max(0, Math.ceil(((row.until ?? now) - now) / second));
      return text('state_held', format.seconds(left));
    }
    case 'queued': {
      if (row.until === undefined || row.until <= now) return line.words;
      const next = text('state_queued_until', format.moment(row.until, now));
      return row.failure ? `${line.words} ${next}` : next;
    }
    case 'submitting':
    case 'waiting': {
      // The account rests: nothing takes long, it has not begun.
      if (row.waiting?.why === 'outside-hours') return line.words;
      const elapsed = text('popup_elapsed', format.duration(Math.max(0, now - row.since)));
      return row.failure ? line.words : [line.words, elapsed].join(text('shared_separator'));
    }
    default:
      return line.words;
  }
}

/** The colour of the dot; the words beside it carry the meaning. */
export function toneOf(row: RunRow): RunTone {
  switch (row.state) {
    case 'held':
    case 'queued':
    case 'submitting':
    case 'waiting':
      return row.failure ? 'warn' : 'busy';
    case 'stale':
    case 'unconfirmed':
      return 'warn';
    case 'succeeded':
      return row.problems.length > 0 ? 'warn' : 'good';
    case 'failed':
      return 'bad';
    case 'cancelled':
      return 'unknown';
  }
}

/** What leads on besides the buttons: a form where the same, or what has to be done first, is filled in anew. */
export type RunLead = { operation: OperationName; words: string };

/** What can be done about a run. What the same words would only meet again is changed instead of tried again. */
export function actsOf(row: RunRow, text: Text): { acts: readonly RunAct[]; lead: RunLead | undefined } {
  const lead = leadOf(row, text);
  const acts = runLine(row, text).choices.flatMap((choice): RunAct[] => {
    if (choice === 'add_email' || choice === 'edit') return [];
    if (choice === 'dismiss' && row.dismissed) return [];
    if (choice === 'retry' && lead?.operation === row.operation) return [];
    // Nobody here knows what it was asked, so it cannot be asked again.
    if (choice === 'retry' && row.restored) return [];
    return [choice];
  });
  return { acts, lead };
}

function leadOf({ state, failure, operation, providerName }: RunRow, text: Text): RunLead | undefined {
  if (state !== 'failed' || !failure) return undefined;
  const { way } = handlingOf(failure, providerName);
  if (way.kind === 'field') return { operation, words: text('choice_edit') };
  if (way.kind !== 'operation') return undefined;
  return { operation: way.operation, words: text.orElse(`operation_${way.operation}`, way.operation) };
}
