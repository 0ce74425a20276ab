import { describe, expect, it } from 'vitest';
import type { OperationRequest } from '../../linkedin/operations';
import { operations } from '../../linkedin/operations';
import { dialect, toWire } from './dialect';

const personUrl = 'https://www.linkedin.com/in/ada-demo';
const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:9001';

const cases: [OperationRequest, string][] = [
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

  it('has a row for every operation there is', () => {
    expect(Object.keys(dialect).sort()).toEqual(Object.keys(operations).sort());
  });
});
