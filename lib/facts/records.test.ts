import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OperationRequest } from '../linkedin/operations';
import type { Run } from '../runs/run';
import { learnRecords } from './learn';
import { onePerson } from './people';
import { at, hashedUrl, knownAfter, personUrl, succeededRun } from './sample-runs';

const companyUrl = 'https://www.linkedin.com/company/looms';
const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678';

const fetchPerson: OperationRequest = { operation: 'fetchPerson', input: { personUrl } };

describe('of lists', () => {
  test('everybody a search names is known, by all their addresses, with the light fields', () => {
    const run = succeededRun({ operation: 'searchPeople', input: { term: 'maps' } }, [
      { name: 'Ada Park', publicUrl: personUrl, hashedUrl, headline: 'Cartographer', location: 'Leeds' },
      { name: 'Cy Demo', publicUrl: null, headline: 'Nobody can be told apart by a headline' },
      { name: 'A company', publicUrl: companyUrl },
      { name: 'Elsewhere', publicUrl: 'https://looms.example/in/elsewhere' },
    ]);
    expect(knownAfter(run).person).toEqual([
      {
        ...{ v: 1, key: 'person:ada-park', seenAt: at, runId: 'r' },
        subject: { kind: 'person', url: personUrl, name: 'Ada Park' },
        listing: {
          ...{ name: 'Ada Park', headline: 'Cartographer', location: 'Leeds' },
          ...{ publicUrl: personUrl, hashedUrl },
        },
      },
    ]);
    expect(learnRecords(run)[0]?.keys).toEqual(['person:ada-park', 'person:ACoAAB1234567']);
  });

  test.each<[OperationRequest, Record<string, unknown>, string | undefined]>([
    [{ operation: 'retrieveConnections', input: {} }, {}, 'connected'],
    [{ operation: 'retrievePendingRequests', input: {} }, {}, 'pending'],
    [{ operation: 'retrieveInvitations', input: {} }, { invitationType: 'connect' }, 'incoming'],
    [{ operation: 'retrieveProfileViewers', input: {} }, { viewerType: 'identified' }, undefined],
  ])('%o says how the user stands to everybody in it', (request, more, state) => {
    const [person] = knownAfter(
      succeededRun(request, [{ name: 'Ada Park', publicUrl: personUrl, ...more }]),
    ).person;
    expect(person?.listing?.name).toBe('Ada Park');
    expect(person?.connection).toEqual(state && { state, at });
  });

  test.each([
    [{ viewerState: { connectionDegree: '2nd' } }, '2nd'],
    [{ connectionDegree: 3 }, '3rd+'],
    [{ connectionDegree: null }, undefined],
    [{ viewerState: 'odd' }, undefined],
  ])('a degree is read from %o', (from, degree) => {
    const run = succeededRun({ operation: 'nvSearchPeople', input: {} }, [{ hashedUrl, ...from }]);
    expect(knownAfter(run).person[0]?.listing?.degree).toBe(degree);
  });

  test('an invitation to follow teaches of the company, not of who sent it', () => {
    const known = knownAfter(
      succeededRun({ operation: 'retrieveInvitations', input: {} }, [
        {
          invitationType: 'companyFollow',
          name: 'Ada',
          publicUrl: personUrl,
          companyUrl,
          companyName: 'Looms',
        },
        { invitationType: 'newsletterSubscribe', name: 'Ada', publicUrl: personUrl },
      ]),
    );
    expect(known.person).toEqual([]);
    expect(known.company).toMatchObject([{ key: 'company:looms', listing: { name: 'Looms' } }]);
  });

  test('posts of the feed are known; those without address are not', () => {
    const author = { type: 'person', name: 'Ada Park', profileUrl: personUrl };
    const known = knownAfter(
      succeededRun({ operation: 'retrieveFeed', input: {} }, [
        { url: postUrl, text: 'Maps!', author, reactionsCount: 3 },
        { text: 'Whose?' },
      ]),
    );
    expect(known.post).toMatchObject([
      { subject: { url: postUrl }, listing: { text: 'Maps!', authorName: 'Ada Park', reactionsCount: 3 } },
    ]);
    expect(known.person).toEqual([]);
  });

  test('what the network did is known since it did', () => {
    const run = succeededRun(
      { operation: 'pollNetwork', input: {} },
      {
        events: [{ type: 'connectionAccepted', personUrl, detectedAt: new Date(at - 500).toISOString() }],
      },
    );
    expect(knownAfter(run).person[0]?.connection).toEqual({ state: 'connected', at: at - 500 });
  });

  test.each<[OperationRequest, string]>([
    [{ operation: 'acceptInvitation', input: { invitationType: 'connect', personUrl } }, 'connected'],
    [{ operation: 'ignoreInvitation', input: { invitationType: 'connect', personUrl } }, 'notConnected'],
  ])('%o settles how one stands', (request, state) => {
    expect(knownAfter(succeededRun(request, {})).person[0]?.connection?.state).toBe(state);
  });
});

