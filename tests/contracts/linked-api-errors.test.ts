import { describe, expect, it } from 'vitest';
import type { Failure } from '../../lib/failure';
import { operations } from '../../lib/linkedin/operations';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import { failureOf, knownTypes } from '../../lib/providers/linked-api/errors';
import { failureSentence } from '../../lib/wording/failure-sentence';
import { handledReasons, handlingOf, type WayOut } from '../../lib/wording/way-out';
import messages from '../../public/_locales/en/messages.json';

const text = textFrom(catalogueLookup(messages));
const name = 'Linked API';

/** 4.1 "Request-level (common) errors – error.type in the envelope". */
const requestLevel = [
  'linkedApiTokenRequired', // "header missing"
  'invalidLinkedApiToken', // "wrong token"
  'identificationTokenRequired', // "account token missing/wrong (also after regenerate)"
  'invalidIdentificationToken',
  'subscriptionRequired', // "no paid seat for this LinkedIn account"
  'trialLimitReached', // "reverse trial used up"
  'plusPlanRequired', // "action (Sales Navigator etc.) needs Plus seat"
  'invalidRequestPayload', // "body/params invalid; message carries validation text"
  'invalidWorkflow', // "constraint or param violation; message carries details"
  'linkedinAccountSignedOut', // "cloud browser session lost"
  'languageNotSupported', // "account UI language unsupported"
  'outsideWorkingHours', // "account closed now and policy = reject"
  'workingHoursWaitExpired', // "parked workflow never got its window"
  'tooManyRequests', // "rate limit (429; 100/60 s on admin)"
  'conversationsNotSynced', // "poll before sync"
  'accountNotFound', // "admin"
  'accountIdRequired',
  'sessionNotFound',
  'noAvailableSeats',
  'dailyConnectionAttemptsExceeded',
];

/** 4.1, next to last row: "client side only … never on the wire". Ours are codes of our own. */
const clientSide: readonly [string, readonly Failure['code'][]][] = [
  ['httpError', ['unreachable', 'service-down', 'bad-reply']],
  ['workflowTimeout', ['timeout']],
  ['timeout', ['timeout']],
  ['unknownError', ['bad-reply']],
  ['noResult', ['bad-reply']],
];

/** 4.1, last row: "retired … map to their modern twins". */
const retired: readonly [string, string][] = [
  ['accountApiTokenRequired', 'linkedApiTokenRequired'],
  ['invalidAccountApiToken', 'invalidLinkedApiToken'],
  ['dataApiTokenRequired', 'linkedApiTokenRequired'],
  ['invalidDataApiToken', 'invalidLinkedApiToken'],
  ['insufficientCredits', 'subscriptionRequired'],
  ['invalidActionParams', 'invalidRequestPayload'],
  ['noActiveSeats', 'subscriptionRequired'],
];

/** 4.2 "Workflow failure reasons – result.failure.reason when failed". */
const failureReasons = [
  'linkedinAccountSignedOut',
  'languageNotSupported',
  'workingHoursWaitExpired', // "Expect also"
  'trialLimitReached',
];

/** 4.3 "Action error types – error.type inside an ActionResult (workflow still completed)". */
const actionLevel = [
  'personNotFound', // "URL is no LinkedIn person"
  'selfProfileNotAllowed', // "target is your own profile"
  'messagingNotAllowed', // "not connected / restricted"
  'alreadyPending', // "request open / already connected"
  'alreadyConnected',
  'emailRequired', // "person demands e-mail"
  'noteTooLong', // "note over the allowed length / quota of personalised notes used"
  'noteLimitExceeded',
  'requestNotAllowed', // "LinkedIn refuses the invite"
  'notPending', // "nothing to withdraw"
  'connectionNotFound', // "not in your connections"
  'retrievingNotAllowed', // "LinkedIn limit/restriction on retrieval"
  'searchingNotAllowed', // "LinkedIn limit/restriction on search"
  'filterNotApplied', // "a requested filter could not be applied"
  'searchInterfaceMismatch', // "filter vs preferences does not fit the account's jobs UI"
  'companyNotFound', // "target missing"
  'postNotFound',
  'jobNotFound',
  'commentNotFound',
  'threadNotFound',
  'commentingNotAllowed', // "author/LinkedIn forbids"
  'replyingNotAllowed',
  'duplicateComment', // "same text already there"
  'noPostingPermission', // "not admin of companyUrl"
  'mentionNotResolved', // "–"
  'repostNotAllowed',
  'alreadyReposted',
  'noSalesNavigator', // "no SN subscription"
  'limitExceeded', // "account limit of §1.7 reached"
];

