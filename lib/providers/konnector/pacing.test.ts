import { describe, expect, it } from 'vitest';
import type { Budget } from '../../campaigns/budget';
import { failed, toFailure } from '../../failure';
import { hour, minute, second } from '../../time';
import type { Call } from '../provider';
import { type BudgetStore, createPace } from './pacing';

const now = Date.parse('2026-03-04T12:00:00Z');
const asking = (more: Partial<Call> = {}): Call => ({
  ...{ credentials: { apiKey: 'k0nn3ct0r' }, signal: new AbortController().signal, now },
  ...more,
});
const headers = (minuteLeft: number, dayLeft: number) =>
  new Headers({
    ...{ 'x-ratelimit-limit-minute': '100', 'x-ratelimit-remaining-minute': String(minuteLeft) },
    ...{ 'x-ratelimit-limit-day': '5,000', 'x-ratelimit-remaining-day': String(dayLeft) },
  });

/** A disk that outlives whoever writes on it: what is written is text. */
function disk(): BudgetStore & { text(): string } {
  let text = '';
  return {
    read: async () => (text === '' ? undefined : JSON.parse(text)),
    write: async (budget: Budget) => {
      text = JSON.stringify(budget);
    },
    text: () => text,
  };
}

const dayIsOver = () => failed('rate-limited', '', { reason: 'konnectorDailyLimit', retryAt: now + hour });

async function reasonOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => 'sent',
    (thrown: unknown) => toFailure(thrown).reason,
  );
}

describe('what is left to spend', () => {
  it('is spent once by two who ask at the same time', async () => {
    const store = disk();
    await createPace(store)(asking(), async (heard) => heard(headers(1, 900)));
    const pace = createPace(store);
    const both = [1, 2].map(() => reasonOf(pace(asking({ now: now + second }), async () => 1)));
    expect((await Promise.all(both)).sort()).toEqual(['konnectorMinuteLimit', 'sent']);
  });

  it('keeps what others counted while an answer was on its way', async () => {
    const store = disk();
    const pace = createPace(store);
    await pace(asking(), async (heard) => heard(headers(50, 900)));
    await pace(asking({ now: now + second }), async () => {
      await pace(asking({ now: now + second }), async () => 1);
    });
    expect((await store.read())?.minute?.left).toBe(48);
  });

  it('is remembered by the next worker, with the stop of a day', async () => {
    const store = disk();
    await createPace(store)(asking(), (heard) => {
      heard(headers(93, 0));
      return Promise.reject(dayIsOver());
    }).catch(() => undefined);
    const next = createPace(store);
    const send = () => Promise.resolve('sent');
    expect(await reasonOf(next(asking({ now: now + 30 * minute }), send))).toBe('konnectorDailyLimit');
    expect(await reasonOf(next(asking({ now: now + hour + second }), send))).toBe('sent');
  });

  it('is written down before the request goes out', async () => {
    const store = disk();
    await createPace(store)(asking(), async (heard) => heard(headers(3, 900)));
    await createPace(store)(asking({ now: now + second }), async () => {
      expect(JSON.parse(store.text())).toMatchObject({ minute: { left: 2 }, day: { left: 899 } });
    });
  });

  it('says nothing of another key or server, and holds no key', async () => {
    const store = disk();
    const pace = createPace(store);
    await pace(asking(), async (heard) => heard(headers(0, 0)));
    expect(store.text()).not.toContain('k0nn3ct0r');
    const send = () => Promise.resolve('sent');
    expect(await reasonOf(pace(asking(), send))).toBe('konnectorDailyLimit');
    expect(await reasonOf(pace(asking({ credentials: { apiKey: 'another-key' } }), send))).toBe('sent');
  });

  it('stays the present key’s until another one has been taken', async () => {
    const store = disk();
    const pace = createPace(store);
    await pace(asking(), async (heard) => heard(headers(9, 0)));
    const tried = asking({ credentials: { apiKey: 'another-key' } });
    const refused = () => Promise.reject(failed('unauthorized', ''));
    expect(await reasonOf(pace(tried, refused))).toBeUndefined();
    const send = () => Promise.resolve('sent');
    expect(await reasonOf(pace(asking(), send))).toBe('konnectorDailyLimit');
    await pace(tried, async (heard) => heard(headers(8, 700)));
    expect(JSON.parse(store.text())).toMatchObject({ of: ' -key', day: { left: 700 } });
  });

  it('is not needed for the answer: a disk that is full or broken costs only the count', async () => {
    const broken = {
      read: () => Promise.reject(new Error('no')),
      write: () => Promise.reject(new Error('full')),
    };
    expect(await reasonOf(createPace(broken)(asking(), () => Promise.resolve(1)))).toBe('sent');
  });

  it('leaves the last to the person, without closing the way for them', async () => {
    const pace = createPace();
    await pace(asking(), async (heard) => heard(headers(5, 900)));
    const failure = await pace(asking({ background: true }), () => Promise.resolve(1)).catch(toFailure);
    expect(failure).toMatchObject({ code: 'limit-reached', reason: 'konnectorSpared', effect: 'none' });
    expect(await reasonOf(pace(asking(), () => Promise.resolve(1)))).toBe('sent');
  });
});
