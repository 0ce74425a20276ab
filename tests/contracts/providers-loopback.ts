import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createHttp, type Http } from '../../lib/providers/http';

/** A request as a service sees it. */
type Seen = {
  method: string;
  host: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
};

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on loopback standing for whatever host is asked. The client's own fetch runs; only the address is led here. */
export type Loopback = {
  seen: Seen[];
  origin: string;
  /** What the next requests get. */
  answer: Answer;
  http(options?: { timeoutMs?: number; online?: () => boolean }): Http;
  close(): Promise<void>;
};

export async function openLoopback(): Promise<Loopback> {
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const host = String(request.headers['x-asked-host']);
      seen.push({
        method: request.method ?? '',
        host,
        url: request.url ?? '',
        headers: request.headers,
        body,
      });
      loopback.answer(response, request);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A TCP server's address is always of this kind.
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const led: typeof fetch = (input, init) => {
    const url = new URL(String(input));
    const headers = new Headers(init?.headers);
    headers.set('x-asked-host', url.origin);
    return fetch(`${origin}${url.pathname}${url.search}`, { ...init, headers });
  };
  const loopback: Loopback = {
    seen,
    origin,
    answer: (response) => response.end(),
    http: (options = {}) => createHttp({ fetch: led, online: () => true, ...options }),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
  return loopback;
}

/** An answer with a JSON body, or with the text given. */
export function reply(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}
