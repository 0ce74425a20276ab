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
    ['an empty key', 'Buena.ai', buena(''), /./],
    ['blanks', 'Buena.ai', buena('   '), /./],
    ['words', 'Buena.ai', buena('not a key'), /./],
    ['another service’s key', 'Buena.ai', buena(demoKeys.linkedApi.linkedApiToken), /Linked API/],
    ['a revoked key', 'Buena.ai', buena(variants.buenaRevoked), /./],
    ['a key without the scope', 'Buena.ai', buena(variants.buenaNoScope), /scope|permission|leads|linkedin/i],
    ['a revoked Konnector key', 'Konnector.ai', { 'Konnector API key': variants.konnectorRevoked }, /./],
    [
      'a key without an account',
      'ConnectSafely.ai',
      { 'ConnectSafely API key': variants.connectSafelyNoAccount },
      /./,
    ],
    [
      'a revoked token',
      'Linked API',
      {
        'Linked API token': variants.linkedApiRevoked.linkedApiToken,
        'Identification token': variants.linkedApiRevoked.identificationToken,
      },
      /./,
    ],
    [
      'a wrong identification token',
      'Linked API',
      {
        'Linked API token': variants.linkedApiWrongAccount.linkedApiToken,
        'Identification token': variants.linkedApiWrongAccount.identificationToken,
      },
      /identification/i,
    ],
  ];

  test.each(refusals)('%s for %s is refused by name', async (_, provider, fields, words) => {
    const { ok, said } = await saveKeys(options, provider, fields);
    expect(ok).toBe(false);
    expect(said).toMatch(words);
    expect(said).not.toMatch(notForUsers);
  });

  const faults: readonly [string, Fault][] = [
    ['HTML', { kind: 'html' }],
    ['broken JSON', { kind: 'badJson' }],
    ['another shape', { kind: 'wrongShape' }],
    ['half a body', { kind: 'cutBody' }],
    ['six megabytes', { kind: 'hugeBody', bytes: 6_000_000 }],
    ['a redirect', { kind: 'redirect', status: 302, location: 'https://api.konnector.ai/' }],
    ['429 with a time', { kind: 'status', status: 429, retryAfter: 90 }],
    ['429 without', { kind: 'status', status: 429 }],
    ['500', { kind: 'status', status: 500 }],
    ['503', { kind: 'status', status: 503 }],
    ['a broken connection', { kind: 'reset' }],
  ];

  test.each(faults)(
    'a service that answers with %s is named as the trouble, and the key is not kept',
    async (_, fault) => {
      stage.world.control.faults({ service: 'buena', path: '*', fault });
      const { ok, said } = await saveKeys(options, 'Buena.ai', buena(demoKeys.buena));
      expect(ok).toBe(false);
      expect(said).not.toMatch(notForUsers);
      await options.reload();
      await options
        .getByRole('region', { name: 'Buena.ai' })
        .getByRole('button', { name: 'Test and save' })
        .waitFor();
    },
  );

  test('a service that does not answer is given up after 20 s', async () => {
    stage.world.control.faults({ service: 'buena', path: '*', fault: { kind: 'hang' } });
    const started = Date.now();
    const { ok, said } = await saveKeys(options, 'Buena.ai', buena(demoKeys.buena), 30_000);
    expect([ok, Date.now() - started < 25_000]).toEqual([false, true]);
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
