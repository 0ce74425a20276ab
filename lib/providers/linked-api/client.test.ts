import { describe, expect, it } from 'vitest';
import { Failed, type Failure } from '../../failure';
import { createHttp } from '../http';
import type { Call } from '../provider';
import { createLinkedApi } from './client';
import { holding } from './wire/violation';

const now = Date.parse('2026-03-04T12:00:00Z');
const call: Call = {
  credentials: { linkedApiToken: 'linked_demo_0001', identificationToken: 'id_demo_0001' },
  signal: new AbortController().signal,
  now,
};
const comment = {
  operation: 'commentOnPost',
  input: { postUrl: 'https://www.linkedin.com/feed/update/urn:li:activity:9001', text: 'Well woven.' },
} as const;

type Asked = { url: string; method: string; headers: Headers; body: unknown };

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const asked: Asked[] = [];
  const http = createHttp({
    online: () => true,
    fetch: (input, init) => {
      const { method = 'GET', body: sent } = init ?? {};
      const text = typeof sent === 'string' ? sent : undefined;
      asked.push({
        url: String(input),
        method,
        headers: new Headers(init?.headers),
        body: text === undefined ? undefined : JSON.parse(text),
      });
      const answer = typeof body === 'string' ? body : JSON.stringify(body);
      return Promise.resolve(new Response(answer, { status, headers }));
    },
  });
  return { provider: createLinkedApi(http), asked };
}

const good = (result: unknown) => ({ success: true, result });
const bad = (type: string) => ({ success: false, error: { type, message: 'Their words.' } });

async function refusal(asked: Promise<unknown>): Promise<Failure> {
  const thrown = await asked.catch((error: unknown) => error);
  if (!(thrown instanceof Failed)) throw new Error(`Expected a refusal, got ${JSON.stringify(thrown)}`);
  return thrown.failure;
}

describe('submit', () => {
  it('sends one action with both tokens and hands out the workflow’s id', async () => {
    const { provider, asked } = answering(
      200,
      good({
        workflowId: 'wf-1',
        workflowStatus: 'pending',
        pendingReason: 'queued',
        message: 'Behind other work.',
      }),
    );
    expect(await provider.submit(comment, call)).toEqual({
      state: 'pending',
      ticket: 'wf-1',
      waiting: { why: 'queued', message: 'Behind other work.' },
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: 'https://api.linkedapi.io/workflows',
      method: 'POST',
      body: { actionType: 'st.commentOnPost', ...comment.input },
    });
    expect(Object.fromEntries(asked[0]?.headers ?? [])).toMatchObject({
      'linked-api-token': 'linked_demo_0001',
      'identification-token': 'id_demo_0001',
      client: 'sidecar',
      'content-type': 'application/json',
    });
  });

  it.each([
    [{ workflowId: 'account-77' }, {}],
    [{ workflowId: 'wf-1', workflowStatus: 'completed', completion: { success: true } }, {}],
    [
      { workflowId: 'wf-1', workflowStatus: 'pending', pendingReason: 'outsideWorkingHours' },
      { why: 'outside-hours' },
    ],
    [{ workflowId: 'wf-1', pendingReason: null, message: 5 }, {}],
    [{ workflowId: 'wf-1', pendingReason: 'newReason', message: 'Later.' }, { message: 'Later.' }],
  ])('hands out a ticket for %j', async (result, waiting) => {
    const { provider } = answering(200, good(result));
    expect(await provider.submit(comment, call)).toMatchObject({
      state: 'pending',
      ticket: result.workflowId,
      waiting,
    });
  });

  it.each([
    [401, 'invalidLinkedApiToken', 'unauthorized'],
    [200, 'invalidLinkedApiToken', 'unauthorized'],
    [402, 'subscriptionRequired', 'forbidden'],
    [400, 'invalidRequestPayload', 'invalid-input'],
    [500, 'linkedinAccountSignedOut', 'signed-out'],
    [404, 'outsideWorkingHours', 'refused'],
    [418, 'somethingNew', 'refused'],
    [429, 'tooManyRequests', 'rate-limited'],
    [200, 'tooManyRequests', 'rate-limited'],
  ])('under %i goes by the type %s: %s, and nothing was started', async (status, type, code) => {
    const { provider } = answering(status, bad(type), { 'retry-after': '9' });
    const failure = await refusal(provider.submit(comment, call));
    expect(failure).toMatchObject({ code, reason: type, message: 'Their words.', effect: 'none' });
    expect(failure.retryAt !== undefined).toBe(code === 'rate-limited');
  });

  it.each([
    [429, 'Too many', 'rate-limited'],
    [429, { message: 'Too many' }, 'rate-limited'],
    [500, 'Internal error', 'service-down'],
    [503, bad('somethingNew'), 'service-down'],
    [200, { success: true }, 'bad-reply'],
    [200, good({}), 'bad-reply'],
    [200, good({ workflowId: '' }), 'bad-reply'],
    [200, good({ workflowId: '..' }), 'bad-reply'],
    [200, good({ workflowId: 7 }), 'bad-reply'],
    [200, { success: false }, 'bad-reply'],
    [200, { success: false, error: {} }, 'bad-reply'],
    [302, '', 'bad-reply'],
  ])('under %i %j cannot tell whether it was started', async (status, body, code) => {
    const { provider } = answering(status, body);
    expect(await refusal(provider.submit(comment, call))).toMatchObject({ code, effect: 'unknown' });
  });
});

