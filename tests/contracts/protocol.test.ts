import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type MessageName, protocol, type Reply } from '../../lib/messaging/protocol';
import { storeNames } from '../../lib/storage/schema';
import { type BackgroundBench, backgroundBench } from '../fakes/background-bench';
import { personUrl, samples } from '../fakes/message-samples';
import { content, senders, us } from '../fakes/senders';

// The polyfill throws outside an extension; an in-memory browser that behaves takes its place.
vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const names = Object.keys(protocol) as MessageName[];
const popup = { id: us.id, url: `${us.origin}/popup.html`, origin: us.origin };
const canary = 'linked_canary-5d41402abc4b2a76';
const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678';

let bench: BackgroundBench;
beforeEach(() => {
  fakeBrowser.reset();
  bench = backgroundBench();
});

const save = () =>
  bench.send(popup, 'saveCredentials', {
    provider: 'linked-api',
    values: { linkedApiToken: canary, identificationToken: `id_${canary}` },
  });

const uuid = () => crypto.randomUUID();

describe('each message from each sender', () => {
  const cells = names.flatMap((name) => senders.map((each) => ({ message: name, ...each })));

  test.each(cells)('$message from $name', async ({ message, sender, is }) => {
    await save();
    const before = await snapshot();
    const reply = await bench.send(sender, message, samples[message]);
    const allowed = is === 'extension' || (is === 'page' && protocol[message].from === 'page');
    if (allowed) expect(reply).not.toMatchObject({ failure: { code: 'forbidden' } });
    else {
      expect(reply).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
      expect(await snapshot()).toBe(before);
    }
  });
});

/** All there is in the database and the storage areas, as text. */
async function snapshot(): Promise<string> {
  const rows = await bench.database.read([...storeNames], async (tx) => {
    const all: unknown[] = [];
    for (const name of storeNames) if (name !== 'keys') all.push(await tx.objectStore(name).getAll());
    return all;
  });
  // Bytes as the text they would be, were they not sealed.
  const readable = (_: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  const all = [rows, await fakeBrowser.storage.local.get(null), bench.service.requests, bench.opened()];
  return JSON.stringify(all, readable);
}

describe('a page may speak only of what its address shows', () => {
  const elsewhere = 'https://www.linkedin.com/in/bo-lind';
  const start = (subject: object, request: object) => ({ runId: uuid(), subject, request });
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
    await save();
    const reply = await bench.send(content(tabUrl), 'startRun', input);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'wrong-subject', effect: 'none' } });
    expect(await bench.stores.runs.latest(9)).toEqual([]);
  });

  test('what the message says of its tab counts for nothing', async () => {
    await save();
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
    await save();
    const reply = await bench.send(content(tabUrl), 'startRun', start(ada, check(personUrl)));
    expect(reply).toMatchObject({ ok: true, value: { state: 'queued', operation: 'checkConnectionStatus' } });
  });

  test.each(['cancelRun', 'checkRun', 'retryRun', 'dismissRun'] as const)(
    '%s reaches no run of another page',
    async (name) => {
      await save();
      const { runId } = await bench.runner.start({
        runId: uuid(),
        subject: { kind: 'person', url: elsewhere },
        operation: 'sendConnectionRequest',
        input: { personUrl: elsewhere },
      });
      const before = await bench.stores.runs.read(runId);
      const reply = await bench.send(content(), name, { runId, newRunId: uuid() });
      expect(reply).toMatchObject({ ok: false, failure: { code: 'wrong-subject' } });
      expect(await bench.stores.runs.read(runId)).toEqual(before);
      expect(await bench.send(popup, name, { runId, newRunId: uuid() })).not.toMatchObject({
        failure: { code: 'wrong-subject' },
      });
    },
  );
});

