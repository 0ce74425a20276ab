import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Param, Params } from './action-params';
import { checkWorkflow } from './check-workflow';
import { grammar } from './grammar';
import { childrenOf, paramsOf, parentsOf, rootActions } from './grammar-questions';
import { holding } from './violation';

const personUrl = 'https://www.linkedin.com/in/ada-park';
const companyUrl = 'https://www.linkedin.com/company/looms-example';
const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:7400000000000000101';
const action = (actionType: string, more: object = {}) => ({ actionType, ...more });

const links: Readonly<Record<string, string>> = {
  person: personUrl,
  'hashed-person': 'https://www.linkedin.com/in/ACoAADemo',
  company: companyUrl,
  'hashed-company': 'https://www.linkedin.com/company/7001',
  post: postUrl,
  job: 'https://www.linkedin.com/jobs/view/4000000001',
  comment: `${postUrl}?commentUrn=urn%3Ali%3Acomment%3A1`,
  newsletter: 'https://www.linkedin.com/newsletters/looms-7001',
  search: 'https://www.linkedin.com/search/results/people/?keywords=looms',
};

/** A value a parameter takes. */
function valueFor(param: Param): fc.Arbitrary<unknown> {
  switch (param.type) {
    case 'text':
      return fc
        .string({ minLength: 1, maxLength: Math.min(param.max ?? 20, 40) })
        .map((said) => `x${said}`.slice(0, 40));
    case 'email':
      return fc.constant('ada@looms.example');
    case 'link':
      return fc.constant(links[param.to]);
    case 'number':
      return fc.integer({ min: param.min, max: Math.min(param.max, 20) });
    case 'flag':
      return fc.boolean();
    case 'time':
      return fc.constantFrom('2026-02-01', '2026-02-01T00:00:00Z', '2026-02-01T00:00:00.000+02:00');
    case 'choice':
      return fc.constantFrom(...param.of);
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...param.of));
    case 'texts':
      return fc.array(fc.constant('Leeds'), { maxLength: 3 });
    case 'names':
      return fc.array(fc.constantFrom('Looms Ltd', { name: 'Ada Park', urn: 'urn:li:member:1' }), {
        maxLength: 2,
      });
    case 'group':
      return filled(param.of);
    case 'groups':
      // Their relations are tried by hand below.
      return fc.constant([]);
  }
}

function filled(params: Params): fc.Arbitrary<object> {
  const model = Object.fromEntries(Object.entries(params).map(([name, param]) => [name, valueFor(param)]));
  const requiredKeys = Object.keys(params).filter((name) => params[name]?.required);
  return fc.record(model, { requiredKeys });
}

/** Where two parameters exclude or need each other, the ones that go. */
function fitting(actionType: string, given: object): object {
  const {
    personUrl: person,
    threadId,
    filter,
    since,
    preferences,
    ...rest
  }: Record<string, unknown> = { ...given };
  const kept = { ...rest, ...(filter === undefined ? { since, preferences } : { filter }) };
  if (/Invitation$/.test(actionType)) {
    const { companyUrl: _c, newsletterUrl: _n, ...others }: Record<string, unknown> = kept;
    return { ...others, invitationType: 'connect', personUrl };
  }
  const target = threadId === undefined ? { personUrl: person } : { threadId };
  return actionType === 'nv.sendMessage' ? { subject: 'Looms', ...kept, ...target } : { ...kept, ...target };
}

/** A workflow the grammar allows that has this action at this place. */
function valid(actionType: string, parent: string | undefined, depth: number): fc.Arbitrary<object> {
  const row = grammar.get(actionType);
  if (!row) throw new Error(actionType);
  const params = paramsOf(row, parent === undefined);
  const base = filled(params).map((given) => {
    const targets =
      parent === undefined && row.targets.length > 0
        ? { [row.targets[0] ?? '']: valueOfTarget(row.targets[0] ?? '') }
        : {};
    return JSON.parse(
      JSON.stringify({ actionType, ...fitting(actionType, { ...targets, ...given }) }),
    ) as object;
  });
  if (row.children.length === 0 || (depth <= 0 && row.does !== 'loop')) return base;
  const child = fc.constantFrom(...row.children).chain((name) => valid(name, actionType, depth - 1));
  const then = fc.oneof(child, fc.array(child, { minLength: row.does === 'loop' ? 1 : 0, maxLength: 2 }));
  return fc.tuple(base, then).map(([given, inside]) => holding(given, inside));
}

const valueOfTarget = (name: string) =>
  ({
    personUrl,
    companyUrl,
    postUrl,
    jobUrl: links.job,
    commentUrl: links.comment,
    personHashedUrl: links['hashed-person'],
    companyHashedUrl: links['hashed-company'],
    threadId: '2-abc',
  })[name];

/** The shortest way from the root to an action. */
function wayTo(actionType: string): string[] {
  const ways = rootActions.map((name) => [name]);
  for (const way of ways) {
    const last = way.at(-1) ?? '';
    if (last === actionType) return way;
    if (way.length < 8)
      ways.push(
        ...childrenOf(last)
          .filter((name) => !way.includes(name))
          .map((name) => [...way, name]),
      );
  }
  throw new Error(`No way to ${actionType}`);
}

describe('the table', () => {
  test.each([...grammar.keys()])('%s can be reached, and its children exist', (name) => {
    expect(wayTo(name).at(-1)).toBe(name);
    for (const child of grammar.get(name)?.children ?? []) expect(grammar.has(child)).toBe(true);
    expect(rootActions.includes(name) || parentsOf(name).length > 0).toBe(true);
  });
});

describe('a workflow the grammar allows', () => {
  test.each([...grammar.keys()])('with %s somewhere in it has no error', (name) => {
    const way = wayTo(name);
    const tail = valid(name, way.at(-2), 2);
    const whole = way
      .slice(0, -1)
      .reduceRight<fc.Arbitrary<object>>(
        (inside, each, index) =>
          fc.tuple(valid(each, way[index - 1], 0), inside).map(([outer, inner]) => holding(outer, inner)),
        tail,
      );
    fc.assert(
      fc.property(whole, (workflow) => {
        expect(checkWorkflow(workflow).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('whatever it is given', () => {
  it('it never throws, and every complaint says where', () => {
    const names = fc.constantFrom(...grammar.keys(), 'st.nothing', '__proto__');
    const keys = fc.constantFrom(
      'actionType',
      'then',
      'limit',
      'filter',
      'personUrl',
      'attachments',
      'type',
      'since',
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        names,
        fc.jsonValue(),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(keys, tie('node')),
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), node), (value) => {
        for (const { rule, at } of checkWorkflow(value)) {
          expect(rule).toBeTypeOf('string');
          expect(Array.isArray(at)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('a thousand levels and ten thousand wrong actions are told briefly and quickly', () => {
    const began = performance.now();
    let deep: object = action('st.searchPeople');
    for (let level = 0; level < 5_000; level += 1) deep = holding(action('st.openPersonPage'), deep);
    expect(checkWorkflow(deep).length).toBeLessThanOrEqual(100);
    const wide = Array.from({ length: 10_000 }, (_, index) => action(`st.retriveCompanyEmployees${index}`));
    expect(checkWorkflow(wide)).toHaveLength(100);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
