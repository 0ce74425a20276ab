import type {
  Offer,
  OpenForm,
  RunAnythingState,
} from '../../../components/dashboard/run-anything/run-anything-state';
import { toFailure } from '../../failure';
import { families, needsPlus } from '../../forms/families';
import type { FormValues } from '../../forms/field';
import { fieldsOf } from '../../forms/fields-of';
import { readForm } from '../../forms/read-form';
import { writeForm } from '../../forms/write-form';
import {
  type OperationName,
  type OperationRequest,
  operationFrom,
  operations,
  requestSchema,
} from '../../linkedin/operations';
import { subjectOf } from '../../linkedin/operations/subject-of';
import type { RunView } from '../../messaging/views';
import { copiesOf, sdkNeeds } from '../../providers/linked-api/wire/copy-as';
import { exactRequests, type ServiceForm } from '../../providers/linked-api/wire/exact-request';
import { z } from '../../schema';
import { type EpochMs, second } from '../../time';
import { type Cell, cell } from '../cell';
import { fittingFields } from './fitting-fields';

/** What is stored and said on this page. */
export type RunAnythingReading = {
  /** Operations that a connected service supports. */
  offered: readonly OperationName[];
  holdSeconds: number;
  /** Which of its forms Linked API is asked in; the newest unless the user chose. */
  form?: ServiceForm;
};

/** All this view needs from outside. */
export type RunAnythingPorts = {
  read(): Promise<RunAnythingReading>;
  /** Calls back after each change worth re-reading for. */
  subscribe(onChange: () => Promise<void>, signal: AbortSignal): void;
  /** What was typed last for an operation; undefined when nothing. Never anything secret: no operation asks for it. */
  recall(operation: OperationName): FormValues | undefined;
  remember(operation: OperationName, values: FormValues): void;
  startRun(request: OperationRequest): Promise<RunView>;
  cancelRun(runId: string): Promise<RunView>;
  /** Calls back with the run each time it changes. */
  watch(runId: string, onRun: (run: RunView) => void, signal: AbortSignal): void;
  now(): EpochMs;
  every(ms: number, work: () => void, signal: AbortSignal): void;
};

export type RunAnythingStore = {
  state: Cell<RunAnythingState>;
  start(): Promise<void>;
  /** Opens the form of an operation, by a name of any time; without one the list alone. */
  open(name: string | undefined): void;
  /** Opens the form of a request, filled in with what it asked for: to change it and send it anew. */
  fill(request: OperationRequest): void;
  change(values: FormValues): void;
  /** Empties the form and forgets what was remembered for it. */
  reset(): void;
  send(): Promise<void>;
  undo(): Promise<void>;
};

