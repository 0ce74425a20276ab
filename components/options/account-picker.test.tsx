// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { failed } from '../../lib/failure';
import type { Integration } from '../../lib/integrations/integration';
import type { SaveOutcome } from '../../lib/messaging/protocol';
import type { AccountChoice } from '../../lib/providers/status';
import { connected, optionsPage, press, region, settle } from '../../tests/fakes/options-page';

beforeEach(() => document.body.replaceChildren());

const choice = (id: string, name: string, rest: Partial<AccountChoice> = {}): AccountChoice => ({
  ...{ id, name, health: 'ok', headline: { key: 'connectSafely_ready' }, notes: [] },
  ...rest,
});
const mara = choice('67aa31f0c2d94b0012ab77e1', 'Mara Self', {
  url: 'https://www.linkedin.com/in/mara-self',
});
const kofi = choice('67aa31f0c2d94b0012ab77f2', 'Kofi', {
  headline: { key: 'connectSafely_off' },
  notes: [{ key: 'connectSafely_noSeat' }],
});

const safely: Integration = {
  ...connected,
  provider: 'connectsafely',
  status: {
    ...{ health: 'ok', headline: { key: 'connectSafely_ready' }, notes: [], allowances: [] },
    account: { id: mara.id, name: 'Mara Self' },
  },
};

type Answers = {
  list?: () => readonly AccountChoice[];
  pin?: (accountId: string | undefined) => SaveOutcome;
  kept?: Integration;
};

/** The card after "Choose account…". */
async function choosing({ kept = safely, ...answers }: Answers = {}) {
  const page = optionsPage({ kept, list: () => [mara, kofi], ...answers });
  await page.store.start();
  await settle();
  const card = () => region(page.root, 'ConnectSafely.ai');
  press(card(), 'Choose account…');
  const waiting = card().querySelector('progress')?.getAttribute('aria-label');
  await settle();
  const radios = () => [...card().querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const labels = () =>
    radios().map((radio) => card().querySelector(`label[for="${radio.id}"]`)?.textContent ?? '');
  const about = (index: number) =>
    card().querySelector(`#${CSS.escape(radios()[index]?.getAttribute('aria-describedby') ?? '')}`)
      ?.textContent;
  const pick = async (index: number): Promise<void> => {
    radios()[index]?.click();
    await settle();
    press(card(), 'Save choice');
    await settle();
  };
  return { ...page, card, radios, labels, about, pick, waiting };
}

describe('choosing an account', () => {
  it('shows that it asks, then each account with how it stands, the present one marked', async () => {
    const { labels, radios, about, waiting } = await choosing();
    expect(waiting).toBe('Asking ConnectSafely.ai which accounts your key reaches…');
    expect(labels()).toEqual(['Let ConnectSafely.ai choose: the account used last', 'Mara Self', 'Kofi']);
    expect(radios().map(({ checked }) => checked)).toEqual([true, false, false]);
    expect(about(1)).toBe('shown now · Ready · mara-self · id …ab77e1');
    expect(about(2)).toBe(
      'Automation is switched off · id …ab77f2This account has no API seat in ConnectSafely.',
    );
    expect(document.activeElement).toBe(radios()[0]);
  });

  it('stays with the one that was chosen and says so', async () => {
    const { card, pick, asked, labels } = await choosing();
    await pick(2);
    expect(asked.slice(-2)).toEqual(['listAccounts', 'pinAccount']);
    expect(labels()).toEqual([]);
    expect(card().textContent).toContain(`Account ${kofi.id}, chosen by you`);
    expect(card().querySelector('[role=status]')?.textContent).toContain('Your choice is saved');
    press(card(), 'Choose account…');
    await settle();
    expect(card().querySelector<HTMLInputElement>('input:checked')?.value).toBe(kofi.id);
    expect(card().textContent).toContain('chosen by you · shown now');
  });

  it('lets the service choose again', async () => {
    const pins: unknown[] = [];
    const { pick, card } = await choosing({
      kept: { ...safely, chosen: { accountId: mara.id } },
      pin: (accountId) => {
        pins.push(accountId);
        return { ok: true };
      },
    });
    await pick(0);
    expect(pins).toEqual([undefined]);
    expect(card().textContent).not.toContain('chosen by you');
  });

  it('keeps the list when the service says no, so that another can be tried', async () => {
    const { pick, card, labels } = await choosing({
      pin: () => ({
        ok: false,
        failure: { code: 'not-found', reason: 'connectSafelyAccountUnknown', message: '' },
      }),
    });
    await pick(2);
    expect(card().querySelector('[role=alert]')?.textContent).toContain('does not know this account');
    expect(labels()).toHaveLength(3);
  });

  it.each([
    [failed('service-down', ''), /trouble on the side of ConnectSafely\.ai/],
    [
      failed('not-found', '', { reason: 'connectSafelyNoAccount' }),
      /ConnectSafely\.ai does not list the accounts of this key/,
    ],
  ])('says how else it can be done when there is no list: %s', async (thrown, words) => {
    const { card, labels } = await choosing({
      list: () => {
        throw thrown;
      },
    });
    expect(labels()).toEqual([]);
    expect(card().querySelector('[role=alert]')?.textContent).toMatch(words);
    expect(card().textContent).toContain('enter the account’s id yourself');
  });

  it('says what to do when the key reaches nobody', async () => {
    const { card, labels } = await choosing({ list: () => [] });
    expect(labels()).toEqual([]);
    expect(card().textContent).toContain('Connect one there, then choose again.');
    expect(card().querySelector('.confirm a')?.getAttribute('href')).toBe('https://connectsafely.ai/');
    press(card(), 'Cancel');
    await settle();
    expect(card().textContent).not.toContain('choose again');
  });

  it('offers one account as well as two hundred', async () => {
    const one = await choosing({ list: () => [mara] });
    expect(one.card().textContent).toContain('this one account');
    const many = Array.from({ length: 200 }, (_, index) => choice(`account-${index}`, `Loom ${index}`));
    const { labels } = await choosing({ list: () => many });
    expect(labels()).toHaveLength(201);
    expect(new Set(labels()).size).toBe(201);
  });

  it('says that the account chosen before is gone', async () => {
    const { card, radios } = await choosing({ kept: { ...safely, chosen: { accountId: 'gone-0001' } } });
    expect(card().textContent).toContain('(…e-0001) is not in the list any more');
    expect(radios()[0]?.checked).toBe(true);
  });

  it('is left by Escape without a change', async () => {
    const { card, asked, radios } = await choosing();
    radios()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(card().querySelector('form')).toBeNull();
    expect(asked).not.toContain('pinAccount');
  });
});

it('is offered only where a key may reach several accounts', async () => {
  const { root, store } = optionsPage({ kept: connected });
  await store.start();
  await settle();
  expect(root.textContent).not.toContain('Choose account');
});
