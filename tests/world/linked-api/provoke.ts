import type { Control } from '../control';
import type { LinkedApiKeys } from '../demo-keys';
import { actionProvocations } from './provoke-actions';
import { requestProvocations } from './provoke-requests';

/** One request, as it goes out. Without keys, the demo account's. */
export type Ask = {
  method?: 'GET' | 'DELETE';
  /** Without it, `/workflows`. */
  path?: string;
  body?: unknown;
  keys?: LinkedApiKeys;
  /** In place of the two token headers. */
  headers?: Record<string, string>;
};

/** How to make the world answer with one documented error. */
export type Provocation = {
  /** The service's own word for it. */
  type: string;
  /** `envelope`: the request is refused; `failure`: the workflow fails; `action`: it completes with the error inside. */
  where: 'envelope' | 'failure' | 'action';
  /** In words, for whoever does it by hand. */
  how: string;
  prepare?(control: Control): void;
  ask: Ask;
};

/** Every error of contract linked-api section 4, and how to meet it here. */
export const provocations: readonly Provocation[] = [...requestProvocations, ...actionProvocations];
