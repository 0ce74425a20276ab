import { describe, expect, it } from 'vitest';
import type { Failure } from '../../lib/failure';
import type { Integration } from '../../lib/integrations/integration';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import type { RunView } from '../../lib/messaging/views';
import { catalog } from '../../lib/providers/catalog';
import type { Allowance, Health, IntegrationStatus } from '../../lib/providers/status';
import { dayOf, hour, minute } from '../../lib/time';
import { formatIn } from '../../lib/wording/format';
import messages from '../../public/_locales/en/messages.json';
import { levelOf } from './usage-view';
import { verdictWords } from './verdict-line';
import { type PopupFacts, popupView } from './view';

const text = textFrom(catalogueLookup(messages));
const format = formatIn(text.language);
const now = new Date(2026, 10, 22, 15, 42).getTime();
const signedOut: Failure = { code: 'signed-out', message: '' };

const statusOf = (health: Health, allowances: readonly Allowance[] = []): IntegrationStatus => ({
  health,
  headline: { key: 'connectSafely_ready' },
  notes: [],
  allowances,
});

const integration = (index: number, rest: Partial<Integration> = {}): Integration => {
  const provider = catalog[index]?.id ?? 'buena';
  const status = statusOf('ok');
  const base = { v: 1, provider, connectedAt: index, lastFour: {}, nextCheckAt: now + minute } as const;
  return { ...base, status, checkedAt: now - 2 * minute, ...rest };
};

const unasked = (index: number): Integration => {
  const { status: _status, checkedAt: _checkedAt, ...rest } = integration(index);
  return rest;
};

const facts = (rest: Partial<PopupFacts>): PopupFacts => ({
  abouts: catalog,
  integrations: [],
  usage: [],
  runs: [],
  now,
  ...rest,
});

const run = (rest: Partial<RunView> = {}): RunView => ({
  runId: '1',
  operation: 'sendConnectionRequest',
  effect: 'write',
  provider: 'linked-api',
  providerName: 'Linked API',
  subjectKind: 'person',
  subjectName: 'Ada Park',
  state: 'waiting',
  createdAt: now - 20_000,
  since: now - 10_000,
  problems: [],
  checkable: true,
  ...rest,
});

const all = [0, 1, 2, 3];
type Make = (index: number) => Integration;
const fresh: Make = (index) => integration(index);
const stale: Make = (index) => integration(index, { checkedAt: now - 3 * hour });
const offline: Make = (index) => integration(index, { failure: { code: 'offline', message: '' } });
const broken =
  (make: Make): Make =>
  (index) => ({ ...make(index), failure: signedOut, failedAt: now });
const oneOf =
  (bad: Make, rest: Make): Make =>
  (index) =>
    index === 0 ? bad(index) : rest(index);

describe('the verdict', () => {
  it.each<[string, Make | undefined, string, string | undefined]>([
    ['no key', undefined, 'Nothing set up yet', 'options'],
    ['all well, fresh', fresh, 'All four services are ready', undefined],
    ['all well, stale', stale, 'All was well 3 hr ago', undefined],
    ['all well, last check failed', offline, 'No service is ready', undefined],
    ['all well, never asked', unasked, 'Waiting for the first answer', undefined],
    ['one failing, fresh', oneOf(broken(fresh), fresh), 'Linked API: LinkedIn signed out', 'link'],
    ['one failing, stale', oneOf(broken(stale), stale), 'Linked API: LinkedIn signed out', 'link'],
    ['one failing, others’ checks failed', oneOf(broken(fresh), offline), 'No service is ready', undefined],
    [
      'one failing, others never asked',
      oneOf(broken(unasked), unasked),
      'Linked API: LinkedIn signed out',
      'link',
    ],
    ['all failing, fresh', broken(fresh), 'No service is ready', undefined],
    ['all failing, stale', broken(stale), 'No service is ready', undefined],
    ['all failing, never asked', broken(unasked), 'No service is ready', undefined],
    ['one offline', oneOf(offline, fresh), 'Linked API: Offline', 'refresh'],
    ['one not asked', oneOf(unasked, fresh), 'Waiting for the first answer', undefined],
    ['one stale', oneOf(stale, fresh), 'All was well 3 hr ago', undefined],
    [
      'one failing, one stale',
      (i) => (i < 2 ? broken(fresh)(i) : fresh(i)),
      '2 of 4 services need attention',
      undefined,
    ],
  ])('for %s', (_, make, line, fix) => {
    const { verdict } = popupView(facts({ integrations: make ? all.map(make) : [] }));
    expect(verdictWords(verdict, now, text, format).line).toBe(line);
    const way = 'fix' in verdict ? verdict.fix?.kind : undefined;
    if (fix) expect(way).toBe(fix);
    if (verdict.kind !== 'ready') expect(verdict.tone).not.toBe('good');
  });

  it.each([
    [1, 'Linked API is ready'],
    [2, 'Both services are ready'],
    [3, 'All three services are ready'],
  ])('counts %i services', (count, line) => {
    const { verdict } = popupView(facts({ integrations: all.slice(0, count).map(fresh) }));
    expect(verdictWords(verdict, now, text, format).line).toBe(line);
  });
});

