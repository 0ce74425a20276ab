/**
 * `work`, never twice at once: who asks while it runs gets the one run after it, which all who ask meanwhile share. So
 * what was read last is also what was written last.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let following: Promise<void> | undefined;

  function run(): Promise<void> {
    const mine = work().finally(() => {
      if (running === mine) running = undefined;
    });
    running = mine;
    return mine;
  }

  return () => {
    if (following) return following;
    if (!running) return run();
    const next = (): Promise<void> => {
      following = undefined;
      return run();
    };
    // Whoever asked for the first was told how that ended; it says nothing about the next.
    following = running.then(next, next);
    return following;
  };
}
