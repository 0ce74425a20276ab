import { actions } from '../actions';
import { type Subject, sameSubject, subjectFromUrl, subjectKey } from '../linkedin/subject';
import { pages } from '../pages';
import type { Page, Place } from '../pages/page';
import type { Board } from '../storage/board-shape';
import type { Text } from '../words';
import { onAbort } from './on-abort';
import { createPanel, type Panel } from './panel';

/** Without a place in the page after this long, the floating bar serves (pages 5: 5-8 s). */
const floatAfterMs = 6_000;
/** Mutations come in bursts; one look a burst is enough, and a rare one once the buttons stand. */
const lookAfterMs = { searching: 120, standing: 800 };

type Ground = { signal: AbortSignal; text: Text; board: Board; orphaned(): void };

export type Visit = { show(board: Board): void };

/** The page this address is, when it is one where buttons may sit. */
export function pageOf(kind: string): Page | undefined {
  return pages.find((page) => page.kind === kind);
}

/** One stay on one page: finds places, keeps one toolbar a subject in its place, goes when `signal` aborts. */
export function startVisit(page: Page, subject: Subject, ground: Ground): Visit {
  const { signal, text } = ground;
  const standing = new Map<string, Panel>();
  let { board } = ground;
  let late = false;
  let pending: ReturnType<typeof setTimeout> | undefined;

  const read = () => page.places(document, location.href);

  function stand(place: Place): Panel {
    const key = subjectKey(place.subject);
    const found = standing.get(key);
    if (found) return found;
    const panel = createPanel({
      subject: place.subject,
      actions: actions.filter((action) => action.accepts === place.subject.kind),
      text,
      signal,
      orphaned: ground.orphaned,
      agrees: () => {
        const here = subjectFromUrl(location.href);
        if (signal.aborted || !here || !sameSubject(here, subject)) return false;
        // A page whose card we cannot read is still named by its address; one that names somebody else is not.
        return !read().some((each) => each.disagrees);
      },
    });
    standing.set(key, panel);
    panel.show(board);
    return panel;
  }

  function look(): void {
    pending = undefined;
    if (signal.aborted) return;
    const places = read();
    if (late && !places[0]) places.push({ subject, finder: 'address', anchor: undefined });
    for (const place of places) {
      if (place.anchor || late) stand(place).place(place);
    }
  }

  const later = () => {
    const stands = [...standing.values()].some(({ element }) => element.isConnected);
    pending ??= setTimeout(look, stands ? lookAfterMs.standing : lookAfterMs.searching);
  };

  const observer = new MutationObserver(later);
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', later, { signal });
  const timer = setTimeout(() => {
    late = true;
    look();
  }, floatAfterMs);
  onAbort(signal, () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(pending);
  });
  look();

  return {
    show(next) {
      board = next;
      for (const panel of standing.values()) panel.show(board);
    },
  };
}
