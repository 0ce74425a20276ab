import { watchBoard } from './board';

/**
 * For extension pages: calls back after each change worth re-reading for, until `signal` aborts. Notices that come while
 * `onChange` is still at work are gathered into one more call, so a slow page never falls behind.
 */
export function subscribe(onChange: () => Promise<void> | void, signal: AbortSignal): void {
  let revision: number | undefined;
  let running = false;
  let again = false;

  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await onChange();
      } while (again && !signal.aborted);
    } finally {
      running = false;
    }
  };

  watchBoard((board) => {
    if (board.revision === revision) return;
    revision = board.revision;
    // A failing re-read must surface as unhandled in the page, not be lost here.
    void run();
  }, signal);
}
