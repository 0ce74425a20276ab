import { render } from 'preact';
import type { RunsState } from '../../components/dashboard/runs/run-row';
import { RunsView } from '../../components/dashboard/runs/runs-view';
import { TextContext } from '../../components/shared/text';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import messages from '../../public/_locales/en/messages.json';

const text = textFrom(catalogueLookup(messages, 'en-US'));
export const now = 1_000_000;
export const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

const nothing: RunsState = {
  rows: [],
  stage: 'whole',
  failure: undefined,
  now,
  busy: [],
  notice: undefined,
  restore: { kind: 'idle' },
  open: undefined,
};

/** The page of runs, noting what its buttons ask for until it is cleared. */
export function runsPage() {
  const root = document.createElement('div');
  const asked: unknown[][] = [];
  const find = <Kind extends Element>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new Error(`No ${selector} in: ${root.innerHTML}`);
    return found;
  };
  return {
    root,
    asked,
    find,
    clear() {
      // Unmounted, so that nothing typed or opened outlives its test.
      render(null, root);
      document.body.replaceChildren(root);
      asked.length = 0;
    },
    show(state: Partial<RunsState>) {
      render(
        <TextContext.Provider value={text}>
          <RunsView
            state={{ ...nothing, ...state }}
            functionNames={['fetchPerson', 'salesNavigatorFetchPerson']}
            onAct={(...press) => asked.push(press)}
            onRestore={(...press) => asked.push(press)}
            onReload={() => asked.push(['reload'])}
            onExport={(...press) => asked.push(press)}
          />
        </TextContext.Provider>,
        root,
      );
    },
    press(name: string) {
      const button = [...root.querySelectorAll('button')].find((each) => each.textContent === name);
      if (!button) throw new Error(`No button ${name} in: ${root.textContent}`);
      button.click();
    },
    input(selector: string, value: string, event: 'input' | 'change') {
      const field = find<HTMLInputElement>(selector);
      field.value = value;
      field.dispatchEvent(new Event(event, { bubbles: true }));
    },
    titles: () => [...root.querySelectorAll('tbody th a')].map((link) => link.textContent),
  };
}