/** 1.3: what a service says to an id it does not know is not documented; "name is ours". */
const ours = ['workflowNotFound'];

/** "message carries validation text", "message carries details", "show server message", "message says when". */
const detailed = ['invalidRequestPayload', 'invalidWorkflow', 'languageNotSupported', 'outsideWorkingHours'];

const documented = [...new Set([...requestLevel, ...failureReasons, ...actionLevel, ...ours])];

const fieldsOf = new Set(
  Object.values(operations).flatMap(({ input }) => {
    const shape: unknown = Reflect.get(input, 'shape');
    return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
  }),
);

function leadsSomewhere(way: WayOut): boolean {
  switch (way.kind) {
    case 'link':
      return /^https:\/\/app\.linkedapi\.io\//.test(way.url) && text(way.label.key, name).includes(name);
    case 'field':
      return fieldsOf.has(way.field);
    case 'operation':
      return Object.hasOwn(operations, way.operation);
    case 'options':
    case 'wait':
    case 'none':
      return true;
  }
}

it('there is handling for what the contract has, and for nothing else', () => {
  expect([...handledReasons].sort()).toEqual([...documented].sort());
  expect([...knownTypes].sort()).toEqual([...documented].sort());
});

describe.each(documented)('%s', (type) => {
  const failure = failureOf({ type, message: 'Their words.' });
  const { severity, retry, waitMs, way } = handlingOf(failure, name);

  it('has a sentence of its own: what happened or what it means, and what to do', () => {
    expect(failureSentence(failure, text, name).includes('Their words.')).toBe(detailed.includes(type));
    const sentence = failureSentence({ ...failure, message: '' }, text, name);
    expect(text.orElse(`reason_${type}`, '')).toBe(sentence);
    expect(sentence.split(/[.:,] /).length, sentence).toBeGreaterThanOrEqual(2);
    expect(sentence).toMatch(/\.$/);
    const others = documented
      .filter((each) => each !== type)
      .map((each) => text.orElse(`reason_${each}`, ''));
    expect(others).not.toContain(text.orElse(`reason_${type}`, ''));
  });

  it('has a severity, a rule for trying again and a way out', () => {
    expect(['info', 'warning', 'error']).toContain(severity);
    expect(['never', 'after-fix', 'later', 'at-once']).toContain(retry);
    expect(leadsSomewhere(way), JSON.stringify(way)).toBe(true);
    // A wait belongs to what may be tried later, and to nothing else.
    expect(waitMs !== undefined).toBe(retry === 'later');
    if (way.kind === 'wait') expect(retry).toBe('later');
  });
});

it.each(retired)('%s is %s of today', (old, modern) => {
  expect(failureOf({ type: old, message: '' })).toMatchObject({ reason: modern });
});

it.each(clientSide)(
  '%s of the service’s own library is one of our codes, with words and handling',
  (_type, codes) => {
    for (const code of codes) {
      expect(failureSentence({ code, message: '' }, text, name)).toMatch(/\. .*\. /);
      expect(handlingOf({ code, message: '' }, name).retry).toBe('later');
    }
  },
);

it.each([
  ['paymentRequiredSoon', 'Pay by Friday.'],
  ['constructor', 'Odd.'],
  ['__proto__', 'Odder.'],
])('%s, which nobody documented, shows the service’s own words', (type, message) => {
  const failure = failureOf({ type, message });
  expect(failureSentence(failure, text, name)).toContain(message);
  expect(handlingOf(failure, name)).toMatchObject({ severity: 'error', way: { kind: 'none' } });
});

it.each([
  ['pollConversations', 'syncConversation'],
  ['pollInbox', 'syncInbox'],
  ['pollNetwork', 'syncNetwork'],
])('%s before a sync leads to %s', (operation, sync) => {
  const failure = failureOf({ type: 'conversationsNotSynced', message: '' });
  expect(handlingOf(failure, name, operation).way).toEqual({ kind: 'operation', operation: sync });
});

it.each([
  ['Linked API', 'https://app.linkedapi.io/'],
  ['linked-api', 'https://app.linkedapi.io/'],
  ['Buena.ai', 'https://'],
])('a lost LinkedIn session is mended at %s', (service, url) => {
  const { way } = handlingOf({ code: 'signed-out', message: '' }, service);
  expect(way.kind === 'link' && way.url.startsWith(url)).toBe(true);
});

it('without a known service there is no link', () => {
  expect(handlingOf({ code: 'signed-out', message: '' }, 'Somebody').way).toEqual({ kind: 'none' });
  expect(handlingOf({ code: 'signed-out', message: '' }).way).toEqual({ kind: 'none' });
});
