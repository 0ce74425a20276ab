import type { EpochMs } from '../../time';
import type { Words } from '../../words';
import { type Activity, activityOf } from '../activity';
import { httpsLink, shorten } from '../foreign-text';
import type { Call } from '../provider';
import type { Allowance, IntegrationStatus } from '../status';
import { buenaAbout } from './about';
import { dayEnd } from './day-end';
import {
  defaultInactiveHours,
  oneDecimal,
  priorityOf,
  remaining,
  suggestAfterHours,
  usageLevel,
  usagePercent,
} from './levels';
import { requestAllowance } from './limits';
import type { LinkedInStatus } from './reply';

type Connected = Extract<LinkedInStatus['data']['linkedInIntegration'], { connected: true }>;

const levelKeys = {
  low: 'buena_usageLow',
  moderate: 'buena_usageModerate',
  high: 'buena_usageHigh',
} as const;

const adviceKeys = {
  low: 'buena_adviceLow',
  normal: 'buena_adviceNormal',
  medium: 'buena_adviceMedium',
  high: 'buena_adviceHigh',
} as const;

/** Buena's answer as a status, contract buena 1.2, 1.4, 1.5. `headers` may tell its own limit of requests. */
export function summarise(
  reply: LinkedInStatus,
  headers: Headers,
  { now, inactiveAfterHours = defaultInactiveHours }: Pick<Call, 'now' | 'inactiveAfterHours'>,
): IntegrationStatus {
  const { linkedInIntegration: integration, timezone, hasProxy } = reply.data;
  const id = shorten(reply.userId, 60);
  const idPart = id === undefined ? {} : { id };
  if (!integration.connected) {
    // Only an address of the service itself becomes a link.
    const setup = httpsLink(integration.setupUrl, 'buena.ai');
    return {
      health: 'disconnected',
      headline: { key: 'buena_notConnected' },
      notes: addressNotes(integration.setupUrl),
      account: idPart,
      fix: { label: { key: 'buena_setUp' }, url: setup ?? buenaAbout.dashboard },
      allowances: requestAllowance(headers, now),
    };
  }
  const name = shorten(integration.name, 120);
  const url = httpsLink(integration.profileUrl);
  const activity = activityOf(integration.lastActivity, now);
  const zone = shorten(timezone, 60);
  const resetsAt = zone === undefined ? undefined : dayEnd(now, zone);
  return {
    health: 'ok',
    headline: { key: 'buena_connected' },
    notes: [
      ...usageNotes(integration),
      ...activityNotes(activity, inactiveAfterHours),
      ...zoneNotes(zone, resetsAt),
      ...accountNotes(integration, hasProxy),
      ...addressNotes(integration.profileUrl),
    ],
    account: { ...idPart, ...(name !== undefined && { name }), ...(url !== undefined && { url }) },
    ...(zone !== undefined && resetsAt !== undefined && { timeZone: zone }),
    allowances: [...dayAllowance(integration, resetsAt), ...requestAllowance(headers, now)],
    ...(activity.kind === 'at' && { lastActivityAt: activity.at }),
  };
}

function dayAllowance(
  { actionsToday: used, dailyLimit: limit }: Connected,
  resetsAt: EpochMs | undefined,
): Allowance[] {
  const given = { ...(used !== undefined && { used }), ...(limit !== undefined && limit > 0 && { limit }) };
  if (Object.keys(given).length === 0) return [];
  return [{ counts: 'actions', window: 'day', ...given, ...(resetsAt !== undefined && { resetsAt }) }];
}

function usageNotes({ actionsToday: used, dailyLimit: limit }: Connected): Words[] {
  if (used === undefined) return [{ key: 'buena_usageUnknown' }];
  const percent = usagePercent(used, limit);
  if (percent === undefined || limit === undefined) return [{ key: 'buena_noLimit', with: [String(used)] }];
  const figures = [String(used), String(limit), oneDecimal(percent), String(remaining(used, limit))];
  return [{ key: levelKeys[usageLevel(percent)], with: figures }, { key: adviceKeys[priorityOf(percent)] }];
}

function activityNotes(activity: Activity, threshold: number): Words[] {
  if (activity.kind === 'never') return [{ key: 'buena_noActivity' }];
  if (activity.kind === 'unknown') return [{ key: 'buena_activityUnknown' }];
  const hours = [oneDecimal(activity.hours)];
  if (activity.clockOff) return [{ key: 'buena_clockOff' }];
  if (activity.hours > suggestAfterHours) return [{ key: 'buena_quietDay', with: hours }];
  return activity.hours > threshold ? [{ key: 'buena_quiet', with: hours }] : [];
}

function zoneNotes(zone: string | undefined, end: EpochMs | undefined): Words[] {
  if (zone === undefined) return [];
  return [{ key: end === undefined ? 'buena_timeZoneUnknown' : 'buena_timeZone', with: [zone] }];
}

function accountNotes({ connectionCount }: Connected, hasProxy: boolean | undefined): Words[] {
  return [
    ...(connectionCount === undefined
      ? []
      : [{ key: 'buena_connections', with: [String(connectionCount)] } as const]),
    ...(hasProxy === true ? [{ key: 'buena_proxy' } as const] : []),
  ];
}

/** An address that must not become a link is still shown, as text (contract buena 1.5). */
function addressNotes(address: string | undefined): Words[] {
  const shown = shorten(address, 200);
  return shown === undefined || httpsLink(address) !== undefined
    ? []
    : [{ key: 'buena_address', with: [shown] }];
}
