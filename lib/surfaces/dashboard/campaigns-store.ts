import {
  type CampaignsState,
  type Loaded,
  nothingLoaded,
} from '../../../components/dashboard/campaigns/campaigns-state';
import { allowancesOf, type Budget } from '../../campaigns/budget';
import { type Listed, withPage } from '../../campaigns/paging';
import { type CampaignQuery, isStatus, rangeOf, type Scope } from '../../campaigns/query';
import { withRetries } from '../../campaigns/retry';
import type { Campaign, Dashboard, Filters } from '../../campaigns/shapes';
import { type Failure, toFailure } from '../../failure';
import { type EpochMs, second } from '../../time';
import { type Cell, cell } from '../cell';
import { type AnswerPorts, createAnswer } from './campaigns-answer';
import { createKeyMaker, type KeyPorts } from './campaigns-key';
import { type Asked, questionsTo } from './campaigns-questions';

/** All the view of campaigns needs from outside. Questions throw `Failed`. */
export type CampaignsPorts = AnswerPorts &
  Asked &
  KeyPorts & {
    /** Since when Konnector is set up as it is; undefined when it is not. Another key makes it another time. */
    connectedAt(): Promise<EpochMs | undefined>;
    /** What is left of the service's request limits, as last heard. */
    budget(): Promise<Budget | undefined>;
    subscribe(onChange: () => Promise<void>, signal: AbortSignal): void;
    every(ms: number, work: () => void, signal: AbortSignal): void;
  };

export type CampaignsStore = {
  state: Cell<CampaignsState>;
  start(): Promise<void>;
  reload(): Promise<void>;
  scope(scope: Scope): Promise<void>;
  search(query: CampaignQuery): Promise<void>;
  more(): Promise<void>;
  open(id: string | undefined): Promise<void>;
  createKey(description: string): Promise<void>;
  useKey(): Promise<void>;
  forgetKey(): void;
};

const newestFirst: CampaignQuery = { sortBy: 'created_at', sortOrder: 'desc' };

