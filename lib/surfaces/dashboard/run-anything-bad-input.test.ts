import { describe, expect, it } from 'vitest';
import { opened } from '../../../tests/fakes/run-anything-bench';
import type { FormValues } from '../../forms/field';
import type { OperationName } from '../../linkedin/operations';
import { day, hour } from '../../time';

const personUrl = 'https://www.linkedin.com/in/ada-park';
const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:7400000000000000101';

const local = (at: number) => new Date(at).toISOString();

describe('bad input stands as a sentence at its field, and nothing is sent', () => {
  it.each<[string, OperationName, FormValues, string, RegExp]>([
    [
      'a wrong choice',
      'reactToPost',
      { postUrl, type: 'clap' },
      'type',
      /^Reaction must be Like, .* or Funny\.$/,
    ],
    ['a limit out of range', 'searchPeople', { limit: '1001' }, 'limit', /must be between 1 and 1,000\.$/],
    ['a limit that is no number', 'searchPeople', { limit: 'many' }, 'limit', /must be a whole number/],
    [
      'a limit of a part',
      'fetchPerson',
      { personUrl, retrievePosts: 'yes', 'postsRetrievalConfig.limit': '21' },
      'postsRetrievalConfig.limit',
      /must be between 1 and 20\.$/,
    ],
    ['since in the future', 'pollInbox', { since: local(Date.now() + hour) }, 'since', /lies in the future/],
    [
      'a date without its time',
      'pollInbox',
      { since: '?' },
      'since',
      /not a full date\. Give day, month, year and time\.$/,
    ],
    [
      'both a person and a conversation',
      'sendMessage',
      { personUrl, threadId: '2-abc', text: 'Hello' },
      'threadId',
      /^Give either a person or a conversation, not both\.$/,
    ],
    ['neither', 'sendMessage', { text: 'Hello' }, 'personUrl', /^Give a person or a conversation\.$/],
    [
      'a company where a person is needed',
      'fetchPerson',
      { personUrl: 'https://www.linkedin.com/company/looms' },
      'personUrl',
      /^This is a company page\. A person’s address starts with linkedin\.com\/in\/\.$/,
    ],
    [
      'an address elsewhere',
      'fetchPost',
      { postUrl: 'https://looms.example/post' },
      'postUrl',
      /is not on LinkedIn/,
    ],
    [
      'a search of another kind',
      'searchPeople',
      { customSearchUrl: 'https://www.linkedin.com/search/results/companies/?keywords=x' },
      'customSearchUrl',
      /^This is a search for companies\. .*results\/people\/\.$/,
    ],
    [
      'a note over length',
      'sendConnectionRequest',
      { personUrl, note: 'a'.repeat(301) },
      'note',
      /at most 300 characters; there are 301 now/,
    ],
    [
      'usage over 30 days',
      'getApiUsage',
      { start: local(Date.parse('2026-01-01')), end: local(Date.parse('2026-01-01') + 31 * day) },
      'end',
      /at most 30 days at once\. Shorten the range, or tick “Ask in parts”\.$/,
    ],
    [
      'an end before its start',
      'getApiUsage',
      { start: '2026-02-01T00:00', end: '2026-01-01T00:00' },
      'end',
      /later than the start/,
    ],
    [
      'filter and preferences',
      'searchJobs',
      { 'filter.easyApply': 'yes', 'preferences.remote': 'yes' },
      'preferences',
      /^Give either a filter or preferences/,
    ],
    [
      'since with a filter',
      'retrieveConnections',
      { since: '2026-01-01T00:00', 'filter.position': 'Weaver' },
      'since',
      /cannot be used together with a filter/,
    ],
    [
      'an address of another invitation',
      'acceptInvitation',
      { invitationType: 'companyFollow', companyUrl: personUrl },
      'companyUrl',
      /company/,
    ],
    [
      'a document without a name',
      'createPost',
      {
        text: 'Looms',
        attachments: '1',
        'attachments.0.url': 'https://looms.example/a.pdf',
        'attachments.0.type': 'document',
      },
      'attachments.0.name',
      /shown under a name/,
    ],
    [
      'a mention the text does not have',
      'createPost',
      { text: 'Looms', mentions: '1', 'mentions.0.key': 'ada', 'mentions.0.name': 'Ada Park' },
      'mentions.0.key',
      /does not mention this key/,
    ],
    ['no conversations', 'pollConversations', {}, 'conversations', /needs at least 1/],
    ['nothing at all', 'commentOnPost', {}, 'text', /^Comment is needed\. Fill it in\.$/],
  ])('%s', async (_, operation, values, place, sentence) => {
    const { store, started, sentences, form } = await opened(operation, values);
    expect(sentences()).toEqual([]);
    await store.send();
    expect(started).toEqual([]);
    expect(Object.fromEntries(sentences())[place]).toMatch(sentence);
    expect(form()).toMatchObject({ refused: 1, ready: undefined, started: undefined });
  });
});
