// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { EpochMs } from '../../time';
import { noLinks } from '../../usage/account';
import type { DashboardReading } from './dashboard-reading';
import { mountUsage } from './usage-mount';
import type { ViewPorts } from './views';

test('changes that nobody sees are read once, when the view is shown again', async () => {
  let read = 0;
  let changed = async (): Promise<void> => {};
  const usage = async (_now: EpochMs) => {
    read += 1;
    return { integrations: [], links: noLinks, rows: [], months: [], runs: [] };
  };
  const ports: Pick<ViewPorts, 'subscribe' | 'now' | 'every'> & { reading: Pick<DashboardReading, 'usage'> } =
    {
      reading: { usage },
      subscribe: (onChange) => {
        changed = onChange;
      },
      now: () => Date.UTC(2026, 10, 22),
      every: () => undefined,
    };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  const view = mountUsage(ports, new AbortController().signal);
  view.draw(false);
  await settled();
  await changed();
  expect(read).toBe(2);
  view.draw(true);
  await changed();
  await changed();
  expect(read).toBe(2);
  view.draw(false);
  await settled();
  expect(read).toBe(3);
  view.draw(true);
  view.draw(false);
  await settled();
  expect(read).toBe(3);
});
