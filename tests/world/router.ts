import type { IncomingMessage, ServerResponse } from 'node:http';
import { buena } from './buena/buena';
import { connectSafely } from './connectsafely/connectsafely';
import { type Exchange, type Reply, readExchange, send } from './exchange';
import { keyNameOf } from './key-names';
import { konnector } from './konnector/konnector';
import type { RequestEntry, ServiceName } from './ledger';
import { linkedApi } from './linked-api/linked-api';
import { linkedInSite } from './linkedin/site';
import type { LinkedInView } from './linkedin/view';
import type { Parts } from './parts';
import { playFault } from './play-fault';

type ApiName = Exclude<ServiceName, 'linkedin' | 'unknown'>;

const apis: Record<ApiName, (exchange: Exchange, parts: Parts) => Reply> = {
  'linked-api': linkedApi,
  buena,
  konnector,
  connectsafely: connectSafely,
};

const hosts = new Map<string, ApiName | 'linkedin'>([
  ['www.linkedin.com', 'linkedin'],
  ['api.linkedapi.io', 'linked-api'],
  ['api.buena.ai', 'buena'],
  ['dev-api.konnector.ai', 'konnector'],
  ['api.konnector.ai', 'konnector'],
  ['api.connectsafely.ai', 'connectsafely'],
]);

/** The names the HTTPS side answers for. */
export const worldHosts: readonly string[] = [...hosts.keys()];

/** Answers a request that came over HTTPS: the service is the host's. */
export async function routeByHost(
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://world.invalid');
  const service = hosts.get((request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase());
  const entry = record(request, url, service ?? 'unknown', 'https', parts);
  if (!service) {
    entry.status = 421;
    response.writeHead(421, { 'content-type': 'text/plain' }).end('This host is not part of the world.');
    return;
  }
  await serve(service, entry, url, request, response, parts);
}

/** Answers a request that came over plain HTTP: the service is the first part of the path. */
export async function routeByPrefix(
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://world.invalid');
  const [, prefix = '', rest = ''] = /^\/([^/]+)(.*)$/.exec(url.pathname) ?? [];
  const service = isApi(prefix) ? prefix : 'unknown';
  if (service !== 'unknown') url.pathname = rest || '/';
  const entry = record(request, url, service, 'http', parts);
  if (service === 'unknown') {
    entry.status = 404;
    response.writeHead(404, { 'content-type': 'text/plain' }).end('No such service here.');
    return;
  }
  await serve(service, entry, url, request, response, parts);
}

const isApi = (name: string): name is ApiName => Object.hasOwn(apis, name);

function record(
  request: IncomingMessage,
  url: URL,
  service: ServiceName,
  scheme: 'http' | 'https',
  parts: Parts,
): RequestEntry {
  const { headers } = request;
  const keys = [
    headers['linked-api-token'],
    headers['identification-token'],
    headers['account-api-token'],
    headers['x-api-key'],
    headers.authorization?.replace(/^Bearer /, ''),
  ];
  const entry: RequestEntry = {
    at: parts.clock.iso(),
    service,
    method: request.method ?? 'GET',
    path: `${url.pathname}${url.search}`,
    host: request.headers.host ?? '',
    scheme,
    status: 0,
    keyId: keyNameOf(keys),
  };
  parts.ledger.requests.push(entry);
  return entry;
}

async function serve(
  service: ApiName | 'linkedin',
  entry: RequestEntry,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> {
  const rule = parts.faults.take({ service, method: entry.method, path: url.pathname });
  if (service === 'linkedin') {
    if (rule) {
      entry.status = playFault(rule.fault, response, service, undefined);
      return;
    }
    response.on('finish', () => {
      entry.status = response.statusCode;
    });
    linkedInSite(request, response, viewOf(parts));
    return;
  }
  const exchange = await readExchange(request, url);
  if (parts.latency.requestMs > 0) await parts.clock.wait(parts.latency.requestMs);
  if (service === 'linked-api' || service === 'konnector') entry.body = exchange.body;
  const reply = rule && rule.when !== 'after' ? undefined : apis[service](exchange, parts);
  if (rule) {
    entry.status = playFault(rule.fault, response, service, reply);
    return;
  }
  if (!reply) return;
  entry.status = reply.status;
  send(response, reply);
}

const viewOf = (parts: Parts): LinkedInView => ({
  connectionOf(vanity) {
    const connection = parts.state.people.get(vanity.normalize('NFC'))?.connection;
    return connection === 'connected' || connection === 'pending' ? connection : 'notConnected';
  },
});