describe('an integration row', () => {
  it.each<[string, Integration, object]>([
    [
      'keeps the last good answer when a check fails',
      broken(fresh)(0),
      { freshness: 'failed', tone: 'bad', lastKnown: { key: 'connectSafely_ready' } },
    ],
    [
      'of a failure that may pass warns only',
      offline(0),
      { tone: 'warn', fix: { kind: 'refresh', provider: 'linked-api', label: { key: 'popup_fix_again' } } },
    ],
    [
      'of a refused key leads to the options',
      integration(1, { failure: { code: 'unauthorized', message: '' } }),
      { tone: 'bad', fix: { kind: 'options', provider: 'buena', label: { key: 'popup_fix_key' } } },
    ],
    [
      'of an unknown health is neither good nor bad',
      integration(3, { status: statusOf('unknown') }),
      { tone: 'unknown', freshness: 'fresh' },
    ],
    [
      'never asked is unknown',
      unasked(2),
      { tone: 'unknown', freshness: 'unknown', word: { key: 'health_unknown' } },
    ],
  ])('%s', (_, given, expected) => {
    expect(popupView(facts({ integrations: [given] })).integrations[0]).toMatchObject(expected);
  });

  it('stands in the catalogue’s order, and services without a key are named', () => {
    const view = popupView(facts({ integrations: [fresh(2), fresh(0)] }));
    expect(view.integrations.map(({ name }) => name)).toEqual(['Linked API', 'Konnector.ai']);
    expect(view.notSetUp).toEqual(['Buena.ai', 'ConnectSafely.ai']);
  });
});

