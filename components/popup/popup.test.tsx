// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Integration } from '../../lib/integrations/integration';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import { catalog } from '../../lib/providers/catalog';
import type { Allowance } from '../../lib/providers/status';
import { minute } from '../../lib/time';
import messages from '../../public/_locales/en/messages.json';
import { TextContext } from '../shared/text';
import type { RefreshNotice } from './foot';
import { Popup } from './popup';
import { type PopupFacts, popupView } from './view';

const text = textFrom(catalogueLookup(messages));
const now = new Date(2026, 10, 22, 15, 42).getTime();
const root = document.createElement('div');
beforeEach(() => render(null, root));

function draw(rest: Partial<PopupFacts>, notice: RefreshNotice = { kind: 'none' }): void {
  const view = popupView({ abouts: catalog, integrations: [], usage: [], runs: [], now, ...rest });
  const none = () => {};
  const events = { onFix: none, onRun: none, onRefresh: none, onOptions: none };
  render(
    <TextContext.Provider value={text}>
      <Popup view={view} now={now} notice={notice} busyRuns={[]} {...events} />
    </TextContext.Provider>,
    root,
  );
}

const buena = (allowance: Partial<Allowance>, rest: Partial<Integration> = {}): Integration => ({
  v: 1,
  provider: 'buena',
  connectedAt: 1,
  lastFour: {},
  nextCheckAt: now + minute,
  checkedAt: now - 2 * minute,
  status: {
    health: 'ok',
    headline: { key: 'buena_connected' },
    notes: [],
    account: { name: '<b onmouseover=alert(1)>Mara</b>' },
    allowances: [{ counts: 'actions', window: 'day', ...allowance }],
  },
  ...rest,
});

const region = (name: string): string => {
  const heading = [...root.querySelectorAll('h2')].find((h2) => h2.textContent === name);
  const section = heading?.closest('section');
  expect(section?.getAttribute('aria-labelledby')).toBe(heading?.id);
  return section?.textContent ?? '';
};

describe('a usage figure', () => {
  it.each<[string, Partial<Allowance>, number, string]>([
    ['known', { used: 38, limit: 80 }, 1, '38 of 80 · 42 left'],
    ['of nothing used', { used: 0, limit: 80 }, 1, '0 of 80 · 80 left'],
    ['without its count', { limit: 80 }, 0, 'used: not known, limit 80'],
    ['not known at all', {}, 0, 'not known'],
    ['without a limit', { used: 1 }, 0, '1 LinkedIn action'],
  ])('%s has the right bars and words', (_, allowance, bars, words) => {
    draw({ integrations: [buena(allowance)] });
    expect(root.querySelectorAll('meter')).toHaveLength(bars);
    expect(region('Today')).toContain(words);
  });
});

it('the regions have their names with nothing set up, and the way on is offered', () => {
  draw({});
  for (const name of ['Integrations', 'Today', 'Running']) expect(region(name)).not.toBe('');
  expect([...root.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
    'Set up Sidecar',
    'Options',
  ]);
});

it('what a service sends stays text', () => {
  draw({ integrations: [buena({})] });
  expect(root.querySelector('b')).toBeNull();
  expect(region('Integrations')).toContain('<b onmouseover');
});

it.each<[string, RefreshNotice]>([
  ['some failed', { kind: 'answered', failed: ['Buena.ai'], tooSoon: [] }],
  ['nothing could be asked', { kind: 'failed', failure: { code: 'offline', message: '' } }],
])('after a refresh where %s the foot names it and does not say refreshed', (_, notice) => {
  draw({ integrations: [buena({})] }, notice);
  const foot = root.querySelector('footer')?.textContent ?? '';
  expect(foot).toMatch(/Buena\.ai|offline/);
  expect(foot).not.toMatch(/refreshed|updated/);
});

it.each<[string, Partial<Integration>, string]>([
  ['fresh', {}, 'fresh'],
  ['stale', { checkedAt: now - 60 * minute }, 'stale'],
  ['failed', { failure: { code: 'timeout', message: '' } }, 'failed'],
])('a %s figure is marked as such, and with its time unless fresh', (_, rest, freshness) => {
  draw({ integrations: [buena({ used: 38, limit: 80 }, rest)] });
  expect(root.querySelector('.usage')?.getAttribute('data-freshness')).toBe(freshness);
  expect(region('Today').includes('as of')).toBe(freshness !== 'fresh');
});
