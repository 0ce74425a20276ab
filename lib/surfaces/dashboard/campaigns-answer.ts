import { type Loaded, nothingLoaded } from '../../../components/dashboard/campaigns/campaigns-state';
import { type RetryPorts, withRetries } from '../../campaigns/retry';
import { type Failure, toFailure } from '../../failure';
import { type EpochMs, minute } from '../../time';

/** What was answered before, as storage holds it. */
export type Kept = { at: EpochMs; value: unknown };

export type AnswerPorts = Omit<RetryPorts, 'onWait'> & {
  /** The last answer to the question of this name. */
  kept(key: string): Promise<Kept | undefined>;
};

export type Question<Value> = {
  /** Equal questions have equal names, see `keyOf`. */
  key: string;
  ask(): Promise<Value>;
  /** Reads what was kept; undefined when it cannot be read any more. */
  read(kept: unknown): Value | undefined;
};

export type Answer<Value> = {
  /** Shows what was kept, and asks unless that is fresh; `force` asks in any case. Gives the failure, if there was one. */
  load(question: Question<Value>, force: boolean): Promise<Failure | undefined>;
  /** Shows what was kept, and asks nothing. */
  recall(question: Question<Value>): Promise<void>;
  /** Puts something else in the place of what was told. */
  replace(value: Value): void;
  /** Nothing is asked any more, and nothing shown. */
  clear(): void;
};

/** Younger answers are not asked for again unless somebody wants to: each question costs one of few requests. */
const freshMs = 10 * minute;

/** One answer on the page and the way to it. A newer question ends the older. */
export function createAnswer<Value>(
  ports: AnswerPorts,
  show: (loaded: Loaded<Value>) => void,
  signal: AbortSignal,
): Answer<Value> {
  let turn = new AbortController();
  let key: string | undefined;
  let loaded: Loaded<Value> = nothingLoaded;

  const set = (change: Partial<Loaded<Value>>): void => {
    loaded = { ...loaded, ...change };
    show(loaded);
  };

  const showKept = async (question: Question<Value>, mine: AbortSignal): Promise<void> => {
    const kept = await ports.kept(question.key).catch(() => undefined);
    const value = kept && question.read(kept.value);
    if (mine.aborted || !kept || value === undefined) return;
    // A time ahead of ours: the clock was set back.
    if (kept.at <= ports.now()) set({ value, at: kept.at });
  };

  return {
    async load(question, force) {
      turn.abort();
      turn = new AbortController();
      const mine = AbortSignal.any([signal, turn.signal]);
      const isOther = question.key !== key;
      key = question.key;
      // What another question was answered with is no answer to this one.
      set({ ...(isOther && nothingLoaded), busy: true, failure: undefined, waitUntil: undefined });
      if (isOther) await showKept(question, mine);
      if (mine.aborted) return undefined;
      const fresh = loaded.at !== undefined && ports.now() - loaded.at < freshMs;
      if (fresh && !force) {
        set({ busy: false });
        return undefined;
      }
      try {
        const onWait = (waitUntil: EpochMs, failure: Failure): void => {
          if (!mine.aborted) set({ waitUntil, failure });
        };
        const value = await withRetries(question.ask, { ...ports, onWait }, mine);
        if (!mine.aborted) set({ ...nothingLoaded, value, at: ports.now() });
        return undefined;
      } catch (thrown) {
        const failure = toFailure(thrown);
        if (!mine.aborted) set({ busy: false, failure, waitUntil: undefined });
        return mine.aborted ? undefined : failure;
      }
    },
    async recall(question) {
      if (question.key === key) return;
      turn.abort();
      turn = new AbortController();
      key = question.key;
      set(nothingLoaded);
      await showKept(question, AbortSignal.any([signal, turn.signal]));
    },
    replace: (value) => set({ value }),
    clear() {
      turn.abort();
      key = undefined;
      loaded = nothingLoaded;
      show(loaded);
    },
  };
}
