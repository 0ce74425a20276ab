import type { Clock } from './clock';
import type { Faults } from './faults';
import type { Ledger } from './ledger';
import type { WorldState } from './state';

/** Times in ms: how long a workflow runs, and how long any service thinks before it answers. */
export type Latency = { workflowMs: number; requestMs: number };

/** What the services share. `state` and `latency` are replaced by a reset, so read them at each use. */
export type Parts = {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly faults: Faults;
  state: WorldState;
  latency: Latency;
};
