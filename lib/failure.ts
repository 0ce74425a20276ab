import type { EpochMs } from './time';

/**
 * Everything that can go wrong, as a closed list. Each code has one sentence for the user in `_locales`
 * (`failure_<code with underscores>`); a test checks that none is missing.
 */
export const failureCodes = [
  'unauthorized', // the service does not accept the key
  'forbidden', // the key is right but may not do this: scope, plan, subscription
  'permission-missing', // the browser's host permission for the service is not granted
  'not-configured', // no key for any service that can do this
  'limit-reached', // LinkedIn's or the service's allowance is used up
  'rate-limited', // too many requests; see retryAt
  'unsupported', // the service cannot do this operation
  'not-found', // the subject or the account does not exist there
  'refused', // LinkedIn or the service said no to this action
  'invalid-input', // what the user typed cannot be sent
  'wrong-subject', // page and address name different subjects
  'signed-out', // the service lost its LinkedIn session
  'offline', // nothing left this computer
  'timeout', // no answer in time
  'unreachable', // the connection broke
  'service-down', // 5xx
  'bad-reply', // an answer this version does not understand
  'unconfirmed', // sent, and the outcome is unknown
  'storage-full', // could not be written down, so nothing was sent
  'orphaned', // the extension was updated under this page
  'bug', // our own mistake
] as const;

export type FailureCode = (typeof failureCodes)[number];

export type Failure = {
  code: FailureCode;
  /** The service's own word for it, such as `emailRequired` (contract linked-api 4). Chooses a finer sentence. */
  reason?: string;
  /** The service's own sentence, shortened. Foreign text: show as text only, never as markup. */
  message: string;
  /** Not before this moment. */
  retryAt?: EpochMs;
  /**
   * Whether the service may have acted all the same. `none`: certainly not. `unknown`: the request may have arrived.
   * Only this decides whether a write is `failed` or `unconfirmed` (design section 2).
   */
  effect?: 'none' | 'unknown';
};

/** An error that carries a failure as data. Classes do not survive messages; `failure` does. */
export class Failed extends Error {
  override readonly name = 'Failed';
  constructor(readonly failure: Failure) {
    super(`${failure.code}: ${failure.message}`);
  }
}

/** Shorthand for `throw failed('timeout', '…')`. */
export function failed(code: FailureCode, message: string, rest: Partial<Failure> = {}): Failed {
  return new Failed({ code, message, ...rest });
}

/** Turns anything thrown into data, once, at a boundary (HTTP, message, alarm). Unexpected things become `bug`. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failed) return thrown.failure;
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : written(thrown);
  return { code: 'bug', message: message.slice(0, 300) };
}

function written(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    // A TypeError: an object without a way to write it out.
    return 'something that cannot be written out';
  }
}