describe('usage', () => {
  const counted = (allowance: Partial<Allowance>, rest: Partial<Integration> = {}) =>
    popupView(
      facts({
        integrations: [
          integration(1, {
            status: statusOf('ok', [{ counts: 'actions', window: 'day', ...allowance }]),
            ...rest,
          }),
        ],
      }),
    ).usage;

  it.each<[string, Partial<Allowance>, object]>([
    ['both figures known', { used: 38, limit: 80 }, { used: 38, limit: 80, left: 42, level: 'low' }],
    ['over the limit', { used: 90, limit: 80 }, { used: 90, left: 0, level: 'reached' }],
    ['a limit of nothing', { used: 0, limit: 0 }, { left: 0, level: 'reached' }],
  ])('with %s makes a line with a level', (_, allowance, expected) => {
    expect(counted(allowance).lines[0]).toMatchObject(expected);
  });

  it.each<[string, Partial<Allowance>]>([
    ['the count', { limit: 80 }],
    ['both figures', {}],
  ])('without %s has no level, so no bar', (_, allowance) => {
    const [line] = counted(allowance).lines;
    expect(line?.level).toBeUndefined();
    expect(line?.left).toBeUndefined();
  });

  it('without a limit is a count', () => {
    const { lines, counts } = counted({ used: 7 });
    expect(lines).toEqual([]);
    expect(counts[0]?.counts).toEqual([{ category: 'actions', count: 7 }]);
  });

  it('of the minute is left out', () => {
    expect(counted({ window: 'minute', used: 1, limit: 100 }).lines).toEqual([]);
  });

  it('takes today’s count from the log when the service tells only the limit', () => {
    const usage = [{ v: 1, provider: 'buena', category: 'actions', day: dayOf(now), count: 12 } as const];
    const status = statusOf('ok', [{ counts: 'actions', window: 'day', limit: 80 }]);
    const view = popupView(facts({ integrations: [integration(1, { status })], usage }));
    expect(view.usage.lines[0]).toMatchObject({ used: 12, left: 68 });
    expect(view.usage.counts).toEqual([]);
  });

  it('names services that tell no figures and those that have not answered', () => {
    const { usage } = popupView(facts({ integrations: [unasked(0), fresh(3)] }));
    expect(usage.silent).toEqual(['ConnectSafely.ai']);
    expect(usage.unknown).toEqual(['Linked API']);
  });

  it('of yesterday evening is not today’s, however young', () => {
    const midnight = new Date(2026, 10, 22, 0, 3).getTime();
    const status = statusOf('ok', [{ counts: 'actions', window: 'day', used: 79, limit: 80 }]);
    const late = integration(1, { status, checkedAt: midnight - 5 * minute });
    const view = popupView(facts({ integrations: [late], now: midnight }));
    expect(view.integrations[0]?.freshness).toBe('fresh');
    expect(view.usage.lines[0]?.freshness).toBe('stale');
  });

  it('has 14 days, and a day nobody told about is not a day of zero', () => {
    const usage = [
      { v: 1, provider: 'linked-api', category: 'comments', day: dayOf(now), count: 2 },
      { v: 1, provider: 'buena', category: 'actions', day: dayOf(now), count: 3 },
      { v: 1, provider: 'buena', category: 'actions', day: '2026-11-20', count: 0 },
    ] as const;
    const { days } = popupView(facts({ usage })).usage;
    expect(days).toHaveLength(14);
    expect(days.slice(-3)).toEqual([
      { day: '2026-11-20', total: 0 },
      { day: '2026-11-21', total: undefined },
      { day: '2026-11-22', total: 5 },
    ]);
  });

  it.each([
    [500, 1_000, 'low'],
    [501, 1_000, 'moderate'],
    [900, 1_000, 'moderate'],
    [9_004, 10_000, 'high'],
    [1_000, 1_000, 'reached'],
  ])('of %i in %i is %s', (used, limit, level) => expect(levelOf(used, limit)).toBe(level));
});

describe('runs', () => {
  const rows = (...runs: RunView[]) => popupView(facts({ runs })).runs;

  it.each<[string, Partial<RunView>, readonly string[]]>([
    ['held', { state: 'held', until: now + 4_000 }, ['cancel']],
    ['queued', { state: 'queued' }, ['cancel']],
    ['submitting', { state: 'submitting' }, []],
    ['waiting', { state: 'waiting' }, ['cancel']],
    [
      'waiting, asking went wrong',
      { state: 'waiting', failure: { code: 'timeout', message: '' } },
      ['check', 'cancel'],
    ],
    ['stale', { state: 'stale' }, ['check', 'cancel']],
    ['unconfirmed', { state: 'unconfirmed' }, ['check', 'retry', 'dismiss']],
    ['unconfirmed and not checkable', { state: 'unconfirmed', checkable: false }, ['retry', 'dismiss']],
    ['succeeded', { state: 'succeeded' }, ['dismiss']],
    ['failed', { state: 'failed' }, ['retry', 'dismiss']],
    ['cancelled', { state: 'cancelled' }, ['dismiss']],
  ])('that are %s offer what can be done', (_, rest, actions) => {
    expect(rows(run(rest)).rows[0]?.actions).toEqual(actions);
  });

  it('put doubt first, then what is under way, then what ended; good ends leave by themselves', () => {
    const view = rows(
      run({ runId: 'old', state: 'succeeded', since: now - hour }),
      run({ runId: 'done', state: 'succeeded' }),
      run({ runId: 'failed', state: 'failed', since: now - 5 * hour, createdAt: now - 5 * hour }),
      run({ runId: 'waiting' }),
      run({ runId: 'doubt', state: 'unconfirmed', createdAt: now - hour }),
    );
    expect(view.rows.map(({ runId }) => runId)).toEqual(['doubt', 'waiting', 'done', 'failed']);
    expect(view.more).toBe(0);
  });

  it('say how far they are only while the service is at work', () => {
    expect(rows(run({ usualMs: 25_000 })).rows[0]?.progress).toEqual({ elapsedMs: 10_000, usualMs: 25_000 });
    expect(rows(run()).rows[0]?.progress).toEqual({ elapsedMs: 10_000 });
    expect(rows(run({ state: 'held', until: now })).rows[0]?.progress).toBeUndefined();
  });
});
