import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { anyInput } from '../../../../tests/fakes/any-input';
import {
  type OperationName,
  type OperationRequest,
  operationNames,
  requestSchema,
} from '../../../linkedin/operations';
import { createHttp } from '../../http';
import { createLinkedApi } from '../client';
import { copiesOf, curlOf, sdkCallOf, sdkNeeds } from './copy-as';
import { type ExactRequest, exactRequests, type ServiceForm, tokenPlaceholders } from './exact-request';

const anyRequest = (operation: OperationName): fc.Arbitrary<OperationRequest> =>
  anyInput(operation).map((input) => requestSchema.parse({ operation, input }));

const answers: Readonly<Record<string, unknown>> = {
  '/workflows': { workflowId: 'wf-1' },
  '/conversations/poll': [],
  '/inbox/poll': { messages: [] },
  '/network/poll': { events: [] },
  '/stats/actions': [],
  '/admin/accounts.getAll': {
    accounts: [{ id: 'YOUR_ACCOUNT_ID', identificationToken: tokenPlaceholders.identificationToken }],
  },
  '/admin/limits.get': { limits: [] },
  '/admin/limits.getUsage': { usage: [] },
  '/admin/subscription.getSeats': { seats: [] },
  '/admin/accounts.createReconnectionSession': { reconnectionLink: 'https://app.linkedapi.io/x' },
};

/** What the client that really sends has sent, with the placeholders as keys. */
async function sent(request: OperationRequest, form: ServiceForm): Promise<ExactRequest[]> {
  const requests: ExactRequest[] = [];
  const http = createHttp({
    online: () => true,
    fetch: (input, init) => {
      const url = new URL(String(input));
      const { accept: _, ...headers } = Object.fromEntries(new Headers(init?.headers));
      const method = init?.method === 'GET' ? 'GET' : 'POST';
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      requests.push({ method, url: url.href, headers, ...(body !== undefined && { body }) });
      const result = answers[url.pathname.replace('/account/', '/')] ?? {};
      return Promise.resolve(new Response(JSON.stringify({ success: true, result })));
    },
  });
  const credentials = { ...tokenPlaceholders, form };
  const signal = new AbortController().signal;
  await createLinkedApi(http).submit(request, { credentials, signal, now: Date.now() });
  return requests;
}

describe('the request shown is the request sent', () => {
  it.each(operationNames)('%s', async (operation) => {
    await fc.assert(
      fc.asyncProperty(anyRequest(operation), async (request) => {
        expect(exactRequests(request)).toEqual(await sent(request, 'current'));
      }),
      { numRuns: 30 },
    );
  });

  it.each(['fetchPerson', 'pollConversations', 'getApiUsage'] as const)(
    '%s in the older form',
    async (operation) => {
      await fc.assert(
        fc.asyncProperty(anyRequest(operation), async (request) => {
          expect(exactRequests(request, 'account')).toEqual(await sent(request, 'account'));
        }),
        { numRuns: 20 },
      );
    },
  );

  it('of usage over a long range is one for every 30 days', () => {
    const input = { start: '2026-01-01T00:00:00.000Z', end: '2026-03-02T00:00:00.000Z', inParts: true };
    expect(exactRequests({ operation: 'getApiUsage', input })).toHaveLength(2);
  });
});

const anyExact = fc.constantFrom(...operationNames).chain((operation) => anyRequest(operation));

