import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type MessageName, protocol, type Reply } from '../../lib/messaging/protocol';
import { storeNames } from '../../lib/storage/schema';
import { type BackgroundBench, backgroundBench } from '../fakes/background-bench';
import { personUrl, samples } from '../fakes/message-samples';
import { content, popup, senders } from '../fakes/senders';
import { canary, saveKeys } from '../fakes/typed-keys';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const names = Object.keys(protocol) as MessageName[];

let bench: BackgroundBench;
beforeEach(() => {
  fakeBrowser.reset();
  bench = backgroundBench();
});

describe('each message from each sender', () => {
  const cells = names.flatMap((name) => senders.map((each) => ({ message: name, ...each })));

  test.each(cells)('$message from $name', async ({ message, sender, is }) => {
    await saveKeys(bench);
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

describe('a key that was typed in', () => {
  const holds = (value: unknown) => {
    const written = JSON.stringify(value) ?? '';
    const spellings = [canary, btoa(canary), encodeURIComponent(canary), 'canary-5d41402abc4b2a76'];
    return spellings.some((each) => written.includes(each));
  };

  test('comes back in no reply, whoever asks for what, and lies open nowhere', async () => {
    const replies: Reply<unknown>[] = [await saveKeys(bench)];
    const run = {
      runId: crypto.randomUUID(),
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
    replies.push(await bench.send(popup, 'refresh', { onlyStale: false }), await saveKeys(bench));
    expect(replies.some(({ ok }) => ok)).toBe(true);
    expect(replies.filter(holds)).toEqual([]);
    expect(await snapshot()).not.toContain('canary');
    expect((await bench.keyring.read('linked-api'))?.linkedApiToken, 'it is kept all the same').toBe(canary);
  });

  test('is shown by its last four characters only', async () => {
    await saveKeys(bench);
    expect((await bench.stores.integrations.read('linked-api'))?.lastFour).toEqual({
      linkedApiToken: '2a76',
      identificationToken: '2a76',
    });
  });

  test('is gone after erasing', async () => {
    await saveKeys(bench);
    expect(await bench.send(popup, 'eraseEverything', {})).toEqual({ ok: true, value: undefined });
    expect(await bench.keyring.read('linked-api')).toBeUndefined();
    expect(await bench.stores.integrations.readAll()).toEqual([]);
  });
});