/** Konnector's campaigns and figures: shown as kept, asked for through the worker. `signal` ends it. */
export function createCampaignsStore(ports: CampaignsPorts, signal: AbortSignal): CampaignsStore {
  const state = cell<CampaignsState>({
    connected: undefined,
    now: ports.now(),
    filters: nothingLoaded,
    scope: {},
    scopeFailure: undefined,
    dropped: false,
    dashboard: nothingLoaded,
    query: newestFirst,
    list: nothingLoaded,
    open: undefined,
    campaign: nothingLoaded,
    newKey: { kind: 'none' },
    allowances: [],
  });
  const set = (change: Partial<CampaignsState>): void => {
    if (!signal.aborted) state.set({ ...change, now: ports.now() });
  };
  const keys = createKeyMaker(
    ports,
    () => state.get().newKey,
    (newKey) => set({ newKey }),
  );
  const readBudget = async (): Promise<void> => {
    const budget = await ports.budget().catch(() => undefined);
    if (budget) set({ allowances: allowancesOf(budget, ports.now()) });
  };

  /** Whoever waits for a limit wants to know what is left. */
  const show = (change: Partial<CampaignsState>, { waitUntil }: Loaded<unknown>): void => {
    set(change);
    if (waitUntil !== undefined) void readBudget();
  };
  const known = createAnswer<Filters>(ports, (value) => show({ filters: value }, value), signal);
  const figures = createAnswer<Dashboard>(ports, (value) => show({ dashboard: value }, value), signal);
  const list = createAnswer<Listed>(ports, (value) => show({ list: value }, value), signal);
  const detail = createAnswer<Campaign>(ports, (value) => show({ campaign: value }, value), signal);

  const ask = questionsTo(ports);
  const loadFilters = (force: boolean) => known.load(ask.filters(), force);
  const figuresQuestion = () => ask.figures(state.get().scope);
  const listQuestion = () => ask.list({ ...state.get().query, ...state.get().scope });

  /** Figures and list. One after the other: both would be told the same when there is nothing left to spend. */
  async function loadScope(force: boolean): Promise<Failure | undefined> {
    const failure =
      (await figures.load(figuresQuestion(), force)) ?? (await list.load(listQuestion(), force));
    if (failure) await list.recall(listQuestion());
    if (failure?.reason === 'konnectorUserIds') await dropGone();
    // The service counts days otherwise than we do: it is said where they are entered.
    if (failure?.reason === 'konnectorDateRange') set({ scopeFailure: failure });
    await readBudget();
    return failure;
  }

  /** Ids change: what is no longer in the list is no longer chosen, and the question is asked without it. */
  async function dropGone(): Promise<void> {
    await loadFilters(true);
    const users = state.get().filters.value?.linkedin_users ?? [];
    const { users: chosen = [], ...scope } = state.get().scope;
    const left = chosen.filter((id) => users.some((user) => user.linkedin_user_information_id === id));
    set({ scope: { ...scope, ...(left.length > 0 && { users: left }) }, dropped: true });
    // Were all of them still listed, asking again would be refused again.
    if (left.length < chosen.length) await loadScope(true);
  }

  async function load(force: boolean): Promise<void> {
    // What is refused is as a rule refused for everything: one request tells.
    const refused = await loadFilters(force);
    if (refused) {
      await figures.recall(figuresQuestion());
      await list.recall(listQuestion());
    }
    const { open } = state.get();
    if (!refused && !(await loadScope(force)) && force && open !== undefined) await openOne(open, true);
    await readBudget();
  }

  const openOne = (id: string, force: boolean) => {
    const { scope, scopeFailure } = state.get();
    return detail.load(ask.campaign(id, scopeFailure ? undefined : scope.range), force);
  };

  let connectedAt: EpochMs | undefined;
  async function readConnected(): Promise<void> {
    const { connected: before } = state.get();
    let at: EpochMs | undefined;
    try {
      at = await ports.connectedAt();
    } catch {
      // Storage that cannot be read: what is on screen stays.
      return;
    }
    if (before !== undefined && at === connectedAt) return;
    connectedAt = at;
    // What another key could see is not for this one.
    for (const each of [known, figures, list, detail]) each.clear();
    set({ connected: at !== undefined, scope: {}, open: undefined, allowances: [] });
    if (at !== undefined) await load(false);
  }

  return {
    state,
    async start() {
      ports.subscribe(readConnected, signal);
      ports.every(
        second,
        () => {
          const { now, ...rest } = state.get();
          const waits = [rest.filters, rest.dashboard, rest.list, rest.campaign].some(
            (each) => each.waitUntil,
          );
          const old = ports.now() - now >= 30 * second;
          // A countdown moves each second, an age need not.
          if (waits || old) set({});
          // A minute that is over is unused again.
          if (old) void readBudget();
        },
        signal,
      );
      await readConnected();
    },
    reload: () => load(true),
    async scope(scope) {
      const scopeFailure = failureOf(() => rangeOf(scope.range));
      set({ scope, scopeFailure, dropped: false });
      if (scopeFailure) return;
      const refused = await loadScope(false);
      const { open } = state.get();
      // Its figures are of the same days as those beside it.
      if (!refused && open !== undefined) await openOne(open, false);
    },
    async search(query) {
      const { status, ...rest } = query;
      set({ query: { ...rest, ...(status !== undefined && isStatus(status) && { status }) } });
      await list.load(listQuestion(), false);
      await readBudget();
    },
    async more() {
      const { list: shown, query, scope } = state.get();
      const { value } = shown;
      if (value?.next === undefined || shown.busy) return;
      const asked = { ...query, ...scope, offset: value.next };
      set({ list: { ...shown, busy: true, failure: undefined } });
      try {
        const onWait = (waitUntil: EpochMs, failure: Failure): void => {
          if (state.get().list.value === value) set({ list: { ...state.get().list, waitUntil, failure } });
        };
        const page = await withRetries(() => ports.campaigns(asked), { ...ports, onWait }, signal);
        // Another question may have been asked meanwhile.
        if (state.get().list.value === value) list.replace(withPage(value, page, asked));
      } catch (thrown) {
        if (state.get().list.value === value)
          set({ list: { ...shown, busy: false, failure: toFailure(thrown) } });
      }
      await readBudget();
    },
    async open(id) {
      set({ open: id });
      if (id === undefined) return detail.clear();
      await openOne(id, false);
      await readBudget();
    },
    async createKey(description) {
      await keys.make(description);
      await readBudget();
    },
    useKey: keys.use,
    forgetKey: keys.forget,
  };
}

function failureOf(work: () => unknown): Failure | undefined {
  try {
    work();
    return undefined;
  } catch (thrown) {
    return toFailure(thrown);
  }
}
