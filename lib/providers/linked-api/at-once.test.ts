import { describe, expect, it } from 'vitest';
import { Failed } from '../../failure';
import type { OperationInput } from '../../linkedin/operations';
import { struckOut } from '../scrub';
import { answerAtOnce, type Question } from './at-once';
import { type AtOnceOperation, type AtOnceRequest, atOnceOperations } from './wire/workflow-operations';

const ada = 'https://www.linkedin.com/in/ada-demo';
const since = '2026-02-01T00:00:00Z';
const accounts = {
  accounts: [
    { id: 'acc-2', name: 'Cy Demo', identificationToken: 'id_of_another', status: 'active' },
    { id: 'acc-1', name: 'Ada Demo', identificationToken: struckOut, status: 'frozen', headline: null },
  ],
  pendingConnectionSessions: [],
};
const limit = { category: 'stMessages', period: 'daily', maxValue: 50, isEnabled: true };

/** A service that answers each path with the next of its answers, the last one for ever. */
async function asked(request: AtOnceRequest, ...answers: readonly unknown[]) {
  const questions: Question[] = [];
  const ask = async (question: Question) => {
    questions.push(question);
    return answers[Math.min(questions.length, answers.length) - 1];
  };
  const { outcome, problems } = await answerAtOnce(request, ask).then(
    ({ result, problems: found }) => ({ outcome: result, problems: found }),
    (thrown: unknown) => {
      if (thrown instanceof Failed) return { outcome: thrown.failure, problems: [] };
      throw thrown;
    },
  );
  return { questions, outcome, problems };
}

/** An input each operation takes. */
const inputs: { [Name in AtOnceOperation]: OperationInput<Name> } = {
  pollConversations: {
    conversations: [
      { personUrl: ada, type: 'st', since },
      { personUrl: ada, type: 'nv' },
    ],
  },
  pollInbox: { since, type: 'st', threadId: '2-abc' },
  pollNetwork: { since },
  getAccountInfo: {},
  getApiUsage: { start: since, end: '2026-02-08T00:00:00Z' },
  getAccounts: {},
  getLimits: { accountId: 'acc-9' },
  getLimitsUsage: { accountId: 'acc-9' },
  getSubscription: {},
  getSeats: {},
  createReconnectionLink: { accountId: 'acc-9' },
};
const requestOf = (operation: AtOnceOperation): AtOnceRequest =>
  // The table above ties each name to its input; together they are one of the requests.
  ({ operation, input: inputs[operation] }) as AtOnceRequest;

describe('each operation is asked as the contract has it, and its answer read', () => {
  it.each<[AtOnceOperation, Question, unknown, unknown]>([
    [
      'pollConversations',
      {
        method: 'POST',
        path: '/conversations/poll',
        body: [
          { personUrl: ada, type: 'st', since },
          { personUrl: ada, type: 'nv' },
        ],
      },
      [{ personUrl: ada, type: 'st', messages: [{ id: 'm1', sender: 'robot', text: 'Hi', threadId: null }] }],
      {
        conversations: [
          { personUrl: ada, type: 'st', messages: [{ id: 'm1', sender: 'robot', text: 'Hi' }] },
        ],
      },
    ],
    [
      'pollInbox',
      { method: 'POST', path: '/inbox/poll', body: { since, type: 'st', threadId: '2-abc' } },
      { messages: [{ id: 'm1', type: 'sms', threadId: '2-abc', text: 'Hi' }] },
      { messages: [{ id: 'm1', type: 'sms', threadId: '2-abc', text: 'Hi' }] },
    ],
    [
      'pollNetwork',
      { method: 'POST', path: '/network/poll', body: { since } },
      { events: [{ id: 'e1', type: 'somethingNew', personUrl: ada, detectedAt: since }] },
      { events: [{ id: 'e1', type: 'somethingNew', personUrl: ada, detectedAt: since }] },
    ],
    [
      'getAccountInfo',
      { method: 'GET', path: '/account' },
      { name: 'Ada Demo', url: ada },
      { name: 'Ada Demo', url: ada },
    ],
    [
      'getApiUsage',
      { method: 'GET', path: '/stats/actions', query: { start: since, end: '2026-02-08T00:00:00Z' } },
      [{ actionType: 'st.sendMessage', success: false, time: '2026-02-02T09:00:00Z' }],
      { entries: [{ actionType: 'st.sendMessage', success: false, time: '2026-02-02T09:00:00Z' }] },
    ],
    [
      'getAccounts',
      { method: 'POST', path: '/admin/accounts.getAll', body: {} },
      accounts,
      {
        accounts: [
          { id: 'acc-2', name: 'Cy Demo', status: 'active' },
          { id: 'acc-1', name: 'Ada Demo', status: 'frozen', own: true },
        ],
      },
    ],
    [
      'getLimits',
      { method: 'POST', path: '/admin/limits.get', body: { accountId: 'acc-9' } },
      { limits: [limit] },
      { limits: [limit] },
    ],
    [
      'getLimitsUsage',
      { method: 'POST', path: '/admin/limits.getUsage', body: { accountId: 'acc-9' } },
      {
        usage: [
          { ...limit, currentUsage: 3, currentValue: 9 },
          { ...limit, currentValue: 0 },
        ],
      },
      {
        usage: [
          { ...limit, currentUsage: 3 },
          { ...limit, currentUsage: 0 },
        ],
      },
    ],
    [
      'getSubscription',
      { method: 'POST', path: '/admin/subscription.getStatus', body: {} },
      { status: 'resting', eligibleForTrial: false, cancelAtPeriodEnd: true },
      { status: 'resting', eligibleForTrial: false, cancelAtPeriodEnd: true },
    ],
    [
      'getSeats',
      { method: 'POST', path: '/admin/subscription.getSeats', body: {} },
      { seats: [{ seatType: 'plus', quantity: 2, billingPeriod: 'month' }] },
      { seats: [{ seatType: 'plus', quantity: 2, billingPeriod: 'month' }] },
    ],
    [
      'createReconnectionLink',
      { method: 'POST', path: '/admin/accounts.createReconnectionSession', body: { accountId: 'acc-9' } },
      { reconnectionSessionId: 's1', reconnectionLink: 'https://connect.linkedapi.io/s1' },
      { reconnectionLink: 'https://connect.linkedapi.io/s1' },
    ],
  ])('%s', async (operation, question, answer, result) => {
    const { questions, outcome } = await asked(requestOf(operation), answer);
    expect(questions).toEqual([question]);
    expect(JSON.parse(JSON.stringify(outcome))).toEqual(result);
  });
});

