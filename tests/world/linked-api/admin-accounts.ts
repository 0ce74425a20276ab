import { randomUUID } from 'node:crypto';
import { textOf } from '../json';
import type { Account } from './account';
import type { AdminCall } from './admin';
import { Refusal } from './envelope';
import type { ConnectionSession, SessionStatus } from './state';

const ended: readonly SessionStatus[] = ['success', 'expired', 'error', 'cancelled'];

export const visibleAccounts = ({ service, workspace }: AdminCall): Account[] =>
  [...service.accounts.values()].filter((each) => each.workspace === workspace);

/** The account the body names. @throws Refusal `accountIdRequired`, `accountNotFound` */
export function visibleAccount(call: AdminCall): Account {
  const id = textOf(call.body, 'accountId');
  if (!id) throw new Refusal('accountIdRequired', 'accountId is required.');
  const account = visibleAccounts(call).find((each) => each.id === id);
  if (!account) throw new Refusal('accountNotFound', 'No such account in this workspace.');
  return account;
}

export const seatsOf = ({ service, workspace }: AdminCall) => {
  if (workspace === 'main') return service.subscription.seats;
  if (workspace === 'noSeat') return [];
  return [{ seatType: 'core', quantity: 1, billingPeriod: 'month' }];
};

const openSession = (account: Account, call: AdminCall): ConnectionSession | undefined =>
  call.service.sessions.find((each) => each.account === account.id && !ended.includes(each.status));

/** Contract linked-api 1.7; the identification token is in it, as the real service has it. */
export function adminAccount(account: Account, call: AdminCall) {
  const session = account.status === 'reconnection_required' ? reconnection(account, call) : undefined;
  return {
    id: account.id,
    name: account.name,
    url: account.url,
    avatarUrl: null,
    headline: call.parts.state.people.get(account.id)?.headline ?? null,
    countryCode: 'GB',
    identificationToken: account.identificationToken,
    status: account.status,
    connectedAt: '2026-01-05T09:00:00.000Z',
    ...(session
      ? { reconnectionSessionId: session.sessionId, reconnectionLink: linkOf('reconnect', session) }
      : {}),
  };
}

const linkOf = (kind: 'connect' | 'reconnect', { sessionId }: ConnectionSession): string =>
  `https://app.linkedapi.io/${kind}/${sessionId}`;

/** The account's open window for signing in again; the service keeps one ready for whoever needs it. */
function reconnection(account: Account, call: AdminCall): ConnectionSession {
  const open = openSession(account, call);
  if (open) return open;
  const session: ConnectionSession = { sessionId: randomUUID(), status: 'pending', account: account.id };
  call.service.sessions.push(session);
  return session;
}

export const pendingSessions = ({ service, workspace }: AdminCall) =>
  workspace === 'main'
    ? service.sessions
        .filter((each) => each.account === null && !ended.includes(each.status))
        .map(({ sessionId, status }) => ({ sessionId, status }))
    : [];

function countAttempt({ service: { subscription } }: AdminCall): void {
  if (subscription.connectionAttemptsLeft <= 0) {
    throw new Refusal('dailyConnectionAttemptsExceeded', 'No more attempts today.');
  }
  subscription.connectionAttemptsLeft -= 1;
}

/** @throws Refusal `noAvailableSeats`, `dailyConnectionAttemptsExceeded` */
export function createSession(call: AdminCall) {
  const seats = seatsOf(call).reduce((sum, each) => sum + each.quantity, 0);
  if (visibleAccounts(call).length >= seats) throw new Refusal('noAvailableSeats', 'All seats are taken.');
  countAttempt(call);
  const session: ConnectionSession = { sessionId: randomUUID(), status: 'pending', account: null };
  call.service.sessions.push(session);
  return { sessionId: session.sessionId, connectionLink: linkOf('connect', session) };
}

export function createReconnectionSession(call: AdminCall) {
  const account = visibleAccount(call);
  countAttempt(call);
  const session = reconnection(account, call);
  return { reconnectionSessionId: session.sessionId, reconnectionLink: linkOf('reconnect', session) };
}

/** @throws Refusal `sessionNotFound` */
export function getSession({ body, service, workspace }: AdminCall) {
  const session = service.sessions.find((each) => each.sessionId === textOf(body, 'sessionId'));
  if (!session || workspace !== 'main') throw new Refusal('sessionNotFound', 'No such session.');
  const type = session.account === null ? 'connection' : 'reconnection';
  return { session: { sessionId: session.sessionId, status: session.status, type } };
}
