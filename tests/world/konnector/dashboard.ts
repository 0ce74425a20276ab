import { indianTime, requestId } from './envelope';
import { chosen, elided, rate, sum } from './figures';
import type { Parameters } from './parameters';
import type { KonnectorRoutine, KonnectorState } from './state';

/** `/dashboard-info`. Contract konnector 1.5. @param now epoch ms */
export function dashboard(state: KonnectorState, parameters: Parameters, now: number) {
  const routines = chosen(state, parameters.ids, parameters.text('start_date'), parameters.text('end_date'));
  const requested = sum(routines, (each) => each.requested);
  const accepted = sum(routines, (each) => each.accepted);
  const sent = sum(routines, (each) => each.sent);
  const replied = sum(routines, (each) => each.replied);
  const members = sum(routines, (each) => each.members);
  const having = (status: string): number => routines.filter((each) => each.campaignStatus === status).length;
  return {
    campaign_member_info: { data: series(routines, (each) => each.members), total_member_count: members },
    campaign_count_info: {
      completed: having('completed'),
      active: having('active'),
      inactive: having('inactive'),
      draft: having('draft'),
      total: routines.length,
    },
    connection_graph: {
      request: elided(
        series(routines, (each) => each.requested),
        state,
      ),
      accept: elided(
        series(routines, (each) => each.accepted),
        state,
      ),
      // Not requests minus accepted, as in the documentation: nobody should compute it.
      pending_reject_count: Math.floor((requested - accepted) * 0.7),
      total_friend_accept_count: accepted,
      total_friend_request_count: requested,
      connection_percentage: rate(accepted, requested, state),
    },
    message_stats: {
      sent,
      replied,
      response_rate: rate(replied, sent, state),
      daily_stats: elided(
        routines
          .filter((each) => each.sent > 0)
          .map((each) => ({ date: each.createdAt.slice(0, 10), sent: each.sent, replied: each.replied })),
        state,
      ),
    },
    campaign_types: Object.fromEntries(
      [...new Set(routines.map((each) => each.campaignType))].map((type) => [
        type,
        routines.filter((each) => each.campaignType === type).length,
      ]),
    ),
    user_performance: state.users
      .filter((user) => parameters.ids.length === 0 || parameters.ids.includes(user.id))
      .map((user) => {
        const own = routines.filter((each) => each.userId === user.id);
        return {
          linkedin_user_information_id: user.id,
          name: user.name,
          email: user.email,
          connection_rate: rate(
            sum(own, (each) => each.accepted),
            sum(own, (each) => each.requested),
            state,
          ),
          response_rate: rate(
            sum(own, (each) => each.replied),
            sum(own, (each) => each.sent),
            state,
          ),
          active_campaigns: own.filter((each) => each.campaignStatus === 'active').length,
        };
      }),
    timestamp: indianTime(now),
    request_id: requestId('dash', now),
  };
}

const series = (routines: readonly KonnectorRoutine[], of: (routine: KonnectorRoutine) => number) =>
  routines
    .filter((each) => of(each) > 0)
    .map((each) => ({ date: each.createdAt.slice(0, 10), count_data: of(each) }));
