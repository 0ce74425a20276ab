import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { companyUrl } from '../world/cast-companies';
import { grammar } from '../world/linked-api/grammar';
import { players } from '../world/linked-api/players';
import { startWorld, type World } from '../world/world';
import { asked, dataOf, played } from './conformance-played';
import { holding } from './linked-api-client';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

const action = (actionType: string, rest: object = {}) => ({ actionType, ...rest });

it('every action of the grammar is played', () => {
  const loops = [...grammar.keys()].filter((each) => each.includes('.doFor'));
  expect([...grammar.keys()].filter((each) => !players.has(each))).toEqual(loops);
});

/** Example 7.7 of the contract. Wyn is in the list and gone from LinkedIn. */
const example = holding(
  action('st.openCompanyPage', { companyUrl: companyUrl('tidewater'), basicInfo: false }),
  holding(
    action('st.retrieveCompanyEmployees', { limit: 5, filter: { position: 'engineer' } }),
    holding(
      action('st.doForPeople', { label: 'each' }),
      holding(action('st.openPersonPage', { basicInfo: true }), [
        action('st.retrievePersonSkills'),
        action('st.sendConnectionRequest', { note: 'Hello', label: 'invite' }),
      ]),
    ),
  ),
);

const listOf = (...then: object[]) => ({
  actionType: 'st.openCompanyPage',
  success: true,
  data: holding(
    {},
    {
      actionType: 'st.retrieveCompanyEmployees',
      success: true,
      data: ['Lars Bobbin', 'Wyn Vanished'].map((name, index) => holding({ name }, then[index])),
    },
  ),
});

const lars = {
  actionType: 'st.openPersonPage',
  success: true,
  data: holding({ name: 'Lars Bobbin' }, [
    { actionType: 'st.retrievePersonSkills', success: true },
    {
      actionType: 'st.sendConnectionRequest',
      label: 'invite',
      success: false,
      error: { type: 'alreadyConnected' },
    },
  ]),
};
const wyn = { actionType: 'st.openPersonPage', success: false, error: { type: 'personNotFound' } };

describe('a loop meets each line, and a line that fails does not stop the next', () => {
  it('with the opener itself in its place', async () => {
    expect(await played(world, example)).toMatchObject(listOf(lars, wyn));
  });

  it('with the loop around it, when set so', async () => {
    world.control.account({ loopShape: 'wrapped' });
    const around = (then: object) => ({
      actionType: 'st.doForPeople',
      label: 'each',
      success: true,
      data: holding({}, then),
    });
    expect(await played(world, example)).toMatchObject(listOf(around(lars), around(wyn)));
  });

  it('as lists where then was a list, and its children count as actions, the loop itself does not', async () => {
    const search = holding(action('st.searchCompanies', { limit: 2 }), [
      holding(action('st.doForCompanies'), [action('st.openCompanyPage')]),
    ]);
    expect(await played(world, search)).toMatchObject({
      data: [holding({ name: 'Northpier Mills' }, [{ actionType: 'st.openCompanyPage', success: true }]), {}],
    });
    const range = 'start=2026-01-01T00%3A00%3A00Z&end=2026-01-02T00%3A00%3A00Z';
    expect((await asked(world, `/stats/actions?${range}`, undefined, 'GET')).body).toMatchObject({
      result: [],
    });
    const { accounts } = Object(world.control.state());
    expect(accounts[0].usage.map((each: { actionType: string }) => each.actionType)).toEqual([
      'st.searchCompanies',
      'st.openCompanyPage',
      'st.openCompanyPage',
    ]);
  });

  it('inside another loop', async () => {
    const inner = holding(
      action('st.retrieveCompanyEmployees', { limit: 1 }),
      holding(action('st.doForPeople'), action('st.openPersonPage')),
    );
    const outer = holding(
      action('st.searchCompanies', { term: 'tidewater' }),
      holding(action('st.doForCompanies'), holding(action('st.openCompanyPage'), inner)),
    );
    const person = { actionType: 'st.openPersonPage', success: true };
    const list = {
      actionType: 'st.retrieveCompanyEmployees',
      data: [holding({ name: 'Hal Yarrow' }, person)],
    };
    expect(await dataOf(world, outer)).toMatchObject([
      holding({ name: 'Tidewater' }, { actionType: 'st.openCompanyPage', data: holding({}, list) }),
    ]);
    const kinds = world.control.ledger().effects.map((each) => each.kind);
    expect(kinds).toEqual(['companyFetched', 'personFetched']);
  });

  it.each([
    ['nv.searchPeople', 'nv.doForPeople', 'nv.openPersonPage', 'personFetched'],
    ['nv.searchCompanies', 'nv.doForCompanies', 'nv.openCompanyPage', 'companyFetched'],
    ['st.searchPosts', 'st.doForPosts', 'st.openPost', 'postFetched'],
    ['st.retrieveConnections', 'st.doForPeople', 'st.openPersonPage', 'personFetched'],
  ])('over %s', async (list, loop, opener, kind) => {
    await played(world, holding(action(list, { limit: 2 }), holding(action(loop), action(opener))));
    expect(world.control.ledger().effects.map((each) => each.kind)).toEqual([kind, kind]);
  });
});

it('under one person both front ends can be opened', async () => {
  const personHashedUrl = 'https://www.linkedin.com/sales/lead/ACoAAYWRhLXBhcmsxxxxxxxxxxxxxxxxxxxxx,x';
  const { people } = Object(world.control.state());
  const hashed = people.find((each: { vanity: string }) => each.vanity === 'ada-park').memberId;
  const there = holding(
    action('nv.openPersonPage', {
      personHashedUrl: personHashedUrl.replace(/ACoA[^,]+/, hashed),
      basicInfo: true,
    }),
    holding(action('st.openPersonPage'), action('nv.openPersonPage', { basicInfo: true })),
  );
  expect(await dataOf(world, there)).toMatchObject(
    holding(
      { name: 'Ada Park', position: 'Weaver of looms' },
      { data: holding({}, { actionType: 'nv.openPersonPage', data: { name: 'Ada Park' } }) },
    ),
  );
});

it('a refused list fails alone', async () => {
  const closed = holding(
    action('st.openCompanyPage', { companyUrl: 'https://www.linkedin.com/company/7008', basicInfo: true }),
    [action('st.retrieveCompanyEmployees'), action('st.retrieveCompanyPosts')],
  );
  expect(await dataOf(world, closed)).toMatchObject(
    holding({ name: 'Saltmarsh Vaults', jobsCount: 0 }, [
      { success: false, error: { type: 'retrievingNotAllowed' } },
      { success: true, data: [] },
    ]),
  );
});
