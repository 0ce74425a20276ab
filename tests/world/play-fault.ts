import type { ServerResponse } from 'node:http';
import type { Reply } from './exchange';
import type { Fault } from './faults';
import type { ServiceName } from './ledger';
import { refusalBody } from './refusal-body';

const page = '<!doctype html><html><head><title>Gateway</title></head><body><h1>Gateway</h1></body></html>';

/**
 * Answers with the fault.
 * @param reply what the service would have said; only known when the fault comes after its work
 * @returns the status that reached the caller, 0 when none did
 */
export function playFault(
  fault: Fault,
  response: ServerResponse,
  service: ServiceName,
  reply: Reply | undefined,
): number {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  switch (fault.kind) {
    case 'hang':
      return 0;
    case 'reset':
      response.socket?.destroy();
      return 0;
    case 'cutBody': {
      const whole = JSON.stringify(reply?.body ?? { success: true, result: { cut: 'x'.repeat(64) } });
      response.writeHead(reply?.status ?? 200, { ...json, 'content-length': Buffer.byteLength(whole) });
      response.write(whole.slice(0, Math.ceil(whole.length / 2)), () => response.socket?.destroy());
      return reply?.status ?? 200;
    }
    case 'badJson':
      response.writeHead(200, json).end('{"success": tru');
      return 200;
    case 'wrongShape':
      response.writeHead(200, json).end('{"unexpected":["shape"]}');
      return 200;
    case 'html':
      response.writeHead(fault.status ?? 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      return fault.status ?? 200;
    case 'redirect':
      response.writeHead(fault.status, { location: fault.location }).end();
      return fault.status;
    case 'status': {
      const retry = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      const body = fault.body ?? refusalBody(service, fault.status);
      const text = typeof body === 'string';
      response.writeHead(
        fault.status,
        text ? { 'content-type': 'text/plain', ...retry } : { ...json, ...retry },
      );
      response.end(text ? body : JSON.stringify(body));
      return fault.status;
    }
    case 'hugeBody':
      response.writeHead(200, json);
      response.write('{"padding":"');
      pour(response, fault.bytes);
      return 200;
  }
}

/** Writes in pieces and waits for the reader, so that a caller who gives up early costs nothing. */
function pour(response: ServerResponse, bytes: number): void {
  let left = bytes;
  const piece = Buffer.alloc(65_536, 'x');
  const more = (): void => {
    if (response.destroyed) return;
    if (left <= 0) {
      response.end('"}');
      return;
    }
    const size = Math.min(left, piece.length);
    left -= size;
    response.write(piece.subarray(0, size), more);
  };
  more();
}