/** What a text that did become a command would leave behind goes with the folder. */
const folder = mkdtempSync(join(tmpdir(), 'curl-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `curl` replaced by something that prints what it was given, each argument ended by a NUL. */
function run(command: string): string[] {
  const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }\n${command}\n`;
  const out = execFileSync('sh', ['-c', script], { encoding: 'utf8', cwd: folder });
  return out.split('\0').slice(0, -1);
}

describe('as curl', () => {
  it('any text arrives as it was typed', () => {
    fc.assert(
      fc.property(anyExact, (request) => {
        for (const exact of exactRequests(request)) {
          const given = run(curlOf(exact));
          expect(given.slice(0, 3)).toEqual(['-X', exact.method, exact.url]);
          const headers = given.flatMap((each, at) => (given[at - 1] === '-H' ? [each] : []));
          expect(headers).toEqual(Object.entries(exact.headers).map((pair) => pair.join(': ')));
          const body = given[given.indexOf('--data-raw') + 1] ?? '';
          if (exact.body !== undefined) expect(JSON.parse(body)).toEqual(exact.body);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    "it's",
    '"',
    '$HOME `id` $(id)',
    'a\\',
    'line\nline',
    '!!',
    "'; touch pwned; '",
    '@file',
    '%s\\n',
  ])('no text becomes a command: %j', (text) => {
    const body = { actionType: 'st.createPost', text };
    const given = run(
      curlOf({ method: 'POST', url: 'https://api.linkedapi.io/workflows', headers: {}, body }),
    );
    expect(given.length).toBe(5);
    expect(JSON.parse(given[4] ?? '')).toEqual(body);
  });
});

/** Runs the snippet against a library that only writes down its calls. */
async function called(snippet: string): Promise<[path: string, ...args: unknown[]][]> {
  const calls: [string, ...unknown[]][] = [];
  const recorder = (path: string): unknown =>
    new Proxy(() => {}, {
      get: (_, name) => (name === 'then' ? undefined : recorder(`${path}.${String(name)}`)),
      apply: (_, __, args: unknown[]) => {
        calls.push([path, ...args]);
        return { workflowId: 'wf-1' };
      },
    });
  const construct = (name: string) =>
    new Proxy(class {}, {
      construct: (_, [config]: unknown[]) => {
        calls.push([`new ${name}`, config]);
        return Object(recorder(name));
      },
    });
  const body = snippet.replace(/^import .*$/m, '');
  const run = new Function('LinkedApi', 'LinkedApiAdmin', `return (async () => {${body}\n})()`);
  await run(construct('LinkedApi'), construct('LinkedApiAdmin'));
  return calls;
}

/** Contract linked-api 2.1 and 2.7: what the library's own functions take. */
function expectedCalls({ operation, input }: OperationRequest): [string, ...unknown[]][] {
  switch (operation) {
    case 'customWorkflow':
      return [[`LinkedApi.${operation}.execute`, input.workflow]];
    case 'pollConversations':
      return [[`LinkedApi.${operation}`, input.conversations]];
    case 'pollInbox':
    case 'pollNetwork':
      return [[`LinkedApi.${operation}`, input]];
    case 'getAccountInfo':
      return [[`LinkedApi.${operation}`]];
    case 'getAccounts':
      return [['LinkedApiAdmin.accounts.getAll']];
    case 'getSubscription':
      return [['LinkedApiAdmin.subscription.getStatus']];
    case 'getSeats':
      return [['LinkedApiAdmin.subscription.getSeats']];
    case 'getLimits':
      return [['LinkedApiAdmin.limits.get', { accountId: input.accountId ?? 'YOUR_ACCOUNT_ID' }]];
    case 'getLimitsUsage':
      return [['LinkedApiAdmin.limits.getUsage', { accountId: input.accountId ?? 'YOUR_ACCOUNT_ID' }]];
    case 'createReconnectionLink':
      return [
        [
          'LinkedApiAdmin.accounts.createReconnectionSession',
          { accountId: input.accountId ?? 'YOUR_ACCOUNT_ID' },
        ],
      ];
    case 'getApiUsage':
      return [[`LinkedApi.${operation}`, { start: input.start, end: input.end }]];
    default:
      return [[`LinkedApi.${operation}.execute`, input]];
  }
}

describe('as a call of the library', () => {
  it.each(operationNames)('%s is JavaScript that asks for the same', async (operation) => {
    await fc.assert(
      fc.asyncProperty(anyRequest(operation), async (request) => {
        const [made, ...calls] = await called(sdkCallOf(request));
        const isAdmin = calls[0]?.[0].startsWith('LinkedApiAdmin');
        const { linkedApiToken } = tokenPlaceholders;
        expect(made?.[1]).toEqual(isAdmin ? { linkedApiToken } : tokenPlaceholders);
        expect(calls.filter(([path]) => !path.endsWith('.result'))).toEqual(expectedCalls(request));
      }),
      { numRuns: 30 },
    );
  });

  it('says which version has what the library of early 2026 lacks', () => {
    const request = { operation: 'retrieveFeed', input: {} } as const;
    expect(sdkNeeds(request)).toBe('2.3');
    expect(sdkCallOf(request)).toContain('// Needs @linkedapi/node 2.3 or newer.');
    expect(sdkCallOf({ operation: 'retrieveSSI', input: {} })).not.toContain('Needs');
  });

  it('keeps a name that would be taken for the prototype', async () => {
    const workflow = JSON.parse('{"actionType":"st.retrieveSSI","__proto__":{"a":1}}');
    const [, call] = await called(sdkCallOf({ operation: 'customWorkflow', input: { workflow } }));
    expect(Object.hasOwn(Object(call?.[1]), '__proto__')).toBe(true);
  });
});

it('no copy holds a token: only the words that stand for one', () => {
  fc.assert(
    fc.property(anyExact, fc.constantFrom<ServiceForm>('current', 'account'), (request, form) => {
      const { curl, workflow, sdk } = copiesOf(request, form);
      const tokens = [...curl.matchAll(/token: (.*)'/g), ...sdk.matchAll(/Token: '(.*)'/g)].map(
        ([, it]) => it,
      );
      expect(tokens.length).toBeGreaterThan(0);
      for (const token of tokens) expect(token).toMatch(/^YOUR_\w+_TOKEN$/);
      expect(workflow ?? '').not.toContain('_TOKEN');
    }),
  );
});
