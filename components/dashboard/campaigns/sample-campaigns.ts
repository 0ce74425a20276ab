import { nothingListed, withPage } from '../../../lib/campaigns/paging';
import {
  type Campaign,
  campaign,
  campaignPage,
  createdKey,
  dashboard,
  filters,
} from '../../../lib/campaigns/shapes';

/** Invented answers of the service, read as the real ones are. For tests. */
export const sampleFilters = filters.parse({
  linkedin_users: [
    { linkedin_user_information_id: 'u1', name: 'Ada Park', status: 'active' },
    { linkedin_user_information_id: 'u2', name: 'Bo Lindqvist', status: 'inactive' },
  ],
  campaign_routines: [],
  organisation: { id: 88, name: 'North Pier', subscription_status: 'active' },
});

export const sampleDashboard = dashboard.parse({
  campaign_member_info: {
    data: [
      { date: '2025-06-01', count_data: 60 },
      { date: '2025-06-03', count_data: 0 },
    ],
    total_member_count: 60,
  },
  campaign_count_info: { completed: 1, active: 2, inactive: 0, draft: 1, total: 4 },
  connection_graph: {
    request: [{ date: '2025-06-01', count_data: 20 }],
    accept: [{ date: '2025-06-01', count_data: 9 }],
    ...{ pending_reject_count: 8, total_friend_accept_count: 9, total_friend_request_count: 20 },
    connection_percentage: 62.9,
  },
  message_stats: { sent: 0, replied: 0, response_rate: null, daily_stats: [{ odd: 1 }] },
  campaign_types: { smart_campaign: 3, brand_new: 1 },
  user_performance: [
    { linkedin_user_information_id: 'u1', name: 'Ada Park', connection_rate: '133.3', active_campaigns: 2 },
  ],
});

export const samplePage = (from: number, count: number, next: string | null = '/next') =>
  campaignPage.parse({
    campaign_info: Array.from({ length: count }, (_, index) => ({
      linkedin_campaign_routine: {
        ...{ id: `r${from + index}`, campaign_name: `Looms ${from + index}`, campaign_status: 'hibernating' },
        ...{ campaign_type: 'smart_campaign', created_at: '2025-06-01T07:00:00Z' },
      },
      ...{ member_count: 60, connection_percentage: 45, linkedin_user: { name: 'Ada Park' } },
    })),
    total_campaign_routines_count: 70,
    pagination: { next_page_url: next },
  });

export const sampleList = (count: number) => withPage(nothingListed, samplePage(0, count), {});

export const sampleCampaign = (details: object = {}): Campaign =>
  campaign.parse({
    campaign_details: {
      ...{ id: 'r0', name: 'Looms 0', campaign_type: 'smart_campaign', campaign_status: 'active' },
      ...{ created_at: '2025-06-01T07:00:00Z', last_activate_time: null },
      ...{ campaign_duration_days: 20, max_campaign_days: 14, ...details },
    },
    performance_metrics: {
      member_count: 60,
      connection_metrics: {
        ...{ friend_request_count: 20, friend_accept_count: 9, connection_percentage: 45, pending_count: 11 },
        daily_metrics: [{ date: '2025-06-01', requests_sent: 20, requests_accepted: 9 }],
      },
      message_metrics: {
        message_sent_count: 8,
        message_replied_count: 2,
        response_rate: 25,
        daily_metrics: {},
      },
    },
    campaign_steps: [
      {
        ...{ step_name: 'Say hello', step_type: 'message', completion_rate: 50 },
        metrics: { total_attempts: 8, successful: 7, failed: 1 },
      },
    ],
    linkedin_user: { name: 'Ada Park' },
  });

export const sampleKey = createdKey.parse({
  ...{ api_key: 'EXAMPLE-NOT-A-KEY', organisation_name: 'North Pier', expires_at: '2026-06-03T08:00:00Z' },
  permissions: ['read', 'write'],
});
