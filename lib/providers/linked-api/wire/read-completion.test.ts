import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { completionColumns, completionRows } from './completion-rows';
import { type ResultNode, readCompletion } from './read-completion';
import { holding } from './violation';

const opened = (name: string, inside?: unknown) => ({
  actionType: 'st.openPersonPage',
  success: true,
  data: inside === undefined ? { name } : holding({ name }, inside),
});
const skills = { actionType: 'st.retrievePersonSkills', success: true, data: [{ name: 'Weaving' }] };
const invited = { actionType: 'st.sendConnectionRequest', label: 'invite', success: true };
const notFound = {
  actionType: 'st.openPersonPage',
  success: false,
  error: { type: 'personNotFound', message: 'Profile unavailable.' },
};
const loop = (inside: unknown) => ({
  actionType: 'st.doForPeople',
  success: true,
  data: holding({}, inside),
});

/** Contract linked-api 7.7, the loop's results in either documented shape. */
const nested = (shape: (result: unknown) => unknown) => ({
  actionType: 'st.openCompanyPage',
  success: true,
  data: holding(
    {},
    {
      actionType: 'st.retrieveCompanyEmployees',
      success: true,
      data: [
        holding({ name: 'Ada Demo', headline: 'Engineer' }, shape(opened('Ada Demo', [skills, invited]))),
        holding({ name: 'Cy Demo' }, shape(notFound)),
      ],
    },
  ),
});
const plain = (result: unknown) => result;

const outline = (nodes: readonly ResultNode[], indent = ''): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'raw') return [`${indent}raw ${node.path}`];
    const said =
      node.kind === 'item' ? `#${node.position} ${node.name}` : `${node.actionType} ${node.success}`;
    return [`${indent}${said} (${node.path})`, ...outline(node.children, `${indent}  `)];
  });

