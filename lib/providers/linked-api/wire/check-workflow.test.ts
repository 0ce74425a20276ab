import { describe, expect, it, test } from 'vitest';
import { checkWorkflow } from './check-workflow';
import { holding, type Violation } from './violation';

const personUrl = 'https://www.linkedin.com/in/ada-park';
const companyUrl = 'https://www.linkedin.com/company/looms-example';
const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:7400000000000000101';
const action = (actionType: string, more: object = {}) => ({ actionType, ...more });
const under = (parent: object, ...children: unknown[]) => holding(parent, children);
const openPerson = action('st.openPersonPage', { personUrl, basicInfo: true });
const openPost = action('st.openPost', { postUrl });
const searched = (...inside: unknown[]) =>
  under(action('st.searchPeople'), under(action('st.doForPeople'), ...inside));
const short = ({ severity, rule, path, param }: Violation) =>
  [severity, rule, path, param].filter(Boolean).join(' ');

const commentUrl = `${postUrl}?commentUrn=urn%3Ali%3Acomment%3A1`;

describe('a workflow the grammar allows', () => {
  test.each([
    ['a list', [action('st.retrieveSSI'), action('st.checkConnectionStatus', { personUrl })]],
    ['an empty then', under(openPerson)],
    ['a then that is one object', holding(openPerson, action('st.retrievePersonSkills'))],
    [
      'a company acting under a post',
      under(openPost, action('st.commentOnPost', { text: 'Hi', companyUrl })),
    ],
    ['a message by thread', action('st.sendMessage', { threadId: '2-x', text: 'Hi' })],
    [
      'a message put away',
      under(
        action('st.sendMessage', { personUrl, text: 'Hi' }),
        action('st.manageConversation', { operation: 'archive' }),
      ),
    ],
    [
      'a post by URN',
      action('st.openPost', { postUrn: 'urn:li:activity:7400000000000000101', basicInfo: true }),
    ],
    [
      'nine images',
      action('st.createPost', {
        text: 'Hi',
        attachments: Array.from({ length: 9 }, () => ({ url: 'https://looms.example/a.png', type: 'image' })),
      }),
    ],
    [
      'a mention in the text',
      action('st.createPost', { text: 'Hi @[ada]', mentions: [{ key: 'ada', name: 'Ada Park' }] }),
    ],
  ])('%s is one', (_, workflow) => expect(checkWorkflow(workflow)).toEqual([]));
});

