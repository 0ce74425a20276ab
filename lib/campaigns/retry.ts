import { type Failure, toFailure } from '../failure';
import { type EpochMs, second } from '../time';

/** What waiting needs from outside. `wait` ends early, without a throw, when the signal aborts. */
export type RetryPorts = {
  now(): EpochMs;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** 0 to 1. */
  random(): number;
  /** Says until when nothing is asked, so that it can be counted down. */
  onWait?(until: EpochMs, failure: Failure): void;
};

/** Pauses before the second and the third try of a read that did not get through. */
const pauses = [2 * second, 8 * second];

/**
 * Asks, and asks again where that can help: twice after a broken connection or trouble of the service, once after a full
 * minute, never after a full day or a no (contract konnector 1.8). Reads only. Throws what the last try threw.
 */
export async function withRetries<Value>(
  ask: () => Promise<Value>,
  ports: RetryPorts,
  signal: AbortSignal,
): Promise<Value> {
  let broken = 0;
  let limited = 0;
  for (;;) {
    try {
      return await ask();
    } catch (thrown) {
      const failure = toFailure(thrown);
      const pause = pauseAfter(failure, broken, limited, ports);
      if (pause === undefined || signal.aborted) throw thrown;
      if (failure.code === 'rate-limited') limited += 1;
      else broken += 1;
      ports.onWait?.(ports.now() + pause, failure);
      await ports.wait(pause, signal);
      if (signal.aborted) throw thrown;
    }
  }
}

function pauseAfter(
  { code, reason, retryAt }: Failure,
  broken: number,
  limited: number,
  { now, random }: RetryPorts,
): number | undefined {
  if (code === 'rate-limited') {
    const again = reason === 'konnectorMinuteLimit' && limited === 0 && retryAt !== undefined;
    return again ? Math.max(0, retryAt - now()) : undefined;
  }
  if (code !== 'unreachable' && code !== 'timeout' && code !== 'service-down') return undefined;
  const pause = pauses[broken];
  return pause === undefined ? undefined : pause * (1 + random() / 4);
}