describe('of pages', () => {
  test('a person is one record under the address asked for and those the result names', () => {
    const run = succeededRun(
      { operation: 'fetchPerson', input: { personUrl: hashedUrl } },
      { name: 'Ada Park', publicUrl: personUrl },
    );
    const keys = learnRecords(run).map((change) => change.keys);
    expect(keys).toContainEqual(['person:ada-park', 'person:ACoAAB1234567']);
  });

  test('what one fetch did not ask for, or did not get, stays from the one before', () => {
    const first = { name: 'Ada Park', about: 'Maps.', skills: [{ name: 'Weaving' }], experiences: [] };
    const second = { name: 'Ada P.', about: null, skills: [], education: [{ schoolName: 'Leeds' }] };
    const [person] = knownAfter(
      succeededRun(fetchPerson, first),
      succeededRun(fetchPerson, second, at + 1, 's'),
    ).person;
    expect(person?.profile).toMatchObject({
      ...{ name: 'Ada P.', about: 'Maps.', skills: [{ name: 'Weaving' }] },
      education: [{ schoolName: 'Leeds' }],
    });
    expect(person).toMatchObject({ profileAt: at + 1, seenAt: at + 1, runId: 's' });
  });

  test('a page of the wrong shape teaches nothing', () => {
    expect(knownAfter(succeededRun(fetchPerson, { name: 7 })).person).toEqual([]);
    expect(knownAfter(succeededRun(fetchPerson, null)).person).toEqual([]);
  });

  test('a list does not make a fetched page poorer', () => {
    const search: OperationRequest = { operation: 'searchPeople', input: {} };
    const [person] = knownAfter(
      succeededRun(fetchPerson, { name: 'Ada Park', headline: 'Cartographer at Looms', about: 'Maps.' }),
      succeededRun(search, [{ name: 'Ada', publicUrl: personUrl, headline: '' }], at + 1),
    ).person;
    expect(person?.profile).toMatchObject({ headline: 'Cartographer at Looms', about: 'Maps.' });
    expect(person?.listing).toEqual({ name: 'Ada', publicUrl: personUrl });
  });

  test('a company brings its people and posts, and is not kept with them', () => {
    const known = knownAfter(
      succeededRun(
        { operation: 'fetchCompany', input: { companyUrl } },
        {
          name: 'Looms',
          employeesCount: 12,
          employees: [{ name: 'Ada Park', publicUrl: personUrl }],
          dms: [{ name: 'Cy Demo', publicUrl: 'https://www.linkedin.com/in/cy-demo' }],
          posts: [{ url: postUrl, text: 'Hiring' }],
        },
      ),
    );
    expect(known.company).toMatchObject([
      { key: 'company:looms', company: { name: 'Looms', employeesCount: 12 }, companyAt: at },
    ]);
    expect(known.company[0]?.company).not.toHaveProperty('employees');
    expect(known.person.map(({ listing }) => [listing?.name, listing?.companyName])).toEqual([
      ['Ada Park', 'Looms'],
      ['Cy Demo', 'Looms'],
    ]);
    expect(known.post).toHaveLength(1);
  });

  test('a fetched post keeps all of it; one the user made is known by its address', () => {
    const fetched = knownAfter(
      succeededRun({ operation: 'fetchPost', input: { postUrl } }, { text: 'Hi', commentsCount: 2 }),
    );
    expect(fetched.post).toMatchObject([{ post: { text: 'Hi', commentsCount: 2 }, postAt: at }]);
    const made = knownAfter(succeededRun({ operation: 'createPost', input: { text: 'Mine' } }, { postUrl }));
    expect(made.post).toMatchObject([{ listing: { text: 'Mine' } }]);
  });
});

