import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoKeys } from '../world/demo-keys';
import type { Fault } from '../world/faults';
import { requestsTo } from './harness/effects';
import { allProviderHosts } from './harness/launch';
import { goodKeys, openOptions, saveKeys } from './harness/options';
import { notForUsers } from './journey/act';
import { actingKeys, openStage, type Stage } from './journey/stage';

const { variants } = demoKeys;
const buena = (key: string) => ({ 'Buena API key': key });

describe('keys that cannot be saved', () => {
  let stage: Stage;
  let options: Page;
  beforeAll(async () => {
    stage = await openStage();
    options = await openOptions(stage.session);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    stage.world.control.reset();
    await options.reload();
  });

  const refusals: readonly [string, string, Record<string, string>, RegExp][] = [
    ['an empty key', 'Buena.ai', buena(''), /This field is empty/],
    ['blanks', 'Buena.ai', buena('   '), /This field is empty/],
    ['words', 'Buena.ai', buena('not a key'), /sign in it that a key cannot have/],
    [
      'another service’s key',
      'Buena.ai',
      buena(demoKeys.linkedApi.linkedApiToken),
      /looks like a Linked API token/,
    ],
    ['a revoked key', 'Buena.ai', buena(variants.buenaRevoked), /Buena did not accept this key/],
    ['a key without the scope', 'Buena.ai', buena(variants.buenaNoScope), /lacks the permission users:read/],
    [
      'a revoked Konnector key',
      'Konnector.ai',
      { 'Konnector API key': variants.konnectorRevoked },
      /Konnector did not accept this key/,
    ],
    [
      'a key without an account',
      'ConnectSafely.ai',
      { 'ConnectSafely API key': variants.connectSafelyNoAccount },
      /No LinkedIn account is connected in ConnectSafely/,
    ],
    [
      'a revoked token',
      'Linked API',
      {
        'Linked API token': variants.linkedApiRevoked.linkedApiToken,
        'Identification token': variants.linkedApiRevoked.identificationToken,
      },
      /does not accept this Linked API token/,
    ],
    [
      'a wrong identification token',
      'Linked API',
      {
        'Linked API token': variants.linkedApiWrongAccount.linkedApiToken,
        'Identification token': variants.linkedApiWrongAccount.identificationToken,
      },
      /does not accept this identification token/,
    ],
  ];

  test.each(refusals)('%s for %s is refused by name', async (_, provider, fields, words) => {
    const { ok, said } = await saveKeys(options, provider, fields);
    expect(ok).toBe(false);
    expect(said).toMatch(words);
    expect(said).not.toMatch(notForUsers);
  });

  const trouble = /trouble on the side of Buena\.ai/;
  const faults: readonly [string, Fault, RegExp][] = [
    ['HTML', { kind: 'html' }, /not in the form this service uses/],
    ['broken JSON', { kind: 'badJson' }, /not in the form this service uses/],
    ['another shape', { kind: 'wrongShape' }, /does not understand/],
    ['half a body', { kind: 'cutBody' }, /connection to Buena\.ai broke off/],
    ['six megabytes', { kind: 'hugeBody', bytes: 6_000_000 }, /larger than 5 MB/],
    [
      'a redirect',
      { kind: 'redirect', status: 302, location: 'https://api.konnector.ai/' },
      /pointed to another address/,
    ],
    ['429 with a time', { kind: 'status', status: 429, retryAfter: 90 }, /\d{1,2}:\d{2}/],
    ['429 without', { kind: 'status', status: 429 }, /Too many requests reached Buena\.ai/],
    ['500', { kind: 'status', status: 500 }, trouble],
    ['503', { kind: 'status', status: 503 }, trouble],
    ['a broken connection', { kind: 'reset' }, /connection to Buena\.ai broke off/],
  ];

  test.each(faults)(
    'a service that answers with %s is named as the trouble, and the key is not kept',
    async (_, fault, words) => {
      stage.world.control.faults({ service: 'buena', path: '*', fault });
      const { ok, said } = await saveKeys(options, 'Buena.ai', buena(demoKeys.buena));
      expect(ok).toBe(false);
      expect(said).toMatch(words);
      expect(said).not.toMatch(notForUsers);
      await options.reload();
      await options
        .getByRole('region', { name: 'Buena.ai' })
        .getByRole('button', { name: 'Test and save' })
        .waitFor();
    },
  );

  test('a service that does not answer is given up within the 20 s that are promised', async () => {
    stage.world.control.faults({ service: 'buena', path: '*', fault: { kind: 'hang' } });
    const started = Date.now();
    const { ok, said } = await saveKeys(options, 'Buena.ai', buena(demoKeys.buena), 30_000);
    const took = Date.now() - started;
    expect(ok).toBe(false);
    // Not at once either: a slow answer may still come.
    expect(took).toBeGreaterThan(5_000);
    expect(took).toBeLessThan(22_000);
    expect(said).toMatch(/No answer came from Buena\.ai in time/);
    expect(said).not.toMatch(notForUsers);
  });

  test('a padded key is taken as it is meant', async () => {
    const { ok } = await saveKeys(options, 'Buena.ai', buena(`  ${demoKeys.buena} `));
    expect(ok).toBe(true);
  });
});

describe('without the permission for the host', () => {
  test('a key is not sent to a service whose host was not granted', async () => {
    const others = allProviderHosts.filter((host) => !host.includes('buena'));
    const stage = await openStage({ granted: others, keys: actingKeys });
    const before = requestsTo(stage.world, 'buena', 'GET', '/').length;
    const options = await openOptions(stage.session);
    const place = options.getByRole('region', { name: 'Buena.ai' });
    await place.getByLabel('Buena API key').fill(goodKeys['Buena.ai']['Buena API key']);
    await place.getByRole('button', { name: 'Test and save' }).click();
    await options.waitForTimeout(1_500);
    expect(requestsTo(stage.world, 'buena', 'GET', '/').length).toBe(before);
    await stage.close();
  });
});
