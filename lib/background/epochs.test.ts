import { expect, test } from 'vitest';
import { createEpochs } from './epochs';

test('what began before an end is not written after it', async () => {
  const epochs = createEpochs();
  const before = epochs.of('buena');
  await epochs.end(['buena'], async () => {});
  await expect(epochs.keep(before, async () => 1)).rejects.toMatchObject({
    failure: { code: 'not-configured', effect: 'none' },
  });
  expect(await epochs.keep(epochs.of('buena'), async () => 1)).toBe(1);
});

test('what is being written is waited for before it is forgotten', async () => {
  const epochs = createEpochs();
  const steps: string[] = [];
  const writing = epochs.keep(epochs.of('buena'), async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    steps.push('written');
  });
  await epochs.end(['buena'], async () => void steps.push('forgotten'));
  await writing;
  expect(steps).toEqual(['written', 'forgotten']);
});

test('nothing begins while it is being forgotten, and everything again when that failed', async () => {
  const epochs = createEpochs();
  const ending = epochs.end(['all'], async () => {
    expect(epochs.of('all').aborted).toBe(true);
    throw new Error('no room');
  });
  await expect(ending).rejects.toThrow('no room');
  expect(epochs.of('all').aborted).toBe(false);
});

test('other scopes go on', async () => {
  const epochs = createEpochs();
  const other = epochs.of('konnector');
  await epochs.end(['buena'], async () => {});
  expect(other.aborted).toBe(false);
});

test('another key ends what was asked with the old one', () => {
  const epochs = createEpochs();
  const old = epochs.of('buena');
  const next = epochs.renew('buena');
  expect([old.aborted, next.aborted, epochs.of('buena') === next]).toEqual([true, false, true]);
});
