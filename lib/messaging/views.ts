import type { Failure } from '../failure';
import type { OperationName } from '../linkedin/operations';
import type { SubjectKind } from '../linkedin/subject';
import type { ProviderId } from '../providers/about';
import type { Waiting } from '../providers/provider';
import type { RunState } from '../runs/run';
import type { EpochMs } from '../time';

/**
 * A run as surfaces may see it: no ticket, no input, no raw result. The content script is treated as if the page had
 * written it (threat model), so only what its status line needs goes there.
 */
export type RunView = {
  runId: string;
  operation: OperationName;
  effect: 'read' | 'write';
  provider: ProviderId;
  providerName: string;
  subjectKind: SubjectKind;
  subjectName?: string;
  state: RunState;
  /** Found again by its id: only what came of it is known. */
  restored?: true;
  createdAt: EpochMs;
  /** Last change of state. */
  since: EpochMs;
  /** When a held run leaves, or a postponed one tries again. */
  until?: EpochMs;
  /** How long this usually takes. */
  usualMs?: number;
  waiting?: Waiting;
  /** Why it failed, waits or is unconfirmed. */
  failure?: Failure;
  /** Partial results: what did not come. */
  problems: readonly Failure[];
  /** One word of the result worth showing at once: the connection status found. */
  outcome?: string;
  /** Whether "Check" can find out anything. */
  checkable: boolean;
};

/** What the user can do about a run from a toolbar. */
export type RunChoice = 'undo' | 'cancel' | 'check' | 'retry' | 'dismiss' | 'add_email' | 'edit';

/**
 * A run as one line of a toolbar: words ready to show, in the user's language. `tone` picks a colour, the words carry
 * the meaning.
 */
export type RunLine = {
  runId: string;
  operation: OperationName;
  state: RunState;
  /** "Connect with Ada Park" */
  title: string;
  /** How it stands; empty while held, when the toolbar counts down to `until`. */
  words: string;
  tone: 'busy' | 'good' | 'bad' | 'unsure';
  choices: readonly RunChoice[];
  until?: EpochMs;
};

/** What the toolbar of one subject shows before and after a click. */
export type SubjectView = {
  /** Unsettled runs and those that ended and were not dismissed; newest first. */
  runs: readonly RunLine[];
  /** Last known facts with their age, as words; empty when nothing is known. */
  known: string;
  facts: {
    connection?: { state: string; at: EpochMs };
    fetchedAt?: EpochMs;
    commentedAt?: EpochMs;
    reaction?: { type: string; at: EpochMs };
  };
};
