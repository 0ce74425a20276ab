import { describe, expect, it } from 'vitest';
import { catalogueLookup } from '../../../lib/locale/catalogue-lookup';
import { textFrom } from '../../../lib/locale/text';
import messages from '../../../public/_locales/en/messages.json';
import type { RunRow } from './run-row';
import { actsOf, stateWords } from './run-words';
import { aRow } from './sample-rows';

const text = textFrom(catalogueLookup(messages, 'en-US'));
const now = new Date(2026, 10, 22, 15, 42).getTime();
const words = (change: Partial<RunRow>) => stateWords(aRow({ since: now - 12_000, ...change }), now, text);
const acts = (change: Partial<RunRow>) => actsOf(aRow(change), text);

describe('how a run stands', () => {
  it('counts the seconds down while Undo is possible', () => {
    expect(words({ state: 'held', until: now + 3_400 })).toBe('Sending in 4 sec');
    expect(words({ state: 'held', until: now - 1 })).toBe('Sending in 0 sec');
  });

  it('says how long it usually takes and how long it has taken', () => {
    expect(words({ state: 'waiting', usualMs: 25_000 })).toBe(
      'Waiting for Linked API · usually 25 sec · 12 sec so far',
    );
  });

  it('says that other work comes first', () => {
    expect(words({ state: 'waiting', waiting: { why: 'queued' } })).toBe(
      'Queued at Linked API behind other work · 12 sec so far',
    );
  });

  it('says until when the account rests, in the words of the service', () => {
    const waiting = { why: 'outside-hours', message: 'Starts Mon 09:00 (Europe/Berlin).' } as const;
    expect(words({ state: 'waiting', waiting })).toContain('Starts Mon 09:00 (Europe/Berlin).');
  });

  it('says when it tries again', () => {
    expect(words({ state: 'queued', until: now + 18 * 60_000 })).toBe('Next try at 04:00 PM');
  });
});

describe('what can be done', () => {
  it.each([
    [{ state: 'held' }, ['undo']],
    [{ state: 'queued' }, ['cancel']],
    [{ state: 'submitting' }, []],
    [{ state: 'waiting' }, ['cancel', 'check']],
    [{ state: 'stale' }, ['check', 'cancel']],
    [{ state: 'unconfirmed' }, ['check', 'retry', 'dismiss']],
    [{ state: 'failed' }, ['retry', 'dismiss']],
    [{ state: 'failed', dismissed: true }, ['retry']],
    [{ state: 'succeeded', dismissed: true }, []],
    [{ state: 'cancelled' }, ['dismiss']],
  ] satisfies [Partial<RunRow>, string[]][])('about %j: %j', (change, expected) => {
    expect(acts(change)).toEqual({ acts: expected });
  });

  it('sends nobody to try the same words again that were refused', () => {
    const failure = { code: 'refused', message: '', reason: 'noteTooLong' } as const;
    expect(acts({ operation: 'sendConnectionRequest', state: 'failed', failure })).toEqual({
      acts: ['dismiss'],
      lead: { operation: 'sendConnectionRequest', words: 'Change' },
    });
  });

  it('leads to what has to be done first, and back', () => {
    const failure = { code: 'refused', message: '', reason: 'conversationsNotSynced' } as const;
    expect(acts({ operation: 'pollConversations', state: 'failed', failure })).toEqual({
      acts: ['retry', 'dismiss'],
      lead: { operation: 'syncConversation', words: 'Sync conversation' },
    });
  });

  it('does not offer to repeat a run whose input nobody knows', () => {
    expect(acts({ state: 'failed', restored: true })).toEqual({ acts: ['dismiss'] });
  });
});
