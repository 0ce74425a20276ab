import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { aRun, statuses } from '../../tests/fakes/run-events';
import type { Failure } from '../failure';
import { operations } from '../linkedin/operations';
import { catalogueLookup } from '../locale/catalogue-lookup';
import { textFrom } from '../locale/text';
import type { RunChoice, RunLine, RunView } from '../messaging/views';
import type { Run, RunStatus } from '../runs/run';
import { hour, minute } from '../time';
import { knownWords, runLine } from './run-line';
import { runView } from './run-view';
import { subjectWords } from './subject-words';

const text = textFrom(catalogueLookup(messages));
const now = 1_800_000_000_000;
const email: Failure = { code: 'refused', reason: 'emailRequired', message: 'Email.', effect: 'none' };
const offline: Failure = { code: 'offline', message: '', effect: 'none' };
const problem: Failure = { code: 'refused', reason: 'retrievingNotAllowed', message: 'Not allowed.' };
const waiting = statuses.waiting;

function line(
  status: RunStatus,
  change: Partial<RunView> = {},
  run: Partial<Pick<Run, 'operation'>> = {},
): RunLine {
  const shown = { ...aRun('write', status), ...run } as Run;
  return runLine({ ...runView(shown, undefined), subjectName: 'Ada Park', ...change }, text);
}

describe('each state is one line', () => {
  const rows: readonly [string, RunStatus, RunLine['tone'], RegExp, readonly RunChoice[]][] = [
    ['held', statuses.held, 'busy', /^$/, ['undo']],
    ['queued', statuses.queued, 'busy', /^Starting…$/, ['cancel']],
    [
      'put off',
      { state: 'queued', notBefore: now, because: offline },
      'unsure',
      /^This computer is offline\./,
      ['cancel'],
    ],
    ['submitting', statuses.submitting, 'busy', /^Sending to Linked API…$/, []],
    ['waiting', waiting, 'busy', /^Waiting for Linked API$/, ['cancel', 'check']],
    [
      'behind others',
      { ...waiting, waiting: { why: 'queued' } },
      'busy',
      /^Queued at Linked API behind other work$/,
      ['cancel', 'check'],
    ],
    [
      'after hours',
      { ...waiting, waiting: { why: 'outside-hours', message: 'From 9.' } },
      'busy',
      /working hours\. From 9\.$/,
      ['cancel', 'check'],
    ],
    [
      'not answered',
      { ...waiting, trouble: offline },
      'busy',
      /asking for news failed.*offline/,
      ['cancel', 'check'],
    ],
    ['stale', statuses.stale, 'unsure', /^No answer from Linked API for a day$/, ['check', 'cancel']],
    ['unconfirmed', statuses.unconfirmed, 'unsure', /^May have been sent\./, ['check', 'retry', 'dismiss']],
    ['succeeded', statuses.succeeded, 'good', /^Request sent$/, ['dismiss']],
    [
      'in part',
      { ...statuses.succeeded, problems: [problem] },
      'unsure',
      /^Request sent · Some parts are missing: ./,
      ['dismiss'],
    ],
    ['failed', statuses.failed, 'bad', /^Failed: ./, ['retry', 'dismiss']],
    [
      'failed for want of an email',
      { ...statuses.failed, failure: email },
      'bad',
      /^Failed: .*email/,
      ['add_email', 'dismiss'],
    ],
    [
      'failed for a reason that is no word of ours',
      { ...statuses.failed, failure: { ...email, reason: 'constructor' } },
      'bad',
      /^Failed: ./,
      ['retry', 'dismiss'],
    ],
    ['cancelled', statuses.cancelled, 'unsure', /^Cancelled$/, ['dismiss']],
  ];

  test.each(rows)('%s', (_, status, tone, words, choices) => {
    const said = line(status);
    expect(said).toMatchObject({
      runId: 'r',
      title: 'Connect with Ada Park',
      state: status.state,
      tone,
      choices,
    });
    expect(said.words).toMatch(words);
  });

  test('none is forgotten', () => {
    expect(new Set(rows.map(([, { state }]) => state)).size).toBe(9);
  });

  test('a held run says when it leaves', () => {
    expect(line(statuses.held).until).toBe(statuses.held.until);
  });

  test('an unconfirmed run that nothing can check offers no check', () => {
    expect(line(statuses.unconfirmed, { checkable: false }).choices).toEqual(['retry', 'dismiss']);
  });

  test('a service seen before says how long it takes', () => {
    expect(line(waiting, { usualMs: 25_000 }).words).toBe('Waiting for Linked API · usually 25 secs');
  });

  test.each([
    ['pending', 'Request pending'],
    ['somethingNew', 'somethingNew'],
  ])('a check that found %s says "%s"', (outcome, words) => {
    expect(line(statuses.succeeded, { outcome }, { operation: 'checkConnectionStatus' }).words).toBe(words);
  });

  test('a failure of no known kind shows what the service said', () => {
    const failure: Failure = { code: 'refused', reason: 'brandNewError', message: 'The moon is full.' };
    expect(line({ ...statuses.failed, failure }).words).toContain('The moon is full.');
  });
});

describe('the catalogue', () => {
  test.each(Object.keys(operations))('names %s, under way and done', (operation) => {
    const title = line(waiting, {}, { operation: operation as Run['operation'] }).title;
    expect(title).toContain('Ada Park');
    expect(title).not.toContain(operation);
    // A check says what it found instead.
    if (operation !== 'checkConnectionStatus') expect(text.orElse(`done_${operation}`, '')).not.toBe('');
  });

  test.each(['undo', 'cancel', 'check', 'retry', 'dismiss', 'add_email'])('names the choice %s', (choice) => {
    expect(text.orElse(`choice_${choice}`, '')).not.toBe('');
  });
});

test.each([
  ['person', 'Ada Park', 'Ada Park'],
  ['person', undefined, 'this person'],
  ['post', 'Ada Park', 'the post by Ada Park'],
  ['post', undefined, 'this post'],
  ['company', 'Acme', 'Acme'],
] as const)('a %s called %s is "%s"', (kind, name, words) => {
  expect(subjectWords(kind, name, text)).toBe(words);
});

describe('what is known', () => {
  test.each([
    ['nothing', {}, ''],
    [
      'a connection',
      { connection: { state: 'pending', at: now - 2 * minute } },
      'Request pending, as of 2 min. ago',
    ],
    ['a newer state', { connection: { state: 'muted', at: now - hour } }, 'muted, as of 1 hr. ago'],
    ['a fetch', { fetchedAt: now - 3 * hour }, 'Fetched 3 hr. ago'],
    [
      'a comment and a reaction',
      { commentedAt: now - minute, reaction: { type: 'love', at: now - hour } },
      'Commented 1 min. ago · Reacted 1 hr. ago',
    ],
    ['a time that lies ahead, after the clock was set back', { fetchedAt: now + hour }, 'Fetched now'],
  ])('%s', (_, facts, words) => {
    // British English writes the units without a full stop.
    expect(knownWords(facts, now, text)).toBe(words.replaceAll('min.', 'min').replaceAll('hr.', 'hr'));
  });
});
