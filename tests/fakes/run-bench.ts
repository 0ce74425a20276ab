import 'fake-indexeddb/auto';
import { type Failure, failed } from '../../lib/failure';
import { createLine, type Line } from '../../lib/runs/line';
import type { DurationStore, GateStore, RunPorts, RunStore } from '../../lib/runs/ports';
import type { Intent, Run } from '../../lib/runs/run';
import { createRunner, type Runner } from '../../lib/runs/runner';
import { alarmAt } from '../../lib/runs/schedule';
import { openDatabase } from '../../lib/storage/database';
import { createDurationStore } from '../../lib/storage/durations';
import { createGateStore } from '../../lib/storage/gates';
import { createRunStore } from '../../lib/storage/runs';
import { type VirtualClock, virtualClock } from './clock';
import { type FakeService, fakeService } from './service';

/** A moment at which a worker can be killed. `write X`: the row's change to state X. */
export type Moment =
  | `${'before' | 'after'} add`
  | `${'before' | 'after'} write ${Run['status']['state']}`
  | 'request about to leave'
  | 'request arrived';

/** One life of the worker. When it is over, nothing it had begun goes on: its promises never settle. */
export type Life = { runner: Runner; line: Line; dies: Promise<void> };

export type Bench = {
  clock: VirtualClock;
  service: FakeService;
  runs: RunStore;
  gates: GateStore;
  durations: DurationStore;
  reports: { failure: Failure; doing: string }[];
  changes: Run[];
  /** What the world around is like; tests change it. */
  around: {
    online: boolean;
    permitted: boolean;
    connected: boolean;
    /** The keys are there but cannot be opened. */
    locked: boolean;
    /** When the key was saved, as the port tells. */
    keyedAt: number;
    holdMs: number;
    fullFor: Run['status']['state'] | undefined;
  };
  /** A new life, already awake, that is killed at `moment` if that ever comes. */
  boot(moment?: Moment): Promise<Life>;
  /** Lets time go by as the browser does: the alarm rings when the earliest run is due, never under its floor. */
  sleep(life: Life, ms: number): Promise<void>;
  /** A visible surface for so long: a poke every three seconds. */
  watch(life: Life, runId: string, ms: number): Promise<void>;
  state(runId: string): Promise<Run['status']['state'] | undefined>;
};

/** The real stores over an in-memory IndexedDB, a virtual clock and a service that keeps books. */
export function runBench(): Bench {
  const clock = virtualClock();
  const service = fakeService(clock);
  const database = openDatabase({ name: crypto.randomUUID(), now: clock.now });
  const store = createRunStore(database);
  const gates = createGateStore(database);
  const durations = createDurationStore(database);
  let boots = 0;
  let alarm = Number.POSITIVE_INFINITY;

  const bench: Bench = {
    clock,
    service,
    runs: store,
    gates,
    durations,
    reports: [],
    changes: [],
    around: {
      online: true,
      permitted: true,
      connected: true,
      locked: false,
      keyedAt: 1,
      holdMs: 5_000,
      fullFor: undefined,
    },
    state: async (runId) => (await store.read(runId))?.status.state,

    async boot(moment) {
      boots += 1;
      let dead = false;
      let kill = () => {};
      const dies = new Promise<void>((resolve) => {
        kill = resolve;
      });
      const never = new Promise<never>(() => {});
      const reach = async (here: Moment): Promise<void> => {
        if (!dead && here === moment) {
          dead = true;
          kill();
        }
        if (dead) await never;
      };
      /** An answer that comes for a dead worker reaches nobody. */
      const alive = async <T>(work: Promise<T>): Promise<T> => {
        if (dead) return await never;
        const value = await work;
        return dead ? await never : value;
      };

      const runs: RunStore = {
        ...store,
        async add(run, inPlaceOf) {
          await reach('before add');
          const kept = await alive(store.add(run, inPlaceOf));
          await reach('after add');
          return kept;
        },
        read: (runId) => alive(store.read(runId)),
        async change(runId, change) {
          let state: Run['status']['state'] | undefined;
          let stopped: Moment | undefined;
          const changed = await alive(
            store.change(runId, (old) => {
              const next = change(old);
              if (!next || next === old) return next;
              state = next.status.state;
              if (state === bench.around.fullFor) {
                // As the database says it: of the write that failed, not of the request before it.
                throw failed('storage-full', 'No room.', { effect: 'none' });
              }
              stopped = `before write ${state}`;
              return stopped === moment ? undefined : next;
            }),
          );
          if (stopped) await reach(stopped);
          if (state && changed) await reach(`after write ${state}`);
          return changed;
        },
      };
      const provider: FakeService = {
        ...service,
        async submit(request, call) {
          await reach('request about to leave');
          const reply = await alive(service.submit(request, call));
          await reach('request arrived');
          return reply;
        },
        poll: (...call) => alive(service.poll(...call)),
      };

      const ports: RunPorts = {
        runs,
        gates,
        durations,
        connected: async () => {
          if (bench.around.locked)
            throw failed('not-configured', 'The keys are locked.', { reason: 'locked' });
          return bench.around.connected ? { provider, credentials: { linkedApiToken: 'key' } } : undefined;
        },
        keyedAt: async () => bench.around.keyedAt,
        providerFor: async () => (bench.around.connected ? 'linked-api' : undefined),
        permitted: async () => bench.around.permitted,
        online: () => bench.around.online,
        now: clock.now,
        random: () => 0,
        bootId: `boot-${boots}`,
        async changed(run) {
          bench.changes.push(run);
        },
        report: (failure, doing) => bench.reports.push({ failure, doing }),
        holdMs: async () => bench.around.holdMs,
      };
      const line = createLine({ gates, now: clock.now, pause: async (ms) => clock.pass(ms) });
      const runner = createRunner(ports, line);
      await runner.wake();
      return { runner, line, dies };
    },

    async sleep({ runner, dies }, ms) {
      const end = clock.now() + ms;
      for (;;) {
        const due = await store.nextDueAt();
        const wanted = due === undefined ? Number.POSITIVE_INFINITY : alarmAt(due, clock.now());
        if (alarm <= clock.now() || wanted < alarm) alarm = wanted;
        if (alarm > end) break;
        clock.set(alarm);
        await Promise.race([runner.tick(), dies]);
      }
      clock.set(Math.max(clock.now(), end));
    },

    async watch({ runner, dies }, runId, ms) {
      const end = clock.now() + ms;
      while (clock.now() + 3_000 <= end) {
        clock.pass(3_000);
        await Promise.race([runner.advance(runId, true), dies]);
      }
    },
  };
  return bench;
}

/** What a surface asks for: a connection request, or a status check when `kind` is `read`. */
export function anIntent(kind: 'read' | 'write' = 'write', person = 'ada-park'): Intent {
  const url = `https://www.linkedin.com/in/${person}`;
  const rest = {
    runId: crypto.randomUUID(),
    subject: { kind: 'person', url },
    input: { personUrl: url },
  } as const;
  return kind === 'write'
    ? { ...rest, operation: 'sendConnectionRequest' }
    : { ...rest, operation: 'checkConnectionStatus' };
}
