import type { RunLine } from '../messaging/views';
import { onAbort } from './on-abort';

/** A countdown wants every second; asking how a service gets on does not (mv3-facts 5). */
const beatMs = { sending: 1_000, waiting: 2_000 };

/** Something will still happen to it by itself. */
export const isUnderWay = ({ state }: RunLine) => /^(held|queued|submitting|waiting)$/.test(state);

type Moves = { draw(): void; poke(runIds: string[]): Promise<unknown> };

/**
 * While runs are under way and the page is visible: redraws, and pokes the worker, which does nothing by
 * itself between alarms. Stops when the page is hidden, all runs are settled, or `signal` aborts.
 */
export function startLife(
  signal: AbortSignal,
  { draw, poke }: Moves,
): { watch(runs: readonly RunLine[]): void } {
  let watched: readonly RunLine[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let poking = false;

  function beat(): void {
    timer = undefined;
    if (signal.aborted || document.hidden || watched.length === 0) return;
    if (!poking) {
      poking = true;
      // What went wrong shows up in the runs themselves; a dead worker is woken by the next beat.
      poke(watched.slice(0, 20).map((run) => run.runId))
        .catch(() => undefined)
        .finally(() => {
          poking = false;
        });
    }
    draw();
    arm();
  }

  function arm(afterMs = watched.some(isLeaving) ? beatMs.sending : beatMs.waiting): void {
    if (watched.length > 0 && !document.hidden) timer ??= setTimeout(beat, afterMs);
  }

  document.addEventListener('visibilitychange', () => arm(0), { signal });
  onAbort(signal, () => clearTimeout(timer));
  return {
    watch(runs) {
      watched = runs.filter(isUnderWay);
      arm(watched.some((run) => run.state === 'queued') ? 0 : undefined);
    },
  };
}

const isLeaving = ({ state }: RunLine) => /^(held|queued)$/.test(state);
