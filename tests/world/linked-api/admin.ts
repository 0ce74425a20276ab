import type { Exchange } from '../exchange';
import { isObject, type JsonObject } from '../json';
import type { Parts } from '../parts';
import type { Workspace } from './account';
import {
  adminAccount,
  createReconnectionSession,
  createSession,
  getSession,
  pendingSessions,
  seatsOf,
  visibleAccount,
  visibleAccounts,
} from './admin-accounts';
import { workspaceOf } from './auth';
import { Refusal } from './envelope';
import { defaultLimits, limitsOf, usageOf } from './limits';
import type { LinkedApiState } from './state';

const windowMs = 60_000;
const maxPerWindow = 100;

/** What one admin question has to answer with. */
export type AdminCall = { body: JsonObject; workspace: Workspace; service: LinkedApiState; parts: Parts };

/** The reading side of the admin API, and signing in again. The rest is 404 here. Contract linked-api 1.7. */
const answers: Record<string, (call: AdminCall) => unknown> = {
  'subscription.getStatus': ({ service, workspace }) =>
    workspace === 'main'
      ? {
          // A workspace that never subscribed has no status at all.
          ...(service.subscription.status === null ? {} : { status: service.subscription.status }),
          eligibleForTrial: service.subscription.eligibleForTrial,
          cancelAtPeriodEnd: service.subscription.cancelAtPeriodEnd,
        }
      : { eligibleForTrial: workspace === 'noSeat', cancelAtPeriodEnd: false },
  'subscription.getSeats': (call) => ({ seats: seatsOf(call) }),
  'accounts.getAll': (call) => ({
    accounts: visibleAccounts(call).map((each) => adminAccount(each, call)),
    pendingConnectionSessions: pendingSessions(call),
  }),
  'accounts.createConnectionSession': createSession,
  'accounts.createReconnectionSession': createReconnectionSession,
  'accounts.getConnectionSession': getSession,
  'limits.getDefaults': () => ({ limits: defaultLimits }),
  'limits.get': (call) => ({ limits: limitsOf(visibleAccount(call)) }),
  'limits.getUsage': (call) => {
    const account = visibleAccount(call);
    const now = call.parts.clock.now();
    const usage = limitsOf(account).map((each) => ({ ...each, currentUsage: usageOf(account, each, now) }));
    return { usage };
  },
};

/** @throws Refusal by contract linked-api 1.3 and 4.1 */
export function admin(exchange: Exchange, parts: Parts): unknown {
  const { method, path, body } = exchange;
  const workspace = workspaceOf(exchange);
  const service = parts.state.linkedApi;
  checkRate(workspace, service, parts.clock.now());
  if (exchange.bodyIsBroken) throw new Refusal('invalidRequestPayload', 'Invalid body: not JSON.');
  const answer = method === 'POST' ? answers[path.slice('/admin/'.length)] : undefined;
  if (!answer) throw new Refusal('notFound', `No ${method} ${path} here.`);
  return answer({ body: isObject(body) ? body : {}, workspace, service, parts });
}

/** 100 requests in 60 seconds. Contract 1.7. */
function checkRate(workspace: Workspace, { adminRequests }: LinkedApiState, now: number): void {
  const recent = (adminRequests.get(workspace) ?? []).filter((each) => each > now - windowMs);
  if (recent.length >= maxPerWindow) throw new Refusal('tooManyRequests', 'Slow down.');
  adminRequests.set(workspace, [...recent, now]);
}
