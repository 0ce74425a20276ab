import { type Failure, failed, toFailure } from '../failure';
import type { ProviderId } from '../providers/about';
import { afterAnswer, closed, freshGate, gapMs } from './gate';
import type { Gate, GateStore } from './ports';

type LinePorts = { gates: GateStore; now(): number; pause(ms: number): Promise<void> };

export type Line = {
  /**
   * Sends one request when it is this provider's turn. Throws `Failed` with `effect: 'none'` when the gate is closed;
   * otherwise gives what `send` gives or throws what it throws, after the gate has learned from it.
   */
  ask<T>(provider: ProviderId, send: () => Promise<T>): Promise<T>;
  /** A key changed: the service may be asked again. */
  reopen(provider: ProviderId): Promise<void>;
};

/**
 * One request at a time to each service, spaced, blocked and broken off as the stored gate says (mv3-facts 5). The
 * queue itself lives in memory: when the worker dies with it, nothing of it had been sent.
 */
export function createLine(ports: LinePorts): Line {
  const tails = new Map<ProviderId, Promise<unknown>>();
  /** Keys each service has had in this life: a late refusal of an old one says nothing about the new one. */
  const keys = new Map<ProviderId, number>();

  async function learn(gate: Gate, failure: Failure | undefined, key: number | undefined): Promise<void> {
    if (keys.get(gate.provider) !== key) return;
    // `storage-full`: what the gate would have learned is lost, but the answer, which may hold a ticket, must not be.
    await ports.gates.write(afterAnswer(gate, failure, ports.now())).catch(() => undefined);
  }

  async function turn<T>(provider: ProviderId, send: () => Promise<T>): Promise<T> {
    const key = keys.get(provider);
    const gate = (await ports.gates.read(provider)) ?? freshGate(provider);
    const shut = closed(gate, ports.now());
    if (shut) throw failed(shut.code, shut.message, { ...shut, effect: 'none' });
    const wait = gate.lastRequestAt + gapMs - ports.now();
    if (wait > 0 && wait <= gapMs) await ports.pause(wait);
    try {
      const value = await send();
      await learn(gate, undefined, key);
      return value;
    } catch (thrown) {
      await learn(gate, toFailure(thrown), key);
      throw thrown;
    }
  }

  return {
    ask(provider, send) {
      const before = tails.get(provider) ?? Promise.resolve();
      const mine = before.then(
        () => turn(provider, send),
        () => turn(provider, send),
      );
      tails.set(provider, mine);
      return mine;
    },
    async reopen(provider) {
      keys.set(provider, (keys.get(provider) ?? 0) + 1);
      await ports.gates.write(freshGate(provider));
    },
  };
}
