import { messagesOf, requestsAndAccepts } from '../../campaigns/series';
import type { Dashboard } from '../../campaigns/shapes';
import type { DailyCount } from '../provider';

/** What campaigns did day by day. Items in a form nobody documents are left out (contract konnector 1.5, 2.2). */
export function dailyOf({ connection_graph, message_stats }: Dashboard): DailyCount[] {
  return [
    ...requestsAndAccepts(connection_graph.request, []).flatMap(({ day, requests: count }) =>
      count === undefined ? [] : [{ day, category: 'connectionRequests' as const, count }],
    ),
    ...messagesOf(message_stats.daily_stats).flatMap(({ day, sent: count }) =>
      count === undefined ? [] : [{ day, category: 'messages' as const, count }],
    ),
  ].filter(({ count }) => Number.isInteger(count) && count >= 0);
}
