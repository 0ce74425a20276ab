// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Integration } from '../../lib/integrations/integration';
import type { Allowance } from '../../lib/providers/status';
import type { Settings } from '../../lib/settings/settings';
import { connected, optionsPage, region, settle, type } from '../../tests/fakes/options-page';

beforeEach(() => document.body.replaceChildren());

const telling = (...allowances: Allowance[]): Integration => ({
  ...connected,
  status: {
    ...{ health: 'ok', headline: { key: 'buena_connected' }, notes: [] },
    allowances,
  },
});
const buena = telling(
  { counts: 'actions', window: 'day', used: 3, limit: 80 },
  { counts: 'requests', window: 'minute', used: 1, limit: 60 },
  { counts: 'messages', window: 'week', used: 3 },
);

async function open(kept: readonly Integration[], settings: Partial<Settings> = {}, permission = true) {
  const page = optionsPage({ kept, settings, permission });
  await page.store.start();
  await settle();
  const card = () => region(page.root, 'Settings');
  const radio = (label: string): HTMLInputElement => {
    const found = [...card().querySelectorAll('label')].find(({ textContent }) => textContent === label);
    const input = card().querySelector<HTMLInputElement>(`#${found?.htmlFor}`);
    if (!input) throw new Error(`No choice ${label}`);
    return input;
  };
  const press = async (label: string): Promise<void> => {
    radio(label).click();
    await settle();
  };
  return { ...page, card, radio, press };
}

const tightest = 'The tightest limit: the one that is closest to being used up';
const named = 'One limit of your choice';

describe('the toolbar icon', () => {
  it('counts runs unless told otherwise, and says that trouble goes first', async () => {
    const { radio, card } = await open([buena]);
    expect(radio('How many runs are under way').checked).toBe(true);
    expect(card().querySelector('#icon-help')?.textContent).toContain('Trouble always goes first');
    expect(card().textContent).not.toContain('Shown as');
  });

  it('can show the tightest limit, as used, left or per cent', async () => {
    const { press, saved, radio } = await open([buena]);
    await press(tightest);
    await press('per cent used');
    expect(saved).toEqual([
      { badge: { kind: 'tightest', show: 'left' } },
      { badge: { kind: 'tightest', show: 'percent' } },
    ]);
    expect(radio('per cent used').checked).toBe(true);
  });

  it('can show one of the limits that were told, none of a minute and none without an end', async () => {
    const { press, saved, card } = await open([buena]);
    await press(named);
    expect([...card().querySelectorAll('#icon-limit option')].map(({ textContent }) => textContent)).toEqual([
      'Buena.ai: LinkedIn actions, today',
    ]);
    expect(saved).toEqual([
      { badge: { kind: 'figure', show: 'left', provider: 'buena', counts: 'actions', window: 'day' } },
    ]);
  });

  it('says why no limit can be chosen while none is told', async () => {
    const { radio, card } = await open([]);
    const input = radio(named);
    expect(input.disabled).toBe(true);
    expect(card().querySelector(`#${input.getAttribute('aria-describedby')}`)?.textContent).toContain(
      'No service has told a limit yet',
    );
  });

  it('keeps a choice that is not told any more, and says so', async () => {
    const { card, saved } = await open([buena], {
      badge: { kind: 'figure', show: 'used', provider: 'linked-api', counts: 'messages', window: 'week' },
    });
    const select = card().querySelector<HTMLSelectElement>('#icon-limit');
    expect(select?.selectedOptions[0]?.textContent).toBe('Linked API: Messages, this week (not told now)');
    expect(saved).toEqual([]);
  });
});

describe('hours without activity', () => {
  const label = 'Tell me after this many hours without activity';
  const give = async (card: HTMLElement, value: string): Promise<HTMLInputElement> => {
    const input = type(card, label, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    return input;
  };

  it('are 12 at first and kept when changed', async () => {
    const { card, saved } = await open([]);
    expect(type(card(), label, '12').value).toBe('12');
    await give(card(), ' 1,5 ');
    expect(saved).toEqual([{ inactiveAfterHours: 1.5 }]);
    expect((await give(card(), '1.5')).value).toBe('1.5');
    expect(saved).toHaveLength(1);
  });

  it.each(['', '0', '-3', 'soon', 'NaN', '99999'])('are refused at the field: “%s”', async (typed) => {
    const { card, saved } = await open([]);
    const input = await give(card(), typed);
    expect(saved).toEqual([]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const [sentence = ''] = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(card().querySelector(`#${sentence}`)?.textContent).toContain('number of hours above 0');
    await give(card(), '8');
    expect(saved).toEqual([{ inactiveAfterHours: 8 }]);
    expect(card().querySelector(`#${sentence}`)).toBeNull();
  });
});

it.each([
  [true, [{ notifyUsage: true }]],
  [false, []],
])('to be told of usage is kept only with the browser’s permission: %s', async (permission, expected) => {
  const { press, saved, asked } = await open([], { notifyUsage: false }, permission);
  await press('Tell me when usage reaches 50, 75, 90 and 100 % of a limit');
  expect(asked[0]).toBe('notifications');
  expect(saved).toEqual(expected);
});
