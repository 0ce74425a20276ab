import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../shared/text';
import { Nav, type NavLink } from './nav';

export type DashboardProps = {
  links: readonly NavLink[];
  /** The views seen so far. All but one are hidden and stay as they were left. */
  views: readonly { name: string; content: ComponentChildren }[];
  current: string;
  /** The address; a change of it moves the focus to the view's heading. */
  place: string;
  /** No service is set up, so nothing here can be asked for. */
  unconnected: boolean;
  onOptions(): void;
};

/** The frame around the views: where one can go, and what stands in the way. */
export function Dashboard({ links, views, current, place, unconnected, onOptions }: DashboardProps) {
  const text = useText();
  const main = useRef<HTMLElement>(null);
  const last = useRef(place);
  // Before anything else can take the focus.
  useLayoutEffect(() => {
    if (last.current === place) return;
    last.current = place;
    return keepHeadingFocused(main.current);
  }, [place]);

  return (
    <>
      <button type="button" class="dashboard-skip" onClick={() => focusHeading(main.current)}>
        {text('dashboard_skip')}
      </button>
      <header class="dashboard-head">
        <div class="dashboard-brand">
          <img src="/icon/sidecar.svg" alt="" width="28" height="28" />
          <h1>{text('dashboard_heading')}</h1>
          <button type="button" class="button small" onClick={onOptions}>
            {text('popup_options')}
          </button>
        </div>
        <Nav links={links} />
      </header>
      <main class="dashboard-main" ref={main}>
        {unconnected && (
          <section class="dashboard-notice" aria-label={text('dashboard_unconnected')}>
            <p>
              <strong>{text('dashboard_unconnected')}</strong> {text('dashboard_unconnected_how')}
            </p>
            <button type="button" class="button primary" onClick={onOptions}>
              {text('popup_set_up')}
            </button>
          </section>
        )}
        {views.map(({ name, content }) => (
          <div key={name} data-view={name} hidden={name !== current}>
            {content}
          </div>
        ))}
      </main>
    </>
  );
}

/** What a view is still reading stands there a little later, and takes the heading with it that had the focus. */
const settlingMs = 1_000;

function keepHeadingFocused(main: HTMLElement | null): (() => void) | undefined {
  focusHeading(main);
  if (!main) return undefined;
  const drawn = new MutationObserver(() => {
    if (document.activeElement === document.body) focusHeading(main);
  });
  drawn.observe(main, { childList: true, subtree: true });
  const settled = setTimeout(() => drawn.disconnect(), settlingMs);
  return () => {
    clearTimeout(settled);
    drawn.disconnect();
  };
}

/** So that those who do not see the page change hear where they are now. */
function focusHeading(main: HTMLElement | null): void {
  const headings = [...(main?.querySelectorAll<HTMLElement>('[data-view] :is(h1, h2)') ?? [])];
  const heading = headings.find((each) => !each.closest('[hidden]'));
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
