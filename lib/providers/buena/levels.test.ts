import { describe, expect, it } from 'vitest';
import { oneDecimal, priorityOf, remaining, usageLevel, usagePercent } from './levels';

describe('the day’s use, by contract buena 3', () => {
  it.each([
    [0, 1000, '0.0', 'low', 'low'],
    [200, 1000, '20.0', 'low', 'low'],
    [201, 1000, '20.1', 'low', 'normal'],
    [500, 1000, '50.0', 'low', 'normal'],
    [501, 1000, '50.1', 'moderate', 'normal'],
    [799, 1000, '79.9', 'moderate', 'normal'],
    [800, 1000, '80.0', 'moderate', 'medium'],
    [900, 1000, '90.0', 'moderate', 'medium'],
    [901, 1000, '90.1', 'high', 'medium'],
    [949, 1000, '94.9', 'high', 'medium'],
    [950, 1000, '95.0', 'high', 'high'],
    [1200, 1000, '120.0', 'high', 'high'],
    [9004, 10_000, '90.0', 'high', 'medium'],
    [9496, 10_000, '95.0', 'high', 'medium'],
    [38, 80, '47.5', 'low', 'normal'],
  ])('%i of %i is %s %%, level %s, priority %s', (used, limit, shown, level, priority) => {
    const percent = usagePercent(used, limit) ?? Number.NaN;
    expect([oneDecimal(percent), usageLevel(percent), priorityOf(percent)]).toEqual([shown, level, priority]);
  });

  it.each([
    [5, 0],
    [5, undefined],
    [5, -3],
    [undefined, 80],
  ])('is unknown for %s of %s', (used, limit) => {
    expect(usagePercent(used, limit)).toBeUndefined();
  });

  it('never leaves less than nothing', () => {
    expect([remaining(38, 80), remaining(1200, 1000)]).toEqual([42, 0]);
  });
});
