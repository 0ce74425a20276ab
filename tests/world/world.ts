import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { makeCertificate } from './certificate';
import { createClock } from './clock';
import { type Control, createControl, startLatency } from './control';
import { controlOverHttp } from './control-http';
import { readExchange, send } from './exchange';
import { createFaults } from './faults';
import { createLedger } from './ledger';
import type { Parts } from './parts';
import { routeByHost, routeByPrefix, worldHosts } from './router';
import { createState } from './seed';

/** The outside world on loopback: four services and LinkedIn, with state, time, faults and a witness. */
export type World = {
  /** Services under `/linked-api`, `/buena`, `/konnector`, `/connectsafely`; control under `/_world`. */
  httpUrl: string;
  /** Routed by host name; see `worldHosts`. */
  httpsPort: number;
  /** In-process twin of the HTTP control API. */
  control: Control;
  close(): Promise<void>;
};

/** Starts the world on 127.0.0.1 only; port 0 takes a free one. @throws when a port is taken */
export async function startWorld(options: { http?: number; https?: number } = {}): Promise<World> {
  const clock = createClock();
  const parts: Parts = {
    clock,
    ledger: createLedger(),
    faults: createFaults(),
    state: createState(clock.now()),
    latency: { ...startLatency },
  };
  const control = createControl(parts);
  const plain = createServer(
    guarded((request, response) =>
      request.url?.startsWith('/_world/')
        ? answerControl(request, response, control)
        : routeByPrefix(request, response, parts),
    ),
  );
  const secure = createSecureServer(
    await makeCertificate(worldHosts),
    guarded((request, response) => routeByHost(request, response, parts)),
  );
  const httpPort = await listen(plain, options.http ?? 0);
  const httpsPort = await listen(secure, options.https ?? 0).catch(async (error: unknown) => {
    await stop(plain);
    throw error;
  });
  return {
    httpUrl: `http://127.0.0.1:${httpPort}`,
    httpsPort,
    control,
    async close() {
      clock.clear();
      await Promise.all([stop(plain), stop(secure)]);
    },
  };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A mistake in the world itself is said aloud, so that nobody takes it for a service's refusal. */
const guarded = (answer: Answer) => (request: IncomingMessage, response: ServerResponse) => {
  answer(request, response).catch((error: unknown) => {
    const aborted = request.destroyed && !request.complete;
    if (aborted) return;
    console.error('world: could not answer', request.method, request.url, error);
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
    response.end('The world itself failed.');
  });
};

async function answerControl(
  request: IncomingMessage,
  response: ServerResponse,
  control: Control,
): Promise<void> {
  const exchange = await readExchange(request, new URL(request.url ?? '/', 'http://world.invalid'));
  send(response, controlOverHttp(exchange, control));
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** Also ends answers that were left hanging. */
const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
