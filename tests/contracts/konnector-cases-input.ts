import { expect } from 'vitest';
import type { CampaignQuery, DateRange } from '../../lib/campaigns/query';
import { demoKeys } from '../world/demo-keys';
import type { Bench, Cases } from './konnector-bench';

const typed = (bench: Bench, values: Record<string, string>) => bench.konnector.normalise(values);

/** Every question that takes dates refuses these before anything is sent. */
async function refusedDates(
  bench: Bench,
  ranges: readonly DateRange[],
  reason: string,
  words: RegExp,
): Promise<void> {
  const { konnector } = bench;
  for (const range of ranges) {
    for (const ask of [
      () => konnector.dashboard(bench.call(), { range }),
      () => konnector.campaigns(bench.call(), { range }),
      () => konnector.campaign(bench.call(), 'r', range),
    ]) {
      const failure = await bench.failure(ask);
      expect(failure).toMatchObject({ code: 'invalid-input', reason, effect: 'none' });
      expect(bench.sentence(failure)).toMatch(words);
    }
  }
  expect(bench.asked).toEqual([]);
}

async function sent(bench: Bench, query: object): Promise<unknown> {
  bench.asked.length = 0;
  await bench.konnector.campaigns(bench.call(), query);
  return bench.asked[0]?.body;
}

/** Section 4, what is typed. */
export const inputCases: Cases = {
  '4 | Empty key | "Enter your Konnector API key." No request': async (bench) => {
    for (const apiKey of ['', '  ', '\u200b'])
      expect(typed(bench, { apiKey })).toMatchObject({
        ok: false,
        field: 'apiKey',
        failure: { reason: 'key_empty' },
      });
    expect(bench.asked).toEqual([]);
  },
  '4 | Key with inner whitespace, line break or non-ASCII | No request': async (bench) => {
    for (const apiKey of ['a b', 'a\nb', 'a\u00e9b', 'a\u200bb'])
      expect(typed(bench, { apiKey })).toMatchObject({ ok: false, failure: { reason: 'key_badCharacter' } });
    expect(bench.asked).toEqual([]);
  },
  '4 | Key starts with `Bearer ` or `Authorization:` | Strip it; the key goes alone': async (bench) => {
    for (const before of ['Bearer ', 'Authorization: ', 'Authorization: Bearer ', 'X-API-KEY: ']) {
      const normalised = typed(bench, { apiKey: `${before}${demoKeys.konnector}` });
      expect(normalised).toEqual({ ok: true, credentials: { apiKey: demoKeys.konnector } });
    }
  },
  '4 | `start_date` after `end_date` | "The end date is before the start date." No request': (bench) =>
    refusedDates(
      bench,
      [{ start: '2025-06-02', end: '2025-06-01' }],
      'konnectorDateRange',
      /^The end date is before the start date\./,
    ),
  '4 | Only one date | "Choose both dates or none."': (bench) =>
    refusedDates(
      bench,
      [
        { start: '2025-06-02', end: '' },
        { start: '', end: '2025-06-02' },
      ],
      'konnectorDates',
      /Choose both dates or none\.$/,
    ),
  '4 | Date not `YYYY-MM-DD`, or impossible (2025-02-30) | "Enter a real date." No request': (bench) =>
    refusedDates(
      bench,
      ['2025-02-30', '2025-13-01', '2/3/2025', '2025-2-3', 'soon'].flatMap((wrong) => [
        { start: wrong, end: '2025-12-31' },
        { start: '2025-01-01', end: wrong },
      ]),
      'konnectorDate',
      /^That is not a real date\./,
    ),
  '4 | `limit` 0, negative, non-integer, huge | Keep within 1..100; default 50': async (bench) => {
    for (const [limit, kept] of [
      [0, 1],
      [-5, 1],
      [2.5, 50],
      [Number.NaN, 50],
      [1e9, 100],
      [undefined, 50],
    ] as const) {
      expect([limit, await sent(bench, { limit })]).toEqual([limit, { limit: kept, offset: 0 }]);
    }
  },
  '4 | `offset` negative or non-integer | Use 0': async (bench) => {
    for (const offset of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(await sent(bench, { offset })).toEqual({ limit: 50, offset: 0 });
  },
  '4 | Unknown `campaign_status` | Not offered; … drop it': async (bench) => {
    expect(await sent(bench, { status: 'hibernating' })).toEqual({ limit: 50, offset: 0 });
    expect(await sent(bench, { status: 'draft' })).toMatchObject({ campaign_status: 'draft' });
  },
  '4 | `sort_order` other than asc/desc | Use desc': async (bench) => {
    const query: CampaignQuery = { sortBy: 'created_at', sortOrder: 'sideways' };
    expect(await sent(bench, query)).toMatchObject({ sort_by: 'created_at', sort_order: 'desc' });
  },
  '4 | Missing routine id | "Choose a campaign first." No request': async (bench) => {
    const failure = await bench.failure(() => bench.konnector.campaign(bench.call(), ''));
    expect(bench.sentence(failure)).toMatch(/Choose a campaign first/);
    expect(bench.asked).toEqual([]);
  },
  '4 | Custom base URL not https, or other than the known hosts | "Only https addresses of konnector.ai are allowed."':
    async (bench) => {
      const apiKey = demoKeys.konnector;
      for (const server of [
        'http://api.konnector.ai',
        'https://evil.example',
        'https://api.konnector.ai.evil.example',
        'https://api.konnector.ai@evil.example',
        'https://x@api.konnector.ai',
        'https://api.konnector.ai:8443',
        'https://api.konnector.ai/other',
        'https://konnector.ai',
        'constructor',
        'api.konnector.ai/',
      ]) {
        const normalised = typed(bench, { apiKey, server });
        expect([server, normalised]).toMatchObject([
          server,
          { ok: false, field: 'server', failure: { reason: 'key_konnectorServer' } },
        ]);
      }
      expect(typed(bench, { apiKey, server: 'api.konnector.ai', header: 'authorization' })).toEqual({
        ...{ ok: true, credentials: { apiKey, server: 'api.konnector.ai' } },
      });
      expect(typed(bench, { apiKey, header: 'cookie' })).toMatchObject({ ok: false, field: 'header' });
    },
};
