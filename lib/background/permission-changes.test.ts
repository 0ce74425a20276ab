import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BackgroundBench, backgroundBench } from '../../tests/fakes/background-bench';
import { hour } from '../time';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let bench: BackgroundBench;
const kept = () => bench.stores.integrations.read('linked-api');

describe('a permission', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    bench = backgroundBench();
    await bench.integrations.connect('linked-api', { linkedApiToken: 'good-key-1234' });
    bench.around.permitted = false;
    await bench.integrations.permissionsChanged();
    bench.service.requests.length = 0;
  });

  test('taken back shows at once, beside the last answer', async () => {
    expect(await kept()).toMatchObject({
      failure: { code: 'permission-missing' },
      failedAt: bench.clock.now(),
      status: bench.service.answersStatus,
    });
    expect(await fakeBrowser.action.getBadgeText({})).toBe('!');
  });

  test('given again shows at once, and the service is asked as soon as it allows', async () => {
    bench.around.permitted = true;
    await bench.integrations.permissionsChanged();
    expect(await kept()).not.toHaveProperty('failure');
    expect(await kept()).toMatchObject({ nextCheckAt: bench.clock.now() });
    expect(bench.service.requests).toEqual([]);
    bench.clock.pass(bench.service.about.floorMs);
    await bench.integrations.refresh({ onlyStale: true });
    expect(bench.service.requests.map(({ kind }) => kind)).toEqual(['status', 'usage']);
  });

  test('given again later has the service asked now', async () => {
    bench.clock.pass(hour);
    bench.around.permitted = true;
    await bench.integrations.permissionsChanged();
    expect(bench.service.requests.map(({ kind }) => kind)).toEqual(['status', 'usage']);
  });
});
