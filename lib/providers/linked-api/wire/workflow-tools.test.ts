import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkWorkflow } from './check-workflow';
import { addStep, moveStep, removeStep, setParam, valueAt } from './edit-workflow';
import { fillTemplate, templates } from './templates';
import { holding } from './violation';
import { describeCost } from './workflow-cost';

const companyUrl = 'https://www.linkedin.com/company/looms-example';
const typed = { term: 'weaver', companyUrl, position: 'engineer', note: 'Hello from Looms' };

describe('every template', () => {
  const usual = (fields: (typeof templates)[number]['fields']) =>
    Object.fromEntries(fields.map((field) => [field.name, field.usual]));

  test.each(templates.map((template) => [template.id, template] as const))(
    '%s passes the check',
    (_, template) => {
      expect(checkWorkflow(fillTemplate(template, { ...usual(template.fields), ...typed }))).toEqual([]);
      const needed = { ...usual(template.fields), term: 'weaver', companyUrl };
      expect(checkWorkflow(fillTemplate(template, needed))).toEqual([]);
    },
  );

  test.each(templates.map((template) => [template.id, template] as const))(
    '%s survives whatever is typed, and stays a workflow',
    (_, template) => {
      fc.assert(
        fc.property(
          fc.dictionary(fc.constantFrom(...template.fields.map(({ name }) => name)), fc.string()),
          (words) => {
            const rules = checkWorkflow(fillTemplate(template, words)).map(({ rule }) => rule);
            for (const rule of ['not-under', 'not-at-root', 'unknown-action', 'unknown-param', 'empty']) {
              expect(rules).not.toContain(rule);
            }
          },
        ),
      );
    },
  );

  it('puts a connection request under the page of a person, within the loop', () => {
    const [first] = templates;
    const workflow = first && fillTemplate(first, { term: 'weaver', limit: '5', note: 'Hi' });
    expect(workflow).toEqual(
      holding(
        { actionType: 'st.searchPeople', term: 'weaver', limit: 5 },
        holding(
          { actionType: 'st.doForPeople' },
          holding(
            { actionType: 'st.openPersonPage', basicInfo: true },
            { actionType: 'st.sendConnectionRequest', note: 'Hi' },
          ),
        ),
      ),
    );
  });
});

describe('what a workflow costs at most', () => {
  const cost = (id: string, words: Record<string, string>) => {
    const template = templates.find((each) => each.id === id);
    return template && describeCost(fillTemplate(template, words));
  };
  it('is limits times loops', () => {
    expect(cost('connect_from_search', { term: 'weaver', limit: '50' })).toEqual({
      searches: 1,
      pages: 50,
      writes: { requests: 50 },
      steps: 4,
    });
    expect(cost('connect_with_employees', { companyUrl, limit: '20' })).toMatchObject({
      pages: 21,
      writes: { requests: 20 },
    });
    expect(cost('decision_makers', { term: 'x', limit: '10' })).toMatchObject({
      searches: 1,
      pages: 10,
      writes: {},
    });
  });
  it('multiplies nested loops, and takes the service’s own limit where none is given', () => {
    const people = holding({ actionType: 'st.doForPeople' }, [
      holding({ actionType: 'st.openPersonPage' }, [
        { actionType: 'st.sendMessage', text: 'Hi' },
        { actionType: 'st.sendConnectionRequest' },
      ]),
    ]);
    const companies = holding(
      { actionType: 'st.doForCompanies' },
      holding(
        { actionType: 'st.openCompanyPage' },
        holding({ actionType: 'st.retrieveCompanyEmployees' }, people),
      ),
    );
    expect(describeCost(holding({ actionType: 'st.searchCompanies', limit: 4 }, companies))).toEqual({
      searches: 1,
      pages: 4 + 4 * 500,
      writes: { messages: 2_000, requests: 2_000 },
      steps: 8,
    });
  });
  it('never throws and never counts beyond what can be counted', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Number.isSafeInteger(describeCost(value).pages)).toBe(true);
      }),
    );
    let deep: object = { actionType: 'st.openPersonPage' };
    for (let level = 0; level < 150; level += 1) {
      deep = holding(
        { actionType: 'st.searchPeople', limit: 1_000 },
        holding({ actionType: 'st.doForPeople' }, deep),
      );
    }
    expect(Number.isSafeInteger(describeCost(deep).pages)).toBe(true);
  });
});

describe('building by picking', () => {
  it('goes from nothing to a whole workflow the check takes', () => {
    let workflow = addStep(undefined, undefined, 'st.searchPeople');
    workflow = addStep(workflow, [], 'st.doForPeople');
    const page = ['then', 'then'];
    workflow = addStep(workflow, page, 'st.retrievePersonSkills');
    workflow = addStep(workflow, page, 'st.sendConnectionRequest');
    workflow = setParam(workflow, [...page, 'then', 1], ['note'], 'Hello');
    workflow = setParam(workflow, [], ['filter', 'position'], 'weaver');
    expect(checkWorkflow(workflow)).toEqual([]);
    expect(valueAt(workflow, [...page, 'then', 1])).toEqual({
      actionType: 'st.sendConnectionRequest',
      note: 'Hello',
    });
    workflow = moveStep(workflow, [...page, 'then', 1], -1);
    expect(valueAt(workflow, [...page, 'then', 0, 'actionType'])).toBe('st.sendConnectionRequest');
    workflow = setParam(workflow, [], ['filter', 'position'], undefined);
    expect(valueAt(workflow, ['filter'])).toBeUndefined();
    workflow = removeStep(removeStep(workflow, [...page, 'then', 0]), [...page, 'then', 0]);
    expect(valueAt(workflow, page)).toEqual({ actionType: 'st.openPersonPage', basicInfo: true });
    expect(removeStep(workflow, [])).toBeUndefined();
  });
  it('keeps several roots in a list, and changes nothing it was given', () => {
    const one = Object.freeze({ actionType: 'st.retrieveSSI' });
    const two = addStep(one, undefined, 'st.retrievePerformance');
    expect(two).toEqual([{ actionType: 'st.retrieveSSI' }, { actionType: 'st.retrievePerformance' }]);
    expect(moveStep(Object.freeze(two), [0], 1)).toEqual([{ actionType: 'st.retrievePerformance' }, one]);
    expect(moveStep(two, [0], -1)).toEqual(two);
    expect(one).toEqual({ actionType: 'st.retrieveSSI' });
  });
});
