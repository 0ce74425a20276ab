// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { data, ledger, mara, other, row, usagePage } from '../../../tests/fakes/usage-page';

let page: ReturnType<typeof usagePage>;
beforeEach(() => {
  page = usagePage();
});

describe('usage', () => {
  it('of this week has its sum, its kinds and who spent what, in words beside every bar', async () => {
    await page.show();
    expect(page.find('.usage-total').textContent).toBe('LinkedIn actions this week: 41');
    expect(page.bars('By kind of action')).toEqual(['Kind not told38', 'Comments2', 'Messages1']);
    expect(page.bars('Who spent what')).toEqual([
      'Buena.ai not told apart38',
      'Linked API others on this account1',
      'Linked API your runs in Sidecar1',
      'Linked API not told apart1',
    ]);
  });

  it.each([
    ['day', 'LinkedIn actions today: 40'],
    ['month', 'LinkedIn actions this month: 48'],
    ['thirty', 'LinkedIn actions in the last 30 days: 48'],
  ])('of another period (%s) is counted anew', async (reach, words) => {
    await page.show();
    await page.choose('Period', reach);
    expect(page.find('.usage-total').textContent).toBe(words);
  });

  it('by day says in words what the columns show, unknown days as such', async () => {
    await page.show();
    expect(page.find('.usage-days').getAttribute('aria-label')).toBe(
      'Nov 16: 1, Nov 17: not known, Nov 18: 40',
    );
    expect(
      [...page.root.querySelectorAll('.usage-days rect')].map((each) => each.getAttribute('class')),
    ).toEqual(['usage-fill', 'usage-gap', 'usage-fill']);
    expect(page.root.querySelector('.usage-bar')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('of several accounts is told apart, and narrowed to one', async () => {
    await page.show({ data: { ...data, ledgers: [mara, other] } });
    expect(page.bars('By LinkedIn account')).toEqual(['Mara Self41', 'Konnector.ai5']);
    expect(page.find('.usage-total').textContent).toContain('46');
    await page.choose('LinkedIn account', 'b');
    expect(page.find('.usage-total').textContent).toContain(': 5');
    await page.choose('LinkedIn account', '');
    expect(page.find('.usage-total').textContent).toContain('46');
  });

  it('of accounts of one name are told apart by their services', async () => {
    const twin = ledger({ id: 'b', name: 'Mara Self', members: [{ provider: 'konnector' }] }, [
      row('konnector', '2026-11-17', 5),
    ]);
    await page.show({ data: { ...data, ledgers: [mara, twin] } });
    expect(page.bars('By LinkedIn account')).toEqual([
      'Mara Self (Linked API, Buena.ai)41',
      'Mara Self (Konnector.ai)5',
    ]);
  });

  it('of an account nobody told of is not known, never zero', async () => {
    const silent = ledger({ id: 'b', name: 'North Pier', members: [{ provider: 'konnector' }] }, []);
    await page.show({ data: { ...data, ledgers: [mara, silent] } });
    expect(page.bars('By LinkedIn account')).toEqual(['Mara Self41', 'North Piernot known']);
    expect(page.part('By LinkedIn account').querySelectorAll('svg')).toHaveLength(1);
    expect(page.find('.usage-summary').textContent).not.toContain('North Pier');
    await page.choose('LinkedIn account', 'b');
    expect(page.find('.usage-total').textContent).toBe('LinkedIn actions this week: not known');
    expect(page.root.textContent).toContain('No service has told what was done on this account.');
    expect(page.root.querySelector('.usage-days')).toBeNull();
  });

  it('says which services look like one account and are counted apart', async () => {
    await page.show();
    expect(page.find('.usage-summary').querySelector('a')).toBeNull();
    await page.show({ data: { ...data, unlinked: [['linked-api', 'buena']] } });
    expect(page.find('.usage-summary').textContent).toContain(
      'Linked API and Buena.ai seem to act for one LinkedIn account',
    );
    expect(page.find('.usage-summary a').getAttribute('href')).toBe('/options.html');
  });

  it('of one account offers no choice of accounts', async () => {
    await page.show();
    expect(page.root.querySelectorAll('.usage-choices select')).toHaveLength(1);
    expect(page.root.querySelector('[aria-label="By LinkedIn account"]')).toBeNull();
  });

  it('says who spent it, each action with one of them', async () => {
    await page.show();
    const spent = [...page.root.querySelectorAll('.usage-spenders li')].map(({ textContent }) => textContent);
    expect(spent).toEqual(['Your runs in Sidecar: 1', 'Others on this account: 1', 'Not told apart: 39']);
  });

  it('says of how many days nobody told, and nothing when all are known', async () => {
    await page.show();
    expect(page.find('.usage-gaps').textContent).toContain('No service gave figures for 1 of these 3 days');
    await page.choose('Period', 'thirty');
    expect(page.find('.usage-gaps').textContent).toContain('27 of these 30 days');
    await page.choose('Period', 'day');
    expect(page.root.querySelector('.usage-gaps')).toBeNull();
  });

  it('of one day has no picture of one column', async () => {
    await page.show();
    await page.choose('Period', 'day');
    expect(page.root.querySelector('.usage-days')).toBeNull();
    expect(page.find('.usage-total').textContent).toContain('today: 40');
  });

  it('by day stands in a table as well, thirty days one by one', async () => {
    await page.show();
    await page.choose('Period', 'thirty');
    const cells = [...page.part('By day').querySelectorAll('tbody tr')].map((each) =>
      [...each.querySelectorAll('.table-value')].map(({ textContent }) => textContent),
    );
    expect(cells).toHaveLength(30);
    expect(cells.slice(0, 3)).toEqual([
      ['Nov 18', '40'],
      ['Nov 17', 'not known'],
      ['Nov 16', '1'],
    ]);
  });

  it('says in which zone days are counted, and whose word that is', async () => {
    await page.show();
    expect(page.find('.usage-summary').textContent).toContain('midnight in UTC, the zone of this computer.');
    const delhi = {
      ...ledger({ name: 'Ada Park', members: [{ provider: 'konnector' }] }, [
        row('konnector', '2026-11-17', 5),
      ]),
      ...{ calendar: { zone: 'Asia/Kolkata', weekStartsOn: 1 } as const, zoneFrom: 'user' as const },
    };
    await page.show({ data: { ...data, ledgers: [mara, delhi] } });
    expect(page.find('.usage-summary').textContent).toContain('Mara Self: Days begin at midnight in UTC');
    expect(page.find('.usage-summary').textContent).toContain(
      'Ada Park: Days begin at midnight in Asia/Kolkata, as you chose in the options.',
    );
  });

  it('of months that are over stands beneath, by month', async () => {
    const month = { v: 1, provider: 'buena', category: 'actions', month: '2026-09', count: 812 } as const;
    await page.show({ data: { ...data, months: [{ ...month, through: '2026-09-30' }] } });
    const [, older] = page.root.querySelectorAll('.usage-explained');
    expect(older?.textContent).toContain('September 2026');
    expect(older?.textContent).toContain('812');
  });

  it('says of each service when it was checked and when it is checked next', async () => {
    await page.show();
    const [api, buena, konnector] = page.bars('Where the figures come from');
    expect(api).toMatch(/^Linked API counted from Oct 20 on · checked 5 min\. ago · next check: \S+/);
    expect(buena).toBe(
      'Buena.ai has told no LinkedIn actions so far · never checked · next check: in a moment',
    );
    expect(konnector).toContain('kept for you');
    expect(konnector).toContain('Refresh in the popup works again from');
  });
});

describe('without figures', async () => {
  it('says that it is reading, and never that there is nothing', async () => {
    await page.show({ data: undefined });
    expect(page.find('[role="status"]').textContent).toBe('Reading usage…');
    expect(page.root.textContent).not.toContain('There is no usage yet');
  });

  it('says what to do to get some', async () => {
    await page.show({ data: { ledgers: [], months: [], sources: [], unlinked: [] } });
    expect(page.find('.usage-empty').textContent).toContain('Set up a service in the options.');
  });

  it('that cannot be read says so, keeps what was read, and can be read again', async () => {
    await page.show({ failure: { code: 'bug', message: 'closed' } });
    expect(page.root.textContent).toContain('could not be read');
    expect(page.find('.usage-total').textContent).toContain('41');
    page.find<HTMLButtonElement>('.usage-trouble button').click();
    expect(page.asked).toEqual([['reload']]);
  });
});

it('foreign names stay text', async () => {
  const evil = '<img src=x onerror=alert(1)>';
  await page.show({
    data: { ...data, ledgers: [{ ...mara, account: { ...mara.account, name: evil } }, other] },
  });
  expect(page.root.querySelector('img')).toBeNull();
  expect(page.root.textContent).toContain(evil);
});
