import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  sampleCampaign,
  sampleDashboard,
  sampleFilters,
  sampleKey,
  samplePage,
} from '../../components/dashboard/campaigns/sample-campaigns';
import { type BackgroundBench, backgroundBench, barrier } from '../../tests/fakes/background-bench';
import { popup } from '../../tests/fakes/senders';
import { keyOf } from '../campaigns/keys';
import { campaignPage } from '../campaigns/shapes';
import { failed } from '../failure';
import type { MessageName } from '../messaging/protocol';
import { normalise } from '../providers/konnector/normalise';
import { storeNames } from '../storage/schema';
import { minute } from '../time';
import type { CampaignService } from './campaigns';
import { permitted } from './permission';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const june = { start: '2025-06-01', end: '2025-06-30' };
let bench: BackgroundBench;

/** The bench with Konnector's own reading of what was typed. */
function begin(outside?: Parameters<typeof backgroundBench>[1]): void {
  bench = backgroundBench(undefined, outside);
  bench.services.konnector.normalise = normalise;
}
beforeEach(() => {
  fakeBrowser.reset();
  begin();
});

const ask = (name: MessageName, input: object = {}) => bench.send(popup, name, input);
const connect = (values: Readonly<Record<string, string>> = { apiKey: 'first-key-1234' }) =>
  ask('saveCredentials', { provider: 'konnector', values });
const kept = (key: string) => bench.stores.campaigns.read(key);

/** Everything that lies in any store and storage area, as text. */
async function everything(): Promise<string> {
  const rows = await bench.database.read([...storeNames], (tx) =>
    Promise.all(storeNames.map((name) => tx.objectStore(name).getAll())),
  );
  const areas = [fakeBrowser.storage.local, fakeBrowser.storage.session, fakeBrowser.storage.sync];
  return JSON.stringify([rows, await Promise.all(areas.map((area) => area.get(null)))]);
}

type Row = [MessageName, object, string, unknown];
const questions: readonly Row[] = [
  ['readFilters', {}, keyOf.filters(), sampleFilters],
  ['readDashboard', {}, keyOf.dashboard({}), sampleDashboard],
  [
    'readDashboard',
    { range: june, users: ['u1'] },
    keyOf.dashboard({ users: ['u1'], range: june }),
    sampleDashboard,
  ],
  ['readCampaigns', {}, keyOf.campaigns({}), samplePage(0, 3)],
  [
    'readCampaigns',
    { term: ' looms ', offset: 50 },
    keyOf.campaigns({ offset: 50, term: 'looms' }),
    samplePage(0, 3),
  ],
  ['readCampaign', { id: 'r0' }, keyOf.campaign('r0'), sampleCampaign()],
];

