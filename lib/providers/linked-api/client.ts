import { Failed, type Failure, toFailure } from '../../failure';
import { z } from '../../schema';
import { minute, second } from '../../time';
import { httpsLink, shorten } from '../foreign-text';
import type { Http } from '../http';
import type { Call, Polled, Provider } from '../provider';
import type { IntegrationStatus } from '../status';
import { linkedApiAbout as about } from './about';
import { askForStanding } from './ask-standing';
import { type Ask, answerAtOnce, type Question } from './at-once';
import { type Answer, openEnvelope } from './envelope';
import { addressed, isOlder, mustCancel, mustKnow } from './forms';
import { misunderstood } from './misunderstood';
import { normalise } from './normalise';
import { rangeOf, readLog } from './usage';
import { toWire } from './wire/to-wire';
import { isWorkflowOperation, isWorkflowRequest } from './wire/workflow-operations';
import { polled, started, waitingOf, workflow } from './workflow';

const account = z.object({
  name: z.catch(z.optional(z.string()), undefined),
  url: z.catch(z.optional(z.string()), undefined),
});

const cancellation = z.object({ cancelled: z.boolean() });

/** What is asked beside the key check may take this long in all: it is not worth waiting for. */
const besideMs = 8 * second;

/** Linked API through the given door. Contract linked-api 1.1, 1.2. */
export function createLinkedApi(http: Http): Provider {
  async function ask(call: Call, { body, ...question }: Question, timeoutMs = 20 * second): Promise<Answer> {
    const { linkedApiToken = '', identificationToken = '' } = call.credentials;
    const reply = await http({
      about,
      ...question,
      ...addressed(question.path, call.credentials),
      ...(body && { body: Array.isArray(body) ? body : { ...body } }),
      secrets: [linkedApiToken, identificationToken],
      timeoutMs,
      signal: call.signal,
      now: call.now,
    });
    return openEnvelope(reply);
  }

  const askOf =
    (call: Call, msLeft?: () => number): Ask =>
    async (question) => {
      const answer = await ask(call, question, msLeft?.());
      if (!answer.ok) throw new Failed(answer.failure);
      return answer.result;
    };

  async function read<T extends z.ZodMiniType>(
    schema: T,
    call: Call,
    question: Question,
  ): Promise<z.output<T>> {
    const parsed = z.safeParse(schema, await askOf(call)(question));
    if (!parsed.success) throw misunderstood();
    return parsed.data;
  }

  async function readActions(call: Call, since: number) {
    const query = rangeOf(since, call.now);
    const entries = readLog(await askOf(call)({ method: 'GET', path: '/stats/actions', query }));
    if (!entries) throw misunderstood();
    return entries;
  }

  return {
    about,
    normalise,
    // The vocabulary was drawn from this service’s documents.
    supports: () => true,

    async status(call) {
      if (isOlder(call.credentials)) {
        // The cheapest question of that form.
        await readActions(call, call.now - minute);
        return { ...connected, notes: [{ key: 'linkedApi_olderNote' }] };
      }
      const { name, url } = await read(account, call, { method: 'GET', path: '/account' });
      const shownName = shorten(name, 120);
      const link = httpsLink(url, 'linkedin.com');
      const until = performance.now() + besideMs;
      const msLeft = () => Math.max(1, Math.ceil(until - performance.now()));
      return {
        ...connected,
        account: { ...(shownName !== undefined && { name: shownName }), ...(link && { url: link }) },
        ...(await askForStanding(askOf(call, msLeft))),
      };
    },

    usage: (call) => readActions(call, call.since),

    async submit(request, call) {
      mustKnow(request.operation, call.credentials);
      if (!isWorkflowRequest(request)) {
        return await answerAtOnce(request, askOf(call));
      }
      const start = { method: 'POST', path: '/workflows', body: toWire(request) } as const;
      const answer = await read(started, call, start);
      // Even a workflow that is done at once is read by polling: one way in for results.
      return { state: 'pending', ticket: answer.workflowId, waiting: waitingOf(answer) };
    },

    async poll(ticket, operation, call) {
      if (!isWorkflowOperation(operation)) return neverBegun;
      const answer = await ask(call, { method: 'GET', path: pathOf(ticket) }).catch(unreadable);
      if ('state' in answer) return answer;
      if (!answer.ok) return lost(answer);
      const parsed = workflow.safeParse(answer.result);
      if (!parsed.success) throw misunderstood();
      return polled(operation, parsed.data);
    },

    async cancel(ticket, call) {
      mustCancel(call.credentials);
      return await read(cancellation, call, { method: 'DELETE', path: pathOf(ticket) });
    },
  };
}

const connected: IntegrationStatus = {
  health: 'ok',
  headline: { key: 'linkedApi_connected' },
  notes: [],
  allowances: [],
};

/** Only what was noted down wrongly asks after a workflow of an operation that has none. */
const neverBegun: Polled = {
  state: 'failed',
  failure: {
    code: 'unsupported',
    reason: 'answeredAtOnce',
    message: 'This operation has no workflow.',
    effect: 'none',
  },
};

/** An answer beyond what is ever read stays so: asking for it again and again would only keep the service from the rest. */
function unreadable(thrown: unknown): Polled {
  const failure = toFailure(thrown);
  if (failure.reason !== 'tooLarge' && failure.reason !== 'tooDeep') throw thrown;
  return { state: 'failed', failure };
}

const pathOf = (ticket: string): string => `/workflows/${encodeURIComponent(ticket)}`;

/** Failures of the question itself: they say nothing about the workflow asked for. */
const aboutTheQuestion: readonly Failure['code'][] = [
  'unauthorized',
  'forbidden',
  'rate-limited',
  'signed-out',
];

/**
 * What the service says to an id it does not know is not documented, so any other refusal of its own ends the run
 * (contract linked-api 1.3). The work may have been done: only the record of it is gone.
 */
function lost(answer: Answer & { ok: false }): Polled {
  const { own, failure } = answer;
  if (!own || aboutTheQuestion.includes(failure.code)) throw new Failed(failure);
  const { message } = failure;
  return {
    state: 'failed',
    failure: { code: 'not-found', reason: 'workflowNotFound', message, effect: 'unknown' },
  };
}
