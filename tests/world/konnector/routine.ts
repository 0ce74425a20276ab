import type { Exchange } from '../exchange';
import { KonnectorRefusal } from './envelope';
import { percent, steps, userBody, userOf } from './figures';
import { checkDates } from './parameters';
import type { KonnectorState } from './state';

/** `/optimized_routine_data`. Contract konnector 1.7. @throws KonnectorRefusal 400 and 404 */
export function routineData(state: KonnectorState, exchange: Exchange) {
  const { query } = exchange;
  const id = query.get('linkedin_campaign_routine_id');
  if (!id) {
    throw new KonnectorRefusal(
      400,
      'Invalid parameters',
      'INVALID_REQUEST',
      'linkedin_campaign_routine_id is required',
    );
  }
  checkDates(query.get('start_date') ?? undefined, query.get('end_date') ?? undefined);
  const each = state.routines.find((routine) => routine.id === id);
  if (!each) throw new KonnectorRefusal(404, 'Error occurred', 'INVALID_REQUEST', 'Routine not found');
  const { name, linkedin_user_information_id, email } = userBody(userOf(each, state));
  return {
    campaign_details: {
      id: each.id,
      name: each.name,
      campaign_type: each.campaignType,
      campaign_status: each.campaignStatus,
      created_at: each.createdAt,
      last_activate_time: each.lastActivateTime,
      campaign_duration_days: each.durationDays,
      max_campaign_days: each.maxDays,
    },
    performance_metrics: {
      member_count: each.members,
      connection_metrics: {
        friend_request_count: each.requested,
        friend_accept_count: each.accepted,
        connection_percentage: percent(each.accepted, each.requested),
        pending_count: each.requested - each.accepted,
        daily_metrics: [],
      },
      message_metrics: {
        message_sent_count: each.sent,
        message_replied_count: each.replied,
        response_rate: percent(each.replied, each.sent),
        daily_metrics: [],
      },
    },
    campaign_steps: steps(each),
    linkedin_user: { name, linkedin_user_information_id, email },
  };
}
