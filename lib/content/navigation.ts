import { onAbort } from './on-abort';

/** How often the address is compared where the browser has no Navigation API. */
const compareEveryMs = 700;

/**
 * Calls back with the address at once and after every change, until `signal` aborts. LinkedIn swaps pages without
 * loading; the content world does not see its `pushState` calls, so the Navigation API tells, or else a comparison.
 */
export function watchAddress(signal: AbortSignal, changed: (url: string) => void): void {
  let last = '';
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    changed(last);
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', look, { signal });
  else {
    const timer = setInterval(look, compareEveryMs);
    onAbort(signal, () => clearInterval(timer));
  }
  // A page restored from the back/forward cache may have missed everything.
  addEventListener('pageshow', look, { signal });
  look();
}
