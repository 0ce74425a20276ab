// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { campaignsPage, now, told } from '../../../tests/fakes/campaigns-page';
import { nothingLoaded } from './campaigns-state';
import { sampleDashboard, sampleFilters, sampleList } from './sample-campaigns';

let page: ReturnType<typeof campaignsPage>;
beforeEach(() => {
  page = campaignsPage();
});

describe('before there is anything', () => {
  it('says that it is asking, and never that there is nothing', async () => {
    await page.show({ connected: undefined });
    expect(page.root.textContent).toContain('Asking Konnector…');
    expect(page.root.textContent).not.toContain('not set up');
  });

  it('leads to the options when Konnector is not set up, and offers nothing else', async () => {
    await page.show({ connected: false });
    expect(page.root.querySelector('form, table')).toBeNull();
    await page.press('Set up Konnector');
    expect(page.asked).toEqual([['options']]);
  });

  it('shows no empty picture while the first answer is on its way', async () => {
    const busy = { ...nothingLoaded, busy: true };
    await page.show({ filters: busy, dashboard: busy, list: busy });
    expect(page.root.textContent).toContain('Asking Konnector…');
    expect(page.root.textContent).not.toMatch(/No campaign|No figures/);
  });

  it('tells an organisation without campaigns from a search that fits none', async () => {
    await page.show({ list: told(sampleList(0)) });
    expect(page.root.textContent).toContain('No campaigns yet. Make one in Konnector');
    await page.show({ list: told(sampleList(0)), query: { term: 'x' } });
    expect(page.root.textContent).toContain('No campaign matches.');
  });
});

describe('figures', () => {
  it('stand in every picture’s name and in a table of the same days, gaps and zeros apart', async () => {
    await page.show();
    const chart = page.find('.campaigns-chart svg');
    expect(chart.getAttribute('aria-label')).toBe('Members by day from 1 Jun to 3 Jun. Members: 60.');
    expect(chart.querySelectorAll('.campaigns-gap')).toHaveLength(1);
    const cells = [...page.find('.campaigns-chart table').querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('.table-value')].map(({ textContent }) => textContent),
    );
    expect(cells).toEqual([
      ['1 Jun', '60'],
      ['2 Jun', '—'],
      ['3 Jun', '0'],
    ]);
  });

  it('are shown as sent, unknown ones as a dash, and only the bar is clamped', async () => {
    await page.show();
    expect(page.root.textContent).toContain(
      'Requests: 20. Accepted: 9, which is 62.9 %. Pending or declined: 8.',
    );
    expect(page.root.textContent).toContain('Sent: 0. Replies: 0, which is —.');
    expect(page.root.textContent).toContain('133.3 %');
    expect(page.find('.campaigns-wide .campaigns-bar').getAttribute('width')).toBe('100');
    expect(page.root.innerHTML).not.toMatch(/NaN|undefined/);
  });

  it('are not drawn from items nobody knows', async () => {
    await page.show();
    expect(page.root.textContent).toContain('No figures by day for this time.');
  });

  it('name types of campaigns, new ones as they came', async () => {
    await page.show();
    const labels = [...page.root.querySelectorAll('.campaigns-bar-label')].map(
      ({ textContent }) => textContent,
    );
    expect(labels.slice(0, 2)).toEqual(['Smart campaign', 'brand_new']);
  });
});

describe('trouble', () => {
  it('keeps what was told last, with its age, and can be asked again', async () => {
    const failure = { code: 'service-down', reason: 'konnectorTrouble', message: 'Oops (req_1)' } as const;
    await page.show({ dashboard: told(sampleDashboard, { failure }) });
    expect(page.find('[data-freshness=stale]').textContent).toContain(
      'Last answer from Konnector: 2 min ago',
    );
    expect(page.root.textContent).toContain('Konnector has a problem: “Oops (req_1)”');
    expect(page.root.querySelector('.campaigns-chart')).not.toBeNull();
    await page.press('Try again');
    expect(page.asked).toEqual([['reload']]);
  });

  it('counts down when it is asked again by itself', async () => {
    const failure = { code: 'rate-limited', reason: 'konnectorMinuteLimit', message: '' } as const;
    await page.show({ list: { ...nothingLoaded, busy: true, failure, waitUntil: now + 16_200 } });
    expect(page.root.textContent).toMatch(/Trying again in 17 secs?\./);
    expect([...page.root.querySelectorAll('button')].map((each) => each.textContent)).not.toContain(
      'Try again',
    );
  });

  it('of a day says until when nothing is asked', async () => {
    const failure = {
      code: 'rate-limited',
      reason: 'konnectorDailyLimit',
      message: '',
      retryAt: now + 3_600_000,
    };
    await page.show({ dashboard: { ...nothingLoaded, failure: { ...failure, code: 'rate-limited' } } });
    expect(page.root.textContent).toContain('daily limit of 5,000 requests is used up');
    expect(page.find('.failure-note').textContent).toMatch(/\d{2}:\d{2}/);
    // A press would be answered the same until then.
    const again = () => [...page.root.querySelectorAll('button')].map((each) => each.textContent);
    expect(again()).not.toContain('Try again');
    const over = { ...failure, code: 'rate-limited', retryAt: now - 1 } as const;
    await page.show({ dashboard: { ...nothingLoaded, failure: over } });
    expect(again()).toContain('Try again');
  });

  it('with the key alone stops at one note', async () => {
    const failure = { code: 'unauthorized', reason: 'konnectorKeyRefused', message: '' } as const;
    const none = nothingLoaded;
    await page.show({ filters: { ...none, failure }, dashboard: none, list: none });
    expect(page.root.querySelectorAll('.failure-note')).toHaveLength(1);
    expect(page.root.textContent).toContain('check the server and the header');
    // Nothing is asked with a refused key: a press would come to nothing.
    expect(page.find('.campaigns-trouble').querySelector('button')).toBeNull();
    expect(page.root.querySelector('form:not(.campaigns-key-form)')).toBeNull();
  });

  it('with the dates stands at the dates', async () => {
    await page.show({ scopeFailure: { code: 'invalid-input', reason: 'konnectorDates', message: '' } });
    const [from] = page.root.querySelectorAll('input[type=date]');
    expect(from?.getAttribute('aria-invalid')).toBe('true');
    const note = from?.getAttribute('aria-describedby') ?? '';
    expect(page.find(`#${note}`).textContent).toContain('Choose both dates or none');
  });

  it('with a subscription or a user that is gone is said', async () => {
    const organisation = { ...sampleFilters.organisation, subscription_status: 'past_due' };
    await page.show({ filters: told({ ...sampleFilters, organisation }), dropped: true });
    expect(page.root.textContent).toContain('subscription is: past_due');
    expect(page.root.textContent).toContain('no longer known to Konnector');
  });
});

describe('what is left to spend', () => {
  it('is said for the minute and the day, and not made up', async () => {
    await page.show();
    expect(page.root.querySelector('.campaigns-budgets')).toBeNull();
    await page.show({
      allowances: [
        { counts: 'requests', window: 'minute', used: 3, limit: 100 },
        { counts: 'requests', window: 'day', used: 880, limit: 5_000 },
      ],
    });
    expect(page.find('.campaigns-budgets').textContent).toBe(
      'Requests left this minute: 97 of 100Requests left today: 4,120 of 5,000',
    );
  });
});
