import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from './suggest';

describe('what is offered at the cursor', () => {
  /** The cursor stands at `|`. */
  const offered = (marked: string) => {
    const cursor = marked.indexOf('|');
    return suggest(marked.replace('|', ''), cursor);
  };
  const names = (marked: string) => offered(marked)?.items.map(({ name }) => name) ?? [];
  const chosen = (marked: string, name: string) => {
    const found = offered(marked);
    const item = found?.items.find((each) => each.name === name);
    const text = marked.replace('|', '');
    return found && item && text.slice(0, found.from) + item.insert + text.slice(found.to);
  };

  it('in an empty text are whole first steps', () => {
    expect(chosen('|', 'st.searchPeople')).toBe('{ "actionType": "st.searchPeople" }');
    expect(names('[|]')).not.toContain('st.doForPeople');
  });
  it('are the actions that fit under this parent, and no other', () => {
    expect(names('{"actionType": "st.openPost", "then": {"actionType": "|"}}')).toEqual([
      'st.reactToPost',
      'st.commentOnPost',
      'st.retrievePostComments',
      'st.retrievePostReactions',
    ]);
    expect(names('{"then": [{"actionType": "|')).toEqual([]);
    expect(names('{"then": {"actionType": "st.|"}, "actionType": "st.doForPosts"}')).toEqual(['st.openPost']);
  });
  it('narrow down while typing, with or without the prefix', () => {
    const before = '{"actionType": "st.openPersonPage", "then": [{"actionType": ';
    expect(names(`${before}"skil|"}]}`)).toEqual(['st.retrievePersonSkills']);
    expect(chosen(`${before}"st.retrievePersonS|"}]}`, 'st.retrievePersonSkills')).toBe(
      `${before}"st.retrievePersonSkills"}]}`,
    );
    expect(chosen(`${before}"skil|\n}]}`, 'st.retrievePersonSkills')).toBe(
      `${before}"st.retrievePersonSkills"\n}]}`,
    );
  });
  it('are the keys an action may have and has not yet', () => {
    expect(names('{"actionType": "st.searchPeople", |}')).toEqual([
      'term',
      'customSearchUrl',
      'limit',
      'filter',
      'then',
      'label',
    ]);
    expect(names('{"actionType": "st.searchPeople", "limit": 5, "li|"}')).toEqual([]);
    expect(names('{"actionType": "st.sendMessage", "|')).toContain('personUrl');
    expect(
      names('{"actionType": "st.openPersonPage", "then": {"actionType": "st.sendMessage", "|"}}'),
    ).not.toContain('personUrl');
    expect(chosen('{"actionType": "st.searchPeople", "li|"}', 'limit')).toBe(
      '{"actionType": "st.searchPeople", "limit": }',
    );
    expect(names('{|}')).toEqual(['actionType']);
  });
  it('are keys and values of a filter', () => {
    expect(names('{"actionType": "st.searchCompanies", "filter": {"|"}}')).toEqual([
      'sizes',
      'locations',
      'industries',
    ]);
    expect(names('{"actionType": "st.searchCompanies", "filter": {"sizes": ["1-10", "11|"]}}')).toEqual([
      '11-50',
    ]);
    expect(names('{"actionType": "nv.searchCompanies", "filter": {"annualRevenue": {"min": |}}}')).toContain(
      '2.5',
    );
    expect(names('{"actionType": "st.reactToPost", "type": "l|"}').slice(0, 2)).toEqual(['like', 'love']);
    expect(names('{"actionType": "st.openPost", "basicInfo": |}')).toEqual(['true', 'false']);
  });
  it('are whole actions in then', () => {
    expect(chosen('{"actionType": "st.doForPosts", "then": |}', 'st.openPost')).toBe(
      '{"actionType": "st.doForPosts", "then": { "actionType": "st.openPost" }}',
    );
    expect(names('{"actionType": "st.doForPosts", "then": [|]}')).toEqual(['st.openPost']);
  });
  it('are nothing behind a finished text or where anything may be typed', () => {
    expect(offered('{"actionType": "st.searchPeople"|}')).toBeUndefined();
    expect(offered('{"actionType": "st.searchPeople", "term": "|"}')).toBeUndefined();
    expect(offered('{"nothing": {"of": "|"}}')).toBeUndefined();
  });
  it('never throw, whatever the text and wherever the cursor', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"actionType"',
      '"st.openPost"',
      '"then"',
      ' ',
      '\n',
      'x',
      '\\',
      '"filter"',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 25 }), fc.nat(120), (parts, at) => {
        const text = parts.join('');
        const cursor = Math.min(at, text.length);
        const found = suggest(text, cursor);
        if (!found) return;
        expect(found.from).toBeLessThanOrEqual(cursor);
        expect(found.to).toBeGreaterThanOrEqual(cursor);
        expect(found.items.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
