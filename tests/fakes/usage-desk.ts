import { expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Allowance } from '../../lib/providers/status';
import { minute } from '../../lib/time';
import { type BackgroundBench, backgroundBench } from './background-bench';
import { popup } from './senders';

/** LinkedIn actions of a day, as Buena tells them. */
export const actions = (used: number, rest: Partial<Allowance> = {}): Allowance => ({
  ...{ counts: 'actions', window: 'day', used, limit: 100 },
  ...rest,
});

/** A background with Buena set up, which says what the test has it say. `open` begins it anew for each test. */
export function usageDesk() {
  let bench: BackgroundBench;
  /** Whether the browser lets notifications be shown. */
  let mayTell = true;

  const saying = (...allowances: readonly Allowance[]): void => {
    bench.services.buena.answersStatus = { ...bench.service.answersStatus, allowances };
  };
  /** The worker is ended, and begins anew. */
  function live(): void {
    const { allowances } = bench.services.buena.answersStatus;
    bench = backgroundBench(undefined, { disk: bench.disk, clock: bench.clock });
    fakeBrowser.permissions.contains = async ({ permissions }) => !permissions || mayTell;
    saying(...allowances);
  }
  return {
    get bench() {
      return bench;
    },
    async open(): Promise<void> {
      fakeBrowser.reset();
      fakeBrowser.notifications.resetState();
      mayTell = true;
      bench = backgroundBench();
      live();
      saying(actions(0));
      expect(await bench.integrations.connect('buena', { linkedApiToken: 'x' })).toEqual({ ok: true });
    },
    live,
    saying,
    allowNotices(allowed: boolean): void {
      mayTell = allowed;
    },
    /** Some minutes later Buena says so. */
    async says(...allowances: readonly Allowance[]): Promise<void> {
      saying(...allowances);
      bench.clock.pass(7 * minute);
      expect(await bench.integrations.refresh({ onlyStale: false })).toMatchObject({
        failed: [],
        tooSoon: [],
      });
    },
    save: (change: object) => bench.send(popup, 'saveSettings', change),
  };
}
