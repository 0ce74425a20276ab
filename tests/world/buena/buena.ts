import { demoKeys } from '../demo-keys';
import { type Exchange, header, type Reply } from '../exchange';
import { without } from '../json';
import type { Parts } from '../parts';
import { olderRoute, refuse, simpleRoute } from './refusals';
import type { BuenaState } from './state';

/** The Buena service. Contract buena 1.2, 1.3; `/health`, 401, 404, 429 and the rate headers are of its section 2. */
export function buena(exchange: Exchange, parts: Parts): Reply {
  const reply = answer(exchange, parts);
  const headers = rateHeaders(parts);
  return headers ? { ...reply, headers: { ...reply.headers, ...headers } } : reply;
}

function answer(exchange: Exchange, parts: Parts): Reply {
  const { path, method } = exchange;
  const { variants } = demoKeys;
  const state = parts.state.buena;
  const key = header(exchange, 'x-api-key');
  const known: readonly (string | undefined)[] = [
    demoKeys.buena,
    variants.buenaNoScope,
    variants.buenaGlobal,
  ];
  if (!key || !known.includes(key)) return refuse('unauthorized', parts);
  if (state.rate?.remaining === 0) return refuse('rateLimited', parts);
  if (method === 'GET' && path === '/api/v2/health') return health(key, parts);
  if (key === variants.buenaNoScope) return refuse('permissionDenied', parts);
  if (state.refuses) return refuse(state.refuses, parts);
  if (method === 'GET' && path === simpleRoute) {
    return key === variants.buenaGlobal
      ? refuse('globalKey', parts)
      : { status: 200, body: integration(state) };
  }
  const userId = new RegExp(`^${olderRoute.replace(':userId', '([^/]+)')}$`).exec(path)?.[1];
  if (method === 'GET' && userId && decodeURIComponent(userId) === state.userId) {
    return { status: 200, body: integration(state) };
  }
  return refuse('notFound', parts);
}

function integration(state: BuenaState) {
  const { profileUrl, name, connectionCount, actionsToday, dailyLimit, lastActivity } = state;
  const { hasProxy, timezone, userId } = state;
  const usual = state.connected
    ? { connected: true, profileUrl, name, connectionCount, actionsToday, dailyLimit, lastActivity }
    : { connected: false, setupUrl: state.setupUrl };
  const outside = ['userId', 'success', 'data', 'hasProxy', 'timezone', 'linkedInIntegration'];
  const linkedInIntegration = { ...usual, ...without(state.odd, outside) };
  const data = {
    linkedInIntegration: without(linkedInIntegration, state.omit),
    hasProxy,
    timezone,
    ...picked(state.odd, ['linkedInIntegration', 'hasProxy', 'timezone']),
  };
  const whole = {
    userId,
    success: true,
    data: without(data, state.omit),
    ...picked(state.odd, ['userId', 'success', 'data']),
  };
  return without(whole, state.omit);
}

const picked = (from: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

/** Needs no permission and tells those the key has. */
function health(key: string, parts: Parts): Reply {
  const { health: status, scopes, userId } = parts.state.buena;
  if (status === null) return refuse('notFound', parts);
  const { buenaGlobal, buenaNoScope } = demoKeys.variants;
  const own = key === buenaGlobal ? ['*'] : ['users:read', ...scopes];
  return {
    status: 200,
    body: {
      version: '2.0',
      status,
      authentication: 'user',
      user: { id: userId, email: 'mara@looms.example', role: 'Premium' },
      apiKey: { name: 'Demo key', permissions: key === buenaNoScope ? scopes : own, usageCount: 150 },
      timestamp: parts.clock.iso(),
    },
  };
}

/** `X-RateLimit-Reset` is in unix seconds here. */
function rateHeaders({ state, clock }: Parts): Record<string, string> | undefined {
  const { rate } = state.buena;
  if (!rate) return undefined;
  return {
    'x-ratelimit-limit': String(rate.limit),
    'x-ratelimit-remaining': String(rate.remaining),
    'x-ratelimit-reset': String(Math.ceil((clock.now() + rate.resetsInMs) / 1_000)),
    'x-ratelimit-window': rate.window,
  };
}
