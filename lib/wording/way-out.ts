import type { Failure, FailureCode } from '../failure';
import type { OperationName } from '../linkedin/operations';
import { catalog } from '../providers/catalog';
import { day, hour, minute } from '../time';
import type { Words } from '../words';

/** `info`: nothing is wrong. `warning`: it will do again, or with a change. `error`: somebody has to mend something. */
export type Severity = 'info' | 'warning' | 'error';

/** Whether trying again can help. `later` has a wait, see `Handling`. */
export type RetryRule = 'never' | 'after-fix' | 'later' | 'at-once';

/** What leads on from a failure. `field` is a field of the operation's input, `operation` what has to be done first. */
export type WayOut =
  | { kind: 'link'; url: `https://${string}`; label: Words }
  | { kind: 'options' }
  | { kind: 'field'; field: string }
  | { kind: 'operation'; operation: OperationName }
  | { kind: 'wait' }
  | { kind: 'none' };

export type Handling = {
  severity: Severity;
  retry: RetryRule;
  /** With `later`: how long, unless the failure's own `retryAt` says. */
  waitMs?: number;
  way: WayOut;
};

/** What the service's own dashboard is opened for; the address follows from the service. */
type AtService = 'open' | 'plans' | 'reconnect';

type Row = readonly [Severity, RetryRule, WayOut | AtService, waitMs?: number];

const field = (name: string): WayOut => ({ kind: 'field', field: name });
const first = (operation: OperationName): WayOut => ({ kind: 'operation', operation });
const options: WayOut = { kind: 'options' };
const wait: WayOut = { kind: 'wait' };
const none: WayOut = { kind: 'none' };

const inOptions: Row = ['error', 'after-fix', options];
const inPlan: Row = ['error', 'after-fix', 'plans'];
const inService: Row = ['error', 'after-fix', 'open'];
const noUse: Row = ['error', 'never', none];
const settled: Row = ['info', 'never', none];
const wrong = (name: string): Row => ['error', 'after-fix', field(name)];

/** Contract linked-api 4.1 to 4.3, row by row; `workflowNotFound` is 1.3. */
const byReason = {
  linkedApiTokenRequired: inOptions,
  invalidLinkedApiToken: inOptions,
  identificationTokenRequired: inOptions,
  invalidIdentificationToken: inOptions,
  subscriptionRequired: inPlan,
  trialLimitReached: inPlan,
  plusPlanRequired: inPlan,
  invalidRequestPayload: ['error', 'after-fix', none],
  invalidWorkflow: ['error', 'after-fix', none],
  linkedinAccountSignedOut: ['error', 'after-fix', 'reconnect'],
  languageNotSupported: inService,
  outsideWorkingHours: ['warning', 'later', wait, hour],
  workingHoursWaitExpired: ['warning', 'at-once', none],
  tooManyRequests: ['warning', 'later', wait, minute],
  conversationsNotSynced: ['warning', 'after-fix', first('syncConversation')],
  accountNotFound: inService,
  accountIdRequired: inOptions,
  sessionNotFound: ['warning', 'at-once', 'open'],
  noAvailableSeats: inPlan,
  dailyConnectionAttemptsExceeded: ['warning', 'later', wait, day],
  workflowNotFound: ['warning', 'after-fix', none],

  personNotFound: wrong('personUrl'),
  selfProfileNotAllowed: wrong('personUrl'),
  messagingNotAllowed: ['warning', 'after-fix', first('sendConnectionRequest')],
  alreadyPending: ['info', 'never', first('withdrawConnectionRequest')],
  alreadyConnected: ['info', 'never', first('sendMessage')],
  emailRequired: ['warning', 'after-fix', field('email')],
  noteTooLong: ['warning', 'after-fix', field('note')],
  noteLimitExceeded: ['warning', 'after-fix', field('note')],
  requestNotAllowed: ['error', 'later', wait, day],
  notPending: ['info', 'never', first('checkConnectionStatus')],
  connectionNotFound: ['info', 'never', first('checkConnectionStatus')],
  retrievingNotAllowed: ['warning', 'later', wait, day],
  searchingNotAllowed: ['warning', 'later', wait, day],
  filterNotApplied: ['warning', 'after-fix', field('filter')],
  searchInterfaceMismatch: ['warning', 'after-fix', field('filter')],
  companyNotFound: wrong('companyUrl'),
  postNotFound: wrong('postUrl'),
  jobNotFound: wrong('jobUrl'),
  commentNotFound: wrong('commentUrl'),
  threadNotFound: wrong('threadId'),
  commentingNotAllowed: noUse,
  replyingNotAllowed: noUse,
  duplicateComment: ['info', 'after-fix', field('text')],
  noPostingPermission: wrong('companyUrl'),
  mentionNotResolved: wrong('mentions'),
  repostNotAllowed: noUse,
  alreadyReposted: settled,
  noSalesNavigator: noUse,
  limitExceeded: ['warning', 'later', 'open', day],
} as const satisfies Record<string, Row>;

/** Every type of Linked API with handling of its own. */
export const handledReasons: readonly string[] = Object.keys(byReason);

const reasons: Readonly<Record<string, Row>> = byReason;

/** By our own code, for what no contract has a word for. */
const byCode: Readonly<Record<FailureCode, Row>> = {
  unauthorized: inOptions,
  forbidden: inService,
  'permission-missing': inOptions,
  'not-configured': inOptions,
  'limit-reached': ['warning', 'later', wait, day],
  'rate-limited': ['warning', 'later', wait, minute],
  unsupported: ['error', 'after-fix', options],
  'not-found': ['error', 'after-fix', none],
  refused: ['error', 'after-fix', none],
  'invalid-input': ['error', 'after-fix', none],
  'wrong-subject': ['error', 'after-fix', none],
  'signed-out': ['error', 'after-fix', 'reconnect'],
  offline: ['warning', 'later', wait, minute],
  timeout: ['warning', 'later', wait, minute],
  unreachable: ['warning', 'later', wait, minute],
  'service-down': ['warning', 'later', wait, 5 * minute],
  'bad-reply': ['error', 'later', wait, 5 * minute],
  unconfirmed: ['warning', 'after-fix', none],
  'storage-full': ['error', 'after-fix', none],
  orphaned: ['warning', 'after-fix', none],
  bug: ['error', 'at-once', none],
};

/** What has to be synced before each poll. */
const syncOf: Readonly<Record<string, OperationName>> = {
  pollInbox: 'syncInbox',
  pollNetwork: 'syncNetwork',
};

/**
 * How grave a failure is, whether to try again, and what leads on: by the service's own type where its contract has one,
 * else by our code. `service` is the name or id of the one asked; `operation` is what it was asked for.
 */
export function handlingOf(failure: Failure, service?: string, operation = ''): Handling {
  const { reason = '', code } = failure;
  const own = Object.hasOwn(byReason, reason) ? reasons[reason] : undefined;
  const [severity, retry, way, waitMs] = own ?? byCode[code];
  return {
    severity,
    retry,
    ...(waitMs !== undefined && { waitMs }),
    way: typeof way === 'string' ? atService(way, own ? 'linked-api' : service) : before(way, operation),
  };
}

function atService(what: AtService, service: string | undefined): WayOut {
  const about = catalog.find(({ id, name }) => id === service || name === service);
  return about
    ? { kind: 'link', url: about.dashboard, label: { key: `way_${what}`, with: [about.name] } }
    : none;
}

function before(way: WayOut, operation: string): WayOut {
  const sync = Object.hasOwn(syncOf, operation) ? syncOf[operation] : undefined;
  return sync && way.kind === 'operation' ? first(sync) : way;
}
