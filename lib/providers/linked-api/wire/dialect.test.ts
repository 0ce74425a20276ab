import { describe, expect, it } from 'vitest';
import { operationNames } from '../../../linkedin/operations';
import { dialect } from './dialect';
import { toWire } from './to-wire';
import { isWorkflowOperation, type WorkflowRequest } from './workflow-operations';

const personUrl = 'https://www.linkedin.com/in/ada-demo';
const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:9001';

const cases: [WorkflowRequest, string][] = [
  [
    { operation: 'sendConnectionRequest', input: { personUrl, note: 'Hi Ada, looms!', email: undefined } },
    `{"actionType":"st.sendConnectionRequest","personUrl":"${personUrl}","note":"Hi Ada, looms!"}`,
  ],
  [
    { operation: 'sendConnectionRequest', input: { personUrl, email: 'ada@looms.test' } },
    `{"actionType":"st.sendConnectionRequest","personUrl":"${personUrl}","email":"ada@looms.test"}`,
  ],
  [
    { operation: 'checkConnectionStatus', input: { personUrl } },
    `{"actionType":"st.checkConnectionStatus","personUrl":"${personUrl}"}`,
  ],
  [
    { operation: 'withdrawConnectionRequest', input: { personUrl, unfollow: false } },
    `{"actionType":"st.withdrawConnectionRequest","personUrl":"${personUrl}","unfollow":false}`,
  ],
  [
    { operation: 'removeConnection', input: { personUrl } },
    `{"actionType":"st.removeConnection","personUrl":"${personUrl}"}`,
  ],
  [
    { operation: 'sendMessage', input: { personUrl, text: 'Hello' } },
    `{"actionType":"st.sendMessage","personUrl":"${personUrl}","text":"Hello"}`,
  ],
  [
    { operation: 'syncConversation', input: { personUrl, days: 7 } },
    `{"actionType":"st.syncConversation","personUrl":"${personUrl}","days":7}`,
  ],
  [
    { operation: 'commentOnPost', input: { postUrl, text: 'Well woven.' } },
    `{"actionType":"st.commentOnPost","postUrl":"${postUrl}","text":"Well woven."}`,
  ],
  [
    { operation: 'reactToPost', input: { postUrl, type: 'insightful' } },
    `{"actionType":"st.reactToPost","postUrl":"${postUrl}","type":"insightful"}`,
  ],
  [
    { operation: 'fetchPerson', input: { personUrl } },
    `{"actionType":"st.openPersonPage","basicInfo":true,"personUrl":"${personUrl}","then":[]}`,
  ],
  [
    {
      operation: 'fetchPerson',
      input: {
        personUrl,
        retrieveReactions: true,
        retrieveComments: true,
        retrievePosts: true,
        retrieveLanguages: true,
        retrieveSkills: true,
        retrieveEducation: true,
        retrieveExperience: true,
        postsRetrievalConfig: { limit: 2, since: '2026-01-01T00:00:00Z' },
        commentsRetrievalConfig: { limit: 3 },
        reactionsRetrievalConfig: { limit: 4 },
      },
    },
    `{"actionType":"st.openPersonPage","basicInfo":true,"personUrl":"${personUrl}","then":[` +
      '{"actionType":"st.retrievePersonExperience"},{"actionType":"st.retrievePersonEducation"},' +
      '{"actionType":"st.retrievePersonSkills"},{"actionType":"st.retrievePersonLanguages"},' +
      '{"actionType":"st.retrievePersonPosts","limit":2,"since":"2026-01-01T00:00:00Z"},' +
      '{"actionType":"st.retrievePersonComments","limit":3},{"actionType":"st.retrievePersonReactions","limit":4}]}',
  ],
  [
    {
      operation: 'fetchPost',
      input: {
        postUrl,
        retrieveReactions: true,
        retrieveComments: false,
        commentsRetrievalConfig: { limit: 9 },
      },
    },
    `{"actionType":"st.openPost","basicInfo":true,"postUrl":"${postUrl}","then":[{"actionType":"st.retrievePostReactions"}]}`,
  ],
  [
    {
      operation: 'sendMessage',
      input: { threadId: '2-abc', text: 'Bye', manageConversation: { operation: 'archive' } },
    },
    '{"actionType":"st.sendMessage","threadId":"2-abc","text":"Bye","then":{"actionType":"st.manageConversation","operation":"archive"}}',
  ],
  [
    { operation: 'nvSendMessage', input: { personUrl, text: 'Hello', subject: 'Looms' } },
    `{"actionType":"nv.sendMessage","personUrl":"${personUrl}","text":"Hello","subject":"Looms"}`,
  ],
  [
    { operation: 'nvFetchPerson', input: { personHashedUrl: personUrl } },
    `{"actionType":"nv.openPersonPage","basicInfo":true,"personHashedUrl":"${personUrl}","then":[]}`,
  ],
  [
    { operation: 'fetchJob', input: { jobUrl: 'https://www.linkedin.com/jobs/view/4' } },
    '{"actionType":"st.openJob","basicInfo":true,"jobUrl":"https://www.linkedin.com/jobs/view/4","then":[]}',
  ],
  [
    {
      operation: 'fetchCompany',
      input: {
        companyUrl: 'https://www.linkedin.com/company/looms',
        retrievePosts: true,
        retrieveDMs: true,
        retrieveEmployees: true,
        employeesRetrievalConfig: { limit: 5, filter: { position: 'engineer', locations: ['Leeds'] } },
        dmsRetrievalConfig: { limit: 2 },
        postsRetrievalConfig: { limit: 1 },
      },
    },
    '{"actionType":"st.openCompanyPage","basicInfo":true,"companyUrl":"https://www.linkedin.com/company/looms","then":[' +
      '{"actionType":"st.retrieveCompanyEmployees","limit":5,"filter":{"position":"engineer","locations":["Leeds"]}},' +
      '{"actionType":"st.retrieveCompanyDMs","limit":2},{"actionType":"st.retrieveCompanyPosts","limit":1}]}',
  ],
  [
    {
      operation: 'searchJobs',
      input: {
        term: 'weaver',
        limit: 5,
        location: 'Leeds',
        preferences: { remote: true, keywords: ['silk'] },
      },
    },
    '{"actionType":"st.searchJobs","term":"weaver","limit":5,"location":"Leeds","preferences":{"remote":true,"keywords":["silk"]}}',
  ],
  [
    {
      operation: 'acceptInvitation',
      input: { invitationType: 'companyFollow', companyUrl: 'https://www.linkedin.com/company/looms' },
    },
    '{"actionType":"st.acceptInvitation","invitationType":"companyFollow","companyUrl":"https://www.linkedin.com/company/looms"}',
  ],
  [{ operation: 'syncInbox', input: {} }, '{"actionType":"st.syncInbox"}'],
  [{ operation: 'retrieveSSI', input: {} }, '{"actionType":"st.retrieveSSI"}'],
];

describe('toWire', () => {
  it.each(cases)('writes %j as the service’s own SDK does', (request, wire) => {
    expect(JSON.stringify(toWire(request))).toBe(wire);
  });

  it('sends nothing that is not a parameter of the action', () => {
    const input = { personUrl, text: 'Hello', actionType: 'st.removeConnection', label: 'x' };
    expect(JSON.stringify(toWire({ operation: 'sendMessage', input }))).toBe(
      `{"actionType":"st.sendMessage","personUrl":"${personUrl}","text":"Hello"}`,
    );
  });

  it('has a row for every operation that is a workflow of one action', () => {
    const sent = operationNames.filter((name) => isWorkflowOperation(name) && name !== 'customWorkflow');
    expect(Object.keys(dialect).sort()).toEqual(sent.sort());
  });

  it('spells no two operations alike', () => {
    const types = Object.values(dialect).map(({ actionType }) => actionType);
    expect(new Set(types).size).toBe(types.length);
  });

  it('sends a custom workflow as it is, a list as a list', () => {
    const workflow = [{ actionType: 'st.retrieveSSI', label: 'a' }, { actionType: 'st.retrievePerformance' }];
    expect(toWire({ operation: 'customWorkflow', input: { workflow } })).toEqual(workflow);
  });
});
