import { describe, expect, it } from 'vitest';
import { progressOf, shareOf, stepsOf, typesOf } from './figures';
import { connectionsOf, countsOf, messagesOf, requestsAndAccepts } from './series';

describe('a series', () => {
  it('leaves days without figures as gaps and never makes them up', () => {
    expect(
      countsOf([
        { date: '2025-06-04', count_data: 0 },
        { date: '2025-06-01', count_data: 7 },
      ]),
    ).toEqual([
      { day: '2025-06-01', count: 7 },
      { day: '2025-06-02' },
      { day: '2025-06-03' },
      { day: '2025-06-04', count: 0 },
    ]);
  });

  it('adds what several items say of one day', () => {
    const item = { date: '2025-06-01', sent: 2, replied: '1' };
    expect(messagesOf([item, item, { date: '2025-06-01', sent: 1 }])).toEqual([
      { day: '2025-06-01', sent: 5, replied: 2 },
    ]);
  });

  it('takes nothing from items of a shape nobody knows', () => {
    const strange = [
      { when: 'someday' },
      'text',
      7,
      null,
      [],
      { date: 'x', count_data: 3 },
      { date: '2025-06-01' },
    ];
    for (const read of [countsOf, messagesOf, connectionsOf]) expect(read(strange)).toEqual([]);
    expect(requestsAndAccepts(strange, strange)).toEqual([]);
  });

  it('puts requests and accepts of one day side by side', () => {
    const at = (date: string, count_data: number) => ({ date, count_data });
    expect(requestsAndAccepts([at('2025-06-01', 20)], [at('2025-06-01', 9), at('2025-06-02', 1)])).toEqual([
      { day: '2025-06-01', requests: 20, accepts: 9 },
      { day: '2025-06-02', accepts: 1 },
    ]);
  });

  it('runs over the end of a month and a clock change, and shows a quarter of a year at most', () => {
    const points = countsOf([
      { date: '2025-03-29', count_data: 1 },
      { date: '2025-04-01', count_data: 1 },
    ]);
    expect(points.map(({ day }) => day)).toEqual(['2025-03-29', '2025-03-30', '2025-03-31', '2025-04-01']);
    const long = countsOf([
      { date: '0001-01-01', count_data: 1 },
      { date: '2025-04-01', count_data: 1 },
    ]);
    expect(long).toHaveLength(92);
    expect(long.at(-1)?.day).toBe('2025-04-01');
  });
});

describe('figures', () => {
  it('clamp the bar and leave what is unknown without one', () => {
    expect([shareOf(45), shareOf(133.3), shareOf(-4), shareOf(undefined)]).toEqual([0.45, 1, 0, undefined]);
    expect([progressOf(7, 14), progressOf(20, 14), progressOf(3, 0), progressOf(undefined, 14)]).toEqual([
      0.5,
      1,
      undefined,
      undefined,
    ]);
  });

  it('list steps and types as far as they are understood', () => {
    expect(
      stepsOf([{ step_name: 'Hello', completion_rate: '50.0' }, { step_type: 'message' }, 4, {}]),
    ).toMatchObject([
      { name: 'Hello', rate: 50 },
      { name: 'message', type: 'message' },
    ]);
    expect(typesOf({ a: 1, brand_new: 3, none: undefined })).toEqual([
      { type: 'brand_new', count: 3 },
      { type: 'a', count: 1 },
    ]);
    expect(typesOf(undefined)).toEqual([]);
  });
});
