import { z } from '../schema';
import { amount, amountsByName, list, text } from './tolerant';

/** Items the reference leaves open; they stay as they came, and a picture is drawn only of those understood (contract konnector 2.2). */
const open = list(z.unknown());
const daily = list(z.object({ date: z.string(), count_data: amount }));

/** Names only: the addresses of colleagues are needed nowhere, so they are not taken along (contract konnector 1.10). */
const user = z.catch(z.optional(z.object({ name: text, linkedin_user_information_id: text })), undefined);

// Older versions gave plain numbers (contract konnector 2.1).
const id = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

/** `data` of `/user-campaign-filters`, contract konnector 1.3. */
export const filters = z.object({
  linkedin_users: list(z.object({ linkedin_user_information_id: z.string(), name: text, status: text })),
  campaign_routines: list(
    z.object({ linkedin_campaign_routine_id: z.string(), name: text, campaign_status: text }),
  ),
  organisation: z.object({ id: z.union([z.number(), z.string()]), name: text, subscription_status: text }),
});

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
    request: open,
    accept: open,
    pending_reject_count: amount,
    total_friend_accept_count: amount,
    total_friend_request_count: amount,
    connection_percentage: amount,
  }),
  message_stats: z.object({ sent: amount, replied: amount, response_rate: amount, daily_stats: open }),
  campaign_types: amountsByName,
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
    id,
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
  total_campaign_routines_count: amount,
  pagination: z.catch(z.optional(z.object({ next_page_url: z.nullish(z.string()) })), undefined),
});

/** `data` of `/optimized_routine_data`, contract konnector 1.7. */
export const campaign = z.object({
  campaign_details: z.object({
    id,
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

/** `data` of `/create-api-key`, contract konnector 1.4. `api_key` is a secret: shown once, written nowhere. */
export const createdKey = z.object({
  api_key: z.string().check(z.minLength(1)),
  description: text,
  organisation_name: text,
  expires_at: text,
  permissions: list(z.string()),
});

export type Filters = z.output<typeof filters>;
export type Dashboard = z.output<typeof dashboard>;
export type CampaignRow = z.output<typeof campaignRow>;
export type CampaignPage = z.output<typeof campaignPage>;
export type Campaign = z.output<typeof campaign>;
export type CreatedKey = z.output<typeof createdKey>;
