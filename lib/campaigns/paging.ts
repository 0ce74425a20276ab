import { limitOf, offsetOf } from './query';
import type { CampaignPage, CampaignRow } from './shapes';

/** No organisation has more campaigns than this many pages; a list that never ends is a mistake of the service. */
const mostPages = 20;

/** Campaigns read so far, and where the next page begins; undefined when there is none. */
export type Listed = { rows: readonly CampaignRow[]; next: number | undefined; total: number | undefined };

export const nothingListed: Listed = { rows: [], next: 0, total: undefined };

/**
 * Adds a page to what was read. The service's own link to the next page drops every filter and its page counts
 * contradict its list, so neither is followed: the same question is asked further on until a page is short, repeats
 * what is known, or says plainly that it is the last (contract konnector 1.6).
 */
export function withPage(
  listed: Listed,
  page: CampaignPage,
  asked: { limit?: number; offset?: number },
): Listed {
  const limit = limitOf(asked.limit);
  const offset = offsetOf(asked.offset);
  const known = new Set(listed.rows.map(idOf));
  const fresh = page.campaign_info.filter((row) => {
    const isNew = !known.has(idOf(row));
    known.add(idOf(row));
    return isNew;
  });
  const ended =
    page.campaign_info.length < limit ||
    fresh.length === 0 ||
    page.pagination?.next_page_url === null ||
    offset + limit >= mostPages * limit;
  return {
    rows: [...listed.rows, ...fresh],
    next: ended ? undefined : offset + limit,
    total: page.total_campaign_routines_count ?? listed.total,
  };
}

export function idOf(row: CampaignRow): string {
  return row.linkedin_campaign_routine.id;
}
