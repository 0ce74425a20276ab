import { second } from '../time';
import type { Call } from './popup-store';

/** While something is under way the worker is woken this often to look at it (mv3-facts 5). */
export const pokeMs = 3 * second;
/** Runs watched at once; the protocol takes no more. */
const most = 20;

/** Has the worker do what is due for these runs, if anybody can see them. */
export function poke(ports: { call: Call; visible(): boolean }, runIds: readonly string[]): void {
  if (runIds.length === 0 || !ports.visible()) return;
  // A lost poke costs nothing: the next one follows, and the alarm stands beneath.
  void ports.call('poke', { runIds: runIds.slice(0, most) }).catch(() => undefined);
}
