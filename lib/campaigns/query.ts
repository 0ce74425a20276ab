import { failed } from '../failure';
import type { Day } from '../time';

/** Calendar days, both inclusive: the service takes both or none (contract konnector 1.5). */
export type DateRange = { start: Day; end: Day };

/** Whose figures, and of when. No users means everybody. */
export type Scope = { users?: readonly string[]; range?: DateRange };

export const campaignStatuses = ['active', 'inactive', 'completed', 'draft'] as const;
/** Types met so far; there may be others (contract konnector 1.9). */
export const campaignTypes = [
  'smart_campaign',
  'friend_campaign',
  'connector_campaign',
  'shared_campaign',
  'friend_request_follow_message',
] as const;

/** What a page of campaigns is asked by. Words of the service; what it cannot mean is put right before it is sent. */
export type CampaignQuery = Scope & {
  limit?: number;
  offset?: number;
  term?: string;
  status?: string;
  type?: string;
  sortBy?: string;
  sortOrder?: string;
};

const standardLimit = 50;
/** The service states no maximum; one page should stay readable (contract konnector 4). */
const mostPerPage = 100;

/** The scope as the service spells it. Throws `invalid-input` before a request that would be refused and still counted. */
export function scopeBody({ users = [], range }: Scope): Record<string, unknown> {
  return { ...(users.length > 0 && { linkedin_user_information_ids: [...users] }), ...rangeOf(range) };
}

/** The query as the service spells it. Throws `invalid-input` for dates it would refuse. */
export function queryBody(query: CampaignQuery): Record<string, unknown> {
  const { term = '', status, type = '', sortBy = '', sortOrder } = query;
  return {
    ...scopeBody(query),
    limit: limitOf(query.limit),
    offset: offsetOf(query.offset),
    ...(term.trim() !== '' && { term: term.trim().slice(0, 200) }),
    ...(isStatus(status) && { campaign_status: status }),
    ...(type !== '' && { campaign_type: type }),
    ...(sortBy !== '' && { sort_by: sortBy, sort_order: sortOrder === 'asc' ? 'asc' : 'desc' }),
  };
}

/** A status the service does not know is never sent; whoever kept one is told that it was dropped. */
export function isStatus(status: string | undefined): boolean {
  return campaignStatuses.some((known) => known === status);
}

export function limitOf(limit: number | undefined): number {
  return limit !== undefined && Number.isInteger(limit)
    ? Math.min(Math.max(limit, 1), mostPerPage)
    : standardLimit;
}

export function offsetOf(offset: number | undefined): number {
  return offset !== undefined && Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}

/** The range as the service spells it; both dates or none. */
export function rangeOf(range: DateRange | undefined): Record<string, string> {
  const { start = '', end = '' } = range ?? {};
  if (start === '' && end === '') return {};
  if (start === '' || end === '') throw refused('konnectorDates');
  if (!isDay(start) || !isDay(end)) throw refused('konnectorDate');
  if (start > end) throw refused('konnectorDateRange');
  return { start_date: start, end_date: end };
}

/** The reason chooses the sentence. Nothing was sent, so nothing was spent. */
function refused(reason: string) {
  return failed('invalid-input', '', { reason, effect: 'none' });
}

/** A day the calendar has, written `YYYY-MM-DD`. */
export function isDay(day: unknown): day is Day {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
