// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { control, hosts, openTab, press, showPage, text } from '../../tests/fakes/linkedin-tab';
import { pageOf, startVisit } from './visit';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const url = 'https://www.linkedin.com/in/ada-park';

let sent: { name: string; input: unknown }[];
let stay: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  stay = new AbortController();
  ({ sent } = openTab(url, (name) =>
    name === 'readSubject' ? { runs: [], known: '', facts: {} } : undefined,
  ));
});
afterEach(() => {
  stay.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function visit(): void {
  const page = pageOf('profile');
  if (!page) throw new Error('no such page');
  startVisit(
    page,
    { kind: 'person', url },
    {
      signal: stay.signal,
      text,
      board: { v: 1, revision: 1, offers: { fetchPerson: 'linked-api' }, noteLimit: 200 },
      orphaned: () => undefined,
    },
  );
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const started = () => sent.filter(({ name }) => name === 'startRun');

describe('a fetch', () => {
  const requests = () => started().map(({ input }) => input);
  const usual = {
    personUrl: url,
    retrieveExperience: true,
    retrieveEducation: true,
    retrieveSkills: true,
    retrieveLanguages: true,
  };
  beforeEach(async () => {
    showPage('2026-05-profile-sdui.html');
    visit();
    await pass(1);
  });

  test('brings the usual at one press', async () => {
    press('Fetch profile');
    await pass(1);
    expect(requests()).toMatchObject([{ request: { operation: 'fetchPerson', input: usual } }]);
    expect(hosts()[0]?.root.querySelector('form')).toBeNull();
  });

  test('has options behind a button of its own, which stand at the usual', async () => {
    press('Options…');
    await pass(600);
    expect(started()).toEqual([]);
    const form = hosts()[0]?.root.querySelector('form');
    expect(form?.getAttribute('aria-label')).toBe('Fetch profile of Ada Park');
    form?.querySelector<HTMLInputElement>('[value=Skills]')?.click();
    const posts = form?.querySelector<HTMLInputElement>('#Posts');
    if (posts) posts.value = '5';
    const send = form?.querySelector<HTMLElement>('button[type=submit]');
    expect(send?.textContent).toBe('Fetch profile');
    const event = new Event('click', { bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    send?.dispatchEvent(event);
    await pass(1);
    const { retrieveSkills: _, ...rest } = usual;
    const input = { ...rest, retrievePosts: true, postsRetrievalConfig: { limit: 5 } };
    expect(requests()).toMatchObject([{ request: { operation: 'fetchPerson', input } }]);
  });

  test('opens no options for a script', async () => {
    control('Options…')?.click();
    await pass(1);
    expect(hosts()[0]?.root.querySelector('form')).toBeNull();
  });
});
