import { failed } from '../../lib/failure';
import type { FormValues } from '../../lib/forms/field';
import { problemWords } from '../../lib/forms/problem-words';
import { type OperationName, type OperationRequest, operationNames } from '../../lib/linkedin/operations';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import type { RunView } from '../../lib/messaging/views';
import { createRunAnythingStore } from '../../lib/surfaces/dashboard/run-anything-store';
import { second } from '../../lib/time';
import messages from '../../public/_locales/en/messages.json';

const text = textFrom(catalogueLookup(messages));

export const held: RunView = {
  runId: 'run-1',
  operation: 'sendMessage',
  effect: 'write',
  provider: 'linked-api',
  providerName: 'Linked API',
  subjectKind: 'person',
  state: 'held',
  createdAt: 0,
  since: 0,
  until: 5 * second,
  problems: [],
  checkable: true,
};

/** A background that keeps what it is asked, and storage that can be changed under the store. */
function world(change: { offered?: readonly OperationName[]; refuse?: boolean } = {}) {
  const started: OperationRequest[] = [];
  const remembered = new Map<OperationName, FormValues>();
  const outside = {
    offered: change.offered ?? operationNames,
    changed: async () => {},
    told: (_run: RunView) => {},
    watched: new AbortController().signal,
  };
  const life = new AbortController();
  const store = createRunAnythingStore(
    {
      read: async () => ({ offered: outside.offered, holdSeconds: 5 }),
      subscribe: (onChange) => {
        outside.changed = onChange;
      },
      recall: (operation) => remembered.get(operation),
      remember: (operation, values) => void remembered.set(operation, values),
      startRun: async (request) => {
        started.push(request);
        if (change.refuse) throw failed('limit-reached', 'Enough for today.');
        return held;
      },
      cancelRun: async () => ({ ...held, state: 'cancelled' }),
      watch: (_, onRun, signal) => {
        outside.told = onRun;
        outside.watched = signal;
      },
      now: () => 1_000,
      every: () => {},
    },
    life.signal,
  );
  const form = () => {
    const { form: open } = store.state.get();
    if (!open) throw new Error('No form is open');
    return open;
  };
  const sentences = () =>
    Object.entries(form().problems).map(
      ([place, problem]) => [place, problemWords(problem, place, form().operation, text)] as const,
    );
  return { store, started, remembered, outside, form, sentences };
}

/** The store with one form open and filled in. */
export async function opened(
  operation: OperationName,
  values: FormValues,
  change: Parameters<typeof world>[0] = {},
) {
  const made = world(change);
  await made.store.start();
  made.store.open(operation);
  made.store.change(values);
  return made;
}
