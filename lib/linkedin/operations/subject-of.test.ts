import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInput } from '../../../tests/fakes/any-input';
import { operationNames, operations, requestSchema } from './index';
import { ownAccount, subjectOf } from './subject-of';

const person = 'https://www.linkedin.com/in/ada-park';
const company = 'https://www.linkedin.com/company/looms';
const post = 'https://www.linkedin.com/feed/update/urn:li:activity:7400000000000000048';
const urn = 'urn:li:activity:7400000000000000048';

describe('what a request is about', () => {
  it.each([
    [{ operation: 'sendMessage', input: { personUrl: person, text: 'Hi' } }, 'person', person],
    [
      { operation: 'sendMessage', input: { threadId: '2-a/b', text: 'Hi' } },
      'thread',
      'https://www.linkedin.com/messaging/thread/2-a%2Fb',
    ],
    [
      { operation: 'nvManageConversation', input: { threadId: '2-a', operation: 'archive' } },
      'thread',
      'https://www.linkedin.com/messaging/thread/2-a',
    ],
    [{ operation: 'commentOnPost', input: { postUrl: post, text: 'Hi', companyUrl: company } }, 'post', post],
    [{ operation: 'fetchPost', input: { postUrn: urn } }, 'post', post],
    [{ operation: 'createRepost', input: { postUrn: urn } }, 'post', post],
    [{ operation: 'nvFetchCompany', input: { companyHashedUrl: company } }, 'company', company],
    [
      {
        operation: 'nvFetchPerson',
        input: { personHashedUrl: 'https://www.linkedin.com/sales/lead/ACwAAB1' },
      },
      'person',
      'https://www.linkedin.com/sales/lead/ACwAAB1',
    ],
    [{ operation: 'createPost', input: { text: 'Hi', companyUrl: company } }, 'account', ownAccount.url],
    [
      { operation: 'acceptInvitation', input: { invitationType: 'connect', personUrl: person } },
      'account',
      ownAccount.url,
    ],
  ] as const)('%j is a %s', (request, kind, url) => {
    expect(subjectOf(requestSchema.parse(request))).toEqual({ kind, url });
  });

  it.each(operationNames)('is found in every input of %s', (operation) => {
    const { subject } = operations[operation];
    fc.assert(
      fc.property(anyInput(operation), (input) => {
        const { kind, url } = subjectOf(requestSchema.parse({ operation, input }));
        expect(subject === 'person' ? ['person', 'thread'] : [subject]).toContain(kind);
        if (subject !== 'account') expect(url).not.toBe(ownAccount.url);
      }),
      { numRuns: 30 },
    );
  });
});