describe('an answer', () => {
  beforeEach(async () => {
    await connect();
  });

  test.each(questions)('to %s %j is given, and kept under the question’s name', async (...row) => {
    const [name, input, key, value] = row;
    expect(await ask(name, input)).toEqual({ ok: true, value });
    expect(await kept(key)).toMatchObject({ at: bench.clock.now(), value });
  });

  test('can be shown by the next life before it asks', async () => {
    await ask('readCampaigns');
    const at = bench.clock.now();
    bench.clock.pass(5 * minute);
    const next = backgroundBench(undefined, { disk: bench.disk, clock: bench.clock });
    const shown = await next.stores.campaigns.read(keyOf.campaigns({}));
    expect(shown?.at).toBe(at);
    expect(campaignPage.parse(shown?.value)).toEqual(samplePage(0, 3));
  });

  test('that is newer takes the place of the older; a failure does not', async () => {
    await ask('readFilters');
    const first = bench.clock.now();
    bench.campaigns.filters = () => Promise.reject(failed('service-down', 'HTTP status 503.'));
    bench.clock.pass(minute);
    expect(await ask('readFilters')).toMatchObject({ ok: false, failure: { code: 'service-down' } });
    expect(await kept('filters')).toMatchObject({ at: first, value: sampleFilters });
    const other = { ...sampleFilters, linkedin_users: [] };
    bench.campaigns.filters = async () => other;
    bench.clock.pass(minute);
    await ask('readFilters');
    expect(await kept('filters')).toMatchObject({ at: bench.clock.now(), value: other });
  });

  test('is given although it cannot be kept', async () => {
    bench.stores.campaigns.keep = () => Promise.reject(failed('storage-full', 'no room'));
    expect(await ask('readDashboard')).toEqual({ ok: true, value: sampleDashboard });
    expect(await kept(keyOf.dashboard({}))).toBeUndefined();
  });

  test('to days that cannot be meant is a refusal, and nothing is asked', async () => {
    const asked = vi.spyOn(bench.campaigns, 'dashboard');
    const range = { start: '2025-06-30', end: '2025-06-01' };
    expect(await ask('readDashboard', { range })).toMatchObject({
      ok: false,
      failure: { code: 'invalid-input', reason: 'konnectorDateRange', effect: 'none' },
    });
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('what was kept is forgotten', () => {
  beforeEach(async () => {
    await connect();
    for (const [name, input] of questions) await ask(name, input);
  });
  const count = () => bench.database.read(['campaigns'], (tx) => tx.objectStore('campaigns').count());

  test.each<[string, () => Promise<unknown>]>([
    ['with another key', () => connect({ apiKey: 'second-key-5678' })],
    ['when a key is put in place of the present one', () => ask('replaceKonnectorKey', { apiKey: 'k-5678' })],
    ['with the integration', () => ask('removeCredentials', { provider: 'konnector' })],
    ['with everything', () => ask('eraseEverything')],
  ])('%s', async (_, change) => {
    expect(await count()).toBe(questions.length);
    expect(await change()).toMatchObject({ ok: true });
    expect(await count()).toBe(0);
  });

  test('but not for a key that is refused, or by what happens to another service', async () => {
    bench.services.konnector.down = { code: 'unauthorized', message: '' };
    expect(await connect({ apiKey: 'second-key-5678' })).toMatchObject({ value: { ok: false } });
    await bench.integrations.connect('buena', { linkedApiToken: 'x' });
    await ask('removeCredentials', { provider: 'buena' });
    expect(await count()).toBe(questions.length);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['another key', () => connect({ apiKey: 'second-key-5678' })],
    ['no key', () => ask('removeCredentials', { provider: 'konnector' })],
    ['nothing at all', () => ask('eraseEverything')],
  ])('for good: an answer on its way when there is %s is not kept, and not told', async (_, change) => {
    const wall = barrier();
    bench.campaigns.filters = async () => {
      await wall.stand();
      return sampleFilters;
    };
    const asking = ask('readFilters');
    await wall.reached;
    const changing = change();
    await expect.poll(count).toBe(0);
    wall.open();
    expect(await asking).toMatchObject({ ok: false, failure: { code: 'not-configured' } });
    await changing;
    expect(await count()).toBe(0);
  });
});

describe('a key that is made', () => {
  test('is answered, and is in no store', async () => {
    await connect();
    expect(await ask('createKonnectorKey', { description: 'Second computer' })).toEqual({
      ok: true,
      value: sampleKey,
    });
    expect(await everything()).toContain('konnector');
    expect(await everything()).not.toContain(sampleKey.api_key);
  });

  test('is made once, also when its making fails, and its failure tells no key', async () => {
    await connect();
    const making = vi.fn<CampaignService['createKey']>(() => Promise.reject(failed('timeout', 'No answer.')));
    bench.campaigns.createKey = making;
    expect(await ask('createKonnectorKey', { description: '' })).toMatchObject({
      failure: { code: 'timeout' },
    });
    expect(making).toHaveBeenCalledTimes(1);
    expect(await everything()).not.toContain('first-key-1234');
  });

  test('can be put in place of the present one, with the same server and header', async () => {
    const chosen = { server: 'api.konnector.ai', header: 'x-api-key' };
    await connect({ apiKey: 'first-key-1234', ...chosen });
    expect(await ask('replaceKonnectorKey', { apiKey: 'made-key-9876' })).toEqual({
      ok: true,
      value: { ok: true },
    });
    expect(await bench.keyring.read('konnector')).toEqual({ apiKey: 'made-key-9876', ...chosen });
    expect(await bench.stores.integrations.read('konnector')).toMatchObject({
      chosen,
      lastFour: { apiKey: '9876' },
    });
    expect(await everything()).not.toContain('made-key-9876');
  });
});

describe('before anything is asked', () => {
  const all: readonly [MessageName, object][] = [
    ...questions.map(([name, input]): [MessageName, object] => [name, input]),
    ['createKonnectorKey', { description: 'Second computer' }],
  ];
  const listen = () =>
    (['filters', 'dashboard', 'campaigns', 'campaign', 'createKey'] as const).map((name) =>
      vi.spyOn(bench.campaigns, name),
    );

  test.each(all)('%s %j without a key is a failure', async (name, input) => {
    const asked = listen();
    expect(await ask(name, input)).toMatchObject({
      ok: false,
      failure: { code: 'not-configured', effect: 'none' },
    });
    for (const each of asked) expect(each).not.toHaveBeenCalled();
  });

  test.each(all)('%s %j without the browser’s permission is a failure', async (name, input) => {
    await connect();
    bench.around.permitted = false;
    const asked = listen();
    expect(await ask(name, input)).toMatchObject({
      ok: false,
      failure: { code: 'permission-missing', effect: 'none' },
    });
    for (const each of asked) expect(each).not.toHaveBeenCalled();
  });

  test.each([
    ['', 'https://dev-api.konnector.ai/*'],
    ['api.konnector.ai', 'https://api.konnector.ai/*'],
  ])('permission is looked for at the server that was chosen (%j)', async (server, origin) => {
    begin({ outside: () => ({ permitted }) });
    const asked: unknown[] = [];
    fakeBrowser.permissions.contains = async ({ origins, permissions }) => {
      if (!permissions) asked.push(...(origins ?? []));
      return true;
    };
    await connect({ apiKey: 'first-key-1234', server });
    await ask('readFilters');
    await bench.integrations.permissionsChanged();
    expect(asked).toEqual([origin, origin, origin]);
  });
});
