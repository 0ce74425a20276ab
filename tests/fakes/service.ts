import { Failed, type Failure } from '../../lib/failure';
import type { OperationName, OperationRequest } from '../../lib/linkedin/operations';
import { operations } from '../../lib/linkedin/operations';
import { linkedApiAbout } from '../../lib/providers/linked-api/about';
import type { Credentials, Done, Polled, Provider, UsageEntry } from '../../lib/providers/provider';
import type { IntegrationStatus } from '../../lib/providers/status';
import type { EpochMs } from '../../lib/time';
import type { VirtualClock } from './clock';

/** What goes wrong with one request. `after`: the service acted all the same and only its answer was lost. */
export type Fault = { failure: Failure; after?: true };

type Workflow = { request: OperationRequest; startedAt: number; cancelled?: true };

/** A service in memory that keeps its own books: what it was asked, and what it really did. */
export type FakeService = Provider & {
  /** Every request that arrived, with its time. */
  requests: { kind: 'submit' | 'poll' | 'cancel' | 'status' | 'usage'; at: EpochMs }[];
  /** Everything that was started, in order: what LinkedIn would have seen. */
  effects: OperationName[];
  submits(): number;
  /** The next requests meet these, one each. */
  faults: Fault[];
  /** From now on every request meets this; undefined ends it. */
  down: Failure | undefined;
  /** How long a workflow takes. */
  takesMs: number;
  /** How one ends, once its time has come. */
  outcome: (request: OperationRequest) => Exclude<Polled, { state: 'pending' }>;
  /** Keys it takes; any when undefined. */
  goodKey: string | undefined;
  log: UsageEntry[];
  answersStatus: IntegrationStatus;
};

export const done = (result: unknown = {}): Done => ({ state: 'done', result, problems: [] });

/** Linked API as far as the runner, the line and the integrations can tell. */
export function fakeService(clock: VirtualClock, change: Partial<FakeService> = {}): FakeService {
  const workflows = new Map<string, Workflow>();

  /** Meets the fault in store; true when the service acts before the answer is lost. */
  function arrive(kind: FakeService['requests'][number]['kind'], credentials: Credentials): () => void {
    service.requests.push({ kind, at: clock.now() });
    const fault = service.down ? { failure: service.down } : service.faults.shift();
    if (fault && !('after' in fault && fault.after)) throw new Failed(fault.failure);
    if (service.goodKey !== undefined && credentials.linkedApiToken !== service.goodKey) {
      throw new Failed({
        code: 'unauthorized',
        reason: 'invalidLinkedApiToken',
        message: 'Bad token.',
        effect: 'none',
      });
    }
    return () => {
      if (fault) throw new Failed(fault.failure);
    };
  }

  const service: FakeService = {
    about: linkedApiAbout,
    requests: [],
    effects: [],
    submits: () => service.requests.filter(({ kind }) => kind === 'submit').length,
    faults: [],
    down: undefined,
    takesMs: 20_000,
    outcome: () => done(),
    goodKey: undefined,
    log: [],
    answersStatus: { health: 'ok', headline: { key: 'linkedApi_connected' }, notes: [], allowances: [] },
    normalise({ linkedApiToken = '', identificationToken = '' }) {
      if (linkedApiToken.trim()) {
        return { ok: true, credentials: { linkedApiToken: linkedApiToken.trim(), identificationToken } };
      }
      const failure: Failure = {
        code: 'invalid-input',
        reason: 'key_empty',
        message: 'Empty.',
        effect: 'none',
      };
      return { ok: false, field: 'linkedApiToken', failure };
    },
    supports: (operation) => Object.hasOwn(operations, operation),
    async status({ credentials }) {
      arrive('status', credentials)();
      return service.answersStatus;
    },
    async usage({ credentials, since }) {
      arrive('usage', credentials)();
      return service.log.filter(({ at }) => at >= since);
    },
    async submit(request, { credentials }) {
      const answer = arrive('submit', credentials);
      const ticket = `wf-${workflows.size + 1}`;
      workflows.set(ticket, { request, startedAt: clock.elapsed() });
      service.effects.push(request.operation);
      answer();
      return { state: 'pending', ticket, waiting: {} };
    },
    async poll(ticket, _operation, { credentials }) {
      arrive('poll', credentials)();
      const workflow = workflows.get(ticket);
      if (!workflow || workflow.cancelled) {
        return { state: 'failed', failure: { code: 'not-found', message: 'No such workflow.' } };
      }
      const isOver = clock.elapsed() - workflow.startedAt >= service.takesMs;
      return isOver ? service.outcome(workflow.request) : { state: 'pending', waiting: {} };
    },
    async cancel(ticket, { credentials }) {
      arrive('cancel', credentials)();
      const workflow = workflows.get(ticket);
      if (!workflow || clock.elapsed() - workflow.startedAt >= service.takesMs) return { cancelled: false };
      workflow.cancelled = true;
      return { cancelled: true };
    },
    ...change,
  };
  return service;
}
