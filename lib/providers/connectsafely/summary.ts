import type { EpochMs } from '../../time';
import type { Words } from '../../words';
import { type Activity, activityOf } from '../activity';
import { shorten } from '../foreign-text';
import type { IntegrationStatus } from '../status';
import { connectSafelyAbout } from './about';
import { findings } from './health';
import { planOf } from './plan';
import type { Account } from './reply';

/** ConnectSafely's answer as a status; it counts nothing, so there are no allowances (contract connectsafely 1.3). */
export function summarise(account: Account, askedFor: string | undefined, now: EpochMs): IntegrationStatus {
  const [verdict, ...others] = findings(account);
  const activity = activityOf(account.lastUsed, now);
  const attention = verdict.health === 'attention' || verdict.health === 'paused';
  return {
    health: verdict.health,
    headline: verdict.words,
    notes: [
      ...others.map(({ words }) => words),
      ...unknowns(account),
      ...otherAccount(account, askedFor),
      ...activityNotes(activity),
    ],
    account: accountOf(account),
    ...planOf(account.linkedinPlan),
    ...(attention && { fix: { label: { key: 'connectSafely_open' }, url: connectSafelyAbout.dashboard } }),
    allowances: [],
    ...(activity.kind === 'at' && { lastActivityAt: activity.at }),
  };
}

function accountOf(account: Account): { id: string; name: string; url?: string } {
  const slug = shorten(account.publicId, 120);
  const name = shorten([account.firstName, account.lastName].filter(Boolean).join(' '), 120);
  const id = shorten(account.id, 60) ?? '';
  return {
    id,
    name: name ?? slug ?? `…${id.slice(-6)}`,
    ...(slug !== undefined && {
      url: `https://www.linkedin.com/in/${encodeURIComponent(slug)}`,
    }),
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

function activityNotes(activity: Activity): Words[] {
  if (activity.kind === 'never') return [{ key: 'connectSafely_neverUsed' }];
  return activity.kind === 'unknown' ? [{ key: 'connectSafely_activityUnknown' }] : [];
}