describe('poll', () => {
  const poll = (body: unknown, status = 200) =>
    answering(status, body).provider.poll('wf-1', 'commentOnPost', call);

  it.each([
    [{ workflowStatus: 'running', message: 'In progress.' }, { message: 'In progress.' }],
    [{ workflowStatus: 'pending', pendingReason: 'queued' }, { why: 'queued' }],
    [
      { workflowStatus: 'pending', pendingReason: 'outsideWorkingHours', message: 'Starts Mon 09:00.' },
      { why: 'outside-hours', message: 'Starts Mon 09:00.' },
    ],
  ])('waits on %j', async (result, waiting) => {
    expect(await poll(good(result))).toEqual({ state: 'pending', waiting });
  });

  it('goes by the action, not by `completed`', async () => {
    const completion = { actionType: 'st.commentOnPost', success: true };
    expect(await poll(good({ workflowStatus: 'completed', completion }))).toMatchObject({ state: 'done' });
    const refused = {
      actionType: 'st.commentOnPost',
      success: false,
      error: { type: 'commentingNotAllowed' },
    };
    expect(await poll(good({ workflowStatus: 'completed', completion: refused }))).toMatchObject({
      state: 'failed',
      failure: { code: 'refused', reason: 'commentingNotAllowed', effect: 'none' },
    });
  });

  it.each([
    ['linkedinAccountSignedOut', 'signed-out', 'none'],
    ['languageNotSupported', 'refused', 'none'],
    ['workingHoursWaitExpired', 'refused', 'none'],
    ['trialLimitReached', 'forbidden', 'none'],
    ['nobodyKnows', 'refused', 'unknown'],
  ])('fails for the reason %s', async (reason, code, effect) => {
    const failure = { reason, message: 'Their words.' };
    expect(await poll(good({ workflowStatus: 'failed', failure }))).toEqual({
      state: 'failed',
      failure: { code, reason, message: 'Their words.', effect },
    });
  });

  it('stops at a status nobody documented, without knowing whether it was done', async () => {
    expect(await poll(good({ workflowStatus: 'cancelled' }))).toMatchObject({
      state: 'failed',
      failure: { code: 'bad-reply', reason: 'unknownWorkflowStatus', effect: 'unknown' },
    });
  });

  it.each([
    [404, 'workflowNotFound'],
    [404, 'notFound'],
    [200, 'whatever'],
    [400, 'invalidRequestPayload'],
  ])('ends when the service does not know the id: %i %s', async (status, type) => {
    expect(await poll(bad(type), status)).toMatchObject({
      state: 'failed',
      failure: { code: 'not-found', reason: 'workflowNotFound', effect: 'unknown' },
    });
  });

  it.each([
    [401, bad('invalidLinkedApiToken'), 'unauthorized'],
    [429, bad('tooManyRequests'), 'rate-limited'],
    [404, '<html>', 'not-found'],
    [502, '<html>', 'service-down'],
    [200, good({}), 'bad-reply'],
    [200, good({ workflowStatus: 5 }), 'bad-reply'],
  ])('throws when only the question failed: %i %j', async (status, body, code) => {
    expect((await refusal(poll(body, status))).code).toBe(code);
  });

  it.each([
    ['tooLarge', `"${' '.repeat(5 * 1024 * 1024)}"`],
    ['tooDeep', `${'['.repeat(500)}${']'.repeat(500)}`],
  ])('ends what will never be readable instead of asking for ever: %s', async (reason, body) => {
    // `unknown`: of a write it is not said that nothing happened.
    expect(await poll(body)).toMatchObject({ state: 'failed', failure: { reason, effect: 'unknown' } });
  });

  it('reads back a workflow as deep as one can be sent', async () => {
    let completion: object = { actionType: 'st.openPersonPage', success: true, data: { name: 'Ada Demo' } };
    for (let level = 0; level < 99; level += 1) {
      completion = { actionType: 'nv.openPersonPage', success: true, data: holding({}, [completion]) };
    }
    const { provider } = answering(200, good({ workflowStatus: 'completed', completion }));
    expect(await provider.poll('wf-1', 'customWorkflow', call)).toEqual({
      state: 'done',
      result: { completion },
      problems: [],
    });
  });

  it('asks nobody after the workflow of an operation that has none', async () => {
    const { provider, asked } = answering(200, good({ workflowStatus: 'running' }));
    expect(await provider.poll('wf-1', 'getApiUsage', call)).toMatchObject({
      state: 'failed',
      failure: { code: 'unsupported', reason: 'answeredAtOnce', effect: 'none' },
    });
    expect(asked).toEqual([]);
  });

  it('keeps an id in its place within the address', async () => {
    const { provider, asked } = answering(200, good({ workflowStatus: 'running' }));
    await provider.poll('wf/../../account?x#y', 'commentOnPost', call);
    expect(asked[0]?.url).toBe('https://api.linkedapi.io/workflows/wf%2F..%2F..%2Faccount%3Fx%23y');
  });
});

