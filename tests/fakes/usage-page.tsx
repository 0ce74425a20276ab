import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { UsageData, UsageState } from '../../components/dashboard/usage/usage-state';
import { UsageView } from '../../components/dashboard/usage/usage-view';
import { TextContext } from '../../components/shared/text';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import type { LedgerAccount } from '../../lib/usage/account';
import { ledgerOf } from '../../lib/usage/ledger';
import type { OwnSpend } from '../../lib/usage/own-spend';
import type { UsageRow } from '../../lib/usage/usage-row';
import messages from '../../public/_locales/en/messages.json';

const text = textFrom(catalogueLookup(messages, 'en-US'));
const minute = 60_000;

/** The moment the page is looked at: a Wednesday. */
export const now = Date.parse('2026-11-18T15:00:00Z');

export const row = (
  provider: UsageRow['provider'],
  day: string,
  count: number,
  rest: Partial<UsageRow> = {},
): UsageRow => ({
  ...{ v: 1, provider, category: 'comments', day, count },
  ...rest,
});
const calendar = { zone: 'UTC', weekStartsOn: 1 } as const;
export const ledger = (
  account: Partial<LedgerAccount>,
  rows: readonly UsageRow[],
  runs: readonly OwnSpend[] = [],
) => ({
  ...ledgerOf({ id: 'a', members: [], moved: [], ...account }, { rows, runs }, calendar),
  zoneFrom: 'computer' as const,
});
export const mara = ledger(
  { name: 'Mara Self', members: [{ provider: 'linked-api' }, { provider: 'buena' }] },
  [
    row('linked-api', '2026-11-18', 2, { times: [now - 20 * minute, now - 90 * minute], asOf: now }),
    row('linked-api', '2026-11-16', 1, { category: 'messages' }),
    row('linked-api', '2026-11-01', 7),
    row('buena', '2026-11-18', 38, { category: 'actions' }),
  ],
  [
    {
      runId: 'r1',
      provider: 'linked-api',
      category: 'comments',
      from: now - 21 * minute,
      until: now - 19 * minute,
    },
    {
      runId: 'r2',
      provider: 'linked-api',
      category: 'comments',
      from: now - 60 * minute,
      until: now - 50 * minute,
    },
  ],
);
export const other = ledger({ id: 'b', members: [{ provider: 'konnector' }] }, [
  row('konnector', '2026-11-17', 5),
]);
const sources: UsageData['sources'] = [
  {
    ...{ provider: 'linked-api', name: 'Linked API', checkedAt: now - 5 * minute, since: '2026-10-20' },
    next: { at: now + 5 * minute, because: 'schedule' },
    onDemand: { allowed: true },
  },
  {
    ...{ provider: 'buena', name: 'Buena.ai' },
    next: { at: now, because: 'schedule' },
    onDemand: { allowed: true },
  },
  {
    ...{ provider: 'konnector', name: 'Konnector.ai', checkedAt: now - minute },
    next: { at: now + 59 * minute, because: 'reserve' },
    onDemand: { allowed: false, until: now + minute, because: 'floor' },
  },
];
export const data: UsageData = { ledgers: [mara], months: [], sources, unlinked: [] };

/** The view of usage on a page of its own; `asked` holds what was pressed, with what was given. */
export function usagePage() {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const asked: unknown[][] = [];

  function find<Kind extends Element>(selector: string): Kind {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new Error(`No ${selector} in: ${root.innerHTML}`);
    return found;
  }
  const part = (title: string) => find(`section[aria-label="${title}"]`);

  return {
    ...{ root, asked, find, part },
    show(change: Partial<UsageState> = {}): Promise<void> {
      const state: UsageState = {
        ...{ data, failure: undefined, now, busy: false, notice: { kind: 'none' } },
        ...change,
      };
      return act(() =>
        render(
          <TextContext.Provider value={text}>
            <UsageView
              state={state}
              onExport={(...press) => asked.push(press)}
              onReload={() => asked.push(['reload'])}
            />
          </TextContext.Provider>,
          root,
        ),
      );
    },
    bars: (title: string) => [...part(title).querySelectorAll('li')].map((bar) => bar.textContent),
    exports: () => [...root.querySelectorAll<HTMLButtonElement>('.usage-export button')],
    /** What the rows that explain the sum add up to. */
    explained: () =>
      [...root.querySelectorAll('.usage-explained tbody tr')]
        .map((each) => Number(each.querySelector('td:last-child')?.textContent))
        .reduce((sum, count) => sum + count, 0),
    choose(label: string, value: string): Promise<void> {
      const labels = [...root.querySelectorAll('label')];
      const select = labels
        .find(({ textContent }) => textContent?.startsWith(label))
        ?.querySelector('select');
      if (!select) throw new Error(`No choice of ${label}`);
      return act(() => {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    },
    press(name: string): Promise<void> {
      const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      if (!button) throw new Error(`No button ${name} in: ${root.textContent}`);
      return act(() => button.click());
    },
  };
}
