// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../public/_locales/en/messages.json';
import { control, goTo, hosts, openTab, press, roots, showPage } from '../../tests/fakes/linkedin-tab';
import { writeBoard } from '../storage/board';
import { startContent } from './start';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const ada = 'https://www.linkedin.com/in/ada-park/';
const feed = 'https://www.linkedin.com/feed/';
const id = fakeBrowser.runtime.id;

let sent: { name: string; input: unknown }[];

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  ({ sent } = openTab(ada, (name) =>
    name === 'readSubject' ? { runs: [], known: '', facts: {} } : undefined,
  ));
  const catalogue: Readonly<Record<string, { message: string } | undefined>> = messages;
  fakeBrowser.i18n.getMessage = (name) => catalogue[name]?.message ?? '';
  fakeBrowser.i18n.getUILanguage = () => 'en';
  await writeBoard({ offers: { checkConnectionStatus: 'linked-api' }, noteLimit: 200 }, Date.now());
});
afterEach(async () => {
  // Orphaning the tab ends everything in it.
  // What an orphaned script meets (mv3-facts 6).
  fakeBrowser.runtime.id = '';
  const gone = new Error('Extension context invalidated.');
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(gone);
  press('Check status');
  await vi.advanceTimersByTimeAsync(1);
  fakeBrowser.runtime.id = id;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('thirty changes of page leave one host, on the right person', async () => {
  showPage('2026-05-profile-sdui.html');
  await startContent();
  await pass(1);
  for (let round = 0; round < 15; round++) {
    document.body.innerHTML = '';
    goTo(feed);
    await pass(800);
    expect(hosts()).toEqual([]);
    goTo(ada);
    showPage('2026-05-profile-sdui.html');
    await pass(1_000);
    expect(hosts()).toHaveLength(1);
  }
  press('Check status');
  await pass(1);
  expect(sent.at(-2)).toMatchObject({
    name: 'startRun',
    input: { subject: { url: 'https://www.linkedin.com/in/ada-park' } },
  });
});

test('a sub-page or a query of the same person is the same visit', async () => {
  showPage('2026-05-profile-sdui.html');
  await startContent();
  await pass(1);
  for (const end of ['overlay/contact-info/', '?trk=x', '#top']) {
    goTo(ada + end);
    await pass(1_000);
  }
  expect(roots).toHaveLength(1);
  expect(hosts()).toHaveLength(1);
});

test('a new board is shown at once', async () => {
  showPage('2026-05-profile-sdui.html');
  await startContent();
  await pass(1);
  expect(control('Fetch profile')).toBeUndefined();
  await writeBoard({ offers: { fetchPerson: 'linked-api' }, noteLimit: 200 }, Date.now());
  await pass(1);
  expect([!!control('Fetch profile'), !!control('Check status')]).toEqual([true, false]);
});

test('after an update of the extension everything of ours goes, for good', async () => {
  showPage('2026-05-profile-sdui.html');
  await startContent();
  await pass(1);
  fakeBrowser.runtime.id = '';
  press('Check status');
  await pass(1);
  expect(hosts()).toEqual([]);
  goTo(feed);
  await pass(1_000);
  goTo(ada);
  showPage('2026-05-profile-sdui.html');
  await pass(10_000);
  expect(hosts()).toEqual([]);
});

test('in a frame nothing happens', async () => {
  showPage('2026-05-profile-sdui.html');
  const top = vi.spyOn(window, 'top', 'get').mockReturnValue(null);
  await startContent();
  await pass(10_000);
  expect(roots).toEqual([]);
  top.mockRestore();
});
