import { styles } from '../../components/page/styles';
import { onAbort } from './on-abort';

/** Our element in LinkedIn's page: a neutral tag with a closed shadow root, nothing to recognise it by from outside. */
export type Host = {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts it after the anchor, or as a floating bar when there is none. Keeps what is inside. */
  place(anchor: Element | undefined): void;
};

/** Makes a host that leaves the page when `signal` aborts. */
export function createHost(signal: AbortSignal): Host {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  dress(root);
  onAbort(signal, () => element.remove());
  return {
    element,
    root,
    place(anchor) {
      if (signal.aborted) return;
      const there = anchor
        ? element.previousElementSibling === anchor
        : element.parentElement === document.documentElement;
      if (element.isConnected && there) return;
      if (anchor) anchor.after(element);
      else document.documentElement.append(element);
    },
  };
}

function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox lets no content script adopt a sheet (bug 1751346); a style element does the same there.
    const style = document.createElement('style');
    style.textContent = styles;
    root.append(style);
  }
}