describe('a key that was typed in', () => {
  const holds = (value: unknown) => {
    const written = JSON.stringify(value) ?? '';
    const spellings = [canary, btoa(canary), encodeURIComponent(canary), 'canary-5d41402abc4b2a76'];
    return spellings.some((each) => written.includes(each));
  };

  test('comes back in no reply, whoever asks for what, and lies open nowhere', async () => {
    const replies: Reply<unknown>[] = [await save()];
    const run = {
      runId: uuid(),
      subject: { kind: 'person', url: personUrl },
      request: { operation: 'checkConnectionStatus', input: { personUrl } },
    };
    replies.push(await bench.send(content(), 'startRun', run));
    bench.service.faults.push({
      failure: { code: 'service-down', message: 'HTTP status 503.', effect: 'unknown' },
    });
    await bench.runner.tick();
    for (const name of names.filter(
      (each) => each !== 'eraseEverything' && each !== 'removeCredentials' && each !== 'saveCredentials',
    ))
      for (const sender of [popup, content()])
        replies.push(await bench.send(sender, name, { ...samples[name], runId: run.runId }));
    bench.service.goodKey = 'another';
    bench.clock.pass(60_000);
    replies.push(await bench.send(popup, 'refresh', { onlyStale: false }), await save());
    expect(replies.some(({ ok }) => ok)).toBe(true);
    expect(replies.filter(holds)).toEqual([]);
    expect(await snapshot()).not.toContain('canary');
    expect((await bench.keyring.read('linked-api'))?.linkedApiToken, 'it is kept all the same').toBe(canary);
  });

  test('is shown by its last four characters only', async () => {
    await save();
    expect((await bench.stores.integrations.read('linked-api'))?.lastFour).toEqual({
      linkedApiToken: '2a76',
      identificationToken: '2a76',
    });
  });

  test('is gone after erasing', async () => {
    await save();
    expect(await bench.send(popup, 'eraseEverything', {})).toEqual({ ok: true, value: undefined });
    expect(await bench.keyring.read('linked-api')).toBeUndefined();
    expect(await bench.stores.integrations.readAll()).toEqual([]);
  });
});

describe('the user decides', () => {
  const request = { operation: 'sendConnectionRequest', input: { personUrl } };
  const start = async (operation: object = request) => {
    const runId = uuid();
    expect(
      await bench.send(content(), 'startRun', {
        runId,
        subject: { kind: 'person', url: personUrl, name: 'Ada Park' },
        request: operation,
      }),
    ).toMatchObject({ ok: true });
    return runId;
  };
  const state = async (runId: string) => (await bench.stores.runs.read(runId))?.status.state;

  beforeEach(async () => {
    await save();
    await bench.send(popup, 'saveSettings', { holdSeconds: 0 });
  });

  /** A connection request of which nobody knows whether it arrived. */
  async function unconfirmed(): Promise<string> {
    const runId = await start();
    bench.service.faults.push({ failure: { code: 'timeout', message: '', effect: 'unknown' }, after: true });
    await bench.send(content(), 'poke', { runIds: [runId] });
    expect(await state(runId)).toBe('unconfirmed');
    return runId;
  }

  test('to look first: a check settles what was unconfirmed, and what it found stays known', async () => {
    const runId = await unconfirmed();
    bench.clock.pass(1_000);
    bench.service.outcome = () => ({
      state: 'done',
      result: { connectionStatus: 'connected' },
      problems: [],
    });
    const reply = await bench.send(content(), 'checkRun', { runId });
    expect(reply).toMatchObject({ ok: true, value: { operation: 'checkConnectionStatus' } });
    for (let round = 0; round < 10; round++) {
      bench.clock.pass(30_000);
      await bench.runner.tick();
    }
    expect(await state(runId)).toBe('succeeded');
    const view = await bench.send(content(), 'readSubject', { subject: { kind: 'person', url: personUrl } });
    expect(view).toMatchObject({ ok: true, value: { facts: { connection: { state: 'connected' } } } });
  });

  test('to send again: as a new run, the old one settled and out of sight', async () => {
    const runId = await unconfirmed();
    const newRunId = uuid();
    const reply = await bench.send(content(), 'retryRun', { runId, newRunId });
    expect(reply).toMatchObject({ ok: true, value: { runId: newRunId, state: 'queued' } });
    expect(await bench.stores.runs.read(runId)).toMatchObject({
      dismissed: true,
      status: { state: 'cancelled', sent: true },
    });
    const again = await bench.send(content(), 'retryRun', { runId, newRunId });
    expect(again, 'the same message twice is one run').toMatchObject({
      ok: true,
      value: { runId: newRunId },
    });
    expect(await bench.stores.runs.latest(9)).toHaveLength(2);
  });

  test('to send again what is still under way: it goes on, in sight', async () => {
    const runId = await start();
    const reply = await bench.send(content(), 'retryRun', { runId, newRunId: uuid() });
    expect(reply).toMatchObject({ ok: true, value: { runId } });
    expect(await bench.stores.runs.read(runId)).not.toHaveProperty('dismissed');
  });

  test('to wave away what nobody can know', async () => {
    const runId = await unconfirmed();
    expect(await bench.send(content(), 'dismissRun', { runId })).toEqual({ ok: true, value: undefined });
    expect(await state(runId)).toBe('cancelled');
    const view = await bench.send(content(), 'readSubject', { subject: { kind: 'person', url: personUrl } });
    expect(view).toMatchObject({ ok: true, value: { runs: [] } });
  });

  test('to watch: a poke moves what is due and is remembered', async () => {
    const runId = await start();
    await bench.send(content(), 'poke', { runIds: [runId] });
    expect(await state(runId)).toBe('waiting');
    expect(bench.seen).toEqual([runId]);
  });
});
