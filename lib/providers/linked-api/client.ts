import { Failed, type Failure, failed } from '../../failure';
import { z } from '../../schema';
import { second } from '../../time';
import { httpsLink, shorten } from '../foreign-text';
import type { Http } from '../http';
import type { Call, Polled, Provider } from '../provider';
import { linkedApiAbout as about } from './about';
import { dialect, toWire } from './dialect';
import { type Answer, openEnvelope } from './envelope';
import { normalise } from './normalise';
import { rangeOf, readLog } from './usage';
import { polled, started, waitingOf, workflow } from './workflow';

const account = z.object({
  name: z.catch(z.optional(z.string()), undefined),
  url: z.catch(z.optional(z.string()), undefined),
});

const cancellation = z.object({ cancelled: z.boolean() });

type Request = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  query?: Record<string, string>;
  body?: object;
};

/** Linked API through the given door. Contract linked-api 1.1, 1.2. */
export function createLinkedApi(http: Http): Provider {
  async function ask(call: Call, { body, ...request }: Request): Promise<Answer> {
    const { linkedApiToken = '', identificationToken = '' } = call.credentials;
    const reply = await http({
      about,
      ...request,
      ...(body && { body: { ...body } }),
      headers: {
        'linked-api-token': linkedApiToken,
        'identification-token': identificationToken,
        client: 'sidecar',
      },
      secrets: [linkedApiToken, identificationToken],
      timeoutMs: 20 * second,
      signal: call.signal,
      now: call.now,
    });
    return openEnvelope(reply);
  }

  async function read<T extends z.ZodMiniType>(
    schema: T,
    call: Call,
    request: Request,
  ): Promise<z.output<T>> {
    const answer = await ask(call, request);
    if (!answer.ok) throw new Failed(answer.failure);
    const parsed = z.safeParse(schema, answer.result);
    if (!parsed.success) throw misunderstood();
    return parsed.data;
  }

  return {
    about,
    normalise,
    supports: (operation) => Object.hasOwn(dialect, operation),

    async status(call) {
      const { name, url } = await read(account, call, { method: 'GET', path: '/account' });
      const shownName = shorten(name, 120);
      const link = httpsLink(url, 'linkedin.com');
      return {
        health: 'ok',
        headline: { key: 'linkedApi_connected' },
        notes: [],
        account: { ...(shownName !== undefined && { name: shownName }), ...(link && { url: link }) },
        allowances: [],
      };
    },

    async usage(call) {
      const request = {
        method: 'GET',
        path: '/stats/actions',
        query: rangeOf(call.since, call.now),
      } as const;
      const entries = readLog(await read(z.unknown(), call, request));
      if (!entries) throw misunderstood();
      return entries;
    },

    async submit(request, call) {
      const start = { method: 'POST', path: '/workflows', body: toWire(request) } as const;
      const answer = await read(started, call, start);
      // Even a workflow that is done at once is read by polling: one way in for results.
      return { state: 'pending', ticket: answer.workflowId, waiting: waitingOf(answer) };
    },

    async poll(ticket, operation, call) {
      const answer = await ask(call, { method: 'GET', path: pathOf(ticket) });
      if (!answer.ok) return lost(answer);
      const parsed = workflow.safeParse(answer.result);
      if (!parsed.success) throw misunderstood();
      return polled(operation, parsed.data);
    },

    cancel: (ticket, call) => read(cancellation, call, { method: 'DELETE', path: pathOf(ticket) }),
  };
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

function misunderstood(): Failed {
  const message = 'Linked API sent an answer this version does not understand.';
  return failed('bad-reply', message, { reason: 'wrongShape', effect: 'unknown' });
}
