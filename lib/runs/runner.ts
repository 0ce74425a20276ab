import { type Failure, failed, toFailure } from '../failure';
import { admit } from '../guards/admission';
import { effectOf, type OperationName } from '../linkedin/operations';
import type { ProviderId } from '../providers/about';
import type { Call, Credentials, Submitted } from '../providers/provider';
import type { Line } from './line';
import { newRun, type Restored, restoredRun, type Start } from './new-run';
import type { InPlaceOf, RunPorts } from './ports';
import { type Intent, isSettled, type Run } from './run';
import { alarmFloorMs, dueAt, dueLimit, movedInOneTick, staleAfterMs, watchedPollAt } from './schedule';
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
  /** Takes up a workflow that was started elsewhere, or before everything was erased, by the service's own id of it. */
  restore(workflow: Restored): Promise<Run>;
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
    // Each run has one mover at a time, so nobody of this life is sending it any more: its reply could not be written.
    if (run.status.state === 'submitting' && run.status.bootId === ports.bootId) {
      await apply(runId, { type: 'interrupted' });
    }
  }

  async function submit(run: Run): Promise<void> {
    let connected: Awaited<ReturnType<RunPorts['connected']>>;
    try {
      connected = await ports.connected(run.provider);
    } catch (thrown) {
      const failure: Failure = { ...toFailure(thrown), effect: 'none' };
      // A locked keyring opens again; a broken one only the user can mend.
      if (failure.reason !== 'locked') await apply(run.runId, { type: 'refused', failure });
      else await postpone(run, failure);
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
      await postpone(run, because);
      return;
    }
    if (run.keyedAt !== (await ports.keyedAt(run.provider))) {
      const failure: Failure = { code: 'refused', reason: 'keyChanged', message: '', effect: 'none' };
      await apply(run.runId, { type: 'refused', failure });
      return;
    }
    let claimed = false;
    let reply: Submitted;
    try {
      reply = await line.ask(run.provider, async () => {
        // Intent on disk before a byte leaves. If the row is not ours any more (Undo, another worker), nothing leaves.
        claimed = (await apply(run.runId, { type: 'submitting', bootId: ports.bootId })) !== undefined;
        if (!claimed) throw failed('bug', 'not ours any more', { effect: 'none' });
        return await connected.provider.submit(run, callWith(connected.credentials));
      });
    } catch (thrown) {
      await afterFailedSubmit(run, toFailure(thrown), claimed);
      return;
    }
    try {
      await apply(run.runId, { type: 'submitted', reply });
    } catch (thrown) {
      // The service has it; only we could not write that down.
      const failure: Failure = { ...toFailure(thrown), effect: 'unknown' };
      await apply(run.runId, { type: 'submit-failed', failure });
    }
  }

  const postpone = (run: Run, because: Failure) =>
    apply(run.runId, { type: 'postponed', until: because.retryAt ?? ports.now() + alarmFloorMs, because });

  async function afterFailedSubmit(run: Run, failure: Failure, claimed: boolean): Promise<void> {
    if (claimed) {
      await apply(run.runId, { type: 'submit-failed', failure });
      return;
    }
    // Stopped before the claim: the gate was closed or the disk was full. Nothing left this computer.
    if (failure.code === 'unauthorized') await apply(run.runId, { type: 'refused', failure });
    else if (failure.retryAt || failure.code !== 'bug') await postpone(run, failure);
  }

  /** Made when it is the request's turn: time spent in the line is not the service's. */
  const callWith = (credentials: Credentials): Call => ({
    credentials,
    signal: AbortSignal.timeout(20_000),
    now: ports.now(),
  });

  async function poll(run: Run): Promise<void> {
    if (run.status.state !== 'waiting') return;
    const { ticket, since } = run.status;
    const random = ports.random();
    try {
      const connected = await ports.connected(run.provider);
      if (!connected) throw failed('not-configured', '');
      if (!ports.online()) throw failed('offline', '');
      if (!(await ports.permitted(run.provider))) throw failed('permission-missing', '');
      const reply = await line.ask(run.provider, () =>
        connected.provider.poll(ticket, run.operation, callWith(connected.credentials)),
      );
      const moved = await apply(run.runId, { type: 'polled', reply, random });
      // When a restored one began nobody knows: it was only found now.
      if (moved?.status.state === 'succeeded' && !moved.restored)
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

  const startWith = async (provider: ProviderId): Promise<Start> => ({
    provider,
    keyedAt: await ports.keyedAt(provider),
    now: ports.now(),
  });

  async function begin(intent: Intent, inPlaceOf?: InPlaceOf): Promise<Run> {
    const start = await startWith(await ready(intent.operation));
    const fresh = newRun(intent, start, effectOf(intent) === 'write' ? await ports.holdMs() : 0);
    const kept = await ports.runs.add(fresh, inPlaceOf);
    if (kept.runId === fresh.runId) await ports.changed(kept);
    return kept;
  }

  return {
    advance,

    start: (intent) => begin(intent),

    async tick() {
      const due = await ports.runs.due(ports.now(), dueLimit);
      await Promise.all(movedInOneTick(due).map((run) => advance(run.runId, false)));
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
      if (run.status.state === 'cancelled') return run;
      if (isSettled(run)) throw failed('refused', '', { reason: 'alreadyEnded', effect: 'none' });
      if (run.status.state === 'waiting' || run.status.state === 'stale')
        await stopAtService(run, run.status.ticket);
      else await apply(runId, { type: 'cancelled' });
      return await must(runId);
    },

    async restore(workflow) {
      const run = await ports.runs.add(
        restoredRun(workflow, await startWith(await ready(workflow.operation))),
      );
      if (run.runId === workflow.runId) await ports.changed(run);
      await advance(run.runId, false);
      return await must(run.runId);
    },

    async check(runId) {
      await apply(runId, { type: 'poll-now' });
      await advance(runId, false);
      return await must(runId);
    },

    async retry(runId, newRunId) {
      const run = await must(runId);
      if (run.restored) throw failed('unsupported', '', { reason: 'restoredRun', effect: 'none' });
      const settle = (old: Run) => {
        const now = ports.now();
        const over = old.status.state === 'unconfirmed' ? transition(old, { type: 'cancelled' }, now) : old;
        // Still under way after all: then it is the one that goes on, and it stays in sight.
        return transition(over, { type: 'dismissed' }, now);
      };
      return await begin({ ...run, runId: newRunId }, { runId, settle });
    },

    async dismiss(runId) {
      await apply(runId, { type: 'dismissed' });
      return await must(runId);
    },
  };

  /** Asks the service to stop. Says "cancelled" only when the service did; throws `Failed` when it would not. */
  async function stopAtService(run: Run, ticket: string): Promise<void> {
    const connected = await ports.connected(run.provider);
    if (!connected) throw failed('not-configured', '');
    const { provider, credentials } = connected;
    const { cancel } = provider;
    if (!cancel) throw failed('unsupported', '');
    if (!ports.online()) throw failed('offline', '');
    if (!(await ports.permitted(run.provider))) throw failed('permission-missing', '');
    const { cancelled } = await line.ask(run.provider, () => cancel(ticket, callWith(credentials)));
    if (!cancelled) throw failed('refused', '', { reason: 'tooLateToCancel' });
    await apply(run.runId, { type: 'cancelled' });
  }
}
