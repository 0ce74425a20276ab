import type { EpochMs } from '../../time';
import type { Words } from '../../words';
import { type Activity, activityOf } from '../activity';
import { httpsLink, shorten } from '../foreign-text';
import type { Allowance, IntegrationStatus } from '../status';
import { buenaAbout } from './about';
import {
  inactiveAfterHours,
  oneDecimal,
  priorityOf,
  remaining,
  suggestAfterHours,
  usageLevel,
  usagePercent,
} from './levels';
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

/** Buena's answer as a status, contract buena 1.2, 1.4, 1.5. */
export function summarise(reply: LinkedInStatus, now: EpochMs): IntegrationStatus {
  const { linkedInIntegration: integration, timezone } = reply.data;
  const id = shorten(reply.userId, 60);
  const idPart = id === undefined ? {} : { id };
  if (!integration.connected) {
    return {
      health: 'disconnected',
      headline: { key: 'buena_notConnected' },
      notes: [],
      account: idPart,
      // Only an address of the service itself becomes a link.
      fix: {
        label: { key: 'buena_setUp' },
        url: httpsLink(integration.setupUrl, 'buena.ai') ?? buenaAbout.dashboard,
      },
      allowances: [],
    };
  }
  const name = shorten(integration.name, 120);
  const url = httpsLink(integration.profileUrl);
  const activity = activityOf(integration.lastActivity, now);
  return {
    health: 'ok',
    headline: { key: 'buena_connected' },
    notes: [...usageNotes(integration), ...activityNotes(activity), ...zoneNotes(timezone)],
    account: { ...idPart, ...(name !== undefined && { name }), ...(url !== undefined && { url }) },
    allowances: allowances(integration),
    ...(activity.kind === 'at' && { lastActivityAt: activity.at }),
  };
}

function allowances({ actionsToday: used, dailyLimit: limit }: Connected): Allowance[] {
  const given = { ...(used !== undefined && { used }), ...(limit !== undefined && limit > 0 && { limit }) };
  return Object.keys(given).length > 0 ? [{ counts: 'actions', window: 'day', ...given }] : [];
}

function usageNotes({ actionsToday: used, dailyLimit: limit }: Connected): Words[] {
  if (used === undefined) return [{ key: 'buena_usageUnknown' }];
  const percent = usagePercent(used, limit);
  if (percent === undefined || limit === undefined) return [{ key: 'buena_noLimit', with: [String(used)] }];
  const figures = [String(used), String(limit), oneDecimal(percent), String(remaining(used, limit))];
  return [{ key: levelKeys[usageLevel(percent)], with: figures }, { key: adviceKeys[priorityOf(percent)] }];
}

function activityNotes(activity: Activity): Words[] {
  if (activity.kind === 'never') return [{ key: 'buena_noActivity' }];
  if (activity.kind === 'unknown') return [{ key: 'buena_activityUnknown' }];
  const hours = [oneDecimal(activity.hours)];
  if (activity.clockOff) return [{ key: 'buena_clockOff' }];
  if (activity.hours > suggestAfterHours) return [{ key: 'buena_quietDay', with: hours }];
  return activity.hours > inactiveAfterHours ? [{ key: 'buena_quiet', with: hours }] : [];
}

function zoneNotes(timezone: string | undefined): Words[] {
  const zone = shorten(timezone, 60);
  if (zone === undefined) return [];
  return [{ key: isTimeZone(zone) ? 'buena_timeZone' : 'buena_timeZoneUnknown', with: [zone] }];
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    // RangeError: not a zone this browser knows.
    return false;
  }
}
