import { describe, expect, test } from 'vitest';
import { virtualClock } from '../../tests/fakes/clock';
import { aRun, statuses } from '../../tests/fakes/run-events';
import { fakeService } from '../../tests/fakes/service';
import type { FailureCode } from '../failure';
import type { Integration } from '../integrations/integration';
import { operations } from '../linkedin/operations';
import type { ProviderId } from '../providers/about';
import type { Provider } from '../providers/provider';
import type { Health, IntegrationStatus } from '../providers/status';
import { defaultSettings } from '../settings/settings';
import type { BadgeFigure } from '../usage/badge-figure';
import type { Figure } from '../usage/snapshot';
import { badgeOf, boardOf } from './publish';

const service = fakeService(virtualClock());
const status: IntegrationStatus = service.answersStatus;
const integration = (provider: ProviderId, change: Partial<Integration> = {}): Integration => ({
  v: 1,
  provider,
  connectedAt: 0,
  lastFour: {},
  nextCheckAt: 0,
  ...change,
});
const providerById = (id: ProviderId): Provider => ({
  ...service,
  supports: (operation) => id === 'linked-api' || (id === 'buena' && operation === 'fetchPost'),
});

describe('the board', () => {
  test('offers nothing while nothing is set up', () => {
    expect(boardOf([], defaultSettings, providerById)).toEqual({ offers: {}, noteLimit: 200 });
  });

  test('offers each operation by the first service that can do it', () => {
    const { offers } = boardOf(
      [integration('buena'), integration('linked-api')],
      defaultSettings,
      providerById,
    );
    expect(Object.keys(offers).sort()).toEqual(Object.keys(operations).sort());
    expect(offers).toMatchObject({ fetchPost: 'buena', sendMessage: 'linked-api' });
  });

  test('leaves out what no service can do', () => {
    expect(
      boardOf([integration('buena'), integration('konnector')], defaultSettings, providerById).offers,
    ).toEqual({
      fetchPost: 'buena',
    });
  });

  test.each([
    ['a free account', {}, {}, 200],
    ['a setting', { premiumNotes: true }, {}, 300],
    ['a service that knows of the plan', {}, { status: { ...status, premium: true } }, 300],
    ['a service that knows of none', {}, { status: { ...status, premium: false } }, 200],
  ])('has the note limit of %s', (_, settings, change, noteLimit) => {
    const board = boardOf([integration('buena', change)], { ...defaultSettings, ...settings }, providerById);
    expect(board.noteLimit).toBe(noteLimit);
  });
});

describe('the badge', () => {
  const failure = (code: FailureCode) =>
    integration('buena', { failure: { code, message: '' }, failedAt: 0 });
  const healthy = (health: Health) => integration('buena', { status: { ...status, health } });
  const trouble = { text: '!', tone: 'trouble' };
  const quiet = { text: '', tone: 'busy' };

  test.each<[string, Integration, object]>([
    ['a refused key', failure('unauthorized'), trouble],
    ['a missing right', failure('forbidden'), trouble],
    ['a missing permission', failure('permission-missing'), trouble],
    ['a lost LinkedIn session', failure('signed-out'), trouble],
    ['a slow service', failure('timeout'), quiet],
    ['no network', failure('offline'), quiet],
    ['good health', healthy('ok'), quiet],
    ['a busy account', healthy('busy'), quiet],
    ['a paused account', healthy('paused'), quiet],
    ['unknown health', healthy('unknown'), quiet],
    ['a call for attention', healthy('attention'), trouble],
    ['a lost connection', healthy('disconnected'), trouble],
  ])('for %s', (_, each, badge) => {
    expect(badgeOf([each], [])).toEqual(badge);
  });

  const run = (name: keyof typeof statuses) => aRun('write', statuses[name]);

  test.each<[string, Parameters<typeof badgeOf>[1], object]>([
    ['nothing', [], quiet],
    ['one run', [run('held')], { text: '1', tone: 'busy' }],
    [
      'runs in every state of being under way',
      [run('held'), run('queued'), run('submitting'), run('waiting')],
      { text: '4', tone: 'busy' },
    ],
    ['a stale run', [run('stale')], quiet],
    ['an unconfirmed run', [run('waiting'), run('unconfirmed')], trouble],
    ['one that was waved away', [{ ...run('unconfirmed'), dismissed: true }], quiet],
    ['a crowd', Array.from({ length: 140 }, () => run('waiting')), { text: '99', tone: 'busy' }],
  ])('for %s', (_, unsettled, badge) => {
    expect(badgeOf([], unsettled)).toEqual(badge);
  });

  test('puts trouble first', () => {
    expect(badgeOf([failure('unauthorized')], [run('waiting')])).toEqual(trouble);
  });

  describe('when a figure of usage was chosen', () => {
    const figure: Figure = {
      ...{ provider: 'buena', counts: 'actions', window: 'day', from: 0, to: 1 },
      ...{ endTold: false, elsewhere: 0, used: 76, limit: 80, left: 4, level: 'high' },
    };
    const usage: BadgeFigure = { text: '4', level: 'high', figure };

    test('says it in the colour of its level, whatever is under way', () => {
      const said = { text: '4', tone: 'high', figure };
      expect(badgeOf([], [], 'figure', usage)).toEqual(said);
      expect(badgeOf([], [run('waiting')], 'tightest', usage)).toEqual(said);
    });

    test('still puts trouble first', () => {
      expect(badgeOf([failure('forbidden')], [], 'figure', usage)).toEqual(trouble);
      expect(badgeOf([], [run('unconfirmed')], 'figure', usage)).toEqual(trouble);
    });

    test('is empty while the figure is not known: a number of runs would be read as it', () => {
      expect(badgeOf([], [run('waiting')], 'figure')).toEqual(quiet);
      expect(badgeOf([], [run('waiting')], 'tightest')).toEqual(quiet);
      expect(badgeOf([], [run('waiting')], 'runs')).toEqual({ text: '1', tone: 'busy' });
    });
  });
});
