import { Live } from '../../../components/dashboard/live';
import { Result } from '../../../components/dashboard/results/result-views';
import { RunAnythingView } from '../../../components/dashboard/run-anything/run-anything-view';
import type { RunResult } from '../../../components/dashboard/runs/run-row';
import { WorkflowView } from '../../../components/dashboard/workflow/workflow-view';
import type { FormValues } from '../../forms/field';
import type { OperationName, OperationRequest } from '../../linkedin/operations';
import { requestSchema } from '../../linkedin/operations';
import { subjectOf } from '../../linkedin/operations/subject-of';
import type { RunView } from '../../messaging/views';
import { cell } from '../cell';
import { type AskReading, workflowDraft } from './ask-reading';
import { hashOf } from './route';
import { createRunAnythingStore } from './run-anything-store';
import { saveResult } from './save-result';
import type { MountedView, ViewPorts } from './views';
import { watchRun } from './watch-run';
import { workflowProps } from './workflow-props';
import { createWorkflowStore } from './workflow-store';

export type AskPorts = Omit<ViewPorts, 'reading'> & {
  reading: { asks: AskReading; runs: Pick<ViewPorts['reading']['runs'], 'row' | 'whole'> };
};

type AskMount = (ports: AskPorts, signal: AbortSignal) => MountedView;

const startRun = ({ call, newRunId }: AskPorts, request: OperationRequest): Promise<RunView> =>
  call('startRun', { runId: newRunId(), subject: subjectOf(request), request });

/** What a run asked for, to be changed and asked anew; undefined when nobody here knows. */
async function requestOf({ reading }: AskPorts, runId: string): Promise<OperationRequest | undefined> {
  // Unreadable storage is told by the runs; here the form opens as it would have without.
  const whole = await reading.runs.whole(runId).catch(() => undefined);
  const read = requestSchema.safeParse({ operation: whole?.row.operation, input: whole?.input });
  return read.success ? read.data : undefined;
}

/** How the views that ask for something come to life. */
export const askMounts = {
  run: (ports, signal) => {
    const { reading, call } = ports;
    /** What the run last started gave; none until it has. */
    const given = cell<{ result: RunResult }>({ result: { kind: 'none' } });
    let forms = new Map<OperationName, FormValues>();
    const ready = reading.asks.forms().then((kept) => {
      forms = new Map(kept);
    });
    const store = createRunAnythingStore(
      {
        ...ports,
        read: reading.asks.offers,
        recall: (operation) => forms.get(operation),
        remember(operation, values) {
          forms.set(operation, values);
          // Convenience only: without it the form opens empty next time.
          void call('keepDraft', { key: operation, text: JSON.stringify(values) }).catch(() => undefined);
        },
        startRun: (request) => {
          given.set({ result: { kind: 'none' } });
          return startRun(ports, request);
        },
        cancelRun: (runId) => call('cancelRun', { runId }),
        watch(runId, onRun, life) {
          const tell = (run: RunView): void => {
            onRun(run);
            if (run.state !== 'succeeded') return;
            void reading.runs.whole(runId).then((whole) => whole && given.set({ result: whole.result }));
          };
          watchRun({ ...ports, row: reading.runs.row }, runId, tell, life);
        },
      },
      signal,
    );
    void store.start();
    let wanted: symbol;
    let filledFrom: string | undefined;
    const open = async (detail: string | undefined, from: string | undefined): Promise<void> => {
      const mine = Symbol();
      wanted = mine;
      // What was typed last time comes first; a form that filled itself in later would overwrite typing.
      await ready.catch(() => undefined);
      const isOpen = store.state.get().form?.operation === detail;
      // Whoever comes back to the same finds it as it was left.
      const request = from && !(isOpen && from === filledFrom) ? await requestOf(ports, from) : undefined;
      if (wanted !== mine) return;
      filledFrom = from;
      if (request) store.fill(request);
      else store.open(detail);
    };
    return {
      open: (detail, from) => void open(detail, from),
      title: {
        read: (text) => {
          const { form } = store.state.get();
          return form && text.orElse(`operation_${form.operation}`, form.operation);
        },
        listen: store.state.listen,
      },
      draw: (asleep) => (
        <Live of={store.state} asleep={asleep}>
          {(state) => (
            <RunAnythingView
              state={state}
              onChange={store.change}
              onSend={() => void store.send()}
              onReset={store.reset}
              onUndo={() => void store.undo()}
              onOptions={() => void call('openOptions', {})}
              result={
                <Live of={given} asleep={asleep}>
                  {({ result }) =>
                    result.kind === 'some' && result.shown ? (
                      <Result shown={result.shown} onExport={saveResult} />
                    ) : undefined
                  }
                </Live>
              }
            />
          )}
        </Live>
      ),
    };
  },
  workflow: (ports, signal) => {
    const store = createWorkflowStore(
      {
        recall: ports.reading.asks.workflow,
        remember: async (text) => {
          await ports.call('keepDraft', { key: workflowDraft, text });
        },
        async run(workflow) {
          const request = requestSchema.parse({ operation: 'customWorkflow', input: { workflow } });
          const { runId } = await startRun(ports, request);
          ports.go(hashOf({ view: 'runs', detail: runId }));
        },
        copy: ports.copy,
        now: ports.now,
      },
      signal,
    );
    const started = store.start();
    let filledFrom: string | undefined;
    const fill = async (from: string): Promise<void> => {
      const [request] = await Promise.all([requestOf(ports, from), started]);
      if (request?.operation === 'customWorkflow') store.replace(request.input.workflow);
    };
    return {
      open(_, from) {
        if (from !== undefined && from !== filledFrom) void fill(from);
        filledFrom = from;
      },
      draw: (asleep) => (
        <Live of={store.state} asleep={asleep}>
          {(state) => <WorkflowView {...workflowProps(state, store)} />}
        </Live>
      ),
    };
  },
} as const satisfies Record<'run' | 'workflow', AskMount>;
