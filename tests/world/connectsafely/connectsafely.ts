import { demoKeys } from '../demo-keys';
import { type Exchange, header, type Reply } from '../exchange';
import { without } from '../json';
import type { Parts } from '../parts';
import type { ConnectSafelyAccount } from './state';

/** The ConnectSafely service. Contract connectsafely 1.2; the 403 is of its section 2. */
export function connectSafely(exchange: Exchange, parts: Parts): Reply {
  const key = /^Bearer (\S+)$/.exec(header(exchange, 'authorization') ?? '')?.[1];
  const { accounts, trialExpired } = parts.state.connectSafely;
  const { connectSafelyNoAccount } = demoKeys.variants;
  if (key !== demoKeys.connectSafely && key !== connectSafelyNoAccount) {
    return { status: 401, body: { error: 'Unauthorized - Invalid credentials' } };
  }
  if (trialExpired) return { status: 403, body: { success: false, error: 'Your trial has expired.' } };
  if (exchange.method !== 'GET' || exchange.path !== '/linkedin/account/status') return notFound;
  if (key === connectSafelyNoAccount) return notFound;
  const asked = exchange.query.get('accountId');
  const account = asked === null ? mostRecentlyUsed(accounts) : accounts.find((each) => each.id === asked);
  return account ? { status: 200, body: report(account) } : notFound;
}

/** The text is the documentation's placeholder: nobody should show it. */
const notFound: Reply = { status: 404, body: { error: 'example_value' } };

export function mostRecentlyUsed(
  accounts: readonly ConnectSafelyAccount[],
): ConnectSafelyAccount | undefined {
  return [...accounts].sort((a, b) => (b.lastUsed ?? '').localeCompare(a.lastUsed ?? ''))[0];
}

function report(account: ConnectSafelyAccount) {
  const hasPlan = account.linkedinPlan !== null && ['AVAILABLE', 'WARMUP'].includes(account.status);
  return without(account, ['omit', ...(hasPlan ? [] : ['linkedinPlan']), ...account.omit]);
}
