// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Integration } from '../../lib/integrations/integration';
import type { ProviderId } from '../../lib/providers/about';
import type { IntegrationStatus } from '../../lib/providers/status';
import type { AccountLinks } from '../../lib/usage/account';
import { connected, optionsPage, press, region, settle, type } from '../../tests/fakes/options-page';

beforeEach(() => document.body.replaceChildren());

type Account = IntegrationStatus['account'];
const integration = (provider: ProviderId, account: Account = {}, timeZone?: string): Integration => ({
  ...connected,
  provider,
  status: {
    ...{ health: 'ok', headline: { key: 'buena_connected' }, notes: [], allowances: [], account },
    ...(timeZone !== undefined && { timeZone }),
  },
});

const ada = 'https://www.linkedin.com/in/ada-park';
const linkedApi = integration('linked-api', { id: 'acc-1', name: 'Ada Park', url: ada });
const buena = integration('buena', { id: 'b-1', name: 'Ada Park', url: ada }, 'Asia/Tokyo');
const konnector = integration('konnector', { name: 'Loom House' });

async function open(kept: readonly Integration[], accounts?: AccountLinks, disk = false) {
  const page = optionsPage({
    kept,
    ...(accounts && { settings: { accounts } }),
    ...(disk && { disk: { code: 'storage-full', message: '' } as const }),
  });
  await page.store.start();
  await settle();
  const card = () => region(page.root, 'LinkedIn accounts');
  const act = async (name: string): Promise<void> => {
    press(card(), name);
    await settle();
  };
  const accountsShown = () =>
    [...card().querySelectorAll('.accounts-one')].map((each) => ({
      name: each.querySelector('h3')?.textContent,
      members: [...each.querySelectorAll('li strong')].map(({ textContent }) => textContent),
    }));
  return { ...page, card, act, accountsShown };
}

const linked = (members: AccountLinks['accounts'][number]['members'], rest = {}): AccountLinks => ({
  accounts: [{ id: 'one', members, ...rest }],
  apart: [],
});

describe('what there is to link', () => {
  it('says what to do while no service is set up, and while there is one', async () => {
    const none = await open([]);
    expect(none.card().textContent).toContain('Enter a key above');
    expect(none.accountsShown()).toEqual([]);
    const one = await open([buena]);
    expect(one.card().textContent).toContain('nothing to link yet');
    expect(one.accountsShown()).toEqual([{ name: 'Ada Park', members: ['Buena.ai'] }]);
    expect(one.card().querySelector('fieldset')).toBeNull();
  });

  it.each([
    ['the same profile', linkedApi, buena, /Both name the profile ada-park\./],
    [
      'an account called like the other’s profile',
      integration('linked-api', { id: 'ada-park' }),
      buena,
      /One names the profile ada-park/,
    ],
    [
      'the same name only',
      integration('linked-api', { name: 'Ada Park' }),
      buena,
      /Same name only \(Ada Park\): check/,
    ],
  ])('a suggestion says what speaks for it: %s', async (_, one, other, words) => {
    const { card } = await open([one, other]);
    expect(card().querySelector('.accounts-proposed')?.textContent).toMatch(words);
  });

  it('asks once for two accounts, however many of their services look alike', async () => {
    const third = integration('connectsafely', { name: 'Ada Park', url: ada });
    const links = linked([
      { provider: 'linked-api', accountId: 'acc-1' },
      { provider: 'buena', accountId: 'b-1' },
    ]);
    const { card, accountsShown, act } = await open([linkedApi, buena, third], links);
    expect(card().querySelectorAll('.accounts-proposed li')).toHaveLength(1);
    await act('Link');
    expect(accountsShown()).toEqual([
      { name: 'Ada Park', members: ['Linked API', 'Buena.ai', 'ConnectSafely.ai'] },
    ]);
  });
});

describe('linking', () => {
  it('joins two at a press, keeps it, and goes on from the top of the card', async () => {
    const { act, accountsShown, saved, card } = await open([linkedApi, buena]);
    await act('Link');
    expect(accountsShown()).toEqual([{ name: 'Ada Park', members: ['Linked API', 'Buena.ai'] }]);
    expect(saved).toEqual([
      {
        accounts: {
          accounts: [
            {
              id: 'fresh',
              members: [
                { provider: 'linked-api', accountId: 'acc-1' },
                { provider: 'buena', accountId: 'b-1' },
              ],
            },
          ],
          apart: [],
        },
      },
    ]);
    expect(card().querySelector('[role=status]')?.textContent).toBe('Saved.');
    expect(document.activeElement?.textContent).toBe('LinkedIn accounts');
    expect(card().querySelector('.accounts-proposed')).toBeNull();
  });

  it('"Keep apart" takes the suggestion away for good and leaves both by themselves', async () => {
    const { act, accountsShown, card } = await open([linkedApi, buena]);
    await act('Keep apart');
    expect(card().querySelector('.accounts-proposed')).toBeNull();
    expect(accountsShown()).toHaveLength(2);
  });

  it('is undone for one service', async () => {
    const { act, accountsShown } = await open(
      [linkedApi, buena],
      linked([{ provider: 'linked-api' }, { provider: 'buena' }]),
    );
    await act('Unlink');
    expect(accountsShown().map(({ members }) => members)).toEqual([['Linked API'], ['Buena.ai']]);
  });

  it('goes back, and says why, when it cannot be kept', async () => {
    const { act, accountsShown, card, root } = await open([linkedApi, buena], undefined, true);
    await act('Link');
    expect(accountsShown()).toHaveLength(2);
    expect(card().querySelector('[role=alert]')?.textContent).toContain('no room left');
    expect(region(root, 'Settings').querySelector('[role=alert]')).toBeNull();
  });
});

