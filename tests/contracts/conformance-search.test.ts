import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { companyUrl } from '../world/cast-companies';
import { startWorld, type World } from '../world/world';
import { asked, column, dataOf } from './conformance-played';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

const search = (what: string, rest: object = {}) => ({ actionType: what, ...rest });
const text = expect.any(String);

describe('what searches find', () => {
  const people = (filter: object) => search('st.searchPeople', { filter, limit: 100 });
  const nvPeople = (filter: object) => search('nv.searchPeople', { filter, limit: 100 });
  const companies = (filter: object) => search('st.searchCompanies', { filter });
  const jobs = (filter: object) => search('st.searchJobs', { filter });
  const posts = (filter: object) => search('st.searchPosts', { filter });
  const loomLetters = 'https://www.linkedin.com/search/results/people/?keywords=Quill&origin=x';

  const cases: [name: string, body: object, column: string, found: unknown[]][] = [
    ['a term is sought in names', search('st.searchPeople', { term: 'ada park' }), 'name', ['Ada Park']],
    ['first name', people({ firstName: 'ann' }), 'name', ['Ann Quill']],
    [
      'last name and place together',
      people({ lastName: 'o', locations: ['Hull'] }),
      'name',
      ['Bram Oakes', 'Lars Bobbin'],
    ],
    ['position', people({ position: 'bell founder' }), 'name', ['Gil Brandt']],
    ['industry', people({ industries: ['robotics'] }), 'name', ['Jarl Weft', 'Uma Fjord']],
    [
      'current company, one of two',
      people({ currentCompanies: ['Windrow Seeds', 'Quayside Robotics'] }),
      'name',
      ['Ines Harrow', 'Jarl Weft', 'Tove Cinder', 'Uma Fjord'],
    ],
    ['degree', people({ connectionDegrees: ['3rd+'], locations: ['Whitby'] }), 'name', ['Xena Gale']],
    ['nobody at a school there is not', people({ schools: ['Nowhere'] }), 'name', []],
    [
      'an own search overrides both',
      search('st.searchPeople', { term: 'x', customSearchUrl: loomLetters }),
      'name',
      ['Ann Quill'],
    ],
    [
      'positions of Sales Navigator',
      nvPeople({ positions: ['Founder and director'], locations: ['York'] }),
      'name',
      ['Dov Marsh'],
    ],
    ['company term', search('st.searchCompanies', { term: 'glass' }), 'name', ['Cobalt Glassworks']],
    [
      'company size',
      companies({ sizes: ['1-10', '10001+'] }),
      'name',
      ['Harbour Lights', 'Quayside Robotics'],
    ],
    [
      'company place and trade',
      companies({ locations: ['Leeds'], industries: ['Warehousing'] }),
      'name',
      ['Saltmarsh Vaults'],
    ],
    [
      'revenue',
      search('nv.searchCompanies', { filter: { annualRevenue: { min: '50', max: '500' } } }),
      'name',
      ['Longshore Maps', 'Windrow Seeds'],
    ],
    [
      'revenue open at the top',
      search('nv.searchCompanies', { filter: { annualRevenue: { min: '1000', max: '1000+' } } }),
      'name',
      ['Quayside Robotics'],
    ],
    [
      'job term alone',
      search('st.searchJobs', { term: 'ferry', allowSimilarResults: false }),
      'title',
      ['Ferry captain'],
    ],
    ['job filters', jobs({ easyApply: true, workplaceTypes: ['remote'] }), 'title', ['Map data engineer']],
    ['job age', jobs({ datePosted: 'past24Hours' }), 'title', ['Apprentice weaver']],
    [
      'job preferences',
      search('st.searchJobs', { preferences: { experienceLevels: ['director'] } }),
      'title',
      ['Director of glass'],
    ],
    ['job place', search('st.searchJobs', { location: 'Whitby' }), 'title', ['Night lamp keeper']],
    [
      'post term',
      search('st.searchPosts', { term: 'catalogue' }),
      'text',
      ['Our new catalogue, all forty pages.'],
    ],
    ['post content', posts({ contentType: 'videos' }), 'text', [expect.stringContaining('ferry film')]],
    ['own posts', posts({ postedBy: ['me'] }), 'text', [expect.stringContaining('My first week')]],
    [
      'posts by a member',
      posts({ fromMembers: ['Ann Quill'] }),
      'text',
      [expect.stringContaining('Three looms')],
    ],
    [
      'posts by a company named by URN',
      posts({ fromCompanies: [{ name: 'Tidewater', urn: 'urn:li:organization:7002' }] }),
      'text',
      [expect.stringContaining('catalogue')],
    ],
    [
      'posts naming a company',
      posts({ mentioningCompanies: ['Northpier Mills'] }),
      'text',
      [expect.stringContaining('Thank you')],
    ],
  ];
  it.each(cases)('%s', async (_, body, name, found) => {
    expect(await column(world, body, name)).toEqual(found);
  });

  it.each([
    ['st.searchPeople', 10],
    ['nv.searchPeople', 25],
    ['st.searchCompanies', 10],
    ['st.searchPosts', 10],
  ])('%s brings %i without a limit', async (what, count) => {
    expect(await dataOf(world, search(what))).toHaveLength(count);
    expect(await dataOf(world, search(what, { limit: 3 }))).toHaveLength(3);
  });

  it('jobs that are only near the term say so, and can be left out', async () => {
    const near = await dataOf(world, search('st.searchJobs', { term: 'ferry' }));
    expect(near).toMatchObject([
      { isSimilarMatch: false },
      { isSimilarMatch: true },
      { isSimilarMatch: true },
    ]);
  });
});

