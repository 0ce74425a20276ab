// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { goTo, hosts, openTab, press, roots, showPage, text } from '../../tests/fakes/linkedin-tab';
import type { Subject } from '../linkedin/subject';
import type { SubjectView } from '../messaging/views';
import type { Board } from '../storage/board-shape';
import { pageOf, startVisit, type Visit } from './visit';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const url = 'https://www.linkedin.com/in/ada-park';
const elsewhere = 'https://www.linkedin.com/in/bo-lindqvist';
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

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  view = { runs: [], known: '', facts: {} };
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
  return startVisit(page, subject, {
    signal: stay.signal,
    text,
    board: { ...board, ...change },
    orphaned: () => undefined,
  });
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const started = () => sent.filter(({ name }) => name === 'startRun');
const status = () => hosts()[0]?.root.querySelector('[role=status]')?.textContent ?? '';
const anchor = () => document.querySelector('[data-fixture="anchor"]');
const isFloating = () => hosts()[0]?.root.querySelector('.bar')?.classList.contains('floating');

describe('a place in the page', () => {
  test('gets one host, in a closed root, right after its anchor', async () => {
    showPage('2026-05-profile-sdui.html');
    visit();
    await pass(1);
    expect(hosts()).toHaveLength(1);
    expect(anchor()?.nextElementSibling).toBe(hosts()[0]?.host);
    expect(hosts()[0]?.host.shadowRoot).toBeNull();
    expect(isFloating()).toBe(false);
    await pass(20_000);
    expect(roots).toHaveLength(1);
  });

  test('that comes late is found', async () => {
    visit();
    await pass(2_000);
    expect(hosts()).toEqual([]);
    showPage('2026-05-profile-sdui.html');
    await pass(200);
    expect(anchor()?.nextElementSibling).toBe(hosts()[0]?.host);
  });

  test('keeps its host when LinkedIn draws the page anew', async () => {
    showPage('2026-05-profile-sdui.html');
    visit();
    await pass(1);
    const host = hosts()[0]?.host;
    host?.remove();
    await pass(1_000);
    expect(hosts().map((each) => each.host)).toEqual([host]);
    showPage('2026-05-profile-sdui.html');
    await pass(1_000);
    expect(anchor()?.nextElementSibling).toBe(host);
    expect(roots).toHaveLength(1);
  });

  test('loses it when the visit ends, for good', async () => {
    showPage('2026-05-profile-sdui.html');
    visit();
    await pass(1);
    stay.abort();
    expect(hosts()).toEqual([]);
    showPage('2026-05-profile-sdui.html');
    await pass(20_000);
    expect(hosts()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a page without a place', () => {
  test('gets a floating bar after six seconds, not before', async () => {
    visit();
    await pass(5_999);
    expect(hosts()).toEqual([]);
    await pass(1);
    expect([hosts().length, isFloating()]).toEqual([1, true]);
  });

  test('that turns up after all takes the bar in', async () => {
    visit();
    await pass(7_000);
    showPage('2026-05-profile-sdui.html');
    await pass(1_000);
    expect(roots).toHaveLength(1);
    expect(anchor()?.nextElementSibling).toBe(hosts()[0]?.host);
    expect(isFloating()).toBe(false);
  });
});

describe('a page that names somebody else than its address', () => {
  test('gets nothing while it may still be loading', async () => {
    showPage('2026-05-profile-sdui.html');
    document.body.innerHTML = document.body.innerHTML.replaceAll('ada-park', 'bo-lindqvist');
    visit();
    await pass(5_999);
    expect(hosts()).toEqual([]);
  });

  test('refuses to act when it stays so, and says why', async () => {
    showPage('2026-05-profile-sdui.html');
    document.body.innerHTML = document.body.innerHTML.replaceAll('ada-park', 'bo-lindqvist');
    visit();
    await pass(7_000);
    expect(isFloating()).toBe(true);
    press('Check status');
    await pass(1);
    expect(started()).toEqual([]);
    expect(status()).toContain(text('reason_wrongSubject'));
  });

  test('because it was swapped after the buttons were drawn, is not acted on either', async () => {
    showPage('2026-05-profile-sdui.html');
    visit();
    await pass(1);
    document.body.querySelectorAll('[href*="ada-park"]').forEach((link) => {
      link.setAttribute('href', link.getAttribute('href')?.replaceAll('ada-park', 'bo-lindqvist') ?? '');
    });
    press('Check status');
    await pass(1);
    expect(started()).toEqual([]);
    expect(status()).toContain(text('reason_wrongSubject'));
  });

  test('because the address changed a moment ago, is not acted on either', async () => {
    showPage('2026-05-profile-sdui.html');
    visit();
    await pass(1);
    goTo(elsewhere);
    press('Check status');
    await pass(1);
    expect(started()).toEqual([]);
  });
});
