import { type Failure, failed, toFailure } from '../failure';
import { admit } from '../guards/admission';
import { type OperationName, type OperationRequest, operations, requestSchema } from '../linkedin/operations';
import { subjectKey } from '../linkedin/subject';
import type { ProviderId } from '../providers/about';
import type { Line } from './line';
import type { RunPorts } from './ports';
import { type Intent, isSettled, type Run } from './run';
import { alarmFloorMs, batchSize, dueAt, staleAfterMs, watchedPollAt } from './schedule';
import { type RunEvent, transition } from './transition';

export type Runner = {
  /** Makes the run durable and gives it back; throws `Failed` when it cannot start. Sends nothing itself. */
  start(intent: Intent): Promise<Run>;
  /** Moves one run as far as it will go now, if it is due. `watched`: a visible surface shows it. */
  advance(runId: string, watched: boolean): Promise<void>;
  /** Moves everything that is due, oldest first, a batch at a time. */
  tick(): Promise<void>;
  /** A new life of the worker: runs another life was sending become unconfirmed. Call before anything is sent. */
  wake(): Promise<void>;
  cancel(runId: string): Promise<Run>;
  /** The user asks for news now. */
  check(runId: string): Promise<Run>;
  /** The user's own decision to do it again, as a new run; the old one is waved away. */
  retry(runId: string, newRunId: string): Promise<Run>;
  dismiss(runId: string): Promise<Run>;
};

