import { indianTime, requestId } from './envelope';
import { chosen, dailyStats, elided, rate, steps, userBody, userOf } from './figures';
import { type Parameters, wholeNumber } from './parameters';
import type { KonnectorRoutine, KonnectorState } from './state';

const base = '/social_app/api/v1/third_party';
const echoed = ['start_date', 'end_date', 'campaign_status', 'sort_by', 'sort_order'];

/** `/campaign-info`. Contract konnector 1.6. @param now epoch ms @throws KonnectorRefusal `INVALID_REQUEST` */
export function campaigns(state: KonnectorState, parameters: Parameters, now: number) {
  const limit = wholeNumber(parameters, 'limit', 50, 1);
  const offset = wholeNumber(parameters, 'offset', 0, 0);
  const all = sorted(filtered(state, parameters), parameters);
  const page = all.slice(offset, offset + limit);
  const filters = echoed.flatMap((name) => {
    const value = parameters.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    campaign_info: page.map((each) => campaign(each, state)),
    total_campaign_routines_count: all.length,
    pagination: pagination(all.length, limit, offset, state.pagingTraps),
    filters_applied: {
      ...(parameters.ids.length > 0 ? { linkedin_user_information_ids: parameters.ids } : {}),
      ...Object.fromEntries(filters),
    },
    timestamp: indianTime(now),
    request_id: requestId('camp', now),
  };
}

function filtered(state: KonnectorState, parameters: Parameters): KonnectorRoutine[] {
  const term = parameters.text('term')?.toLowerCase();
  const status = parameters.text('campaign_status');
  const type = parameters.text('campaign_type');
  return chosen(state, parameters.ids, parameters.text('start_date'), parameters.text('end_date')).filter(
    (each) =>
      (!term || each.name.toLowerCase().includes(term)) &&
      (!status || each.campaignStatus === status) &&
      (!type || each.campaignType === type),
  );
}

function sorted(routines: KonnectorRoutine[], parameters: Parameters): KonnectorRoutine[] {
  const by = parameters.text('sort_by') === 'campaign_name' ? 'name' : 'createdAt';
  const ascending = [...routines].sort((a, b) => a[by].localeCompare(b[by]));
  return parameters.text('sort_order') === 'asc' ? ascending : ascending.reverse();
}

/** The addresses are root-relative and drop every filter; with traps the counts contradict the list. */
function pagination(total: number, limit: number, offset: number, traps: boolean) {
  const address = (to: number): string => `${base}/campaign-info?offset=${to}&limit=${limit}`;
  const more = offset + limit < total || (traps && total > 0 && offset < total);
  return {
    current_page: Math.floor(offset / limit) + 1,
    total_pages: Math.max(1, Math.ceil(total / limit)) + (traps ? 3 : 0),
    limit,
    offset,
    next_page_url: more ? address(offset + limit) : null,
    prev_page_url: offset > 0 ? address(Math.max(0, offset - limit)) : null,
  };
}

function campaign(each: KonnectorRoutine, state: KonnectorState) {
  return {
    linkedin_campaign_routine: {
      id: each.id,
      campaign_name: each.name,
      campaign_status: each.campaignStatus,
      campaign_type: each.campaignType,
      created_at: each.createdAt,
      last_activate_time: each.lastActivateTime,
      initial_activate_time: each.lastActivateTime,
      max_campaign_days: each.maxDays,
      source: 'manual',
      metadata: {},
    },
    member_count: each.members,
    friend_request_count: each.requested,
    friend_accept_count: each.accepted,
    connection_percentage: rate(each.accepted, each.requested, state),
    message_sent_count: each.sent,
    message_replied_count: each.replied,
    response_rate: rate(each.replied, each.sent, state),
    campaign_duration_days: each.durationDays,
    daily_stats: elided(dailyStats(each), state),
    linkedin_user: userBody(userOf(each, state)),
    campaign_steps: elided(steps(each), state),
  };
}
