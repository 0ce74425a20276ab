import {
  type CampaignQuery,
  type DateRange,
  queryBody,
  rangeOf,
  type Scope,
  scopeBody,
} from '../../campaigns/query';
import {
  type Campaign,
  type CampaignPage,
  type CreatedKey,
  campaign,
  campaignPage,
  createdKey,
  type Dashboard,
  dashboard,
  type Filters,
  filters,
} from '../../campaigns/shapes';
import { failed } from '../../failure';
import { z } from '../../schema';
import { second } from '../../time';
import { originOf } from '../about';
import type { Http } from '../http';
import type { Call, Provider } from '../provider';
import { readOnly } from '../read-only';
import { konnectorAbout as about } from './about';
import { dailyOf } from './daily';
import { openEnvelope, unreadable } from './envelope';
import { summarise } from './filters';
import { requestAllowances } from './limits';
import { normalise } from './normalise';
import { type BudgetStore, createPace } from './pacing';

const base = '/social_app/api/v1/third_party';

/** What Konnector tells beyond its status. All of it only reads, but for `createKey`. Nothing here asks twice. */
export type Konnector = Provider & {
  /** Users and campaigns to choose from. */
  filters(call: Call): Promise<Filters>;
  dashboard(call: Call, scope?: Scope): Promise<Dashboard>;
  /** One page; the next is the same query further on, see `lib/campaigns/paging.ts`. */
  campaigns(call: Call, query?: CampaignQuery): Promise<CampaignPage>;
  /** `id` as `campaigns` gives it. */
  campaign(call: Call, id: string, range?: DateRange): Promise<Campaign>;
  /** Makes a key; for administrators. Not to be repeated: each time makes another. */
  createKey(call: Call, description?: string): Promise<CreatedKey>;
};

type Request = {
  method: 'GET' | 'POST';
  route: string;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
};

/** Konnector through the given door. Reading the filters is also the key test (contract konnector 1.1, 1.3). */
export function createKonnector(http: Http, budgets?: BudgetStore): Konnector {
  const pace = createPace(budgets);

  const ask = <T extends z.ZodMiniType>(schema: T, call: Call, { route, ...request }: Request) =>
    pace(call, async (heard) => {
      const { credentials, signal, now } = call;
      const { apiKey = '', header = 'authorization' } = credentials;
      const reply = await http({
        about: { ...about, origin: originOf(about, credentials) },
        ...request,
        path: `${base}${route}`,
        // The bare key, in one header only: no `Bearer`, no `Token`.
        headers: { [header]: apiKey },
        secrets: [apiKey],
        timeoutMs: 20 * second,
        signal,
        now,
      });
      heard(reply.headers);
      const parsed = z.safeParse(schema, openEnvelope(reply, now, route));
      if (!parsed.success) throw unreadable(reply);
      return { data: parsed.data, headers: reply.headers };
    });

  const konnector: Konnector = {
    about,
    ...readOnly,
    normalise,

    async status(call) {
      const { data, headers } = await ask(filters, call, { method: 'GET', route: '/user-campaign-filters' });
      return summarise(data, requestAllowances(headers));
    },

    async filters(call) {
      return (await ask(filters, call, { method: 'GET', route: '/user-campaign-filters' })).data;
    },

    async dashboard(call, scope = {}) {
      const body = scopeBody(scope);
      // How a list is written in an address is not documented, so whatever narrows goes in a body (1.5).
      const narrowed = Object.keys(body).length > 0;
      const request: Request = { method: narrowed ? 'POST' : 'GET', route: '/dashboard-info' };
      return (await ask(dashboard, call, { ...request, ...(narrowed && { body }) })).data;
    },

    daily: async (call) => dailyOf(await konnector.dashboard(call)),

    async campaigns(call, query = {}) {
      const body = queryBody(query);
      return (await ask(campaignPage, call, { method: 'POST', route: '/campaign-info', body })).data;
    },

    async campaign(call, id, range) {
      if (id === '')
        throw failed('invalid-input', '', {
          reason: 'konnectorNoCampaign',
          effect: 'none',
        });
      const query = { linkedin_campaign_routine_id: id, ...rangeOf(range) };
      return (await ask(campaign, call, { method: 'GET', route: '/optimized_routine_data', query })).data;
    },

    async createKey(call, description = '') {
      const body = description.trim() === '' ? {} : { description: description.trim().slice(0, 200) };
      return (await ask(createdKey, call, { method: 'POST', route: '/create-api-key', body })).data;
    },
  };
  return konnector;
}
