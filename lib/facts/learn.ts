import { operations } from '../linkedin/operations';
import type { Run } from '../runs/run';
import type { EpochMs } from '../time';
import { polledConversations, polledInbox, syncedConversation } from './conversations';
import type { PersonFacts, PostFacts, RecordChange } from './facts';
import { harvest } from './harvest';
import { isLoose } from './loose';
import { listedPerson } from './people';
import { listedPost } from './posts';
import { met, metAgain, type Seen } from './seen';

/** Failures of the service that tell the connection state all the same (contract linked-api 4.3). */
const toldByFailure: Readonly<Record<string, string>> = {
  alreadyPending: 'pending',
  alreadyConnected: 'connected',
  notPending: 'notConnected',
  connectionNotFound: 'notConnected',
};

/** What doing it teaches about its person, whatever the result holds. Gives the facts unchanged when it teaches nothing. */
export function learnPerson(run: Run, old: PersonFacts | undefined): PersonFacts | undefined {
  const { status, runId } = run;
  if (status.state !== 'succeeded' && status.state !== 'failed') return old;
  const seen = { at: status.at, runId };
  const facts: PersonFacts = old ?? met(run.subject, seen, run.subjectKey);
  const taught = taughtOfPerson(run, facts, status.at);
  return taught ? metAgain(taught, seen) : old;
}

function taughtOfPerson(run: Run, facts: PersonFacts, at: EpochMs): PersonFacts | undefined {
  const { status } = run;
  const standing = (state: string): PersonFacts => ({ ...facts, connection: { state, at } });
  if (status.state === 'failed') {
    const { reason = '' } = status.failure;
    const state = Object.hasOwn(toldByFailure, reason) ? toldByFailure[reason] : undefined;
    return state ? standing(state) : undefined;
  }
  if (status.state !== 'succeeded') return undefined;
  switch (run.operation) {
    case 'checkConnectionStatus': {
      const read = operations.checkConnectionStatus.result.safeParse(status.result);
      return read.success ? standing(read.data.connectionStatus) : undefined;
    }
    case 'sendConnectionRequest':
      return standing('pending');
    case 'withdrawConnectionRequest':
    case 'removeConnection':
      return standing('notConnected');
    default:
      return undefined;
  }
}

/** What doing it teaches about its post. */
export function learnPost(run: Run, old: PostFacts | undefined): PostFacts | undefined {
  const { status, runId } = run;
  if (status.state !== 'succeeded') return old;
  const seen = { at: status.at, runId };
  const facts: PostFacts = old ?? met(run.subject, seen, run.subjectKey);
  const taught = taughtOfPost(run, facts, status.at);
  return taught ? metAgain(taught, seen) : old;
}

function taughtOfPost(run: Run, facts: PostFacts, at: EpochMs): PostFacts | undefined {
  switch (run.operation) {
    case 'commentOnPost':
      return { ...facts, commentedAt: at };
    case 'reactToPost':
      return { ...facts, reaction: { type: run.input.type, at } };
    default:
      return undefined;
  }
}

/** Everything a settled run teaches: about what it was done to, and about all that its result holds. */
export function learnRecords(run: Run): RecordChange[] {
  const { status, runId } = run;
  if (status.state === 'failed') return ownChange(run);
  if (status.state !== 'succeeded') return [];
  const seen = { at: status.at, runId };
  // What it was asked is not known: only what came of it is.
  if (run.restored) return harvest(run.operation, status.result, seen);
  const found = harvest(run.operation, status.result, seen, run.subject);
  return [...ownChange(run), ...found, ...answered(run, status.result, seen)];
}

/** About the subject itself, when what was done to it says something. */
function ownChange(run: Run): RecordChange[] {
  const keys = [run.subjectKey];
  const { kind } = run.subject;
  if (kind === 'person') return [{ kind, keys, change: (old) => learnPerson(run, old) }];
  if (kind === 'post') return [{ kind, keys, change: (old) => learnPost(run, old) }];
  return [];
}

/** What follows from the input and the result together. */
function answered(run: Run, result: unknown, seen: Seen): RecordChange[] {
  switch (run.operation) {
    case 'pollConversations':
      return isLoose(result) ? polledConversations(result, seen) : [];
    case 'pollInbox':
      return isLoose(result) ? polledInbox(result, seen) : [];
    case 'syncConversation':
      return syncedConversation('st', run.input.personUrl, result, seen);
    case 'nvSyncConversation':
      return syncedConversation('nv', run.input.personUrl, result, seen);
    case 'acceptInvitation':
      return invitationAnswered(run.input, 'connected', seen);
    case 'ignoreInvitation':
      return invitationAnswered(run.input, 'notConnected', seen);
    case 'createPost':
    case 'createRepost':
      return isLoose(result) ? listedPost({ ...result, text: run.input.text }, seen) : [];
    default:
      return [];
  }
}

function invitationAnswered(
  input: { personUrl?: string | undefined },
  state: string,
  seen: Seen,
): RecordChange[] {
  const { personUrl } = input;
  return listedPerson({ personUrl }, seen, { connection: { state, at: seen.at } });
}
