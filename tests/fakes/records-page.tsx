import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import type { RecordRow } from '../../components/dashboard/records/record-row';
import type { RecordsState } from '../../components/dashboard/records/records-state';
import { TextContext } from '../../components/shared/text';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import messages from '../../public/_locales/en/messages.json';

const text = textFrom(catalogueLookup(messages));
export const now = new Date(2026, 10, 22, 15, 42).getTime();

export function stateOf<Row extends RecordRow>(
  rows: readonly Row[],
  change: Partial<RecordsState<Row>> = {},
): RecordsState<Row> {
  const still = { failure: undefined, open: undefined, busy: false, exporting: undefined };
  const whole = { stage: 'whole', progress: { done: 0, total: 0 }, notice: { kind: 'none' } } as const;
  return { ...still, ...whole, rows, now, ...change };
}

/** A page that notes what its buttons ask for. */
export function recordsPage<State>(
  picture: (state: State, told: (name: string) => (...args: never[]) => void) => ComponentChild,
) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const asked: unknown[][] = [];
  const told =
    (name: string) =>
    (...args: never[]) =>
      void asked.push([name, ...args]);
  const draw = (state: State) =>
    act(() => render(<TextContext.Provider value={text}>{picture(state, told)}</TextContext.Provider>, root));
  const find = <Found extends HTMLElement>(selector: string, words = ''): Found => {
    const found = [...root.querySelectorAll<Found>(selector)].find((each) =>
      `${each.textContent} ${each.getAttribute('aria-label') ?? ''}`.includes(words),
    );
    if (!found) throw new Error(`Nothing like ${selector} "${words}"`);
    return found;
  };
  return {
    root,
    asked,
    draw,
    find,
    press: (words: string) => act(() => find('button', words).click()),
    type: (selector: string, value: string) =>
      act(() => {
        const field = find<HTMLInputElement>(selector);
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }),
  };
}
