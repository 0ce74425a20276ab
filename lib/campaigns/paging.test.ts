import { describe, expect, it } from 'vitest';
import { idOf, type Listed, nothingListed, withPage } from './paging';
import { type CampaignPage, campaignPage } from './shapes';

const page = (from: number, count: number, next: string | null = '/evil?offset=9'): CampaignPage =>
  campaignPage.parse({
    campaign_info: Array.from({ length: count }, (_, index) => ({
      linkedin_campaign_routine: { id: `r${from + index}` },
    })),
    total_campaign_routines_count: 70,
    pagination: { next_page_url: next },
  });

const listedAfter = (...pages: CampaignPage[]): Listed =>
  pages.reduce(
    (listed, each, index) => withPage(listed, each, { limit: 50, offset: index * 50 }),
    nothingListed,
  );

describe('pages of campaigns', () => {
  it('follow each other by offset, whatever the service’s own link says', () => {
    expect(listedAfter(page(0, 50))).toMatchObject({ next: 50, total: 70 });
    const both = listedAfter(page(0, 50), page(50, 20));
    expect(both.rows.map(idOf)).toEqual(Array.from({ length: 70 }, (_, index) => `r${index}`));
    expect(both.next).toBeUndefined();
  });

  it.each([
    ['it says plainly that it is the last', [page(0, 50, null)]],
    ['it is short, although it names a next one', [page(0, 8)]],
    ['it is empty', [page(0, 50), page(0, 0)]],
    ['it only repeats what is known', [page(0, 50), page(0, 50)]],
    ['it is the twentieth', Array.from({ length: 20 }, (_, index) => page(index * 50, 50))],
  ])('end with a page when %s', (_when, pages) => {
    expect(listedAfter(...pages).next).toBeUndefined();
  });

  it('never list a campaign twice', () => {
    expect(listedAfter(page(0, 50), page(40, 50)).rows).toHaveLength(90);
    expect(listedAfter(page(0, 50), page(40, 50)).next).toBe(100);
  });
});
