import { failed } from '../../failure';
import { z } from '../../schema';
import type { Day } from '../../time';
import { amount, list, text } from './tolerant';

/** Items the reference leaves open; a chart is drawn only from those it understands (contract konnector 2.2). */
const open = list(z.unknown());
const daily = list(z.object({ date: z.string(), count_data: amount }));

const user = z.catch(z.optional(z.object({ name: text, linkedin_user_information_id: text })), undefined);

/** `data` of `/dashboard-info`, contract konnector 1.5. */
export const dashboard = z.object({
  campaign_member_info: z.object({ data: daily, total_member_count: amount }),
  campaign_count_info: z.object({
    completed: amount,
    active: amount,
    inactive: amount,
    draft: amount,
    total: amount,
  }),
  connection_graph: z.object({
    request: daily,
    accept: daily,
    pending_reject_count: amount,
    total_friend_accept_count: amount,
    total_friend_request_count: amount,
    connection_percentage: amount,
  }),
  message_stats: z.object({ sent: amount, replied: amount, response_rate: amount, daily_stats: open }),
  campaign_types: z.catch(z.optional(z.record(z.string(), amount)), undefined),
  user_performance: list(
    z.object({
      linkedin_user_information_id: z.string(),
      name: text,
      connection_rate: amount,
      response_rate: amount,
      active_campaigns: amount,
    }),
  ),
});

const campaignRow = z.object({
  linkedin_campaign_routine: z.object({
    // Older versions gave plain numbers (contract konnector 2.1).
    id: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
    campaign_name: text,
    campaign_status: text,
    campaign_type: text,
    created_at: text,
    last_activate_time: text,
    max_campaign_days: amount,
  }),
  member_count: amount,
  friend_request_count: amount,
  friend_accept_count: amount,
  connection_percentage: amount,
  message_sent_count: amount,
  message_replied_count: amount,
  response_rate: amount,
  campaign_duration_days: amount,
  daily_stats: open,
  campaign_steps: open,
  linkedin_user: user,
});

/** One page of `data` of `/campaign-info`, contract konnector 1.6. */
export const campaignPage = z.object({
  campaign_info: list(campaignRow),
  pagination: z.catch(z.optional(z.object({ next_page_url: z.nullish(z.string()) })), undefined),
});

/** `data` of `/optimized_routine_data`, contract konnector 1.7. */
export const campaign = z.object({
  campaign_details: z.object({
    id: z.string(),
    name: text,
    campaign_type: text,
    campaign_status: text,
    created_at: text,
    last_activate_time: text,
    campaign_duration_days: amount,
    max_campaign_days: amount,
  }),
  performance_metrics: z.object({
    member_count: amount,
    connection_metrics: z.object({
      friend_request_count: amount,
      friend_accept_count: amount,
      connection_percentage: amount,
      pending_count: amount,
      daily_metrics: open,
    }),
    message_metrics: z.object({
      message_sent_count: amount,
      message_replied_count: amount,
      response_rate: amount,
      daily_metrics: open,
    }),
  }),
  campaign_steps: open,
  linkedin_user: user,
});

export type Dashboard = z.output<typeof dashboard>;
export type CampaignRow = z.output<typeof campaignRow>;
export type Campaign = z.output<typeof campaign>;

/** Calendar days, both inclusive: the service takes both or none (contract konnector 1.5). */
export type DateRange = { start: Day; end: Day };

/** The range as the service spells it. Throws `invalid-input` before a request that would be refused and still counted. */
export function rangeOf(range: DateRange | undefined): Record<string, string> {
  if (!range) return {};
  for (const day of [range.start, range.end]) {
    if (!isDay(day))
      throw failed('invalid-input', 'Enter a real date.', { reason: 'konnectorDate', effect: 'none' });
  }
  if (range.start > range.end) {
    const message = 'The end date is before the start date.';
    throw failed('invalid-input', message, { reason: 'konnectorDateRange', effect: 'none' });
  }
  return { start_date: range.start, end_date: range.end };
}

function isDay(day: Day): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
