import { type CampaignQuery, type DateRange, queryBody, rangeOf, type Scope, scopeBody } from './query';

/** Under which name an answer is kept: the question it answers. Equal questions have equal names. */
export const keyOf = {
  filters: (): string => 'filters',
  dashboard: (scope: Scope): string => `dashboard ${written(scopeBody(scope))}`,
  campaigns: (query: CampaignQuery): string => `campaigns ${written(queryBody(query))}`,
  campaign: (id: string, range?: DateRange): string => `campaign ${id} ${written(rangeOf(range))}`,
};

function written(body: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)));
}
