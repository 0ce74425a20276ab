import type { RunRow } from '../../../components/dashboard/runs/run-row';
import { second } from '../../time';
import type { Call } from '../popup-store';

/** How often the worker is asked to move what somebody looks at. */
const pokeMs = 2 * second;

type WatchPorts = {
  /** The run as it lies in storage. */
  row(runId: string): Promise<RunRow | undefined>;
  subscribe(onChange: () => Promise<void>, signal: AbortSignal): void;
  call: Call;
  every(ms: number, work: () => void, signal: AbortSignal): void;
  visible(): boolean;
};

/** Tells of a run each time it changes, and keeps it moving while it is seen and under way. */
export function watchRun(
  ports: WatchPorts,
  runId: string,
  onRun: (run: RunRow) => void,
  signal: AbortSignal,
): void {
  let over = false;
  const read = async (): Promise<void> => {
    const run = await ports.row(runId);
    if (!run || signal.aborted) return;
    over = ['succeeded', 'failed', 'cancelled', 'unconfirmed'].includes(run.state);
    onRun(run);
  };
  ports.subscribe(read, signal);
  ports.every(
    pokeMs,
    () => {
      // A worker that does not answer is asked again two seconds later.
      if (!over && ports.visible()) void ports.call('poke', { runIds: [runId] }).catch(() => undefined);
    },
    signal,
  );
}
