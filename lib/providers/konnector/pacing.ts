import { type Budget, spend, stop, told } from '../../campaigns/budget';
import { failed, toFailure } from '../../failure';
import type { EpochMs } from '../../time';
import type { Call } from '../provider';
import { limitsOf } from './limits';

/** Where the budget outlives the worker. Without one it lives as long as the worker does. */
export type BudgetStore = {
  read(): Promise<Budget | undefined>;
  write(budget: Budget): Promise<void>;
};

/** Does the work, which tells the headers it heard, or throws `Failed` before it. */
export type Pace = <Value>(
  call: Call,
  work: (heard: (headers: Headers) => void) => Promise<Value>,
) => Promise<Value>;

/** Spends at most what the service says is left, and nothing after it said stop. Contract konnector 1.8. */
export function createPace(store: BudgetStore = inMemory()): Pace {
  return async ({ credentials, signal, background = false, now }, work) => {
    // A full disk costs the count, never the answer. A call that was ended leaves nothing: its key may be erased by now.
    const keep = async (budget: Budget): Promise<void> => {
      if (!signal.aborted) await store.write(budget).catch(() => undefined);
    };
    // Tells budgets apart without holding a key: its end is what the options page shows as well.
    const of = `${credentials.server ?? ''} ${credentials.apiKey?.slice(-4)}`;
    const kept = await store.read().catch(() => undefined);
    const verdict = spend(kept?.of === of ? kept : { v: 1, of }, now, background);
    if (!verdict.ok) throw refusal(verdict);
    let { budget } = verdict;
    await keep(budget);
    const started = performance.now();
    try {
      return await work((headers) => {
        // What was told counts from the answer, on the clock the call was given. Rounded down: a moment that is still to
        // come for the next request would look like a clock set back, and that request would leave uncounted.
        budget = told(budget, limitsOf(headers), Math.floor(now + performance.now() - started));
      });
    } catch (thrown) {
      const { code, reason, retryAt = now } = toFailure(thrown);
      if (code === 'rate-limited')
        budget = stop(budget, reason === 'konnectorDailyLimit' ? 'day' : 'minute', retryAt);
      throw thrown;
    } finally {
      await keep(budget);
    }
  };
}

/** Nothing was sent. What is only spared for the person must not close the gate for them: hence another code. */
function refusal({ window, until, spared }: { window: string; until: EpochMs; spared: boolean }) {
  const reason = window === 'day' ? 'konnectorDailyLimit' : 'konnectorMinuteLimit';
  const rest = { reason: spared ? 'konnectorSpared' : reason, retryAt: until, effect: 'none' } as const;
  return failed(spared ? 'limit-reached' : 'rate-limited', '', rest);
}

function inMemory(): BudgetStore {
  let kept: Budget | undefined;
  return {
    read: () => Promise.resolve(kept),
    async write(budget) {
      kept = budget;
    },
  };
}