describe('a nested loop', () => {
  it('is read with its items, paths and errors', () => {
    const tree = readCompletion(nested(plain));
    expect(outline(tree.nodes)).toEqual([
      'st.openCompanyPage true ()',
      '  st.retrieveCompanyEmployees true (then)',
      '    #1 Ada Demo (then[#1])',
      '      st.openPersonPage true (then[#1].then)',
      '        st.retrievePersonSkills true (then[#1].then.then[0])',
      '        st.sendConnectionRequest true (then[#1].then.then[1])',
      '    #2 Cy Demo (then[#2])',
      '      st.openPersonPage false (then[#2].then)',
    ]);
    expect(tree).toMatchObject({ actions: 6, failed: 1, items: 2 });
  });

  test.each<[string, (result: unknown) => unknown]>([
    ['a result of the loop around it', loop],
    ['a list within a result of the loop', (result) => ({ ...loop([result]) })],
    [
      'a result of the loop that holds it at once',
      (result) => ({ actionType: 'st.doForPeople', success: true, data: result }),
    ],
    ['a loop within a loop’s result', (result) => loop(loop(result))],
  ])('is the same tree with %s', (_, shape) => {
    const [expected, read] = [readCompletion(nested(plain)), readCompletion(nested(shape))];
    const bare = (nodes: readonly ResultNode[]) => outline(nodes).map((line) => line.replace(/ \(.*/, ''));
    expect(bare(read.nodes)).toEqual(bare(expected.nodes));
    expect({ ...read, nodes: [] }).toEqual({ ...expected, nodes: [] });
  });

  it('may mix both shapes', () => {
    let index = 0;
    const mixed = readCompletion(nested((result) => (index++ === 0 ? loop(result) : result)));
    expect(outline(mixed.nodes)).toEqual(outline(readCompletion(nested(plain)).nodes));
  });

  it('keeps a loop that failed', () => {
    const failed = {
      actionType: 'st.doForPeople',
      success: false,
      error: { type: 'limitExceeded', message: 'Enough.' },
    };
    const tree = readCompletion(nested(() => failed));
    expect(tree.failed).toBe(2);
    expect(outline(tree.nodes)).toContain('      st.doForPeople false (then[#1].then)');
  });
});

describe('what an action gave', () => {
  it('is its own fields, without those of its children', () => {
    const [node] = readCompletion(opened('Ada Park', [skills])).nodes;
    expect(node).toMatchObject({
      data: { name: 'Ada Park' },
      children: [{ data: [{ name: 'Weaving' }], children: [] }],
    });
  });
  it('is nothing where nothing came', () => {
    expect(readCompletion(invited).nodes).toMatchObject([
      { data: undefined, label: 'invite', success: true },
    ]);
    expect(readCompletion({ ...skills, data: [] }).nodes).toMatchObject([{ data: undefined, children: [] }]);
  });
  it('roots as a list keep their order and labels', () => {
    const tree = readCompletion([
      { ...invited, label: 'a' },
      { ...notFound, label: 'b' },
    ]);
    expect(tree.nodes.map((node) => node.kind === 'action' && [node.path, node.label])).toEqual([
      ['[0]', 'a'],
      ['[1]', 'b'],
    ]);
  });
});

describe('rubbish', () => {
  test.each<[string, unknown, string[]]>([
    ['nothing', undefined, []],
    ['null', null, []],
    ['a word', 'done', ['raw ']],
    ['a list of words', ['done', 5], ['raw [0]', 'raw [1]']],
    ['an object without actionType', { success: true }, ['raw ']],
    ['a then that is a word', { ...opened('Ada', 'later') }, ['st.openPersonPage true ()', '  raw then']],
    ['an action of nobody’s', { actionType: 'x.y' }, ['x.y undefined ()']],
    ['an error that is a word', { actionType: 'x.y', error: 'broken' }, ['x.y false ()']],
  ])('%s is shown as it is', (_, completion, expected) => {
    expect(outline(readCompletion(completion).nodes)).toEqual(expected);
  });

  it('never makes it throw, and no action is lost or made up', () => {
    const keys = fc.constantFrom(
      'actionType',
      'then',
      'data',
      'success',
      'error',
      'label',
      'name',
      '__proto__',
    );
    const names = fc.constantFrom('st.openPersonPage', 'st.doForPeople', 'nv.doForCompanies', 'x');
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 7 },
        names,
        fc.jsonValue(),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(keys, tie('node')),
      ),
    }));
    fc.assert(
      fc.property(node, (completion) => {
        const tree = readCompletion(completion);
        expect(tree.actions).toBe(completionRows(tree.nodes).length);
        expect(tree.failed).toBeLessThanOrEqual(tree.actions);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of the deepest workflow that can be sent is read to its last step', () => {
    let deep: object = { actionType: 'st.openPersonPage', success: false, error: { type: 'personNotFound' } };
    for (let level = 0; level < 98; level += 1) {
      deep = { actionType: 'nv.openPersonPage', success: true, data: holding({}, deep) };
    }
    expect(readCompletion(deep)).toMatchObject({ actions: 99, failed: 1 });
  });

  it('may be nested ten thousand deep', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 5_000; level += 1) deep = loop(opened('Ada', deep));
    expect(readCompletion(deep).actions).toBeGreaterThan(10);
  });
});

describe('rows for an export', () => {
  it('are one for each action, with the item it was run for', () => {
    const rows = completionRows(readCompletion(nested(loop)).nodes);
    expect(rows.map((row) => completionColumns.map((column) => row[column]).join('|'))).toEqual([
      '|st.openCompanyPage|||yes||',
      'then|st.retrieveCompanyEmployees|||yes||',
      'then[#1].then|st.openPersonPage||Ada Demo|yes||',
      'then[#1].then.then[0]|st.retrievePersonSkills||Ada Demo|yes||',
      'then[#1].then.then[1]|st.sendConnectionRequest|invite|Ada Demo|yes||',
      'then[#2].then|st.openPersonPage||Cy Demo|no|personNotFound|Profile unavailable.',
    ]);
  });

  it('of 500 items take no time', () => {
    const items = Array.from({ length: 500 }, (_, index) =>
      holding({ name: `Demo ${index}` }, loop(opened('Demo', [skills, invited]))),
    );
    const began = performance.now();
    const tree = readCompletion({ actionType: 'st.searchPeople', success: true, data: items });
    expect(completionRows(tree.nodes)).toHaveLength(1_501);
    expect(tree).toMatchObject({ actions: 1_501, failed: 0, items: 500 });
    expect(performance.now() - began).toBeLessThan(300);
  });
});
