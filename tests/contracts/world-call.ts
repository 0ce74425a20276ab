import {
  type ClientRequest,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { World } from '../world/world';

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; body: unknown };

export type Call = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
};

/** A way to reach a service: by prefix over HTTP, or by host over HTTPS as the extension does. */
export type Way = { name: string; call(world: World, call: Call): Promise<Answer> };

/** Both ways to one service. */
export const waysTo = (prefix: string, host: string): Way[] => [
  { name: 'plain HTTP', call: (world, call) => overHttp(world, { ...call, path: `/${prefix}${call.path}` }) },
  { name: 'HTTPS by host', call: (world, call) => overHttps(world, host, call) },
];

export const overHttp = (world: World, call: Call): Promise<Answer> => {
  const options = { agent: false, ...head(call) };
  return answer((onResponse) => httpRequest(`${world.httpUrl}${call.path}`, options, onResponse), call);
};

export const overHttps = (world: World, host: string, call: Call): Promise<Answer> => {
  const options = {
    agent: false,
    host: '127.0.0.1',
    port: world.httpsPort,
    servername: host,
    path: call.path,
    // The world makes its certificate itself, at start.
    rejectUnauthorized: false,
    ...head(call, { host }),
  };
  return answer((onResponse) => httpsRequest(options, onResponse), call);
};

const head = (call: Call, more: Record<string, string> = {}) => ({
  method: call.method ?? 'GET',
  headers: { 'content-type': 'application/json', ...more, ...call.headers },
});

type Open = (onResponse: (response: IncomingMessage) => void) => ClientRequest;

const answer = (open: Open, call: Call): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = open((response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body: parsed(text) });
      });
    });
    request.on('error', reject);
    request.end(typeof call.body === 'string' ? call.body : JSON.stringify(call.body));
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: tests look at the text.
    return undefined;
  }
}