describe('what concerns one account', () => {
  it.each(['getLimits', 'getLimitsUsage', 'createReconnectionLink'] as const)(
    '%s concerns the own one unless another is named',
    async (operation) => {
      const answer = { limits: [], usage: [], reconnectionLink: 'https://app.linkedapi.io/r/1' };
      const { questions } = await asked({ operation, input: {} }, accounts, answer);
      expect(questions.map(({ path }) => path)[0]).toBe('/admin/accounts.getAll');
      expect(questions[1]?.body).toEqual({ accountId: 'acc-1' });
    },
  );

  it.each([
    [{ accounts: [] }],
    [{ accounts: [{ ...accounts.accounts[0] }] }],
    [{ accounts: [{ id: 7, identificationToken: struckOut }] }],
  ])('says so when none of %j is ours, and asks nothing more', async (none) => {
    const { questions, outcome } = await asked({ operation: 'getLimits', input: {} }, none);
    expect(outcome).toMatchObject({ code: 'not-found', reason: 'accountNotFound', effect: 'none' });
    expect(questions).toHaveLength(1);
  });
});

it('keeps what can be read of a list with something strange in it, and says so', async () => {
  const messages = [
    { id: 'm1', text: 'Hi', time: since },
    { id: 'm2', text: { html: '<b>Hi</b>' }, time: since },
  ];
  const { outcome, problems } = await asked({ operation: 'pollInbox', input: {} }, { messages });
  expect(outcome).toMatchObject({ messages: [messages[0], { id: 'm2', time: since }] });
  expect(problems).toMatchObject([{ code: 'bad-reply', reason: 'wrongShape' }]);
});

it('keeps no account’s token', async () => {
  const { outcome } = await asked({ operation: 'getAccounts', input: {} }, accounts);
  expect(JSON.stringify(outcome)).not.toMatch(/token|id_of_another/i);
});

it.each([
  'http://app.linkedapi.io/r/1',
  'https://linkedapi.io.evil.example/r',
  'https://user@app.linkedapi.io/r',
  'javascript:alert(1)',
  null,
])('does not hand out %s to sign in by', async (reconnectionLink) => {
  const { outcome } = await asked(requestOf('createReconnectionLink'), { reconnectionLink });
  expect(outcome).toMatchObject({ code: 'bad-reply' });
});

describe.each([...atOnceOperations])('%s takes no rubbish for an answer', (operation) => {
  const rubbish: readonly unknown[] = [
    null,
    undefined,
    7,
    'fine',
    true,
    [null],
    ['x'],
    [[]],
    [7, {}],
    Object.fromEntries(
      [
        'messages',
        'events',
        'accounts',
        'limits',
        'usage',
        'seats',
        'reconnectionLink',
        'name',
        'status',
      ].map((name) => [name, { length: 1 }]),
    ),
    Object.fromEntries(
      ['messages', 'events', 'accounts', 'limits', 'usage', 'seats', 'name', 'status'].map((name) => [
        name,
        [7],
      ]),
    ),
  ];

  it.each(rubbish.map((answer) => [answer]))('%j', async (answer) => {
    const { outcome } = await asked(requestOf(operation), answer);
    expect(outcome).toMatchObject({ code: 'bad-reply', reason: 'wrongShape' });
  });
});
