import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkflow, writeWorkflow } from './read-workflow';

describe('the example of the service’s own README', () => {
  const text = `{
  "actionType": "st.searchCompanies",
  "term": "AI startup",
  "filter": { "locations": ["San Francisco"], "sizes": ["11-50", "51-200"] },
  "limit": 10,
  "then": {
    "actionType": "st.doForCompanies",
    "then": {
      "actionType": "st.openCompanyPage",
      "then": {
        "actionType": "st.retriveCompanyEmployees",
        "limit": 5,
        "filter": {
          "position": ["manager"]
        }
        "then": {
          "actionType": "st.doForPeople",
          "then": {
            "actionType": "st.sendConnectionRequest",
            "note": "Hi! I'd love to connect.",
            "email": "example@example.com"
          }
        }
      }
    }
  }
}`;
  it('gives exactly its four complaints, each at its line', () => {
    const { problems, errors } = readWorkflow(text);
    expect(errors).toBe(4);
    const said = problems.map((each) =>
      each.kind === 'json'
        ? [each.line, each.problem.rule]
        : [each.line, each.violation.rule, each.violation.path, each.violation.param, each.violation.fits[0]],
    );
    expect(said).toEqual([
      [11, 'unknown-action', 'then.then.then', 'actionType', 'st.retrieveCompanyEmployees'],
      [14, 'wrong-type', 'then.then.then', 'filter.position', 'text'],
      [15, 'missing-comma'],
      [19, 'not-under', 'then.then.then.then.then', 'actionType', 'st.doForPeople'],
    ]);
  });

  it('has none once mended', () => {
    const mended = text
      .replace('retrive', 'retrieve')
      .replace('["manager"]', '"manager"')
      .replace('        }\n        "then"', '        },\n        "then"')
      .replace(
        '"then": {\n            "actionType": "st.send',
        '"then": {"actionType": "st.openPersonPage", "then": {\n            "actionType": "st.send',
      )
      .replace('.com"\n          }', '.com"\n          }}');
    expect(readWorkflow(mended).problems).toEqual([]);
  });
});

describe('a text as a whole', () => {
  it('says whether writing it anew would mend it', () => {
    expect(readWorkflow('{actionType: "st.retrieveSSI"}')).toMatchObject({
      mendable: true,
      broken: true,
      errors: 1,
    });
    expect(readWorkflow('{"a": 1, "a": 2}')).toMatchObject({ mendable: false, broken: true });
    expect(readWorkflow('{"actionType": "st.retrieveSSI"}')).toMatchObject({
      mendable: false,
      broken: false,
      errors: 0,
    });
  });
  it('does not judge a value that is wrong as JSON', () => {
    const { problems } = readWorkflow('{"actionType": "st.searchPeople", "limit": 1e999}');
    expect(problems.map(({ kind }) => kind)).toEqual(['json']);
  });
  it('written and read again is the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { value: read, broken } = readWorkflow(writeWorkflow(value));
        if (!broken) expect(writeWorkflow(read)).toBe(writeWorkflow(value));
      }),
    );
  });
});