describe('of custom workflows', () => {
  const opened = {
    actionType: 'st.openPersonPage',
    success: true,
    data: { name: 'Ada Park', publicUrl: personUrl },
  };
  const item = { name: 'Ada', publicUrl: personUrl, headline: 'Cartographer' };
  // biome-ignore lint/suspicious/noThenProperty: the service's own word
  const loop = { actionType: 'st.doForPeople', success: true, data: { then: opened } };
  const company = (then: unknown) => ({
    actionType: 'st.openCompanyPage',
    success: true,
    data: {
      // biome-ignore lint/suspicious/noThenProperty: the service's own word
      then: { actionType: 'st.retrieveCompanyEmployees', success: true, data: [{ ...item, then }] },
    },
  });

  test.each([
    ['the opener under each item', company(opened)],
    ['a loop under each item', company(loop)],
    ['several at the root', [company([opened]), opened]],
  ])('people are found in a completion with %s', (_, completion) => {
    const run = succeededRun({ operation: 'customWorkflow', input: { workflow: {} } }, { completion });
    expect(knownAfter(run).person).toMatchObject([
      { key: 'person:ada-park', listing: { headline: 'Cartographer' }, profile: { name: 'Ada Park' } },
    ]);
    expect(knownAfter(run).company).toEqual([]);
  });

  test('steps that failed teach nothing', () => {
    const completion = { ...opened, success: false };
    const run = succeededRun({ operation: 'customWorkflow', input: { workflow: {} } }, { completion });
    expect(knownAfter(run).person).toEqual([]);
  });
});

test('a run taken up again by its ticket teaches what came of it, not what it was asked', () => {
  const run: Run = {
    ...succeededRun({ operation: 'acceptInvitation', input: { invitationType: 'connect', personUrl } }, {}),
  };
  expect(learnRecords({ ...run, restored: true })).toEqual([]);
});

test('two records of one person become one: the newer stands, nothing the user wrote is lost', () => {
  const [ada] = knownAfter(succeededRun(fetchPerson, { name: 'Ada Park' })).person;
  if (!ada) throw new Error('nobody');
  const twin = {
    ...{
      ...ada,
      key: 'person:ACoAAB1234567',
      seenAt: at + 5,
      runId: 's',
      notes: 'Met at the fair.',
      tags: ['b'],
    },
    connection: { state: 'connected', at: at - 5 },
  };
  const older = { ...ada, notes: 'Likes maps.', tags: ['a', 'b'], connection: { state: 'pending', at } };
  expect(onePerson(older, twin)).toMatchObject({
    ...{ key: 'person:ada-park', seenAt: at + 5, runId: 's', tags: ['a', 'b'] },
    ...{ notes: 'Likes maps.\n\nMet at the fair.', connection: { state: 'pending', at } },
  });
});

test('no result whatsoever breaks it', () => {
  const operations: OperationRequest[] = [
    fetchPerson,
    { operation: 'fetchCompany', input: { companyUrl } },
    { operation: 'fetchPost', input: { postUrl } },
    { operation: 'searchPeople', input: {} },
    { operation: 'retrieveInvitations', input: {} },
    { operation: 'pollInbox', input: {} },
    { operation: 'pollNetwork', input: {} },
    { operation: 'customWorkflow', input: { workflow: {} } },
  ];
  const word = fc.constantFrom(
    'actionType',
    'data',
    'then',
    'messages',
    'events',
    'employees',
    'completion',
    'id',
  );
  const anything = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, 7, '', personUrl, 'st.searchPeople', 'connect', Number.NaN),
      fc.array(tie('node')),
      fc.dictionary(fc.oneof(word, fc.constantFrom('publicUrl', 'personUrl', 'type', 'name')), tie('node')),
    ),
  })).node;
  fc.assert(
    fc.property(fc.constantFrom(...operations), anything, (request, result) => {
      for (const record of Object.values(knownAfter(succeededRun(request, result))).flat()) {
        expect(record.key).toMatch(/^((st|nv):)?(person|post|company|thread):./);
      }
    }),
    { numRuns: 500 },
  );
});
