import { afterEach, describe, expect, it } from 'vitest';
import { createClock } from './clock';

const clock = createClock();
afterEach(() => clock.clear());

describe('the world clock', () => {
  it('runs due tasks in order, each at its own time, and those they start', () => {
    const begun = clock.now();
    const seen: [string, number][] = [];
    const note = (name: string) => seen.push([name, Math.round((clock.now() - begun) / 100) * 100]);
    clock.after(2000, () => note('second'));
    clock.after(1000, () => {
      note('first');
      clock.after(2000, () => note('third'));
    });
    clock.after(9000, () => note('later'));
    clock.advance(5000);
    expect(seen).toEqual([
      ['first', 1000],
      ['second', 2000],
      ['third', 3000],
    ]);
    expect(clock.now() - begun).toBeGreaterThanOrEqual(5000);
  });

  it('also moves with real time', async () => {
    const begun = performance.now();
    await clock.wait(30);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(28);
  });

  it('forgets tasks and advances when cleared', async () => {
    let ran = false;
    clock.after(5, () => {
      ran = true;
    });
    clock.advance(1);
    clock.clear();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ran).toBe(false);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(50);
  });
});
