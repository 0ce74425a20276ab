import type { Stage } from './stage';

/** What Linked API is asked from time to time, whoever looks on: how the account stands, what it used, what is left. */
const ofSchedule =
  /^\/(?:account|stats\/actions|admin\/(?:accounts\.getAll|subscription\.\w+|limits\.\w+))(?:\?|$)/;

/** What the world was asked for of the user's own accord; method, path and body of each. */
export function askedFor(stage: Stage): { method: string; path: string; body?: unknown }[] {
  return stage.world.control
    .ledger()
    .requests.filter(({ service }) => service !== 'linkedin')
    .filter(({ path }) => !ofSchedule.test(path))
    .map(({ method, path, body }) => ({ method, path, ...(body !== undefined && { body }) }));
}

/** Those of them that begin something, in their order. */
export const started = (stage: Stage) =>
  askedFor(stage).filter(({ method, path }) => method === 'POST' && path === '/workflows');
