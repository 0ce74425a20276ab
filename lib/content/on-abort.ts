/** Does this when the visit, or what else `signal` stands for, ends. */
export function onAbort(signal: AbortSignal, act: () => void): void {
  signal.addEventListener('abort', act);
}
