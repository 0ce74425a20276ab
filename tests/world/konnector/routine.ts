import type { Exchange } from '../exchange';
import { KonnectorRefusal } from './envelope';
import { elided, rate, routineDays, routineSteps, userBody, userOf } from './figures';
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
        connection_percentage: rate(each.accepted, each.requested, state),
        pending_count: each.requested - each.accepted,
        daily_metrics: elided(
          routineDays(each, ({ date, requested, accepted }) => ({
            date,
            requests_sent: requested,
            requests_accepted: accepted,
          })),
          state,
        ),
      },
      message_metrics: {
        message_sent_count: each.sent,
        message_replied_count: each.replied,
        response_rate: rate(each.replied, each.sent, state),
        daily_metrics: elided(
          routineDays(each, ({ date, sent, replied }) => ({
            date,
            messages_sent: sent,
            messages_replied: replied,
          })),
          state,
        ),
      },
    },
    campaign_steps: elided(routineSteps(each), state),
    linkedin_user: { name, linkedin_user_information_id, email },
  };
}
