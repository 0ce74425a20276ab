/** A value that those who listen hear of at once and each time it changes. */
export type Cell<Value> = {
  get(): Value;
  /** Takes what is given, keeps the rest, and tells. */
  set(change: Partial<Value>): void;
  /** Until `signal` aborts. */
  listen(listener: (value: Value) => void, signal: AbortSignal): void;
};

export function cell<Value extends object>(first: Value): Cell<Value> {
  let value = first;
  const listeners = new Set<(value: Value) => void>();
  return {
    get: () => value,
    set: (change) => {
      value = { ...value, ...change };
      for (const listener of listeners) listener(value);
    },
    listen: (listener, signal) => {
      if (signal.aborted) return;
      listeners.add(listener);
      listener(value);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}
