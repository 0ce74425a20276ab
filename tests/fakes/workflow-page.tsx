import { render } from 'preact';
import { WorkflowView } from '../../components/dashboard/workflow/workflow-view';
import { TextContext } from '../../components/shared/text';
import { failed } from '../../lib/failure';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import { workflowProps } from '../../lib/surfaces/dashboard/workflow-props';
import { createWorkflowStore } from '../../lib/surfaces/dashboard/workflow-store';
import messages from '../../public/_locales/en/messages.json';

export const text = textFrom(catalogueLookup(messages));
export const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
export const ssi = '{ "actionType": "st.retrieveSSI" }';
export const personUrl = 'https://www.linkedin.com/in/ada-park';

/** The page with a store and a place to keep the text that behave. */
export async function workflowPage(given: { kept?: string; full?: boolean; refuses?: boolean } = {}) {
  const runs: unknown[] = [];
  const disk = { text: given.kept, writes: 0 };
  const clipboard: string[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const life = new AbortController();
  const store = createWorkflowStore(
    {
      recall: async () => disk.text,
      remember: async (kept) => {
        if (given.full) throw new Error('full');
        await settle();
        disk.text = kept;
        disk.writes += 1;
      },
      run: async (workflow) => {
        if (given.refuses) throw failed('not-configured', '');
        runs.push(workflow);
      },
      copy: async (copied) => void clipboard.push(copied),
      now: () => Date.now(),
    },
    life.signal,
  );
  store.state.listen((state) => {
    render(
      <TextContext.Provider value={text}>
        <WorkflowView {...workflowProps(state, store)} />
      </TextContext.Provider>,
      root,
    );
  }, life.signal);
  await store.start();
  await settle();

  const find = (name: string): HTMLButtonElement => {
    const all = [...root.querySelectorAll('button')];
    const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name);
    if (!found) throw new Error(`No button ${name} among ${all.map((each) => each.textContent).join(', ')}`);
    return found;
  };
  const field = <T extends HTMLElement>(label: string, kind: new () => T): T => {
    const labels = [...root.querySelectorAll('label')].filter((each) => each.textContent?.trim() === label);
    const found = labels
      .map((each) => root.querySelector(`[id="${each.getAttribute('for')}"]`))
      .find((each) => each instanceof kind);
    if (!(found instanceof kind)) throw new Error(`No field ${label}`);
    return found;
  };
  const area = () => field('Workflow as JSON', HTMLTextAreaElement);
  return {
    root,
    store,
    runs,
    disk,
    clipboard,
    find,
    field,
    area,
    press: async (name: string) => {
      find(name).click();
      await settle();
    },
    /** The caret stands at `|`, or at the end. */
    type: async (marked: string) => {
      const element = area();
      const at = marked.indexOf('|');
      element.value = marked.replace('|', '');
      element.setSelectionRange(at < 0 ? element.value.length : at, at < 0 ? element.value.length : at);
      element.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    },
    key: async (key: string, rest: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...rest });
      area().dispatchEvent(event);
      await settle();
      return event.defaultPrevented;
    },
    fill: async (label: string, value: string) => {
      const element = field(label, HTMLInputElement);
      element.value = value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    },
    pick: async (label: string, value: string) => {
      const select = field(label, HTMLSelectElement);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
      select.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await settle();
    },
    options: () => [...root.querySelectorAll('[role="option"] code')].map((each) => each.textContent),
    problems: () => [...root.querySelectorAll('.workflow-problem')].map((each) => each.textContent ?? ''),
  };
}
