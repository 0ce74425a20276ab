import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BackgroundBench, backgroundBench } from '../fakes/background-bench';
import { personUrl } from '../fakes/message-samples';
import { content, popup, us } from '../fakes/senders';
import { saveKeys } from '../fakes/typed-keys';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678';

let bench: BackgroundBench;
beforeEach(() => {
  fakeBrowser.reset();
  bench = backgroundBench();
});

describe('a page may speak only of what its address shows', () => {
  const elsewhere = 'https://www.linkedin.com/in/bo-lind';
  const start = (subject: object, request: object) => ({ runId: crypto.randomUUID(), subject, request });
  const check = (url: string) => ({ operation: 'checkConnectionStatus', input: { personUrl: url } });
  const ada = { kind: 'person', url: personUrl };

  test.each<[string, string, object]>([
    ['another person', personUrl, start({ kind: 'person', url: elsewhere }, check(elsewhere))],
    ['its person, but acts on another', personUrl, start(ada, check(elsewhere))],
    [
      'another person, but acts on its own',
      personUrl,
      start({ kind: 'person', url: elsewhere }, check(personUrl)),
    ],
    [
      'its person under another kind',
      personUrl,
      start({ kind: 'company', url: personUrl }, check(personUrl)),
    ],
    [
      'its person, from a list',
      'https://www.linkedin.com/search/results/people/',
      start(ada, check(personUrl)),
    ],
    [
      'its person, but asks for the account’s own',
      personUrl,
      start(ada, { operation: 'createPost', input: { text: 'Hello' } }),
    ],
    [
      'the user’s own account',
      personUrl,
      start({ kind: 'account', url: 'https://www.linkedin.com/' }, { operation: 'getAccounts', input: {} }),
    ],
    [
      'the user’s own account, from its feed',
      'https://www.linkedin.com/feed/',
      start(
        { kind: 'account', url: 'https://www.linkedin.com/' },
        { operation: 'customWorkflow', input: { workflow: { actionType: 'st.retrieveSSI' } } },
      ),
    ],
    [
      'its person as if it were a post',
      personUrl,
      start(ada, { operation: 'commentOnPost', input: { postUrl, text: 'Hello' } }),
    ],
    [
      'its post as if it were a person',
      postUrl,
      start(
        { kind: 'post', url: postUrl },
        { operation: 'sendMessage', input: { personUrl, text: 'Hello' } },
      ),
    ],
  ])('%s', async (_, tabUrl, input) => {
    await saveKeys(bench);
    const reply = await bench.send(content(tabUrl), 'startRun', input);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'wrong-subject', effect: 'none' } });
    expect(await bench.stores.runs.latest(9)).toEqual([]);
  });

  test('what the message says of its tab counts for nothing', async () => {
    await saveKeys(bench);
    const forged = {
      ...start({ kind: 'person', url: elsewhere }, check(elsewhere)),
      tab: { url: elsewhere },
      origin: us.origin,
    };
    expect(await bench.send(content(), 'startRun', forged)).toMatchObject({
      ok: false,
      failure: { code: 'wrong-subject' },
    });
  });

  test.each<[string, string]>([
    ['the address as it stands', personUrl],
    [
      'with a query, a sub-page and capitals',
      'https://www.linkedin.com/in/Ada-Park/overlay/contact-info/?trk=x',
    ],
  ])('%s is enough to act', async (_, tabUrl) => {
    await saveKeys(bench);
    const reply = await bench.send(content(tabUrl), 'startRun', start(ada, check(personUrl)));
    expect(reply).toMatchObject({ ok: true, value: { state: 'queued', operation: 'checkConnectionStatus' } });
  });

  test.each(['cancelRun', 'checkRun', 'retryRun', 'dismissRun'] as const)(
    '%s reaches no run of another page',
    async (name) => {
      await saveKeys(bench);
      const { runId } = await bench.runner.start({
        runId: crypto.randomUUID(),
        subject: { kind: 'person', url: elsewhere },
        operation: 'sendConnectionRequest',
        input: { personUrl: elsewhere },
      });
      const before = await bench.stores.runs.read(runId);
      const reply = await bench.send(content(), name, { runId, newRunId: crypto.randomUUID() });
      expect(reply).toMatchObject({ ok: false, failure: { code: 'wrong-subject' } });
      expect(await bench.stores.runs.read(runId)).toEqual(before);
      expect(await bench.send(popup, name, { runId, newRunId: crypto.randomUUID() })).not.toMatchObject({
        failure: { code: 'wrong-subject' },
      });
    },
  );
});
