import { render } from 'preact';
import { controlId } from '../../components/dashboard/run-anything/run-anything-state';
import { RunAnythingView } from '../../components/dashboard/run-anything/run-anything-view';
import { TextContext } from '../../components/shared/text';
import type { FormValues } from '../../lib/forms/field';
import { type OperationName, type OperationRequest, operationNames } from '../../lib/linkedin/operations';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import type { RunView } from '../../lib/messaging/views';
import { createRunAnythingStore } from '../../lib/surfaces/dashboard/run-anything-store';
import { second } from '../../lib/time';
import messages from '../../public/_locales/en/messages.json';

const text = textFrom(catalogueLookup(messages));
const now = 1_000;

/** The view over its own store, on a background that starts whatever it is asked. */
export async function page(operation?: OperationName, values: FormValues = {}, offered = operationNames) {
  const started: OperationRequest[] = [];
  const undone: string[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const life = new AbortController();
  const run = (request: OperationRequest): RunView => ({
    runId: 'run-1',
    operation: request.operation,
    effect: 'write',
    provider: 'linked-api',
    providerName: 'Linked API',
    subjectKind: 'person',
    subjectName: 'Ada Park',
    state: 'held',
    createdAt: now,
    since: now,
    until: now + 5 * second,
    problems: [],
    checkable: true,
  });
  const store = createRunAnythingStore(
    {
      read: async () => ({ offered, holdSeconds: 5 }),
      subscribe: () => {},
      recall: () => values,
      remember: () => {},
      startRun: async (request) => {
        started.push(request);
        return run(request);
      },
      cancelRun: async (runId) => {
        undone.push(runId);
        return { ...run({ operation: 'retrieveSSI', input: {} }), state: 'cancelled' };
      },
      watch: () => {},
      now: () => now,
      every: () => {},
    },
    life.signal,
  );
  let options = 0;
  store.state.listen((state) => {
    render(
      <TextContext.Provider value={text}>
        <RunAnythingView
          state={state}
          onChange={store.change}
          onSend={() => void store.send()}
          onReset={store.reset}
          onUndo={() => void store.undo()}
          onOptions={() => {
            options += 1;
          }}
          result={<p>What it gave</p>}
        />
      </TextContext.Provider>,
      root,
    );
  }, life.signal);
  await store.start();
  store.open(operation);
  await settle();
  return { root, store, started, undone, optionsAsked: () => options };
}

export const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

export function one<T extends Element>(root: ParentNode, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`No ${selector} in ${root.textContent}`);
  return found;
}

export function button(root: HTMLElement, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!found) throw new Error(`No button ${name} in: ${root.textContent}`);
  return found;
}

export const control = (root: HTMLElement, place: string) =>
  one(root, `#${place === 'search' ? 'run-anything-search' : controlId(place)}`, HTMLElement);

export async function type(root: HTMLElement, place: string, value: string): Promise<void> {
  const input = control(root, place);
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) throw new Error(place);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

export async function press(root: HTMLElement, name: string): Promise<void> {
  button(root, name).click();
  await settle();
}
