import { describe, expect, test } from 'vitest';
import { type OperationRequest, operations } from '../linkedin/operations';
import type { Run, RunStatus } from '../runs/run';
import type { PersonFacts, PostFacts } from './facts';
import { learnPerson, learnPost } from './learn';

const at = 1_800_000_000_000;
const personUrl = 'https://www.linkedin.com/in/ada-park';
const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678';

const person: PersonFacts = {
  v: 1,
  key: 'person:ada-park',
  subject: { kind: 'person', url: personUrl },
  connection: { state: 'incoming', at: at - 9 },
  profile: operations.fetchPerson.result.parse({ name: 'Ada Park' }),
  profileAt: at - 9,
  seenAt: at - 9,
};
const post: PostFacts = {
  v: 1,
  key: 'post:x',
  subject: { kind: 'post', url: postUrl },
  commentedAt: at - 9,
  seenAt: at - 9,
};
const seen = { seenAt: at, runId: 'r' };

function aRun(request: OperationRequest, status: RunStatus): Run {
  const isPost = 'postUrl' in request.input;
  return {
    v: 1,
    runId: 'r',
    ...request,
    effect: 'write',
    subject: isPost ? post.subject : person.subject,
    subjectKey: isPost ? post.key : person.key,
    provider: 'linked-api',
    createdAt: at,
    updatedAt: at,
    attempt: 1,
    status,
  };
}

const succeeded = (result: unknown = {}): RunStatus => ({ state: 'succeeded', at, result, problems: [] });
const failed = (reason: string): RunStatus => ({
  state: 'failed',
  at,
  failure: { code: 'refused', reason, message: '', effect: 'none' },
});

describe('of a person', () => {
  test.each<[string, OperationRequest, RunStatus, string | undefined]>([
    [
      'a check',
      { operation: 'checkConnectionStatus', input: { personUrl } },
      succeeded({ connectionStatus: 'connected' }),
      'connected',
    ],
    [
      'a check with a newer word',
      { operation: 'checkConnectionStatus', input: { personUrl } },
      succeeded({ connectionStatus: 'muted' }),
      'muted',
    ],
    [
      'a check nobody understands',
      { operation: 'checkConnectionStatus', input: { personUrl } },
      succeeded({ state: 1 }),
      undefined,
    ],
    [
      'a request that was sent',
      { operation: 'sendConnectionRequest', input: { personUrl } },
      succeeded(),
      'pending',
    ],
    [
      'a request that was withdrawn',
      { operation: 'withdrawConnectionRequest', input: { personUrl } },
      succeeded(),
      'notConnected',
    ],
    [
      'a connection that was removed',
      { operation: 'removeConnection', input: { personUrl } },
      succeeded(),
      'notConnected',
    ],
    [
      'a request that was there already',
      { operation: 'sendConnectionRequest', input: { personUrl } },
      failed('alreadyPending'),
      'pending',
    ],
    [
      'a request to a connection',
      { operation: 'sendConnectionRequest', input: { personUrl } },
      failed('alreadyConnected'),
      'connected',
    ],
    [
      'a withdrawal of nothing',
      { operation: 'withdrawConnectionRequest', input: { personUrl } },
      failed('notPending'),
      'notConnected',
    ],
    [
      'a removal of nobody',
      { operation: 'removeConnection', input: { personUrl } },
      failed('connectionNotFound'),
      'notConnected',
    ],
    [
      'a failure that says nothing of it',
      { operation: 'sendConnectionRequest', input: { personUrl } },
      failed('emailRequired'),
      undefined,
    ],
    [
      'a failure named like a part of every object',
      { operation: 'sendConnectionRequest', input: { personUrl } },
      failed('constructor'),
      undefined,
    ],
    ['a message', { operation: 'sendMessage', input: { personUrl, text: 'Hello' } }, succeeded(), undefined],
    [
      'a run under way',
      { operation: 'sendConnectionRequest', input: { personUrl } },
      { state: 'queued' },
      undefined,
    ],
    [
      'a cancelled run',
      { operation: 'sendConnectionRequest', input: { personUrl } },
      { state: 'cancelled', at, sent: true },
      undefined,
    ],
  ])('%s teaches what it can (%#)', (_, request, status, state) => {
    const run = aRun(request, status);
    if (state === undefined) {
      expect(learnPerson(run, person)).toBe(person);
      expect(learnPerson(run, undefined)).toBeUndefined();
      return;
    }
    expect(learnPerson(run, person)).toEqual({ ...person, ...seen, connection: { state, at } });
    expect(learnPerson(run, undefined)).toEqual({
      v: 1,
      key: person.key,
      subject: person.subject,
      connection: { state, at },
      ...seen,
    });
  });
});

describe('of a post', () => {
  test.each<[string, OperationRequest, RunStatus, Partial<PostFacts> | undefined]>([
    [
      'a comment',
      { operation: 'commentOnPost', input: { postUrl, text: 'Well said' } },
      succeeded(),
      { commentedAt: at },
    ],
    [
      'a reaction',
      { operation: 'reactToPost', input: { postUrl, type: 'love' } },
      succeeded(),
      { reaction: { type: 'love', at } },
    ],
    [
      'a failure',
      { operation: 'commentOnPost', input: { postUrl, text: 'Well said' } },
      failed('duplicateComment'),
      undefined,
    ],
    [
      'a run of somebody',
      { operation: 'sendMessage', input: { personUrl, text: 'Hello' } },
      succeeded(),
      undefined,
    ],
  ])('%s', (_, request, status, learned) => {
    const run = aRun(request, status);
    if (learned) expect(learnPost(run, post)).toEqual({ ...post, ...seen, ...learned });
    else expect(learnPost(run, post)).toBe(post);
  });
});
