import type { EpochMs } from '../../lib/time';

/** A clock that moves only when told. */
export type VirtualClock = {
  now(): EpochMs;
  /** How much time really went by since the start, in ms: others do not turn their clocks when we turn ours. */
  elapsed(): number;
  /** Sets it, also backwards, as people do. */
  set(at: EpochMs): void;
  pass(ms: number): void;
};

/** Starts at a fixed moment, so that every run of a test is the same. */
export function virtualClock(start: EpochMs = Date.UTC(2026, 10, 22, 9)): VirtualClock {
  let at = start;
  let elapsed = 0;
  const set = (to: EpochMs) => {
    elapsed += Math.max(0, to - at);
    at = to;
  };
  return { now: () => at, elapsed: () => elapsed, set, pass: (ms) => set(at + ms) };
}
