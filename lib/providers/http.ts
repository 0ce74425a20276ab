import { Failed, failed } from '../failure';
import type { EpochMs } from '../time';
import type { About } from './about';
import { parseJson, tooDeep } from './json';
import { retryAfter } from './retry-after';
import { scrub } from './scrub';

/** No documented answer comes near this; a larger one is never read to its end (threat model 16). */
const maxBytes = 5 * 1024 * 1024;

/** One question to a service. The host is never part of it: it comes from `about`, a constant. */
type Question = {
  about: About;
  method: 'GET' | 'POST' | 'DELETE';
  /** Starts with `/`; parts that come from outside are percent-encoded by the caller. */
  path: string;
  query?: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  body?: Record<string, unknown> | unknown[];
  /** Keys in `headers`, to be struck out should the service quote them back. */
  secrets: readonly string[];
  timeoutMs: number;
  signal: AbortSignal;
  now: EpochMs;
};

/** Whatever the service answered, under any status. `body` is undefined when an error came without JSON. */
export type Reply = { status: number; headers: Headers; body: unknown; retryAt?: EpochMs };

/**
 * Asks once, never again, never elsewhere. Plain `fetch`: retries, parsing and errors of a wrapper would all have to be
 * switched off, because a write must not be repeated, a body has a cap, and every status is an answer. Throws `Failed`: `offline`, `timeout`, `unreachable` (also when `signal` ends
 * the call), `bad-reply` (redirect, too large, a success that is not JSON). What a status means is the provider's to say.
 */
export type Http = (question: Question) => Promise<Reply>;

type Outside = {
  fetch?: typeof globalThis.fetch;
  online?: () => boolean;
  /** Replaces the time limit of every call. */
  timeoutMs?: number;
};

/** The real network unless told otherwise; tests lead `fetch` to a server of their own. */
export function createHttp({ fetch = globalFetch, online = browserOnline, timeoutMs }: Outside = {}): Http {
  return async (question) => {
    const url = serviceUrl(question);
    if (!online()) throw failed('offline', 'This computer is offline.', { effect: 'none' });
    if (question.signal.aborted) throw stopped('none');
    const timeout = AbortSignal.timeout(timeoutMs ?? question.timeoutMs);
    const started = performance.now();
    try {
      const response = await fetch(url.href, {
        method: question.method,
        headers: {
          accept: 'application/json',
          ...(question.body && { 'content-type': 'application/json' }),
          ...question.headers,
        },
        ...(question.body && { body: JSON.stringify(question.body) }),
        signal: AbortSignal.any([question.signal, timeout]),
        // Seen as what it is and never followed: another host must not get the key (threat model 4).
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
      const { status, headers } = response;
      if (status < 200 || (status >= 300 && status < 400)) {
        // Nothing of it is wanted; an unread body would hold the connection.
        response.body?.cancel().catch(() => undefined);
        throw badReply('redirected', 'The service pointed to another address.', status);
      }
      const text = await readText(response.body, status);
      const body = parseJson(scrub(text, question.secrets));
      if (body === undefined && status < 400) {
        if (tooDeep(text)) throw badReply('tooDeep', 'The answer nests deeper than can be read.', status);
        throw badReply('notJson', 'The answer is not the JSON that was expected.', status);
      }
      // A wait counts from the answer, not from the question.
      const retryAt = retryAfter(headers.get('retry-after'), question.now + performance.now() - started);
      return { status, headers, body, ...(retryAt !== undefined && { retryAt: Math.ceil(retryAt) }) };
    } catch (thrown) {
      throw asFailed(thrown, question.signal, timeout);
    }
  };
}

/** The address asked. Throws `bug` for anything that would leave the provider's own https origin (threat model 4). */
export function serviceUrl({ about, path, query = {} }: Pick<Question, 'about' | 'path' | 'query'>): URL {
  const home = URL.canParse(about.origin) ? new URL(about.origin) : undefined;
  if (home?.protocol !== 'https:' || home.origin !== about.origin)
    throw failed('bug', 'Not an https origin.');
  if (!path.startsWith('/') || !URL.canParse(path, home)) throw failed('bug', 'Not a path of the service.');
  const url = new URL(path, home);
  // What was asked for must be what arrives: no other host, no `..` swallowed on the way.
  if (url.origin !== home.origin || url.pathname !== path) throw failed('bug', 'Not a path of the service.');
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** A failure of form: what came is not what the service documents. A 4xx turned the request away, all else may have acted. */
export function badReply(reason: string, message: string, status: number): Failed {
  const turnedAway = status >= 400 && status < 500;
  return failed('bad-reply', message, { reason, effect: turnedAway ? 'none' : 'unknown' });
}

async function readText(body: ReadableStream<Uint8Array> | null, status: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      // The stream may already have broken; we are done with it either way.
      reader.cancel().catch(() => undefined);
      throw badReply('tooLarge', 'The answer is larger than 5 MB.', status);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** What `fetch` throws names addresses: nothing of it is kept. */
function asFailed(thrown: unknown, caller: AbortSignal, timeout: AbortSignal): Failed {
  if (thrown instanceof Failed) return thrown;
  if (caller.aborted) return stopped('unknown');
  if (timeout.aborted) return failed('timeout', 'No answer in time.', { effect: 'unknown' });
  return failed('unreachable', 'The connection could not be made or broke.', { effect: 'unknown' });
}

function stopped(effect: 'none' | 'unknown'): Failed {
  return failed('unreachable', 'The request was stopped before an answer came.', {
    reason: 'stopped',
    effect,
  });
}

const globalFetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request);

/** Where nobody says, we are online: a false "offline" would stop everything. */
const browserOnline = (): boolean => globalThis.navigator?.onLine !== false;
