import { Failed, type Failure } from '../../lib/failure';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import { createHttp } from '../../lib/providers/http';
import { createKonnector, type Konnector } from '../../lib/providers/konnector/client';
import type { Credentials } from '../../lib/providers/provider';
import { failureSentence } from '../../lib/wording/failure-sentence';
import messages from '../../public/_locales/en/messages.json';
import { demoKeys } from '../world/demo-keys';
import type { World } from '../world/world';

/** A request as it left the client. */
type Asked = { url: URL; method: string; headers: Headers; body: unknown };

export type Bench = {
  world: World;
  /** The real client, its budget fresh. */
  konnector: Konnector;
  asked: Asked[];
  /** What a call gets; the member's key unless told otherwise. */
  call(credentials?: Credentials, more?: { background?: boolean }): Parameters<Konnector['status']>[0];
  /** Time passes, for the world and for us. */
  advance(ms: number): void;
  now(): number;
  failure(work: () => Promise<unknown>): Promise<Failure>;
  sentence(failure: Failure): string;
  /** The next answer is this one. */
  answer(status: number, body: unknown, retryAfter?: string | number): void;
};

export type Cases = Readonly<Record<string, (bench: Bench) => Promise<void>>>;

export const member: Credentials = { apiKey: demoKeys.konnector };
export const admin: Credentials = { apiKey: demoKeys.variants.konnectorAdmin };
export const revoked: Credentials = { apiKey: demoKeys.variants.konnectorRevoked };
export const ines = 'u+Zk9/aa1==';
export const spring = 'r/70Kd+c0=';

export const text = textFrom(catalogueLookup(messages, 'en-GB'));

/** The client in the world, over HTTP; `online` and the time limit as told. */
export function openBench(world: World, outside: { online?: boolean; timeoutMs?: number } = {}): Bench {
  const asked: Asked[] = [];
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const http = createHttp({
    online: () => outside.online ?? true,
    timeoutMs: outside.timeoutMs ?? 10_000,
    fetch: (input, init) => {
      const url = new URL(String(input));
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      asked.push({ url, method: init?.method ?? 'GET', headers: new Headers(init?.headers), body });
      return fetch(`${world.httpUrl}/konnector${url.pathname}${url.search}`, init);
    },
  });
  return {
    world,
    konnector: createKonnector(http),
    asked,
    call: (credentials = member, more = {}) => ({
      ...{ credentials, signal: new AbortController().signal, now: now() },
      ...more,
    }),
    advance(ms) {
      ahead += ms;
      world.control.clock({ advanceMs: ms });
    },
    now,
    async failure(work) {
      const thrown = await work().catch((error: unknown) => error);
      if (!(thrown instanceof Failed)) throw new Error(`Expected a refusal, got ${JSON.stringify(thrown)}`);
      return thrown.failure;
    },
    sentence: (failure) => failureSentence(failure, text, 'Konnector.ai'),
    answer: (status, body, retryAfter) =>
      world.control.faults({
        ...{ service: 'konnector', times: 1 },
        fault: { kind: 'status', status, body, ...(retryAfter !== undefined && { retryAfter }) },
      }),
  };
}