/** Forms for everything that can be asked for, and what became of the last one sent. `signal` ends it. */
export function createRunAnythingStore(ports: RunAnythingPorts, signal: AbortSignal): RunAnythingStore {
  const { now } = ports;
  const state = cell<RunAnythingState>({
    offers: undefined,
    failure: undefined,
    holdSeconds: 0,
    form: undefined,
    now: now(),
  });
  let serviceForm: ServiceForm = 'current';
  let watching = new AbortController();

  const isOffered = (operation: OperationName): boolean =>
    state.get().offers?.some((offer) => offer.operation === operation) ?? true;

  /** Changes the open form, if it is still the one it was. */
  const update = (operation: OperationName, change: Partial<OpenForm>): void => {
    const { form } = state.get();
    if (form?.operation === operation && !signal.aborted) state.set({ form: { ...form, ...change } });
  };

  const filled = (form: OpenForm, values: FormValues): OpenForm => {
    const fields = fittingFields(form.operation, values);
    const found = readRequest(form.operation, fields, values, serviceForm);
    const problems = form.refused > 0 && !found.ok ? found.problems : {};
    return { ...form, fields, values, problems, ready: found.ok ? found.ready : undefined };
  };

  const read = async (): Promise<void> => {
    try {
      const { offered, holdSeconds, form: wanted = 'current' } = await ports.read();
      if (signal.aborted) return;
      serviceForm = wanted;
      state.set({ offers: offersOf(offered), failure: undefined, holdSeconds });
    } catch (thrown) {
      state.set({ failure: toFailure(thrown) });
    }
    const { form } = state.get();
    if (form) state.set({ form: { ...filled(form, form.values), unsupported: !isOffered(form.operation) } });
  };

  const watch = (operation: OperationName, runId: string): void => {
    watching.abort();
    watching = new AbortController();
    const life = AbortSignal.any([signal, watching.signal]);
    ports.watch(runId, (started) => update(operation, { started }), life);
  };

  return {
    state,
    async start() {
      ports.subscribe(read, signal);
      ports.every(second, () => state.set({ now: now() }), signal);
      await read();
    },
    open(name) {
      const operation = name === undefined ? undefined : operationFrom(name);
      if (state.get().form?.operation === operation) return;
      watching.abort();
      if (operation === undefined) return state.set({ form: undefined });
      const form = emptyForm(operation, !isOffered(operation));
      state.set({ form: filled(form, ports.recall(operation) ?? {}) });
    },
    fill({ operation, input }) {
      watching.abort();
      const form = emptyForm(operation, !isOffered(operation));
      const fields = fieldsOf(operations[operation].input);
      state.set({ form: filled(form, writeForm(fields, input)) });
    },
    change(values) {
      const { form } = state.get();
      if (form) state.set({ form: filled(form, values) });
    },
    reset() {
      const { form } = state.get();
      if (!form) return;
      ports.remember(form.operation, {});
      state.set({ form: filled({ ...form, refused: 0, stage: { kind: 'filling' } }, {}) });
    },
    async send() {
      const { form } = state.get();
      if (!form || form.stage.kind === 'starting' || form.unsupported) return;
      const { operation } = form;
      const found = readRequest(operation, form.fields, form.values, serviceForm);
      if (!found.ok) {
        update(operation, {
          problems: found.problems,
          refused: form.refused + 1,
          stage: { kind: 'filling' },
        });
        return;
      }
      ports.remember(operation, form.values);
      update(operation, { problems: {}, refused: 0, stage: { kind: 'starting' }, started: undefined });
      try {
        const started = await ports.startRun(found.request);
        update(operation, { stage: { kind: 'filling' }, started });
        if (state.get().form?.operation === operation) watch(operation, started.runId);
      } catch (thrown) {
        update(operation, { stage: { kind: 'failed', failure: toFailure(thrown) } });
      }
    },
    async undo() {
      const { form } = state.get();
      if (!form?.started) return;
      const { operation, started } = form;
      try {
        update(operation, { started: await ports.cancelRun(started.runId) });
      } catch (thrown) {
        update(operation, { stage: { kind: 'failed', failure: toFailure(thrown) } });
      }
    },
  };
}

function offersOf(offered: readonly OperationName[]): readonly Offer[] {
  return familyNames.flatMap((family) =>
    families[family]
      .filter((operation) => offered.includes(operation))
      .map((operation) => ({
        operation,
        family,
        effect: operations[operation].effect,
        plus: needsPlus(operation),
      })),
  );
}

const isFamily = (name: string): name is Offer['family'] => Object.hasOwn(families, name);
const familyNames = Object.keys(families).filter(isFamily);

function emptyForm(operation: OperationName, unsupported: boolean): OpenForm {
  return {
    operation,
    effect: operations[operation].effect,
    plus: needsPlus(operation),
    unsupported,
    fields: fittingFields(operation, {}),
    values: {},
    problems: {},
    refused: 0,
    ready: undefined,
    stage: { kind: 'filling' },
    started: undefined,
  };
}

/** What the form asks for, and all that will be sent for it. */
function readRequest(
  operation: OperationName,
  fields: OpenForm['fields'],
  values: FormValues,
  serviceForm: ServiceForm,
) {
  const reading = readForm<z.ZodMiniType>(fields, values, operations[operation].input);
  if (!reading.ok) return reading;
  const request = z.parse(requestSchema, { operation, input: reading.input });
  const ready = {
    target: subjectOf(request),
    requests: exactRequests(request, serviceForm),
    copies: copiesOf(request, serviceForm),
    sdkNeeds: sdkNeeds(request),
  };
  return { ok: true as const, request, ready };
}
