import { failed } from '../../failure';
import { z } from '../../schema';
import { second } from '../../time';
import type { Http, Reply } from '../http';
import { oneKey } from '../key';
import type { Call, Provider } from '../provider';
import { readOnly } from '../read-only';
import { konnectorAbout as about } from './about';
import {
  type Campaign,
  type CampaignRow,
  campaign,
  campaignPage,
  type Dashboard,
  type DateRange,
  dashboard,
  rangeOf,
} from './campaigns';
import { openEnvelope, unreadable } from './envelope';
import { filters, summarise } from './filters';
import { requestAllowances } from './limits';

const base = '/social_app/api/v1/third_party';
const pageSize = 50;
const maxPages = 20;

/** What Konnector tells beyond its status. All of it only reads; no range means the service's own. */
export type Konnector = Provider & {
  dashboard(call: Call, range?: DateRange): Promise<Dashboard>;
  /** All campaigns, at most 1,000, in the service's order. */
  campaigns(call: Call, range?: DateRange): Promise<CampaignRow[]>;
  /** `id` as `campaigns` gives it. */
  campaign(call: Call, id: string, range?: DateRange): Promise<Campaign>;
};

type Request = {
  method: 'GET' | 'POST';
  route: string;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
};

/** Konnector through the given door. Reading the filters is also the key test (contract konnector 1.1, 1.3). */
export function createKonnector(http: Http): Konnector {
  async function ask<T extends z.ZodMiniType>(schema: T, call: Call, { route, ...request }: Request) {
    const { apiKey = '' } = call.credentials;
    const reply: Reply = await http({
      about,
      ...request,
      path: `${base}${route}`,
      // The bare key: no `Bearer`, no `Token`.
      headers: { authorization: apiKey },
      secrets: [apiKey],
      timeoutMs: 20 * second,
      signal: call.signal,
      now: call.now,
    });
    const parsed = z.safeParse(schema, openEnvelope(reply, call.now));
    if (!parsed.success) throw unreadable(reply);
    return { data: parsed.data, headers: reply.headers };
  }

  return {
    about,
    ...readOnly,
    normalise: oneKey,

    async status(call) {
      const { data, headers } = await ask(filters, call, { method: 'GET', route: '/user-campaign-filters' });
      return summarise(data, requestAllowances(headers));
    },

    async dashboard(call, range) {
      const query = rangeOf(range);
      return (await ask(dashboard, call, { method: 'GET', route: '/dashboard-info', query })).data;
    },

    async campaigns(call, range) {
      const dates = rangeOf(range);
      const found = new Map<string, CampaignRow>();
      for (let page = 0; page < maxPages; page += 1) {
        // The service's own link to the next page drops every filter, so the same question is asked further on (1.6).
        const body = { ...dates, limit: pageSize, offset: page * pageSize };
        const { data } = await ask(campaignPage, call, { method: 'POST', route: '/campaign-info', body });
        const fresh = data.campaign_info.filter((row) => !found.has(row.linkedin_campaign_routine.id));
        for (const row of fresh) found.set(row.linkedin_campaign_routine.id, row);
        if (fresh.length < pageSize || data.pagination?.next_page_url === null) break;
      }
      return [...found.values()];
    },

    async campaign(call, id, range) {
      if (id === '') throw failed('invalid-input', 'Choose a campaign first.', { effect: 'none' });
      const query = { linkedin_campaign_routine_id: id, ...rangeOf(range) };
      return (await ask(campaign, call, { method: 'GET', route: '/optimized_routine_data', query })).data;
    },
  };
}
