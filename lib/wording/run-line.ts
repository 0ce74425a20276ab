import type { RunChoice, RunLine, RunView, SubjectView } from '../messaging/views';
import type { EpochMs } from '../time';
import type { Text } from '../words';
import { failureSentence } from './failure-sentence';
import { formatIn } from './format';
import { runTitle } from './run-title';

type Said = { words: string; tone: RunLine['tone']; choices: readonly RunChoice[] };

/** One run as one line of a toolbar, in the user's language. The seconds of a held run are left to the toolbar. */
export function runLine(run: RunView, text: Text): RunLine {
  return {
    runId: run.runId,
    operation: run.operation,
    state: run.state,
    title: runTitle(run, text),
    ...(run.until !== undefined && { until: run.until }),
    ...said(run, text),
  };
}

function said(run: RunView, text: Text): Said {
  switch (run.state) {
    case 'held':
      return { words: '', tone: 'busy', choices: ['undo'] };
    case 'queued': {
      const why = run.failure ? failureSentence(run.failure, text, run.providerName) : text('toolbar_queued');
      return { words: why, tone: run.failure ? 'unsure' : 'busy', choices: ['cancel'] };
    }
    case 'submitting':
      return { words: text('toolbar_submitting', run.providerName), tone: 'busy', choices: [] };
    case 'waiting':
      return { words: waitingWords(run, text), tone: 'busy', choices: ['cancel', 'check'] };
    case 'stale':
      return { words: text('toolbar_stale', run.providerName), tone: 'unsure', choices: ['check', 'cancel'] };
    case 'unconfirmed': {
      const choices: RunChoice[] = run.checkable ? ['check', 'retry', 'dismiss'] : ['retry', 'dismiss'];
      return { words: text('toolbar_unconfirmed'), tone: 'unsure', choices };
    }
    case 'succeeded':
      return {
        words: doneWords(run, text),
        tone: run.problems.length > 0 ? 'unsure' : 'good',
        choices: ['dismiss'],
      };
    case 'failed': {
      const why = run.failure ? failureSentence(run.failure, text, run.providerName) : '';
      const mend = mending.get(run.failure?.reason) ?? 'retry';
      return { words: text('toolbar_failed', why), tone: 'bad', choices: [mend, 'dismiss'] };
    }
    case 'cancelled':
      return { words: text('toolbar_cancelled'), tone: 'unsure', choices: ['dismiss'] };
  }
}

/** Failures that the same words would meet again: the form opens with what was typed. */
const mending = new Map<string | undefined, RunChoice>([
  ['emailRequired', 'add_email'],
  ['noteTooLong', 'edit'],
  ['noteLimitExceeded', 'edit'],
  ['duplicateComment', 'edit'],
]);

function waitingWords(run: RunView, text: Text): string {
  const name = run.providerName;
  if (run.failure)
    return `${text('toolbar_asking_failed', name)} ${failureSentence(run.failure, text, name)}`;
  if (run.waiting?.why === 'outside-hours')
    return text('toolbar_outside_hours', name, run.waiting.message ?? '');
  const words = text(run.waiting?.why === 'queued' ? 'toolbar_waiting_queued' : 'toolbar_waiting', name);
  if (run.usualMs === undefined) return words;
  return `${words} · ${text('toolbar_usually', formatIn(text.language).duration(run.usualMs))}`;
}

function doneWords(run: RunView, text: Text): string {
  const done = run.outcome
    ? text.orElse(`connection_${run.outcome}`, run.outcome)
    : text.orElse(`done_${run.operation}`, text('toolbar_done'));
  const missing = run.problems.map((problem) => failureSentence(problem, text, run.providerName));
  return missing.length > 0 ? `${done} · ${text('toolbar_partial', missing.join(' '))}` : done;
}

/** What is known of a subject, with its age, in one line; empty when nothing is. */
export function knownWords(facts: SubjectView['facts'], now: EpochMs, text: Text): string {
  const { connection, fetchedAt, commentedAt, reaction } = facts;
  const ago = (at: EpochMs) => formatIn(text.language).relative(Math.min(at, now), now);
  const parts = [
    connection &&
      `${text.orElse(`connection_${connection.state}`, connection.state)}, ${text('toolbar_checked', ago(connection.at))}`,
    fetchedAt && text('toolbar_fetched', ago(fetchedAt)),
    commentedAt && text('toolbar_commented', ago(commentedAt)),
    reaction && text('toolbar_reacted', ago(reaction.at)),
  ];
  return parts.filter(Boolean).join(' · ');
}