/** Drives runs through ports. All rules of "at most once, never silently lost" meet here (design section 2). */
export function createRunner(ports: RunPorts, line: Line): Runner {
  const busy = new Map<string, Promise<void>>();

  async function apply(runId: string, event: RunEvent): Promise<Run | undefined> {
    let moved = false;
    const run = await ports.runs.change(runId, (old) => {
      const changed = transition(old, event, ports.now());
      moved = changed !== old;
      return moved ? changed : undefined;
    });
    if (run && moved) await ports.changed(run);
    return moved ? run : undefined;
  }

  async function must(runId: string): Promise<Run> {
    const run = await ports.runs.read(runId);
    if (!run) throw failed('not-found', 'This run is not known any more.');
    return run;
  }

  async function advanceOnce(runId: string, watched: boolean): Promise<void> {
    const run = await ports.runs.read(runId);
    if (!run) return;
    const now = ports.now();
    if (run.status.state === 'held') {
      if (run.status.until > now) return;
      const released = await apply(runId, { type: 'released' });
      if (released) await submit(released);
      return;
    }
    if (run.status.state === 'waiting') {
      const usual = watched ? await ports.durations.usualMs(run.operation) : undefined;
      const due = watched ? watchedPollAt(run.status, usual) : run.status.nextPollAt;
      if (due <= now) await poll(run);
      return;
    }
    if (run.status.state === 'queued' && (dueAt(run) ?? now) <= now) await submit(run);
  }

  async function submit(run: Run): Promise<void> {
    let connected: Awaited<ReturnType<RunPorts['connected']>>;
    try {
      connected = await ports.connected(run.provider);
    } catch (thrown) {
      const because: Failure = { ...toFailure(thrown), effect: 'none' };
      await apply(run.runId, { type: 'postponed', until: ports.now() + alarmFloorMs, because });
      return;
    }
    const permitted = await ports.permitted(run.provider);
    const door = admit({ connected: connected !== undefined, permitted, online: ports.online() });
    if (door.verdict === 'refuse') {
      await apply(run.runId, { type: 'refused', failure: door.failure });
      return;
    }
    if (door.verdict === 'wait' || !connected) {
      const because: Failure =
        door.verdict === 'wait' ? door.because : { code: 'not-configured', message: '', effect: 'none' };
      await apply(run.runId, { type: 'postponed', until: ports.now() + alarmFloorMs, because });
      return;
    }
    let claimed = false;
    try {
      const reply = await line.ask(run.provider, async () => {
        // Intent on disk before a byte leaves. If the row is not ours any more (Undo, another worker), nothing leaves.
        claimed = (await apply(run.runId, { type: 'submitting', bootId: ports.bootId })) !== undefined;
        if (!claimed) throw failed('bug', 'not ours any more', { effect: 'none' });
        const { provider, credentials } = connected;
        return await provider.submit(run, {
          credentials,
          signal: AbortSignal.timeout(20_000),
          now: ports.now(),
        });
      });
      await apply(run.runId, { type: 'submitted', reply });
    } catch (thrown) {
      await afterFailedSubmit(run, toFailure(thrown), claimed);
    }
  }

  async function afterFailedSubmit(run: Run, failure: Failure, claimed: boolean): Promise<void> {
    if (claimed) {
      await apply(run.runId, { type: 'submit-failed', failure });
      return;
    }
    // Stopped before the claim: the gate was closed or the disk was full. Nothing left this computer.
    const now = ports.now();
    if (failure.code === 'unauthorized') await apply(run.runId, { type: 'refused', failure });
    else if (failure.retryAt)
      await apply(run.runId, { type: 'postponed', until: failure.retryAt, because: failure });
    else if (failure.code !== 'bug') {
      await apply(run.runId, { type: 'postponed', until: now + alarmFloorMs, because: failure });
    }
  }

  async function poll(run: Run): Promise<void> {
    if (run.status.state !== 'waiting') return;
    const { ticket, since } = run.status;
    const random = ports.random();
    try {
      const connected = await ports.connected(run.provider);
      if (!connected) throw failed('not-configured', '');
      if (!ports.online()) throw failed('offline', '');
      if (!(await ports.permitted(run.provider))) throw failed('permission-missing', '');
      const call = {
        credentials: connected.credentials,
        signal: AbortSignal.timeout(20_000),
        now: ports.now(),
      };
      const reply = await line.ask(run.provider, () => connected.provider.poll(ticket, run.operation, call));
      const moved = await apply(run.runId, { type: 'polled', reply, random });
      if (moved?.status.state === 'succeeded')
        await ports.durations.record(run.operation, ports.now() - since);
    } catch (thrown) {
      const failure = toFailure(thrown);
      await apply(run.runId, { type: 'poll-failed', failure, random });
      // Right after a long sleep there is often no network yet; that is no reason to give up.
      if (failure.code === 'offline') return;
    }
    // Only after asking: the end may have come while the computer slept, and the user may ask about a stale run.
    if (ports.now() - since > staleAfterMs) await apply(run.runId, { type: 'gone-stale' });
  }

  /** One mover per run at a time; a second caller waits for the first instead of asking the service twice. */
  function advance(runId: string, watched: boolean): Promise<void> {
    const running = busy.get(runId);
    if (running) return running;
    const moving = advanceOnce(runId, watched)
      .catch((thrown: unknown) => ports.report(toFailure(thrown), 'moving a run'))
      .finally(() => busy.delete(runId));
    busy.set(runId, moving);
    return moving;
  }

  /** Who would do it, if it may start at all. Throws `Failed` with what the user has to mend. */
  async function ready(operation: OperationName): Promise<ProviderId> {
    const provider = await ports.providerFor(operation);
    if (!provider) throw failed('not-configured', '', { effect: 'none' });
    if (!(await ports.permitted(provider))) throw failed('permission-missing', '', { effect: 'none' });
    return provider;
  }

  const runner: Runner = {
    advance,

    async start(intent) {
      const provider = await ready(intent.operation);
      const now = ports.now();
      const { effect } = operations[intent.operation];
      const holdMs = effect === 'write' ? await ports.holdMs() : 0;
      const fresh: Run = {
        ...requestOf(intent),
        v: 1,
        runId: intent.runId,
        subject: intent.subject,
        effect,
        subjectKey: subjectKey(intent.subject),
        provider,
        createdAt: now,
        updatedAt: now,
        attempt: 0,
        status: holdMs > 0 ? { state: 'held', until: now + holdMs } : { state: 'queued' },
      };
      const kept = await ports.runs.add(fresh);
      if (kept.runId === fresh.runId) await ports.changed(kept);
      return kept;
    },

    async tick() {
      const due = await ports.runs.due(ports.now(), batchSize);
      await Promise.all(due.map((run) => advance(run.runId, false)));
    },

    async wake() {
      for (const run of await ports.runs.unsettled()) {
        const ours = run.status.state === 'submitting' && run.status.bootId === ports.bootId;
        if (!ours)
          await apply(run.runId, { type: run.status.state === 'submitting' ? 'interrupted' : 'reclocked' });
      }
    },

    async cancel(runId) {
      const run = await must(runId);
      if (isSettled(run)) return run;
      if (run.status.state === 'waiting' || run.status.state === 'stale')
        await stopAtService(run, run.status.ticket);
      else await apply(runId, { type: 'cancelled' });
      return await must(runId);
    },

    async check(runId) {
      await apply(runId, { type: 'poll-now' });
      await advance(runId, false);
      return await must(runId);
    },

    async retry(runId, newRunId) {
      const run = await must(runId);
      // What would refuse the new one refuses before the old one is settled, so that its question stays on screen.
      await ready(run.operation);
      // It settles first, else the new one would be taken for the same run.
      if (run.status.state === 'unconfirmed') await apply(runId, { type: 'cancelled' });
      const again = await runner.start({ ...run, runId: newRunId });
      // Still under way after all: then it is the one that goes on, and it must stay in sight.
      if (again.runId !== runId) await apply(runId, { type: 'dismissed' });
      return again;
    },

    async dismiss(runId) {
      await apply(runId, { type: 'dismissed' });
      return await must(runId);
    },
  };
  return runner;

  /** Asks the service to stop. Says "cancelled" only when the service did; throws `Failed` when it would not. */
  async function stopAtService(run: Run, ticket: string): Promise<void> {
    const connected = await ports.connected(run.provider);
    if (!connected) throw failed('not-configured', '');
    const { provider, credentials } = connected;
    if (!provider.cancel) throw failed('unsupported', '');
    const call = { credentials, signal: AbortSignal.timeout(20_000), now: ports.now() };
    const { cancelled } = await line.ask(
      run.provider,
      async () => (await provider.cancel?.(ticket, call)) ?? { cancelled: false },
    );
    if (!cancelled) throw failed('refused', '', { reason: 'tooLateToCancel' });
    await apply(run.runId, { type: 'cancelled' });
  }
}

/** Operation and input alone, whatever else the intent carries: a retry hands in a whole run. */
function requestOf({ operation, input }: Intent): OperationRequest {
  return requestSchema.parse({ operation, input });
}
