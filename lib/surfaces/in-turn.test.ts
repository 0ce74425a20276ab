import { expect, test } from 'vitest';
import { inTurn } from './in-turn';

test('a later reading waits for an earlier one, and its failure is told and holds up nothing', async () => {
  const seen: string[] = [];
  const next = inTurn((thrown) => seen.push(`told of ${thrown}`));
  let release = (): void => {};
  const first = next(async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    seen.push('first');
    throw 'a full disk';
  });
  const second = next(async () => {
    seen.push('second');
  });
  await Promise.resolve();
  expect(seen).toEqual([]);
  release();
  await Promise.all([first, second]);
  expect(seen).toEqual(['first', 'told of a full disk', 'second']);
});
