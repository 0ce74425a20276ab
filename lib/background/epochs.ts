import { failed } from '../failure';
import type { ProviderId } from '../providers/about';

/** `all`: everything kept, until the user erases it. A provider's: from one key to the next, or to none. */
export type Scope = ProviderId | 'all';

/** A stretch of time; aborted once it is over. */
export type Epoch = AbortSignal;

/**
 * Keeps work that began before something was forgotten from bringing it back. In memory: such work does not outlive the
 * worker either.
 */
export type Epochs = {
  /** The present one. While its scope is being forgotten, the one that is over. */
  of(scope: Scope): Epoch;
  /**
   * Does `write` unless `epoch` is over, and holds up the end of any epoch meanwhile. Throws `Failed('not-configured')`
   * when it is over. `write` must be short: no network.
   */
  keep<T>(epoch: Epoch, write: () => Promise<T>): Promise<T>;
  /** Ends the present one at once and gives the next: the same scope goes on with another key. */
  renew(scope: Scope): Epoch;
  /** Ends these, waits for what is being written, then forgets; new ones begin when that is done. */
  end(scopes: readonly Scope[], forget: () => Promise<void>): Promise<void>;
};

/** Fresh epochs of all scopes. */
export function createEpochs(): Epochs {
  const present = new Map<Scope, AbortController>();
  const writing = new Set<Promise<unknown>>();

  function begun(scope: Scope): AbortController {
    const known = present.get(scope) ?? new AbortController();
    present.set(scope, known);
    return known;
  }

  return {
    of: (scope) => begun(scope).signal,
    async keep(epoch, write) {
      if (epoch.aborted) throw failed('not-configured', 'It was forgotten meanwhile.', { effect: 'none' });
      const mine = write();
      writing.add(mine);
      try {
        return await mine;
      } finally {
        writing.delete(mine);
      }
    },
    renew(scope) {
      begun(scope).abort();
      present.delete(scope);
      return begun(scope).signal;
    },
    async end(scopes, forget) {
      const ended = scopes.map((scope) => ({ scope, controller: begun(scope) }));
      for (const { controller } of ended) controller.abort();
      await Promise.allSettled([...writing]);
      try {
        await forget();
      } finally {
        for (const { scope, controller } of ended)
          if (present.get(scope) === controller) present.delete(scope);
      }
    },
  };
}
