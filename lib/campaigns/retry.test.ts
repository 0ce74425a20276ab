import { describe, expect, it } from 'vitest';
import { Failed, type Failure, type FailureCode } from '../failure';
import { withRetries } from './retry';

/** A clock that only waiting moves. */
function bench(...answers: (Failure | 'fine')[]) {
  let now = 1_000_000;
  let asked = 0;
  const waits: number[] = [];
  const life = new AbortController();
  const ports = {
    now: () => now,
    random: () => 0,
    wait: (ms: number) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
  const ask = (): Promise<string> => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer === 'fine' || answer === undefined) return Promise.resolve('fine');
    return Promise.reject(
      new Failed({ ...answer, ...(answer.retryAt && { retryAt: now + answer.retryAt }) }),
    );
  };
  const ended = () => withRetries(ask, ports, life.signal).catch((thrown: unknown) => thrown);
  return { ended, ports, life, waits, asked: () => asked };
}

const failure = (code: FailureCode, rest: Partial<Failure> = {}): Failure => ({ code, message: '', ...rest });
const minuteLimit = failure('rate-limited', { reason: 'konnectorMinuteLimit', retryAt: 17_000 });

describe('a read that fails', () => {
  it.each<[FailureCode]>([['unreachable'], ['timeout'], ['service-down']])(
    'with %s is asked twice more, after 2 and 8 seconds',
    async (code) => {
      const { ended, waits, asked } = bench(failure(code));
      expect(await ended()).toBeInstanceOf(Failed);
      expect([waits, asked()]).toEqual([[2_000, 8_000], 3]);
    },
  );

  it('for too many requests in a minute is asked once more, when the service said', async () => {
    const { ended, waits, asked } = bench(minuteLimit, 'fine');
    expect(await ended()).toBe('fine');
    expect([waits, asked()]).toEqual([[17_000], 2]);
    const again = bench(minuteLimit);
    await again.ended();
    expect(again.asked()).toBe(2);
  });

  it.each<[FailureCode, string | undefined]>([
    ['rate-limited', 'konnectorDailyLimit'],
    ['limit-reached', 'konnectorSpared'],
    ['unauthorized', undefined],
    ['invalid-input', undefined],
    ['not-found', undefined],
    ['bad-reply', undefined],
    ['offline', undefined],
  ])('with %s %s is never asked again by itself', async (code, reason) => {
    const { ended, asked } = bench(failure(code, { ...(reason && { reason }), retryAt: 1_000 }));
    await ended();
    expect(asked()).toBe(1);
  });

  it('is not asked again once nobody wants it', async () => {
    const { ended, life, asked } = bench(failure('timeout'));
    life.abort();
    await ended();
    expect(asked()).toBe(1);
  });
});
