import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Failed, type Failure } from '../../lib/failure';
import { catalog } from '../../lib/providers/catalog';
import { createProviders } from '../../lib/providers/index';
import type { Call } from '../../lib/providers/provider';
import { type Loopback, openLoopback, reply } from './providers-loopback';
import { type Sample, samples } from './providers-samples';

const now = Date.parse('2026-03-04T10:00:00Z');
const { providerById } = createProviders();
let service: Loopback;
let elsewhere: Loopback;

beforeAll(async () => {
  [service, elsewhere] = await Promise.all([openLoopback(), openLoopback()]);
});
afterEach(() => {
  service.seen.length = 0;
  elsewhere.seen.length = 0;
});
afterAll(() => Promise.all([service.close(), elsewhere.close()]));

const callOf = (sample: Sample, signal = new AbortController().signal): Call => ({
  credentials: sample.credentials,
  signal,
  now,
});

async function failureFrom(asked: Promise<unknown>): Promise<Failure> {
  const thrown = await asked.then(
    (value) => value,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Failed)) throw new Error(`Expected a Failed, got ${JSON.stringify(thrown)}`);
  return thrown.failure;
}

/** Every spelling a key could be found again in. */
const formsOf = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
];

describe('the list of providers', () => {
  it('holds each service of the catalog once, in its order, on an https origin of its own', () => {
    expect(new Set(catalog.map(({ origin }) => origin)).size).toBe(catalog.length);
    for (const about of catalog) {
      expect(new URL(about.origin).origin).toBe(about.origin);
      expect(about.origin).toMatch(/^https:/);
      expect(providerById(about.id).about).toBe(about);
      expect(about.floorMs).toBeLessThanOrEqual(about.refreshMs);
    }
  });
});

