import type { Integration } from '../../integrations/integration';
import { type Cell, cell } from '../cell';
import { hashOf, type Route, routeOf, type ViewName } from './route';

export type DashboardState = {
  route: Route;
  /** Views seen so far; they stay as they were left. */
  visited: readonly ViewName[];
  /** Undefined until storage has told, or when it could not. */
  connected: boolean | undefined;
};

/** All the shell needs from outside. */
export type DashboardPorts = {
  /** The part of the address after `#`, with it. */
  hash(): string;
  onHash(listener: () => void, signal: AbortSignal): void;
  integrations(): Promise<readonly Integration[]>;
  subscribe(onChange: () => Promise<void>, signal: AbortSignal): void;
};

export type DashboardStore = { state: Cell<DashboardState>; start(): Promise<void> };

/** Where one is on the dashboard. The address is the truth; everything else follows it. `signal` ends it. */
export function createDashboardStore(ports: DashboardPorts, signal: AbortSignal): DashboardStore {
  const first = routeOf(ports.hash());
  const state = cell<DashboardState>({ route: first, visited: [first.view], connected: undefined });

  const go = (): void => {
    const route = routeOf(ports.hash());
    const { route: old, visited } = state.get();
    if (hashOf(route) === hashOf(old)) return;
    state.set({ route, visited: visited.includes(route.view) ? visited : [...visited, route.view] });
  };

  const read = async (): Promise<void> => {
    const integrations = await ports.integrations().catch(() => undefined);
    // Unreadable storage is told by the view that needs it.
    if (integrations && !signal.aborted) state.set({ connected: integrations.length > 0 });
  };

  return {
    state,
    async start() {
      ports.onHash(go, signal);
      ports.subscribe(read, signal);
      await read();
    },
  };
}
