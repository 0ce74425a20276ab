// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Integration } from '../../lib/integrations/integration';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import type { Allowance } from '../../lib/providers/status';
import { hour, minute } from '../../lib/time';
import messages from '../../public/_locales/en/messages.json';
import { counted, facts, integration, midnight, now, statusOf } from '../../tests/fakes/popup-facts';
import { TextContext } from '../shared/text';
import type { RefreshNotice } from './foot';
import { Popup } from './popup';
import { type PopupFacts, popupView } from './view';

const text = textFrom(catalogueLookup(messages));
const root = document.createElement('div');
beforeEach(() => render(null, root));

function draw(rest: Partial<PopupFacts>, notice: RefreshNotice = { kind: 'none' }): void {
  const view = popupView(facts(rest));
  const none = () => {};
  const events = { onFix: none, onRun: none, onRefresh: none, onOptions: none };
  render(
    <TextContext.Provider value={text}>
      <Popup view={view} unreadable={false} now={now} notice={notice} busyRuns={[]} {...events} />
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

describe('beneath a bar stands', () => {
  const details = (): string => root.querySelector('.usage-details')?.textContent ?? '';
  const day = { used: 38, limit: 80, resetsAt: midnight };

  it.each<[string, Partial<Integration>, string, string]>([
    ['fresh', {}, 'fresh', 'low · resets Mon 00:00'],
    ['stale', { checkedAt: now - hour }, 'stale', 'low · resets Mon 00:00 · as of 14:42'],
    [
      'failed',
      { failure: { code: 'timeout', message: '' } },
      'failed',
      'low · resets Mon 00:00 · check failed, as of 15:40',
    ],
  ])('of a %s figure its level, its end and its age', (_, rest, freshness, words) => {
    draw({ integrations: [buena(day, rest)] });
    expect(root.querySelector('.usage')?.getAttribute('data-freshness')).toBe(freshness);
    expect(details()).toBe(words);
  });

  it('of a figure that is not known when it was, and there is no bar', () => {
    draw({ integrations: [buena({ used: 79, limit: 80 }, { checkedAt: now - 16 * hour })] });
    expect(root.querySelector('.usage')?.getAttribute('data-freshness')).toBe('unknown');
    expect(region('Today')).toContain('used: not known, limit 80');
    expect(details()).toBe('last told Sat 23:42');
    expect(root.querySelector('meter')).toBeNull();
  });

  it('nothing of the service’s where only our own calendar ends the window', () => {
    draw({ integrations: [buena({ used: 38, limit: 80 })] });
    expect(details()).toBe('low');
    draw({ integrations: [buena({ window: 'week', used: 38, limit: 80 })] });
    expect(details()).toBe('low · this week until Mon 00:00');
  });

  it('when the limit is reached at this pace, with the day where the window is longer', () => {
    draw({ integrations: [buena({ used: 60, limit: 80 })] });
    expect(details()).toBe('moderate · At this pace the limit is reached about 20:55');
    draw({ integrations: [buena({ window: 'month', used: 70, limit: 80 })] });
    expect(details()).toContain('about Wed 18:00');
  });

  it('who else on the account did some of it', () => {
    const comments = { counts: 'comments', window: 'day', used: 4, limit: 20 } as const;
    const members = [{ provider: 'linked-api' }, { provider: 'konnector' }] as const;
    draw({
      integrations: [integration(0, { status: statusOf('ok', [comments]) }), integration(2)],
      usage: [counted('konnector', 'comments', 5)],
      links: { accounts: [{ id: 'a', members }], apart: [] },
    });
    expect(details()).toContain('5 of them through Konnector.ai');
  });
});

it('a tick across the bar stands where an even pace would be, and is said', () => {
  const noon = midnight - 12 * hour;
  draw({ integrations: [buena({ used: 38, limit: 80 }, { checkedAt: noon })], now: noon });
  expect(root.querySelector<HTMLElement>('.pace-tick')?.style.insetInlineStart).toBe('50%');
  expect(root.querySelector('meter')?.getAttribute('aria-valuetext')).toContain(
    'an even pace would be at 40',
  );
});

it('the icon’s figure is marked once', () => {
  const badge = { kind: 'tightest', show: 'left' } as const;
  draw({ badge, integrations: [buena({ used: 38, limit: 80 })] });
  expect([...root.querySelectorAll('.on-icon')].map((mark) => mark.textContent)).toEqual([
    'shown on the icon',
  ]);
});

it('the service’s own requests stand in words beneath it, and have no bar', () => {
  const allowances = [
    { counts: 'requests', window: 'minute', used: 3, limit: 100 },
    { counts: 'requests', window: 'day', used: 4_950, limit: 5_000 },
  ] as const;
  const at = now - 20_000;
  draw({ integrations: [integration(2, { status: statusOf('ok', allowances), checkedAt: at })] });
  expect(region('Integrations')).toContain(
    'Requests left: 97 of 100 this minute, 50 of 5,000 today · few left, so no check by itself before 16:41',
  );
  expect(root.querySelector('meter')).toBeNull();
});

it('a row tells plan and activity with their ages', () => {
  const plan = { key: 'connectSafely_plan', with: ['Premium'] } as const;
  const status = { ...statusOf('ok'), plan, planAt: now - 9 * hour, lastActivityAt: now - 2 * hour };
  draw({ integrations: [integration(3, { status })] });
  expect(region('Integrations')).toContain('Premium, as of 9 hr ago · active 2 hr ago · checked 2 min ago');
});

it('that the computer is offline is said once, with one button', () => {
  const failure = { code: 'offline', message: '' } as const;
  draw({ integrations: [0, 1, 2, 3].map((index) => integration(index, { failure })) });
  expect(root.querySelectorAll('.failure-note')).toHaveLength(1);
  const buttons = [...root.querySelectorAll('button')].map((button) => button.textContent);
  expect(buttons).toEqual(['Ask again', 'Options', 'Refresh']);
});

describe('the foot', () => {
  const foot = (): string => root.querySelector('footer')?.textContent ?? '';
  const checks = (): (string | null)[] =>
    [...root.querySelectorAll('.next-checks li')].map((item) => item.textContent);

  it('promises no check of a service whose key was refused', () => {
    const refused = { failure: { code: 'unauthorized', message: '' }, failedAt: now - minute } as const;
    draw({ integrations: [integration(0, refused)] });
    expect(root.querySelector('.next-checks summary')?.textContent).toBe('no next check');
    expect(checks()).toEqual(['Linked API: not before its key is replaced']);
    draw({ integrations: [integration(0, refused), integration(1)] });
    expect(root.querySelector('.next-checks summary')?.textContent).toMatch(/^next check in/);
  });

  it('says when it was refreshed, when the next check is, and each service’s', () => {
    const wait = { code: 'rate-limited', message: '', retryAt: now + hour } as const;
    const spare = statusOf('ok', [{ counts: 'requests', window: 'minute', used: 97, limit: 100 }]);
    draw({
      integrations: [
        integration(0, { nextCheckAt: now - 1 }),
        integration(1),
        integration(2, { status: spare, checkedAt: now - 1_000, nextCheckAt: now + 9_000 }),
        integration(3, { failure: wait, failedAt: now - minute, nextCheckAt: now + hour }),
      ],
    });
    expect(foot()).toContain('refreshed now');
    expect(root.querySelector('.next-checks summary')?.textContent).toBe('next check is due');
    expect(checks()).toEqual([
      'Linked API: in a moment',
      'Buena.ai: 15:50 · Refresh works from 15:45',
      'Konnector.ai: 15:42, as few of its requests are left and those are kept for you · Refresh works from 15:42',
      'ConnectSafely.ai: 16:42, as the service asked',
    ]);
  });

  it.each<[string, Partial<Integration>, string]>([
    ['too soon', {}, 'Buena.ai: next at 15:45'],
    [
      'while the service wants to be left alone',
      { failure: { code: 'rate-limited', message: '', retryAt: now + hour }, failedAt: now - minute },
      'Buena.ai asked to wait until 16:42',
    ],
  ])('after a press %s says until when', (_, rest, words) => {
    const until = rest.failure?.retryAt ?? now + 3 * minute;
    const notice = { kind: 'answered', failed: [], tooSoon: [{ name: 'Buena.ai', until }] } as const;
    draw({ integrations: [buena({}, rest)] }, notice);
    expect(root.querySelector('[role=status]')?.textContent).toBe(words);
  });
});

it('a storage that cannot be read says what that means', () => {
  const none = () => {};
  const events = { onFix: none, onRun: none, onRefresh: none, onOptions: none };
  render(
    <TextContext.Provider value={text}>
      <Popup
        view={undefined}
        unreadable={true}
        now={now}
        notice={{ kind: 'none' }}
        busyRuns={[]}
        {...events}
      />
    </TextContext.Provider>,
    root,
  );
  expect(root.querySelector('[role=alert]')?.textContent).toMatch(/could not be read.*open it again/);
});
