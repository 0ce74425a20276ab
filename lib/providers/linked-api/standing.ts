import type { OperationResult } from '../../linkedin/operations';
import type { UsageCategory } from '../../linkedin/operations/operation';
import type { Words } from '../../words';
import { httpsLink, shorten } from '../foreign-text';
import type { Allowance, IntegrationStatus } from '../status';
import { linkedApiAbout } from './about';

export type OwnAccount = NonNullable<OperationResult<'getAccounts'>['accounts']>[number];
type Limits = NonNullable<OperationResult<'getLimitsUsage'>['usage']>;
type Standing = Pick<IntegrationStatus, 'health' | 'headline' | 'notes' | 'fix'>;

/** How the service says the LinkedIn side of the account is doing (contract linked-api 1.7). */
export function standingOf({ status, reconnectionLink }: OwnAccount): Standing {
  switch (status) {
    case undefined:
    case 'active':
      return { health: 'ok', headline: { key: 'linkedApi_connected' }, notes: [] };
    case 'reconnection_required':
      return {
        health: 'disconnected',
        headline: { key: 'linkedApi_signedOut' },
        notes: [{ key: 'linkedApi_signedOutNote' }],
        fix: {
          label: { key: 'linkedApi_reconnect' },
          url: httpsLink(reconnectionLink, 'linkedapi.io') ?? linkedApiAbout.dashboard,
        },
      };
    case 'frozen':
      return {
        health: 'paused',
        headline: { key: 'linkedApi_frozen' },
        notes: [{ key: 'linkedApi_frozenNote' }],
        fix: { label: { key: 'linkedApi_open' }, url: linkedApiAbout.dashboard },
      };
    default:
      return {
        health: 'unknown',
        headline: { key: 'linkedApi_statusUnknown', with: [shorten(status, 40) ?? ''] },
        notes: [],
      };
  }
}

/** Contract linked-api 3, limit category. */
const categories: Readonly<Record<string, UsageCategory>> = {
  PersonProfileViews: 'profileViews',
  CompanyPageViews: 'companyViews',
  ConnectionRequests: 'connectionRequests',
  Messages: 'messages',
  SearchQueries: 'searches',
  Reactions: 'reactions',
  Comments: 'comments',
  Posts: 'posts',
};

const windows: Readonly<Record<string, Allowance['window']>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
};

/**
 * The limits in force. LinkedIn and Sales Navigator have limits of their own for what we count as one: of two, the one
 * with less left is shown. Words nobody documented are left out, since nothing here could count them.
 */
export function allowancesOf(limits: Limits): Allowance[] {
  const tightest = new Map<string, Allowance>();
  for (const { category = '', period = '', maxValue, currentUsage, isEnabled } of limits) {
    const counts = own(categories, category.replace(/^(st|nv)/, ''));
    const window = own(windows, period);
    if (isEnabled === false || !counts || !window || maxValue === undefined) continue;
    const allowance = {
      counts,
      window,
      limit: maxValue,
      ...(currentUsage !== undefined && { used: currentUsage }),
    };
    const other = tightest.get(`${counts} ${window}`);
    if (!other || left(allowance) < left(other)) tightest.set(`${counts} ${window}`, allowance);
  }
  return [...tightest.values()];
}

const left = ({ limit = 0, used = 0 }: Allowance): number => limit - used;
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The seats in words, and what is wrong with what is paid for. Nothing said is unknown, never free. */
export function planOf(
  subscription: OperationResult<'getSubscription'> | undefined,
  seats: OperationResult<'getSeats'>['seats'] = [],
): { plan?: Words; notes: readonly Words[] } {
  const { status, cancelAtPeriodEnd } = subscription ?? {};
  const types = [...new Set(seats.map(({ seatType }) => shorten(seatType, 20) ?? ''))].filter(Boolean);
  const names = types.map((type) => type.charAt(0).toUpperCase() + type.slice(1)).join(', ');
  const trial = status === 'trialing';
  const plan: Words | undefined = names
    ? { key: trial ? 'linkedApi_planTrial' : 'linkedApi_plan', with: [names] }
    : trial
      ? { key: 'linkedApi_trial' }
      : undefined;
  const notes: Words[] = [];
  if (status === 'past_due') notes.push({ key: 'linkedApi_pastDue' });
  if (status === 'canceled') notes.push({ key: 'linkedApi_canceled' });
  else if (cancelAtPeriodEnd === true) notes.push({ key: 'linkedApi_ending' });
  return { ...(plan && { plan }), notes };
}