describe.each(Object.entries(samples))('%s', (name, sample) => {
  const status = (options: Parameters<Loopback['http']>[0] = {}, signal?: AbortSignal) =>
    sample.create(service.http(options)).status(callOf(sample, signal));

  it('asks its own origin only, sends its keys in headers only, and answers with a status', async () => {
    service.answer = reply(200, sample.good);
    const answer = await status();
    expect(['ok', 'busy']).toContain(answer.health);
    expect(service.seen).toHaveLength(sample.asks ?? 1);
    for (const seen of service.seen) {
      expect(seen.host).toBe(sample.create(service.http()).about.origin);
      expect(seen.headers.cookie).toBeUndefined();
      expect(seen.headers.referer).toBeUndefined();
      for (const secret of sample.secrets) {
        expect(`${seen.url} ${seen.body}`).not.toContain(secret);
        expect(seen.url).not.toContain(encodeURIComponent(secret));
      }
    }
    for (const secret of sample.secrets) {
      expect(JSON.stringify(service.seen[0]?.headers)).toContain(JSON.stringify(secret).slice(1, -1));
    }
  });

  it('keeps what it normalised and refuses an empty key before any request', () => {
    const provider = sample.create(service.http());
    expect(provider.normalise(sample.credentials)).toEqual({ ok: true, credentials: sample.credentials });
    const empty = provider.normalise({});
    expect(empty).toMatchObject({ ok: false, failure: { code: 'invalid-input', reason: 'key_empty' } });
  });

  it('says that the key is not accepted, with a reason, on 401', async () => {
    service.answer = reply(401, sample.unauthorized);
    const failure = await failureFrom(status());
    expect(failure).toMatchObject({ code: 'unauthorized', effect: 'none' });
    expect(failure.reason).toMatch(/^\w+$/);
  });

  it.each([
    ['seconds', '7', 7_000],
    ['a date', new Date(now + 90_000).toUTCString(), 90_000],
    ['a wait under a second', '0', 1_000],
    ['a wait over a day', '999999', 86_400_000],
  ])('takes the time of a 429 from %s', async (_how, header, said) => {
    // Of Konnector no wait for its minute is believed beyond an hour (contract konnector 1.8).
    const wait = name === 'konnector' ? Math.min(said, 3_600_000) : said;
    service.answer = reply(429, sample.limited, { 'retry-after': header });
    const { code, retryAt = 0 } = await failureFrom(status());
    expect(code).toBe('rate-limited');
    expect(retryAt).toBeGreaterThanOrEqual(now + wait);
    expect(retryAt).toBeLessThan(now + wait + 5_000);
  });

  it.each([['-5'], ['soon'], ['NaN'], ['Wed, 04 Mar 2020 10:00:00 GMT']])(
    'does not take %s for a time, and still knows that it was too fast',
    async (header) => {
      service.answer = reply(429, sample.limited, { 'retry-after': header });
      const { code, retryAt } = await failureFrom(status());
      expect(code).toBe('rate-limited');
      if (retryAt !== undefined) expect(retryAt).toBeGreaterThan(now);
    },
  );

  it.each([500, 502, 503])('says that the service is down on %i, in JSON or not', async (code) => {
    for (const body of [sample.down, '<html><h1>Bad gateway</h1></html>', '']) {
      service.answer = reply(code, body);
      expect(await failureFrom(status())).toMatchObject({ code: 'service-down', effect: 'unknown' });
    }
  });

  it('goes by the status when an error page is HTML, and shows none of it', async () => {
    for (const [code, expected] of [
      [401, 'unauthorized'],
      [403, 'forbidden'],
      [404, 'not-found'],
      [429, 'rate-limited'],
    ] as const) {
      service.answer = reply(code, '<html><script>alert(1)</script></html>', { 'content-type': 'text/html' });
      const failure = await failureFrom(status());
      expect(failure.code).toBe(expected);
      expect(failure.message).not.toContain('<');
    }
  });

  it.each([
    ['<html>Welcome</html>', 'notJson'],
    ['', 'notJson'],
    ['{"cut":', 'notJson'],
    [`${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'tooDeep'],
  ])('does not take a success that is not JSON for an answer (%#)', async (body, reason) => {
    service.answer = reply(200, body);
    expect(await failureFrom(status())).toMatchObject({ code: 'bad-reply', reason });
  });

  it.each([
    ['null'],
    ['[]'],
    ['{}'],
    ['"fine"'],
    ['7'],
    ['{"success":true,"data":{},"result":[],"status":true}'],
  ])('does not take JSON of another shape for an answer: %s', async (body) => {
    service.answer = reply(200, body);
    expect(await failureFrom(status())).toMatchObject({ code: 'bad-reply', reason: 'wrongShape' });
  });

  it('stops reading a body over 5 MB', async () => {
    let sent = 0;
    service.answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const part = Buffer.alloc(1024 * 1024, ' ');
      const more = (): void => {
        if (sent >= 200 || response.destroyed) return;
        sent += 1;
        response.write(part, () => setImmediate(more));
      };
      more();
    };
    expect(await failureFrom(status())).toMatchObject({ code: 'bad-reply', reason: 'tooLarge' });
    expect(sent).toBeLessThan(100);
  });

  it.each([301, 302, 303, 307, 308])('never follows a %i', async (code) => {
    service.answer = reply(code, '', { location: `${elsewhere.origin}/collect` });
    expect(await failureFrom(status())).toMatchObject({ code: 'bad-reply', reason: 'redirected' });
    expect(elsewhere.seen).toHaveLength(0);
    expect(service.seen).toHaveLength(1);
  });

  it('gives up on silence, before the headers and within the body', async () => {
    service.answer = () => undefined;
    expect(await failureFrom(status({ timeoutMs: 60 }))).toMatchObject({
      code: 'timeout',
      effect: 'unknown',
    });
    service.answer = (response) => response.writeHead(200).write('{"success":');
    expect(await failureFrom(status({ timeoutMs: 60 }))).toMatchObject({
      code: 'timeout',
      effect: 'unknown',
    });
  });

  it('ends when its caller ends it, and asks nothing when that was before', async () => {
    const controller = new AbortController();
    service.answer = () => controller.abort();
    const stopped = { code: 'unreachable', reason: 'stopped' };
    expect(await failureFrom(status({}, controller.signal))).toMatchObject({ ...stopped, effect: 'unknown' });
    service.seen.length = 0;
    expect(await failureFrom(status({}, controller.signal))).toMatchObject({ ...stopped, effect: 'none' });
    expect(service.seen).toHaveLength(0);
  });

  it('tells a broken connection from being offline', async () => {
    service.answer = (response) => response.socket?.destroy();
    expect(await failureFrom(status())).toMatchObject({ code: 'unreachable', effect: 'unknown' });
    service.answer = (response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('{"success":', () => response.socket?.destroy());
    };
    expect(await failureFrom(status())).toMatchObject({ code: 'unreachable', effect: 'unknown' });
    service.seen.length = 0;
    expect(await failureFrom(status({ online: () => false }))).toMatchObject({
      code: 'offline',
      effect: 'none',
    });
    expect(service.seen).toHaveLength(0);
  });

  it('gets nothing into prototypes', async () => {
    const poison = `,"__proto__":{"polluted":true},"\\u005f_proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`;
    service.answer = reply(200, JSON.stringify(sample.good).replace(/\}$/, poison));
    const answer = await status();
    expect(answer.health).toBe('ok');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get(answer, 'polluted')).toBeUndefined();
  });

  it('lets no key out through an error or a status, however the service quotes it', async () => {
    const forms = sample.secrets.flatMap(formsOf);
    const sentence = `You sent ${forms.join(' and ')} and Bearer ${forms[0]}`;
    const out: unknown[] = [];
    for (const code of [200, 400, 401, 402, 403, 404, 429, 500]) {
      for (const body of [sample.says(sentence), sentence, { error: sentence, message: sentence }]) {
        service.answer = reply(code, body);
        const thrown: unknown = await status().catch((error: unknown) => error);
        out.push(thrown, String(thrown), thrown instanceof Error ? [thrown.stack, thrown.cause] : []);
      }
    }
    const echo = JSON.stringify(sample.good).replaceAll(/"[A-Z][a-z]+ ?[A-Za-z]*"/g, () =>
      JSON.stringify(sentence),
    );
    service.answer = reply(200, echo);
    out.push(await status().catch((error: unknown) => error));
    for (const faulty of [() => undefined, reply(302, sentence, { location: `/${forms[0]}` })]) {
      service.answer = faulty;
      out.push(await status({ timeoutMs: 50 }).catch((error: unknown) => error));
    }
    const all = JSON.stringify(
      out.map((item) => (item instanceof Failed ? [item.message, item.failure] : item)),
    );
    expect(all.includes('[redacted]')).toBe(true);
    expect(forms.filter((form) => all.includes(form))).toEqual([]);
  });

  it('refuses what it cannot do without asking anybody', async () => {
    const provider = sample.create(service.http());
    if (provider.supports('commentOnPost')) return expect(provider.usage).toBeDefined();
    const input = { postUrl: 'https://www.linkedin.com/feed/update/urn:li:activity:1', text: 'Well woven.' };
    const submitted = provider.submit({ operation: 'commentOnPost', input }, callOf(sample));
    expect(await failureFrom(submitted)).toMatchObject({ code: 'unsupported', effect: 'none' });
    const polled = provider.poll('wf-1', 'commentOnPost', callOf(sample));
    expect(await failureFrom(polled)).toMatchObject({ code: 'unsupported' });
    expect(service.seen).toHaveLength(0);
  });
});
