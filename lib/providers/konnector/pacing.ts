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
  /** Who counts has the count to themselves: two at once would spend the same request. */
  let counting: Promise<unknown> = Promise.resolve();
  const alone = <Value>(count: () => Promise<Value>): Promise<Value> => {
    const mine = counting.then(count, count);
    counting = mine;
    return mine;
  };
  const read = (): Promise<Budget | undefined> => store.read().catch(() => undefined);

  return async ({ credentials, signal, background = false, now }, work) => {
    // Tells budgets apart without holding a key: its end is what the options page shows as well.
    const of = `${credentials.server ?? ''} ${credentials.apiKey?.slice(-4)}`;
    // A full disk costs the count, never the answer. A call that was ended leaves nothing: its key may be erased by now.
    const keep = async (budget: Budget): Promise<void> => {
      if (!signal.aborted) await store.write(budget).catch(() => undefined);
    };
    const { budget: taken, isTrial } = await alone(async () => {
      const kept = await read();
      const verdict = spend(kept?.of === of ? kept : { v: 1, of }, now, background);
      if (!verdict.ok) throw refusal(verdict);
      // A key that is only tried takes nothing from the one in use before the service has taken it.
      const isTrial = kept !== undefined && kept.of !== of;
      if (!isTrial) await keep(verdict.budget);
      return { budget: verdict.budget, isTrial };
    });
    /** What was learned goes on top of what others have counted meanwhile. */
    const learn = (change: (budget: Budget) => Budget): Promise<void> =>
      alone(async () => {
        const kept = await read();
        await keep(change(kept?.of === of ? kept : taken));
      });
    const started = performance.now();
    let heard: ((budget: Budget) => Budget) | undefined;
    try {
      const value = await work((headers) => {
        // What was told counts from the answer, on the clock the call was given. Rounded down: a moment that is still to
        // come for the next request would look like a clock set back, and that request would leave uncounted.
        const at = Math.floor(now + performance.now() - started);
        heard = (budget) => told(budget, limitsOf(headers), at);
      });
      await learn(heard ?? ((budget) => budget));
      return value;
    } catch (thrown) {
      const { code, reason, retryAt = now } = toFailure(thrown);
      const window = reason === 'konnectorDailyLimit' ? 'day' : 'minute';
      const learned = heard ?? ((budget: Budget) => budget);
      const stopped = (budget: Budget): Budget =>
        code === 'rate-limited' ? stop(learned(budget), window, retryAt) : learned(budget);
      if (!isTrial) await learn(stopped);
      throw thrown;
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
