/** Nothing stands where an empty text, `false` or undefined is given. */
type Child = Node | string | false | undefined;
type Props = Record<string, string | boolean | number | ((event: Event) => void) | undefined>;

/**
 * Makes an element. Functions become listeners (`onclick`), `true` an empty attribute, what is empty or false none.
 * Texts become text nodes only, never markup. Ten lines instead of a framework: with Preact (11 kB) the content script
 * would not fit its 24 kB, and three small regions do not need a virtual DOM.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...real(children));
  return element;
}

/**
 * Fills `region` anew only when `key` changed, so that focus, selection and screen readers are left in peace. A control
 * that had the focus and is there again gets it back.
 */
export function fill(region: HTMLElement, key: unknown, build: () => Child[]): void {
  const now = JSON.stringify(key);
  if (filled.get(region) === now) return;
  filled.set(region, now);
  const root = region.getRootNode();
  const held = root instanceof ShadowRoot ? root.activeElement?.getAttribute('data-key') : undefined;
  region.replaceChildren(...real(build()));
  if (held) region.querySelector<HTMLElement>(`[data-key="${CSS.escape(held)}"]`)?.focus();
}

const filled = new WeakMap<HTMLElement, string>();

const real = (children: Child[]) => children.flatMap((child) => child || []);
