// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { control, hosts, openTab, press, showPage, sight, text } from '../../tests/fakes/linkedin-tab';
import type { Subject } from '../linkedin/subject';
import type { RunLine, SubjectView } from '../messaging/views';
import type { Board } from '../storage/board-shape';
import { pageOf, startVisit, type Visit } from './visit';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const url = 'https://www.linkedin.com/in/ada-park';
const board: Board = {
  v: 1,
  revision: 1,
  offers: {
    sendConnectionRequest: 'linked-api',
    checkConnectionStatus: 'linked-api',
    fetchPerson: 'linked-api',
  },
  noteLimit: 200,
};

let view: SubjectView;
let sent: { name: string; input: unknown }[];
let stay: AbortController;
let orphaned: number;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  view = { runs: [], known: '', facts: {} };
  orphaned = 0;
  stay = new AbortController();
  ({ sent } = openTab(url, (name) => (name === 'readSubject' ? view : undefined)));
});
afterEach(() => {
  stay.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function visit(change: Partial<Board> = {}): Visit {
  const page = pageOf('profile');
  if (!page) throw new Error('no such page');
  const subject: Subject = { kind: 'person', url };
  const onOrphaned = () => {
    orphaned += 1;
  };
  return startVisit(page, subject, {
    signal: stay.signal,
    text,
    board: { ...board, ...change },
    orphaned: onOrphaned,
  });
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const started = () => sent.filter(({ name }) => name === 'startRun');
const status = () => hosts()[0]?.root.querySelector('[role=status]')?.textContent ?? '';
const anchor = () => document.querySelector('[data-fixture="anchor"]');

describe('a press', () => {
  beforeEach(async () => {
    showPage('2026-05-profile-sdui.html');
    visit();
    await pass(1);
  });

  test('by a person asks for the subject of the page, by the name on the page', async () => {
    press('Check status');
    await pass(1);
    expect(started()).toEqual([
      {
        name: 'startRun',
        input: {
          runId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          subject: { kind: 'person', url, name: 'Ada Park' },
          request: { operation: 'checkConnectionStatus', input: { personUrl: url } },
        },
      },
    ]);
  });

  test.each(['Check status', 'Connect', 'Fetch profile'])('by a script on %s does nothing', async (name) => {
    control(name)?.click();
    control(name)?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await pass(6_000);
    expect(sent.map((message) => message.name)).toEqual(['readSubject']);
    expect(hosts()[0]?.root.querySelector('form')).toBeNull();
  });

  test('on an action with fields opens its form, which only a person can send', async () => {
    press('Connect');
    expect(hosts()[0]?.root.querySelector('form')?.getAttribute('aria-label')).toBe('Connect with Ada Park');
    await pass(600);
    control('Send request')?.click();
    await pass(2_000);
    expect(started()).toEqual([]);
    press('Send request');
    await pass(1);
    expect(started()).toHaveLength(1);
    expect(hosts()[0]?.root.querySelector('form'), 'closed once it is on disk').toBeNull();
  });

  test('on "Add email" brings back the note, whatever was pressed in between', async () => {
    press('Connect');
    const note = () => hosts()[0]?.root.querySelector('textarea');
    const typing = note();
    if (typing) typing.value = 'Hello Ada';
    await pass(600);
    const failed: RunLine = {
      runId: 'r',
      operation: 'sendConnectionRequest',
      state: 'failed',
      title: 'Connect with Ada Park',
      words: 'Failed',
      tone: 'bad',
      choices: ['add_email'],
    };
    view = { ...view, runs: [failed] };
    press('Send request');
    await pass(1);
    expect(note()).toBeNull();
    press('Check status');
    await pass(1);
    expect(started()).toHaveLength(2);
    press(text('choice_add_email'));
    expect(note()?.value).toBe('Hello Ada');
  });

  test('on what something covers does nothing and says so', async () => {
    sight.isClear = false;
    press('Connect');
    await pass(600);
    press('Send request');
    await pass(2_000);
    expect(started()).toEqual([]);
    expect(status()).toContain(text('reason_covered'));
  });

  test.each(['opacity:.2', 'filter:blur(9px)', 'clip-path:inset(50%)'])(
    'through %s does nothing',
    async (style) => {
      document.body.setAttribute('style', style);
      press('Check status');
      await pass(1);
      expect(started()).toEqual([]);
      expect(status()).toContain(text('reason_covered'));
    },
  );

  test('after the visit has ended does nothing', async () => {
    const button = control('Check status');
    stay.abort();
    const event = new Event('click');
    Object.defineProperty(event, 'isTrusted', { value: true });
    button?.dispatchEvent(event);
    await pass(1);
    expect(started()).toEqual([]);
  });
});

describe('what the toolbar offers', () => {
  test.each([
    [undefined, ['Connect', 'Sync conversation']],
    ['connected', ['Connect', 'Sync conversation', 'Remove connection']],
    ['pending', ['Connect', 'Sync conversation', 'Withdraw request']],
  ])('to a person whose last known state is %s is %o', async (state, labels) => {
    if (state) view = { ...view, facts: { connection: { state, at: 0 } } };
    showPage('2026-05-profile-sdui.html');
    const offers = Object.fromEntries(
      ['sendConnectionRequest', 'syncConversation', 'withdrawConnectionRequest', 'removeConnection'].map(
        (operation) => [operation, 'linked-api'],
      ),
    );
    visit({ offers });
    await pass(1);
    const buttons = [...(hosts()[0]?.root.querySelectorAll('[role=toolbar] button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(labels);
  });

  test('to remove is done only when the bar was in plain sight', async () => {
    view = { ...view, facts: { connection: { state: 'connected', at: 0 } } };
    showPage('2026-05-profile-sdui.html');
    visit({ offers: { removeConnection: 'linked-api' } });
    await pass(1);
    sight.isClear = false;
    press('Remove connection');
    await pass(2_000);
    expect(started()).toEqual([]);
    expect(status()).toContain(text('reason_covered'));
  });

  test('is what the services can do with this subject', async () => {
    showPage('2026-05-profile-sdui.html');
    const live = visit({ offers: { fetchPerson: 'linked-api', fetchPost: 'linked-api' } });
    await pass(1);
    expect([!!control('Fetch profile'), !!control('Connect'), !!control('Fetch post')]).toEqual([
      true,
      false,
      false,
    ]);
    live.show(board);
    await pass(1);
    expect(control('Connect')).toBeDefined();
  });

  test('is to set up, while nothing is, and nothing else is asked', async () => {
    showPage('2026-05-profile-sdui.html');
    visit({ offers: {} });
    await pass(1);
    control('Set up Sidecar')?.click();
    expect(sent).toEqual([]);
    press('Set up Sidecar');
    await pass(1);
    expect(sent.map(({ name }) => name)).toEqual(['openOptions']);
  });

  test('is nothing on the own profile, and says why', async () => {
    showPage('2026-05-profile-sdui.html');
    const edit = document.createElement('a');
    edit.href = `${url}/edit/intro/`;
    anchor()?.append(edit);
    visit();
    await pass(1);
    expect(control('Connect')?.getAttribute('title')).toBe(text('toolbar_own_profile'));
    press('Check status');
    await pass(1);
    expect(started()).toEqual([]);
  });

  test('is off while the same is under way', async () => {
    const running: RunLine = {
      runId: 'r',
      operation: 'checkConnectionStatus',
      state: 'waiting',
      title: 'Check status of Ada Park',
      words: 'Waiting for Linked API',
      tone: 'busy',
      choices: [],
    };
    view = { ...view, runs: [running] };
    showPage('2026-05-profile-sdui.html');
    visit();
    await pass(1);
    expect(control('Check status')?.getAttribute('aria-disabled')).toBe('true');
    expect(control('Connect')?.hasAttribute('aria-disabled')).toBe(false);
    press('Check status');
    await pass(1);
    expect(started()).toEqual([]);
  });
});

test('a failure of the worker is told in words', async () => {
  openTab(url, (name) => {
    if (name === 'readSubject') return view;
    throw new Error('worker died');
  });
  showPage('2026-05-profile-sdui.html');
  visit();
  await pass(1);
  press('Check status');
  await pass(10);
  expect(status()).toContain('broke off');
  expect(orphaned).toBe(0);
});
