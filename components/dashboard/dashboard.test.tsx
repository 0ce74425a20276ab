// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Integration } from '../../lib/integrations/integration';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import { openDatabase } from '../../lib/storage/database';
import { createRecordsReading } from '../../lib/storage/records-reading';
import { createAskReading } from '../../lib/surfaces/dashboard/ask-reading';
import { startDashboard } from '../../lib/surfaces/dashboard/start';
import type { Call } from '../../lib/surfaces/popup-store';
import { noLinks } from '../../lib/usage/account';
import messages from '../../public/_locales/en/messages.json';
import { TextContext } from '../shared/text';
import { aRow } from './runs/sample-rows';

const text = textFrom(catalogueLookup(messages));
const buena: Integration = { v: 1, provider: 'buena', connectedAt: 0, lastFour: {}, nextCheckAt: 0 };
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
beforeEach(() => document.body.replaceChildren());

/** The dashboard in a page, with two runs and what else is told. */
async function world({ hash = '', integrations = [buena] }: { hash?: string; integrations?: Integration[] }) {
  const root = document.createElement('div');
  document.body.append(root);
  const rows = [aRow(), aRow()];
  const input = { personUrl: 'https://www.linkedin.com/in/ada-park' };
  const known = { row: aRow({ runId: 'known' }), input, attempt: 1, result: { kind: 'none' as const } };
  const calls: string[] = [];
  const outside = { hash, title: '', changed: () => {} };
  const handle = async (name: string): Promise<unknown> => calls.push(name);
  startDashboard(
    {
      text,
      draw: (picture) => render(<TextContext.Provider value={text}>{picture}</TextContext.Provider>, root),
      reading: {
        integrations: async () => integrations,
        runs: {
          page: async () => ({ rows }),
          unsettled: async () => [],
          row: async () => undefined,
          whole: async (runId) => (runId === 'known' ? known : undefined),
        },
        records: createRecordsReading(openDatabase({ name: crypto.randomUUID() })),
        usage: async () => ({ integrations, links: noLinks, rows: [], months: [], runs: [] }),
        campaigns: {
          kept: async () => undefined,
          budget: async () => undefined,
          connectedAt: async () => undefined,
        },
        asks: {
          ...createAskReading(openDatabase({ name: crypto.randomUUID() })),
          offers: async () => ({ offered: ['fetchPerson'], holdSeconds: 0 }),
        },
      },
      subscribe: () => {},
      // The table of messages ties name, input and output together; a stand-in for all cannot.
      call: handle as unknown as Call,
      now: () => 1_000_000,
      every: () => {},
      visible: () => true,
      newRunId: () => 'new-run',
      go: () => {},
      copy: async () => {},
      hash: () => outside.hash,
      onHash: (listener) => {
        outside.changed = listener;
      },
      setTitle: (title) => {
        outside.title = title;
      },
    },
    new AbortController().signal,
  );
  const go = async (to: string) => {
    outside.hash = to;
    outside.changed();
    await settle();
  };
  await vi.waitFor(() => expect(root.querySelectorAll('tbody tr')).toHaveLength(2));
  return { root, outside, calls, go };
}

const current = (root: HTMLElement) => root.querySelector('nav [aria-current="page"]')?.textContent;

it('opens on the runs and says so in the navigation and the title', async () => {
  const { root, outside } = await world({});
  expect(current(root)).toBe('Runs');
  expect(outside.title).toBe('Runs · Sidecar');
  expect(root.querySelectorAll('tbody tr')).toHaveLength(2);
});

it('moves the focus to the heading of what the address names', async () => {
  const { root, go } = await world({});
  expect(document.activeElement?.tagName).toBe('BODY');
  await go('#/runs/gone');
  expect(document.activeElement?.id).toBe('runs-page-heading');
  expect(root.textContent).toContain('This run is not kept here');
  await go('#/runs');
  expect(document.activeElement?.id).toBe('runs-heading');
});

it('a view keeps what was done in it while another one is looked at', async () => {
  const { root, go } = await world({});
  const search = root.querySelector<HTMLInputElement>('input[type="search"]');
  if (search) search.value = 'nobody';
  search?.dispatchEvent(new Event('input', { bubbles: true }));
  await go('#/people');
  expect(current(root)).toBe('People');
  expect(document.activeElement?.tagName).toMatch(/^H[12]$/);
  expect(root.querySelector('[data-view="runs"]')?.hasAttribute('hidden')).toBe(true);
  await go('#/runs');
  expect(root.querySelector('[data-view="runs"]')?.textContent).toContain('No run fits.');
});

it('the title of the page is that of the run or the operation that is open', async () => {
  const { outside, go } = await world({});
  await go('#/runs/known');
  expect(outside.title).toBe('Fetch profile of Ada Park · Sidecar');
  await go('#/run/fetchPerson');
  await vi.waitFor(() => expect(outside.title).toBe('Fetch person · Sidecar'));
  await go('#/runs');
  expect(outside.title).toBe('Runs · Sidecar');
});

it('a run can be changed and run again: its form opens filled in, with the focus on its heading', async () => {
  const { root, go } = await world({});
  await go('#/run/fetchPerson/from/known');
  await vi.waitFor(() => {
    const field = root.querySelector<HTMLInputElement>('#run-anything-at-personUrl');
    expect(field?.value).toBe('https://www.linkedin.com/in/ada-park');
  });
  await settle();
  expect(document.activeElement?.textContent).toBe('Fetch person');
});

it('an address nobody knows shows the runs', async () => {
  const { root } = await world({ hash: '#/constructor' });
  expect(current(root)).toBe('Runs');
});

it('the first thing the keyboard reaches leads past the navigation', async () => {
  const { root } = await world({});
  const first = root.querySelector<HTMLElement>('a, button');
  expect(first?.textContent).toBe('Skip to the content');
  first?.click();
  expect(document.activeElement?.id).toBe('runs-heading');
});

it('without a service says so and leads to the options; with one it does not', async () => {
  const { root, calls } = await world({ integrations: [] });
  const notice = await vi.waitFor(() => {
    const found = root.querySelector('.dashboard-notice');
    expect(found).not.toBeNull();
    return found;
  });
  expect(notice?.textContent).toContain('No service is set up.');
  notice?.querySelector('button')?.click();
  expect(calls).toContain('openOptions');
  const connected = await world({});
  expect(connected.root.querySelector('.dashboard-notice')).toBeNull();
});
