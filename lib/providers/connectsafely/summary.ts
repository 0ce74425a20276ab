import type { Words } from '../../words';
import { type Activity, activityOf } from '../activity';
import type { Call } from '../provider';
import type { IntegrationStatus } from '../status';
import { connectSafelyAbout } from './about';
import { findings } from './health';
import { accountOf } from './named';
import { planOf } from './plan';
import type { Account } from './reply';

/** Hours of quiet after which it is said, unless the person chose others; the service has no figure (contract 1.3). */
const defaultInactiveHours = 12;

/** ConnectSafely's answer as a status; it counts nothing, so there are no allowances (contract connectsafely 1.3). */
export function summarise(
  account: Account,
  askedFor: string | undefined,
  { now, inactiveAfterHours = defaultInactiveHours }: Pick<Call, 'now' | 'inactiveAfterHours'>,
): IntegrationStatus {
  const [verdict, ...others] = findings(account);
  const activity = activityOf(account.lastUsed, now);
  const attention = verdict.health === 'attention' || verdict.health === 'paused';
  const plan = planOf(account.linkedinPlan);
  return {
    health: verdict.health,
    headline: verdict.words,
    notes: [
      ...others.map(({ words }) => words),
      ...unknowns(account),
      ...otherAccount(account, askedFor),
      ...activityNotes(activity, inactiveAfterHours),
    ],
    account: accountOf(account),
    ...plan,
    ...(plan.plan && { planAt: now }),
    ...(attention && { fix: { label: { key: 'connectSafely_open' }, url: connectSafelyAbout.dashboard } }),
    allowances: [],
    ...(activity.kind === 'at' && { lastActivityAt: activity.at }),
  };
}

function unknowns({ enabled, hasTokens }: Account): Words[] {
  return enabled === undefined || hasTokens === undefined ? [{ key: 'connectSafely_readyUnknown' }] : [];
}

/** Another account than the pinned one is not shown as if it were it (contract connectsafely 1.5). */
function otherAccount(account: Account, askedFor: string | undefined): Words[] {
  if (askedFor === undefined || askedFor === account.id) return [];
  return [{ key: 'connectSafely_otherAccount', with: [accountOf(account).name] }];
}

function activityNotes(activity: Activity, threshold: number): Words[] {
  if (activity.kind === 'never') return [{ key: 'connectSafely_neverUsed' }];
  if (activity.kind === 'unknown') return [{ key: 'connectSafely_activityUnknown' }];
  const hours = (Math.round(activity.hours * 10) / 10).toFixed(1);
  return activity.hours > threshold ? [{ key: 'connectSafely_quiet', with: [hours] }] : [];
}
