import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInput } from '../../../tests/fakes/any-input';
import { type OperationName, operationNames, operations, requestSchema } from './index';
import { inputIssues } from './issues';

const person = 'https://www.linkedin.com/in/ada-park';
const lead = 'https://www.linkedin.com/sales/lead/ACwAAB1cD2eF3gH4iJ5';
const company = 'https://www.linkedin.com/company/looms';
const post = 'https://www.linkedin.com/feed/update/urn:li:activity:7400000000000000048';
const urn = 'urn:li:activity:7400000000000000048';
const comment = `${post}/?dashCommentUrn=urn%3Ali%3Afsd_comment%3A(77%2Curn%3Ali%3Aactivity%3A7400000000000000048)`;
const newsletter = 'https://www.linkedin.com/newsletters/on-looms-7000000000000000001/';
const hour = 3_600_000;
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();
const file = (type: string, name?: string) => ({
  url: 'https://looms.example/a.bin',
  type,
  ...(name && { name }),
});
const refusal = (operation: OperationName, input: unknown) =>
  operations[operation].input
    .safeParse(input)
    .error?.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);

/** What is refused, where, and why. Nothing of it is sent. */
const refused: [OperationName, unknown, string[]][] = [
  ['sendConnectionRequest', {}, ['personUrl: required']],
  ['sendConnectionRequest', { personUrl: ' ' }, ['personUrl: required']],
  ['sendConnectionRequest', { personUrl: 7 }, ['personUrl: wrong_type']],
  ['sendConnectionRequest', { personUrl: person, note: 'x'.repeat(301) }, ['note: too_long']],
  ['sendConnectionRequest', { personUrl: person, note: '  ' }, ['note: required']],
  ['sendConnectionRequest', { personUrl: person, email: 'ada' }, ['email: not_an_email']],
  ['checkConnectionStatus', { personUrl: company }, ['personUrl: wrong_url_kind']],
  ['checkConnectionStatus', { personUrl: 'https://looms.example/in/ada' }, ['personUrl: not_linkedin']],
  ['checkConnectionStatus', { personUrl: `${person}${'x'.repeat(2_000)}` }, ['personUrl: too_long']],
  ['fetchPerson', { personUrl: lead }, ['personUrl: wrong_url_kind']],
  ['fetchPerson', { personUrl: person, retrieveSkills: 'yes' }, ['retrieveSkills: wrong_type']],
  [
    'fetchPerson',
    { personUrl: person, postsRetrievalConfig: { limit: 21, since: fromNow(hour) } },
    ['postsRetrievalConfig.limit: too_high', 'postsRetrievalConfig.since: in_future'],
  ],
  [
    'fetchPerson',
    { personUrl: person, postsRetrievalConfig: { limit: 0 } },
    ['postsRetrievalConfig.limit: too_low'],
  ],
  [
    'fetchPerson',
    { personUrl: person, postsRetrievalConfig: { limit: 1.5 } },
    ['postsRetrievalConfig.limit: not_a_number'],
  ],
  [
    'fetchPerson',
    { personUrl: person, postsRetrievalConfig: { since: '2026' } },
    ['postsRetrievalConfig.since: not_a_time'],
  ],
  ['nvFetchPerson', { personHashedUrl: post }, ['personHashedUrl: wrong_url_kind']],
  ['fetchCompany', { companyUrl: person }, ['companyUrl: wrong_url_kind']],
  [
    'fetchCompany',
    { companyUrl: company, employeesRetrievalConfig: { limit: 501 } },
    ['employeesRetrievalConfig.limit: too_high'],
  ],
  ['fetchPost', {}, ['postUrl: one_of_needed']],
  ['fetchPost', { postUrl: post, postUrn: urn }, ['postUrn: only_one_of']],
  ['fetchPost', { postUrn: 'urn:li:member:7' }, ['postUrn: not_a_urn']],
  ['commentOnPost', { postUrl: person, text: 'Hi' }, ['postUrl: wrong_url_kind']],
  ['commentOnPost', { postUrl: post, text: 'x'.repeat(1_001) }, ['text: too_long']],
  ['reactToPost', { postUrl: post, type: 'applaud' }, ['type: not_a_choice']],
  ['reactToPost', { postUrl: post }, ['type: required']],
  ['replyToComment', { commentUrl: post, text: 'Hi' }, ['commentUrl: wrong_url_kind']],
  ['fetchJob', { jobUrl: 'https://www.linkedin.com/jobs/collections/' }, ['jobUrl: wrong_url_kind']],
  ['createPost', { text: 'x'.repeat(3_001) }, ['text: too_long']],
  [
    'createPost',
    { text: 'a', attachments: [file('image'), file('video')] },
    ['attachments: mixed_attachments'],
  ],
  ['createPost', { text: 'a', attachments: [file('video'), file('video')] }, ['attachments: only_one_file']],
  ['createPost', { text: 'a', attachments: Array(10).fill(file('image')) }, ['attachments: too_many']],
  ['createPost', { text: 'a', attachments: [file('document')] }, ['attachments.0.name: document_needs_name']],
  [
    'createPost',
    { text: 'a', attachments: [{ url: 'file:///a', type: 'image' }] },
    ['attachments.0.url: not_a_url'],
  ],
  [
    'createPost',
    { text: 'Hi @[bo]', mentions: [{ key: 'ada', name: 'Ada' }] },
    ['mentions.0.key: mention_not_in_text'],
  ],
  [
    'createRepost',
    { postUrl: post, mentions: [{ key: 'ada', name: 'Ada' }] },
    ['mentions.0.key: mention_not_in_text'],
  ],
  [
    'createPost',
    {
      text: '@[ada]',
      mentions: [{ key: 'ada', name: 'Ada', urn: 'urn:li:member:1', personHashedUrl: person }],
    },
    ['mentions.0.personHashedUrl: only_one_of'],
  ],
  ['searchPeople', { limit: 1_001 }, ['limit: too_high']],
  ['nvSearchPeople', { limit: 2_501 }, ['limit: too_high']],
  ['searchPosts', { limit: 101 }, ['limit: too_high']],
  ['searchPeople', { filter: { connectionDegrees: ['4th'] } }, ['filter.connectionDegrees.0: not_a_choice']],
  ['searchPeople', { filter: { locations: 'Leeds' } }, ['filter.locations: wrong_type']],
  [
    'searchPeople',
    { customSearchUrl: 'https://www.linkedin.com/sales/search/people?query=a' },
    ['customSearchUrl: wrong_url_kind'],
  ],
  ['searchCompanies', { filter: { sizes: ['2001-500'] } }, ['filter.sizes.0: not_a_choice']],
  ['nvSearchCompanies', { filter: { annualRevenue: { min: '1' } } }, ['filter.annualRevenue.max: required']],
  [
    'searchJobs',
    { filter: { easyApply: true }, preferences: { remote: true } },
    ['preferences: only_one_of'],
  ],
  [
    'retrieveConnections',
    { since: fromNow(-hour), filter: { firstName: 'Ada' } },
    ['since: not_with_filter'],
  ],
  ['acceptInvitation', { invitationType: 'connect' }, ['personUrl: required']],
  ['acceptInvitation', { personUrl: person }, ['invitationType: required']],
  [
    'ignoreInvitation',
    { invitationType: 'companyFollow', personUrl: person },
    ['personUrl: not_for_invitation', 'companyUrl: required'],
  ],
  [
    'ignoreInvitation',
    { invitationType: 'newsletterSubscribe', newsletterUrl: post },
    ['newsletterUrl: wrong_url_kind'],
  ],
  ['sendMessage', { text: 'Hi' }, ['personUrl: one_of_needed']],
  ['sendMessage', { text: 'Hi', personUrl: person, threadId: '2-a' }, ['threadId: only_one_of']],
  ['sendMessage', { text: 'x'.repeat(1_901), threadId: '2-a' }, ['text: too_long']],
  [
    'sendMessage',
    { text: 'Hi', threadId: '2-a', manageConversation: { operation: 'burn' } },
    ['manageConversation.operation: not_a_choice'],
  ],
  ['nvSendMessage', { text: 'Hi', personUrl: person }, ['subject: required']],
  ['nvSendMessage', { text: 'Hi', personUrl: person, subject: 'x'.repeat(81) }, ['subject: too_long']],
  ['nvManageConversation', { threadId: '2-a', operation: 'mute' }, ['operation: not_a_choice']],
  ['syncConversation', { personUrl: person, days: 91 }, ['days: too_high']],
  ['pollConversations', { conversations: [] }, ['conversations: too_few']],
  [
    'pollConversations',
    { conversations: [{ personUrl: person, type: 'sms' }] },
    ['conversations.0.type: not_a_choice'],
  ],
  ['pollNetwork', { since: fromNow(hour) }, ['since: in_future']],
  ['getApiUsage', { start: '2026-02-01T00:00:00Z', end: '2026-02-01T00:00:00Z' }, ['end: end_before_start']],
  [
    'getApiUsage',
    { start: '2026-02-01T00:00:00Z', end: '2026-03-03T00:00:00.001Z' },
    ['end: range_too_long'],
  ],
  [
    'getApiUsage',
    { start: '0001-01-01T00:00:00Z', end: '2026-03-03T00:00:00Z', inParts: true },
    ['end: longer_than_a_year'],
  ],
  ['customWorkflow', {}, ['workflow: required']],
  ['customWorkflow', { workflow: [] }, ['workflow: not_a_workflow']],
  ['customWorkflow', { workflow: 'st.retrieveSSI' }, ['workflow: not_a_workflow']],
  ['retrieveSSI', undefined, [': required']],
  ['retrieveSSI', 7, [': wrong_type']],
];

