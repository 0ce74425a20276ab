import type { RunRow } from '../../../components/dashboard/runs/run-row';
import { poke, pokeMs } from '../poke';
import type { Call } from '../popup-store';

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
  ports.every(pokeMs, () => poke(ports, over ? [] : [runId]), signal);
}
