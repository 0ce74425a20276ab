import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aRun, statuses } from '../../tests/fakes/run-events';
import { actions, usageDesk } from '../../tests/fakes/usage-desk';
import { type BadgeChoice, badgeFigure } from '../usage/badge-figure';
import { readUsageSnapshot } from './usage-watch';

// There is no browser here; one in memory that behaves takes its place.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const desk = usageDesk();
const { says, save, live } = desk;

beforeEach(() => desk.open());

describe('the icon', () => {
  const badge = () => fakeBrowser.action.getBadgeText({});
  const day: BadgeChoice = {
    kind: 'figure',
    show: 'left',
    provider: 'buena',
    counts: 'actions',
    window: 'day',
  };
  const expected = async (choice: BadgeChoice) => {
    const { stores, clock } = desk.bench;
    const all = await stores.integrations.readAll();
    const snapshot = await readUsageSnapshot(stores.usage, all, await stores.settings.read(), clock.now());
    return badgeFigure(choice, snapshot)?.text;
  };

  test.each<[BadgeChoice, string]>([
    [day, '62'],
    [{ ...day, show: 'used' }, '38'],
    [{ ...day, show: 'percent' }, '38%'],
    [{ kind: 'tightest', show: 'percent' }, '90%'],
    [{ ...day, counts: 'messages', window: 'week' }, '5'],
  ])('says what %j is in the popup’s own reading', async (choice, says_) => {
    await says(actions(38), actions(45, { counts: 'messages', window: 'week', limit: 50 }));
    await save({ badge: choice });
    expect(await badge()).toBe(says_);
    expect(await expected(choice)).toBe(says_);
    live();
    await desk.bench.background.wake();
    expect(await badge()).toBe(says_);
  });

  test('of two equally far figures shows the one the popup names first', async () => {
    const { status } = desk.bench.service;
    desk.bench.service.status = async (call) => ({
      ...(await status(call)),
      allowances: [actions(50, { counts: 'comments', used: 5, limit: 10 })],
    });
    await says(actions(50));
    await desk.bench.integrations.connect('linked-api', { linkedApiToken: 'good-key-1234' });
    await save({ badge: { kind: 'tightest', show: 'used' } });
    expect(await badge()).toBe('5');
  });

  test('says it in words as well, with the service’s name', async () => {
    await says(actions(38));
    await save({ badge: { ...day, show: 'percent' } });
    expect(await fakeBrowser.action.getTitle({})).toBe(
      'Sidecar · Buena.ai, LinkedIn actions: 38 of 100 used today',
    );
  });

  test('puts trouble before the figure', async () => {
    await says(actions(38));
    await save({ badge: day });
    await desk.bench.stores.integrations.change('buena', (old) => ({
      ...old,
      failure: { code: 'unauthorized', message: '' },
    }));
    await desk.bench.background.published();
    expect(await badge()).toBe('!');
  });

  test.each<[string, BadgeChoice]>([
    ['that is not known', { ...day, counts: 'comments' }],
    ['of a service that is not set up', { ...day, provider: 'konnector' }],
  ])('is empty for a figure %s, and shows no runs in its place', async (_, choice) => {
    await says(actions(38));
    await desk.bench.stores.runs.add(aRun('write', statuses.waiting));
    await save({ badge: choice });
    expect(await badge()).toBe('');
    await save({ badge: { kind: 'runs' } });
    expect(await badge()).toBe('1');
  });
});