describe('an input that does not fit', () => {
  it.each(refused)('of %s, %j, says where and why: %j', (operation, input, said) => {
    expect(refusal(operation, input)).toEqual(said);
    expect(requestSchema.safeParse({ operation, input }).success).toBe(false);
  });

  it.each(operationNames)('of %s is refused in known words only, whatever is in it', (operation) => {
    const { input: schema } = operations[operation];
    const names = fc.constantFrom(...Object.keys(schema.def.shape), 'x');
    fc.assert(
      fc.property(anyInput(operation), names, fc.jsonValue({ maxDepth: 3 }), (input, name, value) => {
        for (const given of [value, { ...input, [name]: value }]) {
          const issues = schema.safeParse(given).error?.issues ?? [];
          for (const { message } of issues) expect(inputIssues).toContain(message);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has been tried for every reason there is', () => {
    const tried = new Set(refused.flatMap(([, , said]) => said.map((line) => line.split(': ')[1])));
    expect([...tried].sort()).toEqual([...inputIssues].sort());
  });
});

describe('an input that fits', () => {
  it.each([
    ['sendConnectionRequest', { personUrl: person, note: 'x'.repeat(300), email: 'ada@looms.example' }],
    ['nvFetchPerson', { personHashedUrl: lead }],
    ['nvFetchCompany', { companyHashedUrl: 'https://www.linkedin.com/sales/company/7001' }],
    ['fetchPost', { postUrn: urn }],
    ['reactToComment', { commentUrl: comment }],
    ['fetchJob', { jobUrl: 'https://www.linkedin.com/jobs/view/4001234567' }],
    ['fetchJob', { jobUrl: 'https://www.linkedin.com/jobs/search/?currentJobId=4001234567' }],
    [
      'createPost',
      {
        text: '@[ada] hi',
        attachments: Array(9).fill(file('image')),
        mentions: [{ key: 'ada', name: 'Ada' }],
      },
    ],
    ['createPost', { text: 'Read', attachments: [file('document', 'Looms')] }],
    ['searchPosts', { filter: { fromMembers: ['Ada Park', { name: 'Bo', urn: 'urn:li:member:1' }] } }],
    ['searchPeople', { customSearchUrl: 'https://www.linkedin.com/search/results/people/?keywords=loom' }],
    [
      'nvSearchPeople',
      { limit: 2_500, filter: { yearsOfExperiences: ['sixToTen'], connectionDegrees: ['groupMembers'] } },
    ],
    ['retrieveConnections', { since: '2026-01-01T00:00:00Z' }],
    ['acceptInvitation', { invitationType: 'newsletterSubscribe', newsletterUrl: newsletter }],
    ['nvSendMessage', { threadId: '2-a', text: 'Hi' }],
    ['pollConversations', { conversations: [{ personUrl: person, type: 'nv' }] }],
    ['getApiUsage', { start: '2026-02-01T00:00:00Z', end: '2026-03-03T00:00:00Z' }],
    ['getApiUsage', { start: '2026-01-01T00:00:00Z', end: '2026-06-01T00:00:00Z', inParts: true }],
    ['customWorkflow', { workflow: [{ actionType: 'st.retrieveSSI' }] }],
  ] as const)('of %s stays as it is: %j', (operation, input) => {
    expect(operations[operation].input.parse(input)).toEqual(input);
  });

  it('has its addresses tidied and its texts trimmed, and loses what nobody knows', () => {
    const typed = { personUrl: ' https://uk.linkedin.com/in/ada-park/?trk=mail#top ', note: ' Hi ', x: 1 };
    expect(operations.sendConnectionRequest.input.parse(typed)).toEqual({ personUrl: person, note: 'Hi' });
  });

  it('keeps what an address of a comment or a search needs', () => {
    expect(operations.reactToComment.input.parse({ commentUrl: ` ${comment}` })).toEqual({
      commentUrl: comment,
    });
  });
});
