import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export type LiveProps<State> = {
  /** Tells of each change until the signal aborts; and once at the beginning. */
  of: { get(): State; listen(listener: (state: State) => void, signal: AbortSignal): void };
  /** Nobody sees it: it stays as it was last drawn. */
  asleep: boolean;
  children(state: State): ComponentChildren;
};

/** A part of the page that follows a store by itself, so that its changes draw nothing else anew. */
export function Live<State>({ of, asleep, children }: LiveProps<State>) {
  const [state, setState] = useState<State>(() => of.get());
  const picture = useRef<ComponentChildren>(null);
  useEffect(() => {
    const life = new AbortController();
    // Wrapped: a function would be taken for one that makes the state.
    of.listen((next) => setState(() => next), life.signal);
    return () => life.abort();
  }, [of]);
  if (!asleep) picture.current = children(state);
  return <Fragment>{picture.current}</Fragment>;
}