describe('linking by hand', () => {
  const choose = async (card: HTMLElement, side: string, service: string): Promise<void> => {
    const select = card.querySelector<HTMLSelectElement>(`#link-${side}`);
    if (!select) throw new Error(`No choice ${side}`);
    select.selectedIndex = [...select.options].findIndex(({ textContent }) => textContent === service);
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };
  const button = (card: HTMLElement) =>
    card.querySelector<HTMLButtonElement>('.accounts-by-hand button') ?? undefined;

  it('joins two that nothing speaks for', async () => {
    const { card, accountsShown } = await open([linkedApi, konnector]);
    expect(button(card())?.getAttribute('aria-label')).toBe('Link Linked API and Konnector.ai');
    button(card())?.click();
    await settle();
    expect(accountsShown()[0]?.members).toEqual(['Linked API', 'Konnector.ai']);
    expect(card().querySelector('.accounts-by-hand')).toBeNull();
  });

  it('says why the same service twice, or two that are linked, cannot be linked', async () => {
    const links = linked([{ provider: 'linked-api' }, { provider: 'buena' }]);
    const { card } = await open([linkedApi, buena, konnector], links);
    await choose(card(), 'other', 'Linked API');
    expect(button(card())?.disabled).toBe(true);
    expect(card().querySelector('#link-words')?.textContent).toContain('same service twice');
    await choose(card(), 'other', 'Buena.ai');
    expect(button(card())?.disabled).toBe(true);
    expect(card().querySelector('#link-words')?.textContent).toContain('linked already');
  });

  it('says beforehand who comes along', async () => {
    const links = linked([{ provider: 'linked-api' }, { provider: 'buena' }]);
    const { card, accountsShown } = await open([linkedApi, buena, konnector], links);
    await choose(card(), 'other', 'Konnector.ai');
    expect(card().querySelector('#link-words')?.textContent).toMatch(/comes along: Buena\.ai/);
    button(card())?.click();
    await settle();
    expect(accountsShown()).toHaveLength(1);
  });
});

describe('an account', () => {
  it('says that a service shows another account now and counts by itself meanwhile', async () => {
    const links = linked([
      { provider: 'linked-api', accountId: 'acc-1' },
      { provider: 'buena', accountId: 'somebody-else' },
    ]);
    const { card, accountsShown } = await open([linkedApi, buena], links);
    expect(card().textContent).toMatch(/shows another account now \(Ada Park\); its figures are counted by/);
    expect(accountsShown().map(({ members }) => members)).toEqual([['Linked API', 'Buena.ai'], ['Buena.ai']]);
  });

  it('keeps a place for a service that was removed', async () => {
    const { card, act } = await open(
      [linkedApi],
      linked([{ provider: 'linked-api' }, { provider: 'buena' }]),
    );
    expect(card().textContent).toContain('Not set up now');
    await act('Unlink');
    expect(card().textContent).not.toContain('Not set up now');
  });

  const details = async (card: HTMLElement): Promise<void> => {
    const fold = card.querySelector('details');
    if (!fold) throw new Error('Nothing to unfold');
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    await settle();
  };
  const change = async (element: HTMLElement | null): Promise<void> => {
    element?.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };

  it('can be renamed, and takes the told name again when that is emptied', async () => {
    const { card, accountsShown, saved } = await open([linkedApi]);
    await details(card());
    await change(type(card(), 'Name', '  My looms  '));
    expect(accountsShown()[0]?.name).toBe('My looms');
    await change(type(card(), 'Name', ' '));
    expect(accountsShown()[0]?.name).toBe('Ada Park');
    expect(saved.at(-1)).toEqual({ accounts: { accounts: [], apart: [] } });
  });

  it('counts its days where a service says it is, else here, unless the user says otherwise', async () => {
    const here = await open([linkedApi]);
    expect(here.card().textContent).toContain('midnight in Europe/London, weeks begin on Monday');
    const { card } = await open([buena]);
    expect(card().textContent).toContain('midnight in Asia/Tokyo');
    await details(card());
    const zone = card().querySelector<HTMLSelectElement>('select[id$="-zone"]');
    expect([...(zone?.options ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Automatic: Asia/Tokyo',
      'Asia/Tokyo',
      'Europe/London',
      'UTC',
    ]);
    if (zone) zone.value = 'UTC';
    await change(zone);
    const week = card().querySelector<HTMLSelectElement>('select[id$="-week"]');
    if (week) week.selectedIndex = 6;
    await change(week);
    expect(card().textContent).toContain('midnight in UTC, weeks begin on Sunday');
  });
});
