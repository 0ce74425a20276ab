/** Calls `work` every `ms` until `signal` aborts. */
export function every(ms: number, work: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const timer = setInterval(work, ms);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** Aborts when the page goes away. */
export function pageLife(): AbortSignal {
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort(), { once: true });
  return life.signal;
}

/** Whether anybody can see the page. */
export function visible(): boolean {
  return document.visibilityState === 'visible';
}