describe('a workflow it refuses', () => {
  test.each<[string, string, unknown]>([
    ['nothing', 'error not-an-action', undefined],
    ['a number', 'error not-an-action', 5],
    ['an empty list', 'error empty', []],
    ['a list of words', 'error not-an-action [0]', ['st.retrieveSSI']],
    ['no actionType', 'error action-type-missing', { personUrl }],
    ['an actionType that is no text', 'error action-type-missing actionType', { actionType: 7 }],
    ['a child that is no action', 'error not-an-action then[0]', under(openPerson, 'x')],
    ['a name every object has', 'error unknown-action actionType', action('constructor')],
    ['a child as a root', 'error not-at-root actionType', action('st.retrieveCompanyEmployees')],
    ['a root without its target', 'error url-missing', action('st.openPersonPage', { basicInfo: true })],
    [
      'a second root without its target',
      'error url-missing [1]',
      [openPerson, action('st.checkConnectionStatus')],
    ],
    ['neither person nor thread', 'error url-missing', action('st.sendMessage', { text: 'Hi' })],
    [
      'both person and thread',
      'error only-one-of threadId',
      action('st.sendMessage', { text: 'Hi', personUrl, threadId: '2-x' }),
    ],
    [
      'a child with its own target',
      'error url-under-parent then[0] personUrl',
      under(openPerson, action('st.sendConnectionRequest', { personUrl })),
    ],
    [
      'a target the action never had',
      'error url-under-parent then[0] personUrl',
      under(openPerson, action('st.retrievePersonSkills', { personUrl })),
    ],
    [
      'a child of the wrong parent',
      'error not-under then[1] actionType',
      under(openPerson, action('st.retrievePersonSkills'), action('st.commentOnPost', { text: 'Hi' })),
    ],
    [
      'an action straight under a loop',
      'error not-under then[0].then[0] actionType',
      searched(action('st.sendConnectionRequest')),
    ],
    [
      'a child of what has none',
      'error no-children',
      under(action('st.searchJobs'), action('st.openJob', { basicInfo: true })),
    ],
    ['a loop over nothing', 'error empty then[0]', searched()],
    [
      'a company where a person belongs',
      'error wrong-url personUrl',
      action('st.removeConnection', { personUrl: companyUrl }),
    ],
    [
      'an address elsewhere',
      'error wrong-url postUrl',
      action('st.reactToPost', { postUrl: 'https://looms.example/', type: 'like' }),
    ],
    [
      'a comment of 1001',
      'error too-long text',
      action('st.commentOnPost', { postUrl, text: 'x'.repeat(1_001) }),
    ],
    ['an empty comment', 'error blank text', action('st.commentOnPost', { postUrl, text: ' ' })],
    ['no comment', 'error missing-param text', action('st.commentOnPost', { postUrl })],
    ['a reaction there is not', 'error not-one-of type', action('st.reactToPost', { postUrl, type: 'sad' })],
    ['a limit of none', 'error out-of-range limit', action('st.searchPeople', { limit: 0 })],
    ['a limit above the most', 'error out-of-range limit', action('st.searchPeople', { limit: 1_001 })],
    ['a limit that is text', 'error wrong-type limit', action('st.searchPeople', { limit: '10' })],
    ['half a limit', 'error wrong-type limit', action('st.searchPeople', { limit: 2.5 })],
    [
      'more posts than go with children',
      'error out-of-range limit',
      under(
        action('st.searchPosts', { limit: 50 }),
        under(action('st.doForPosts'), action('st.openPost', { basicInfo: true })),
      ),
    ],
    ['a filter that is a list', 'error wrong-type filter', action('st.searchPeople', { filter: [] })],
    [
      'a word of a filter as a list',
      'error wrong-type filter.position',
      action('st.searchPeople', { filter: { position: ['CEO'] } }),
    ],
    [
      'a list of a filter as a word',
      'error wrong-type filter.locations',
      action('st.searchPeople', { filter: { locations: 'Leeds' } }),
    ],
    [
      'a size there is not',
      'error not-one-of filter.sizes[0]',
      action('st.searchCompanies', { filter: { sizes: ['2001-500'] } }),
    ],
    [
      'a day there is not',
      'error not-a-time since',
      action('st.retrieveConnections', { since: 'last week' }),
    ],
    [
      'since with a filter',
      'error only-one-of since',
      action('st.retrieveConnections', { since: '2026-01-01', filter: {} }),
    ],
    [
      'filter with preferences',
      'error only-one-of preferences',
      action('st.searchJobs', { filter: {}, preferences: {} }),
    ],
    [
      'an email that is none',
      'error not-an-email email',
      action('st.sendConnectionRequest', { personUrl, email: 'ada' }),
    ],
    ['a label that is no text', 'error wrong-type label', action('st.retrieveSSI', { label: 3 })],
    [
      'a first message without subject',
      'error missing-param subject',
      action('nv.sendMessage', { personUrl, text: 'Hi' }),
    ],
    [
      'an invitation without its address',
      'error url-missing',
      action('st.acceptInvitation', { invitationType: 'connect' }),
    ],
    [
      'an invitation with another address',
      'error only-one-of companyUrl',
      action('st.acceptInvitation', { invitationType: 'connect', personUrl, companyUrl }),
    ],
    [
      'two videos',
      'error mixed-attachments attachments',
      action('st.createPost', {
        text: 'Hi',
        attachments: [
          { url: 'a', type: 'video' },
          { url: 'b', type: 'video' },
        ],
      }),
    ],
    [
      'ten files',
      'error too-many attachments',
      action('st.createPost', {
        text: 'Hi',
        attachments: Array.from({ length: 10 }, () => ({ url: 'a', type: 'image' })),
      }),
    ],
    [
      'a nameless document',
      'error missing-param attachments[0].name',
      action('st.createPost', { text: 'Hi', attachments: [{ url: 'a', type: 'document' }] }),
    ],
    [
      'a mention of nobody in the text',
      'error mention-not-in-text mentions[0]',
      action('st.createPost', { text: 'Hi', mentions: [{ key: 'ada', name: 'Ada Park' }] }),
    ],
  ])('%s', (_, expected, workflow) => {
    expect(checkWorkflow(workflow).map(short)).toEqual([expected]);
  });

  it('a time after now is refused when the time is known', () => {
    const workflow = action('st.retrieveConnections', { since: '2026-03-01' });
    expect(checkWorkflow(workflow, Date.parse('2026-02-01')).map(({ rule }) => rule)).toEqual(['in-future']);
    expect(checkWorkflow(workflow, Date.parse('2026-04-01'))).toEqual([]);
  });
});

describe('warnings do not stop it', () => {
  test.each<[string, string, unknown]>([
    [
      'a parameter nobody knows',
      'warning unknown-param filter.positon',
      action('st.searchPeople', { filter: { positon: 'CEO' } }),
    ],
    ['a page opened for nothing', 'warning nothing-returned', action('st.openPersonPage', { personUrl })],
    [
      'a kind whose place nobody documents',
      'warning unsure actionType',
      action('st.openComment', { commentUrl: commentUrl }),
    ],
  ])('%s', (_, expected, workflow) => {
    expect(checkWorkflow(workflow).map(short)).toEqual([expected]);
  });
});

describe('what would fit', () => {
  const fits = (workflow: unknown) => checkWorkflow(workflow)[0]?.fits;
  it('is the nearest name for a misspelt one, those that may stand there first', () => {
    expect(fits(action('st.retriveCompanyEmployees'))?.[0]).toBe('st.retrieveCompanyEmployees');
    expect(fits(action('searchPeople'))).toEqual(['st.searchPeople', 'nv.searchPeople']);
    expect(
      fits(
        under(
          action('nv.openCompanyPage', { companyHashedUrl: companyUrl }),
          action('retrieveCompanyEmployees'),
        ),
      )?.[0],
    ).toBe('nv.retrieveCompanyEmployees');
    expect(fits(action('buyLooms'))).toEqual([]);
  });
  it('is the parent, for what cannot stand alone', () => {
    expect(fits(action('st.retrieveCompanyEmployees'))).toEqual(['st.openCompanyPage']);
  });
  it('is, under a wrong parent, where it could stand', () => {
    expect(fits(searched(action('st.sendConnectionRequest')))).toEqual([
      'st.doForPeople',
      'st.openPersonPage',
    ]);
  });
  it('is the nearest value first', () => {
    expect(fits(action('st.reactToPost', { postUrl, type: 'celebrat' }))?.[0]).toBe('celebrate');
  });
});
