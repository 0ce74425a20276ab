import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** A request as a service sees it, whichever listener it came by. */
export type Exchange = {
  method: string;
  /** Path without prefix and query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Parsed body; `undefined` when there is none. */
  body: unknown;
  /** True when there was a body and it was not JSON. */
  bodyIsBroken: boolean;
};

/** `body` is sent as JSON. */
export type Reply = { status: number; body: unknown; headers?: Record<string, string> };

const maxBodyBytes = 1_000_000;

export async function readExchange(request: IncomingMessage, url: URL): Promise<Exchange> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= maxBodyBytes) chunks.push(bytes);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const parsed = parse(text);
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: parsed.value,
    bodyIsBroken: parsed.broken,
  };
}

function parse(text: string): { value: unknown; broken: boolean } {
  if (text.trim() === '') return { value: undefined, broken: false };
  try {
    const value: unknown = JSON.parse(text);
    return { value, broken: false };
  } catch {
    // Not JSON: the services answer that with their own refusal.
    return { value: undefined, broken: true };
  }
}

export function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers });
  response.end(JSON.stringify(reply.body));
}

/** A header sent once, as text. */
export const header = (exchange: Exchange, name: string): string | undefined => {
  const value = exchange.headers[name];
  return typeof value === 'string' ? value : undefined;
};
