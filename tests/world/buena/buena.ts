import { demoKeys } from '../demo-keys';
import { type Exchange, header, type Reply } from '../exchange';
import { without } from '../json';
import type { Parts } from '../parts';
import type { BuenaState } from './state';

const simpleRoute = '/api/v2/users/linkedin';
const olderRoute = `${simpleRoute}/user-linkedin-integration/:userId`;

/** The Buena service. Contract buena 1.2, 1.3; the 401 and 404 bodies are of its section 2. */
export function buena(exchange: Exchange, parts: Parts): Reply {
  const { path, method } = exchange;
  const { variants } = demoKeys;
  const key = header(exchange, 'x-api-key');
  const refuse = (status: number, code: string, message: string, more: object = {}): Reply => ({
    status,
    body: { error: true, code, message, version: '2.0', timestamp: parts.clock.iso(), ...more },
  });
  const known: readonly (string | undefined)[] = [
    demoKeys.buena,
    variants.buenaNoScope,
    variants.buenaGlobal,
  ];
  if (!key || !known.includes(key)) return refuse(401, 'UNAUTHORIZED', 'Invalid API key');
  if (key === variants.buenaNoScope) {
    return refuse(403, 'PERMISSION_DENIED', 'Insufficient permissions for user data access', {
      permissionHelp: {
        required: 'users:read',
        available: ['leads:read', 'linkedin:schedule'],
        documentation: 'https://docs.buena.ai/authentication',
      },
    });
  }
  if (method === 'GET' && path === simpleRoute) {
    return key === variants.buenaGlobal ? globalKey : { status: 200, body: integration(parts.state.buena) };
  }
  const userId = new RegExp(`^${olderRoute.replace(':userId', '([^/]+)')}$`).exec(path)?.[1];
  if (method === 'GET' && userId && decodeURIComponent(userId) === parts.state.buena.userId) {
    return { status: 200, body: integration(parts.state.buena) };
  }
  return refuse(404, 'NOT_FOUND', 'Not found');
}

/** Here `error` is a text, unlike everywhere else. */
const globalKey: Reply = {
  status: 400,
  body: {
    error: `When using global API key, please use the specific route: ${olderRoute}`,
    availableRoute: olderRoute,
  },
};

function integration(state: BuenaState) {
  const { profileUrl, name, connectionCount, actionsToday, dailyLimit, lastActivity } = state;
  const linkedInIntegration = state.connected
    ? { connected: true, profileUrl, name, connectionCount, actionsToday, dailyLimit, lastActivity }
    : { connected: false, setupUrl: state.setupUrl };
  return {
    userId: state.userId,
    success: true,
    data: {
      linkedInIntegration: without(linkedInIntegration, state.omit),
      ...without({ hasProxy: state.hasProxy, timezone: state.timezone }, state.omit),
    },
  };
}
