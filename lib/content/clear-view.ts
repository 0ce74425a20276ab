import { onAbort } from './on-abort';

/** A button that cannot be taken back must have been in plain sight this long before a click on it counts. */
const seenForMs = 500;
/** The browser takes at least this long to say whether something is covered. */
const askEveryMs = 100;

/** `trackVisibility` is not in the type library yet; browsers without it say nothing of `isVisible`. */
type Sighting = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Whether the user could see what they clicked: nothing over it, nothing see-through. LinkedIn's page, or a script in
 * it, could otherwise lay a lure over our button (threat model 9). A keyboard press has no position and needs focus,
 * which a lure cannot give.
 * @param host the element in LinkedIn's page that holds our shadow root
 */
export function inClearView(host: Element, event: Event): boolean {
  for (let element: Element | null = host; element; element = element.parentElement) {
    const { opacity, filter, clipPath } = getComputedStyle(element);
    if (Number(opacity) < 0.9 || filter !== 'none' || clipPath !== 'none') return false;
  }
  const byPointer = event instanceof MouseEvent && event.detail > 0;
  return !byPointer || document.elementFromPoint(event.clientX, event.clientY) === host;
}

/**
 * Watches a button that sends. Resolves true once it has been in sight, whole and uncovered, for half a second on end;
 * this also sees a lure that lets clicks through, where the browser can tell (Chrome). False if that takes too long.
 */
export function watchSight(button: Element, signal: AbortSignal): () => Promise<boolean> {
  let since: number | undefined;
  const observer = new IntersectionObserver(
    (sightings: Sighting[]) => {
      const seen = sightings.at(-1);
      since = seen?.isIntersecting && seen.isVisible !== false ? (since ?? performance.now()) : undefined;
    },
    { trackVisibility: true, delay: askEveryMs, threshold: [0, 0.5, 1] } as IntersectionObserverInit,
  );
  observer.observe(button);
  onAbort(signal, () => observer.disconnect());
  return async () => {
    for (let asked = 0; asked < 10 && !signal.aborted; asked++) {
      if (since !== undefined && performance.now() - since >= seenForMs) return true;
      await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    }
    return false;
  };
}