describe('lines in their documented shapes', () => {
  it.each([
    [
      search('st.searchPeople', { limit: 1 }),
      { name: text, publicUrl: text, headline: text, location: text },
    ],
    [
      search('nv.searchPeople', { limit: 1 }),
      { name: text, hashedUrl: text, position: text, location: text },
    ],
    [
      search('st.searchCompanies', { limit: 1 }),
      { name: text, publicUrl: companyUrl('northpier-mills'), industry: text },
    ],
    [
      search('nv.searchCompanies', { limit: 1 }),
      { hashedUrl: 'https://www.linkedin.com/company/7001', employeesCount: 42 },
    ],
    [
      search('st.searchJobs', { limit: 1 }),
      {
        jobId: text,
        jobUrl: text,
        companyName: 'Northpier Mills',
        salary: { currency: 'gbp' },
        isPromoted: false,
      },
    ],
  ])('%j', async (body, line) => {
    expect(await dataOf(world, body)).toMatchObject([line]);
  });

  it('a found post does not tell its author by URN', async () => {
    expect(await dataOf(world, search('st.searchPosts', { term: 'oldest loom' }))).toEqual([
      expect.objectContaining({ author: expect.not.objectContaining({ urn: expect.anything() }) }),
    ]);
  });
});

describe('parameters that do not go together', () => {
  const bad: [says: string, body: object][] = [
    ['filter and preferences', search('st.searchJobs', { filter: {}, preferences: {} })],
    [
      'customSearchUrl must be a LinkedIn search',
      search('st.searchPeople', { customSearchUrl: 'https://x.test' }),
    ],
    [
      'since is allowed only without filter',
      search('st.retrieveConnections', { since: '2026-01-01', filter: {} }),
    ],
    ['filter.fromMembers[0]', search('st.searchPosts', { filter: { fromMembers: [7] } })],
    [
      'at most 20 with children',
      search(
        'st.searchPosts',
        Object.fromEntries([
          ['limit', 21],
          ['then', [search('st.doForPosts')]],
        ]),
      ),
    ],
  ];
  it.each(bad)('%s', async (says, body) => {
    expect(await asked(world, '/workflows', body)).toMatchObject({
      status: 400,
      body: { error: { type: 'invalidRequestPayload', message: expect.stringContaining(says) } },
    });
  });
});
