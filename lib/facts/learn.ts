import { operations } from '../linkedin/operations';
import type { Run } from '../runs/run';
import type { PersonFacts, PostFacts } from './facts';

/** Failures of the service that tell the connection state all the same (contract linked-api 4.3). */
const toldByFailure: Readonly<Record<string, string>> = {
  alreadyPending: 'pending',
  alreadyConnected: 'connected',
  notPending: 'notConnected',
  connectionNotFound: 'notConnected',
};

/** What a settled run teaches about its person. Gives the facts unchanged when it teaches nothing. */
export function learnPerson(run: Run, old: PersonFacts | undefined): PersonFacts | undefined {
  const facts: PersonFacts = old ?? { v: 1, key: run.subjectKey, subject: run.subject };
  const { status } = run;
  if (status.state === 'failed') {
    const { reason = '' } = status.failure;
    const state = Object.hasOwn(toldByFailure, reason) ? toldByFailure[reason] : undefined;
    return state ? { ...facts, connection: { state, at: status.at } } : old;
  }
  if (status.state !== 'succeeded') return old;
  const { at } = status;
  switch (run.operation) {
    case 'checkConnectionStatus': {
      const read = operations.checkConnectionStatus.result.safeParse(status.result);
      return read.success ? { ...facts, connection: { state: read.data.connectionStatus, at } } : old;
    }
    case 'sendConnectionRequest':
      return { ...facts, connection: { state: 'pending', at } };
    case 'withdrawConnectionRequest':
    case 'removeConnection':
      return { ...facts, connection: { state: 'notConnected', at } };
    case 'fetchPerson': {
      const read = operations.fetchPerson.result.safeParse(status.result);
      return read.success ? { ...facts, profile: read.data, profileAt: at } : old;
    }
    default:
      return old;
  }
}

/** What a settled run teaches about its post. */
export function learnPost(run: Run, old: PostFacts | undefined): PostFacts | undefined {
  if (run.status.state !== 'succeeded') return old;
  const facts: PostFacts = old ?? { v: 1, key: run.subjectKey, subject: run.subject };
  const { at, result } = run.status;
  switch (run.operation) {
    case 'commentOnPost':
      return { ...facts, commentedAt: at };
    case 'reactToPost':
      return { ...facts, reaction: { type: run.input.type, at } };
    case 'fetchPost': {
      const read = operations.fetchPost.result.safeParse(result);
      return read.success ? { ...facts, post: read.data, postAt: at } : old;
    }
    default:
      return old;
  }
}
