import { describe, expect, it } from 'vitest';
import type { Integration } from '../../lib/integrations/integration';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import { hour } from '../../lib/time';
import { formatIn } from '../../lib/wording/format';
import messages from '../../public/_locales/en/messages.json';
import {
  all,
  broken,
  facts,
  fresh,
  integration,
  type Make,
  midnight,
  now,
  offline,
  oneOf,
  stale,
  statusOf,
  unasked,
} from '../../tests/fakes/popup-facts';
import { verdictWords } from './verdict-line';
import { popupView } from './view';

const text = textFrom(catalogueLookup(messages));
const format = formatIn(text.language);

describe('the verdict', () => {
  it.each<[string, Make | undefined, string, string | undefined]>([
    ['no key', undefined, 'Nothing set up yet', 'options'],
    ['all well, fresh', fresh, 'All four services are ready', undefined],
    ['all well, stale', stale, 'All was well 3 hr ago', undefined],
    ['all well, last check failed', offline, 'No service is ready', 'refresh'],
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
    ['one stale', oneOf(stale, fresh), 'All was well when last checked', undefined],
    ['one never asked, others stale', oneOf(unasked, stale), 'Waiting for the first answer', undefined],
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

describe('the verdict in more words', () => {
  const words = (make: Make) =>
    verdictWords(popupView(facts({ integrations: all.map(make) })).verdict, now, text, format);

  it('names who has no newer answer when only some have none', () => {
    expect(words(oneOf(stale, fresh)).more).toBe('Last answer from Linked API: 3 hr ago.');
  });

  it('says what all suffer from when it is one thing, and one press asks all', () => {
    const view = popupView(facts({ integrations: all.map(offline) }));
    expect(words(offline)).toEqual({ line: 'No service is ready', more: 'Offline' });
    expect(view.verdict).toHaveProperty('fix', { kind: 'refresh', label: { key: 'popup_fix_again' } });
  });

  it('does not guess what all suffer from when it is several things', () => {
    expect(words(oneOf(broken(fresh), offline)).more).toBeUndefined();
  });
});

describe('a reached limit', () => {
  const spent = (used: number, limit: number, rest: Partial<Integration> = {}): Integration =>
    integration(1, {
      status: statusOf('ok', [{ counts: 'actions', window: 'day', used, limit, resetsAt: midnight }]),
      ...rest,
    });
  const words = (...integrations: Integration[]) =>
    verdictWords(popupView(facts({ integrations })).verdict, now, text, format);

  it('of the day is the verdict when nothing is worse', () => {
    expect(words(fresh(0), spent(80, 80))).toEqual({
      line: 'Buena.ai: today’s limit is reached',
      more: 'LinkedIn actions: 80 of 80 · resets Mon 00:00',
    });
  });

  it('is the verdict while another service has not answered', () => {
    expect(words(unasked(0), spent(95, 80)).line).toBe('Buena.ai: today’s limit is reached');
  });

  it.each<[string, Partial<Integration>, string]>([
    ['a service that is signed out', { failure: { code: 'signed-out', message: '' } }, 'LinkedIn signed out'],
    ['a check that failed', { failure: { code: 'timeout', message: '' } }, 'No answer'],
  ])('gives way to %s', (_, rest, word) => {
    expect(words(integration(0, rest), spent(80, 80)).line).toBe(`Linked API: ${word}`);
  });

  it('that leaves nothing from the start is no news', () => {
    expect(words(spent(0, 0)).line).toBe('Buena.ai is ready');
  });

  it('of yesterday is not told', () => {
    const old = spent(80, 80, { checkedAt: now - 20 * hour });
    const status = statusOf('ok', [{ counts: 'actions', window: 'day', used: 80, limit: 80 }]);
    expect(words({ ...old, status }).line).toMatch(/^All was well/);
  });

  it('of a week names the week, and several are counted and named', () => {
    const week = statusOf('ok', [{ counts: 'messages', window: 'week', used: 100, limit: 100 }]);
    const linkedApi = integration(0, { status: week });
    expect(words(linkedApi)).toEqual({
      line: 'Linked API: this week’s limit is reached',
      more: 'Messages: 100 of 100',
    });
    expect(words(linkedApi, spent(80, 80))).toEqual({
      line: '2 limits are reached',
      more: 'Linked API, Messages · Buena.ai, LinkedIn actions',
    });
  });
});
