import type { Failure } from '../failure';

/** What is known at the door, gathered by the caller. */
export type Circumstances = {
  /** A key for the provider is kept and can be opened. */
  connected: boolean;
  /** The browser lets us talk to the service. */
  permitted: boolean;
  online: boolean;
};

/** `go` now, `wait` without losing the run, or `refuse` with the reason the user is told. */
export type Admission =
  | { verdict: 'go' }
  | { verdict: 'wait'; because: Failure }
  | { verdict: 'refuse'; failure: Failure };

/**
 * The one door every run passes right before it is sent (design section 2). In this order: what only the user can mend
 * is refused, what mends itself is waited for.
 */
export function admit(circumstances: Circumstances): Admission {
  if (!circumstances.connected) {
    return { verdict: 'refuse', failure: { code: 'not-configured', message: '', effect: 'none' } };
  }
  if (!circumstances.permitted) {
    return { verdict: 'refuse', failure: { code: 'permission-missing', message: '', effect: 'none' } };
  }
  if (!circumstances.online) {
    return {
      verdict: 'wait',
      because: { code: 'offline', reason: 'waitsForConnection', message: '', effect: 'none' },
    };
  }
  return { verdict: 'go' };
}
