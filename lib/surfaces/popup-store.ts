import type { RefreshNotice } from '../../components/popup/foot';
import { isUnderWay, type RunAction } from '../../components/popup/run-rows';
import { type Failure, toFailure } from '../failure';
import type { Integration } from '../integrations/integration';
import type { Input, MessageName, Outputs, RefreshOutcome } from '../messaging/protocol';
import type { RunView } from '../messaging/views';
import type { About, ProviderId } from '../providers/about';
import { type EpochMs, second } from '../time';
import type { AccountLinks } from '../usage/account';
import type { BadgeChoice } from '../usage/badge-figure';
import type { UsageRow } from '../usage/usage-row';
import { type Cell, cell } from './cell';
import { poke, pokeMs } from './poke';

/** What is stored and shown in the popup. */
export type PopupReading = {
  integrations: readonly Integration[];
  usage: readonly UsageRow[];
  runs: readonly RunView[];
  /** Which integrations act for the same LinkedIn account. */
  links: AccountLinks;
  /** What the user wants the icon to show. */
  badge: BadgeChoice;
};

export type PopupState = {
  /** Undefined until storage has been read. */
  reading: PopupReading | undefined;
  /** Storage could not be read; what was read before stands. */
  unreadable: Failure | undefined;
  now: EpochMs;
  notice: RefreshNotice;
  /** Runs whose button was pressed and has not been answered. */
  busyRuns: readonly string[];
};

export type Call = <Name extends MessageName>(name: Name, input: Input<Name>) => Promise<Outputs[Name]>;

/** All the popup needs from outside. */
export type PopupPorts = {
  abouts: readonly About[];
  read(now: EpochMs): Promise<PopupReading>;
  /** Calls back after each change worth re-reading for. */
  subscribe(onChange: () => Promise<void>, signal: AbortSignal): void;
  call: Call;
  now(): EpochMs;
  every(ms: number, work: () => void, signal: AbortSignal): void;
  /** Whether anybody can see the page. */
  visible(): boolean;
  newRunId(): string;
};

export type PopupStore = {
  state: Cell<PopupState>;
  /** Paints what is stored, then asks for what is stale. */
  start(): Promise<void>;
  /** Asks all services, or one. */
  refresh(provider?: ProviderId): Promise<void>;
  act(action: RunAction, runId: string): Promise<void>;
};

/** The popup's facts: read from storage, read again on change, refreshed on demand. `signal` ends it. */
export function createPopupStore(ports: PopupPorts, signal: AbortSignal): PopupStore {
  const { abouts, call, now } = ports;
  const state = cell<PopupState>({
    reading: undefined,
    unreadable: undefined,
    now: now(),
    notice: { kind: 'none' },
    busyRuns: [],
  });

  const read = async (): Promise<void> => {
    try {
      const reading = await ports.read(now());
      if (!signal.aborted) state.set({ reading, unreadable: undefined, now: now() });
    } catch (thrown) {
      if (!signal.aborted) state.set({ unreadable: toFailure(thrown), now: now() });
    }
  };

  async function ask(input: Input<'refresh'>): Promise<void> {
    if (state.get().notice.kind === 'busy') return;
    state.set({ notice: { kind: 'busy' } });
    try {
      const outcome = await call('refresh', input);
      await read();
      const { unreadable: failure } = state.get();
      // What opening asked for by itself is quiet about services that were asked a moment ago.
      const notice = failure
        ? ({ kind: 'failed', failure } as const)
        : answered(outcome, abouts, !input.onlyStale);
      state.set({ notice });
    } catch (thrown) {
      state.set({ notice: { kind: 'failed', failure: toFailure(thrown) } });
    }
  }

  const watch = (): void => {
    const under = (state.get().reading?.runs ?? []).filter(isUnderWay);
    poke(
      ports,
      under.map(({ runId }) => runId),
    );
  };

  async function send(action: RunAction, runId: string): Promise<void> {
    if (action === 'cancel') await call('cancelRun', { runId });
    if (action === 'check') await call('checkRun', { runId });
    if (action === 'retry') await call('retryRun', { runId, newRunId: ports.newRunId() });
    if (action === 'dismiss') await call('dismissRun', { runId });
  }

  return {
    state,
    async start() {
      ports.subscribe(read, signal);
      ports.every(second, () => state.set({ now: now() }), signal);
      ports.every(pokeMs, watch, signal);
      await read();
      watch();
      if (state.get().reading?.integrations.length) await ask({ onlyStale: true });
    },
    refresh: (provider) => ask({ onlyStale: false, ...(provider && { provider }) }),
    async act(action, runId) {
      if (state.get().busyRuns.includes(runId)) return;
      state.set({ busyRuns: [...state.get().busyRuns, runId], notice: { kind: 'none' } });
      try {
        await send(action, runId);
      } catch (thrown) {
        state.set({ notice: { kind: 'run-failed', failure: toFailure(thrown) } });
      }
      await read();
      state.set({ busyRuns: state.get().busyRuns.filter((id) => id !== runId) });
    },
  };
}

function answered(
  { failed, tooSoon }: RefreshOutcome,
  abouts: readonly About[],
  all: boolean,
): RefreshNotice {
  const nameOf = (provider: ProviderId): string => abouts.find(({ id }) => id === provider)?.name ?? provider;
  return {
    kind: 'answered',
    failed: failed.map(nameOf),
    tooSoon: all ? tooSoon.map(({ provider, until }) => ({ name: nameOf(provider), until })) : [],
  };
}