it('cancels by the service’s own word', async () => {
  const { provider, asked } = answering(200, good({ cancelled: false }));
  expect(await provider.cancel?.('wf-1', call)).toEqual({ cancelled: false });
  expect(asked[0]).toMatchObject({
    method: 'DELETE',
    url: 'https://api.linkedapi.io/workflows/wf-1',
    body: undefined,
  });
});

it('shows whose account it is, and no link that leads elsewhere', async () => {
  const answer = (result: unknown) => answering(200, good(result)).provider.status(call);
  expect(await answer({ name: 'Mara Self', url: 'https://www.linkedin.com/in/mara-self' })).toMatchObject({
    health: 'ok',
    account: { name: 'Mara Self', url: 'https://www.linkedin.com/in/mara-self' },
    allowances: [],
  });
  expect((await answer({ name: '', url: 'https://linkedin.com.evil.example/' })).account).toEqual({});
});

it('asks for usage in a range the service takes', async () => {
  const { provider, asked } = answering(200, good([]));
  expect(await provider.usage?.({ ...call, since: now - 3_600_000 })).toEqual([]);
  expect(asked[0]?.url).toBe(
    'https://api.linkedapi.io/stats/actions?start=2026-03-04T11%3A00%3A00.000Z&end=2026-03-04T12%3A00%3A00.000Z',
  );
  const strange = answering(200, good({ entries: [] })).provider;
  expect(await refusal(strange.usage?.({ ...call, since: now }) ?? Promise.resolve())).toMatchObject({
    code: 'bad-reply',
  });
});
