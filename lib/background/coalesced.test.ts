import { expect, test } from 'vitest';
import { coalesced } from './coalesced';

/** Work that ends when told, and how often it was at it. */
function workshop() {
  const open: { end(): void; fail(): void }[] = [];
  let atOnce = 0;
  let most = 0;
  const work = async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    try {
      await new Promise<void>((resolve, reject) =>
        open.push({ end: resolve, fail: () => reject(new Error()) }),
      );
    } finally {
      atOnce -= 1;
    }
  };
  return { ask: coalesced(work), open, most: () => most };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('all who ask while it runs share the one run after it', async () => {
  const { ask, open, most } = workshop();
  const first = ask();
  const others = [ask(), ask(), ask()];
  open[0]?.end();
  await first;
  await settled();
  expect(open).toHaveLength(2);
  open[1]?.end();
  await Promise.all(others);
  const later = ask();
  open[2]?.end();
  await later;
  expect(open).toHaveLength(3);
  expect(most()).toBe(1);
});

test('a failure is told to those who asked for it, and the next goes on', async () => {
  const { ask, open } = workshop();
  const first = ask();
  const second = ask();
  open[0]?.fail();
  await expect(first).rejects.toThrow();
  await settled();
  open[1]?.end();
  await expect(second).resolves.toBeUndefined();
});
