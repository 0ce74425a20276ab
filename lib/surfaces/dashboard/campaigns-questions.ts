import { keyOf } from '../../campaigns/keys';
import { type Listed, nothingListed, withPage } from '../../campaigns/paging';
import type { CampaignQuery, DateRange, Scope } from '../../campaigns/query';
import {
  type Campaign,
  type CampaignPage,
  campaign,
  campaignPage,
  type Dashboard,
  dashboard,
  type Filters,
  filters,
} from '../../campaigns/shapes';
import type { Question } from './campaigns-answer';

/** Whom questions go to. They throw `Failed`. */
export type Asked = {
  filters(): Promise<Filters>;
  dashboard(scope: Scope): Promise<Dashboard>;
  campaigns(query: CampaignQuery): Promise<CampaignPage>;
  /** Its figures of these days; of its whole life without. */
  campaign(id: string, range?: DateRange): Promise<Campaign>;
};

/** What the view asks, each with the name its answer is kept under and how that is read again. */
export function questionsTo(asked: Asked) {
  return {
    filters: (): Question<Filters> => ({
      ...{ key: keyOf.filters(), ask: asked.filters, read: reader(filters) },
    }),
    figures: (scope: Scope): Question<Dashboard> => ({
      key: keyOf.dashboard(scope),
      ask: () => asked.dashboard(scope),
      read: reader(dashboard),
    }),
    /** Its first page. */
    list(query: CampaignQuery): Question<Listed> {
      const asListed = (page: CampaignPage): Listed => withPage(nothingListed, page, query);
      const read = reader(campaignPage);
      return {
        key: keyOf.campaigns(query),
        ask: async () => asListed(await asked.campaigns(query)),
        read(kept) {
          const page = read(kept);
          return page && asListed(page);
        },
      };
    },
    campaign: (id: string, range?: DateRange): Question<Campaign> => ({
      key: keyOf.campaign(id, range),
      ask: () => asked.campaign(id, range),
      read: reader(campaign),
    }),
  };
}

/** What was kept passes the same schema as what was answered; what does not is as if it had never been kept. */
function reader<Value>(schema: {
  safeParse(value: unknown): { success: boolean; data?: Value | undefined };
}) {
  return (kept: unknown): Value | undefined => {
    const parsed = schema.safeParse(kept);
    return parsed.success ? parsed.data : undefined;
  };
}
