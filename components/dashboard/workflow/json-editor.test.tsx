// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { childrenOf } from '../../../lib/providers/linked-api/wire/grammar-questions';
import { minute } from '../../../lib/time';
import { personUrl, settle, ssi, workflowPage } from '../../../tests/fakes/workflow-page';

describe('as text', () => {
  it('an empty page says what to do, and why nothing can run', async () => {
    const { find, root } = await workflowPage();
    expect(find('Run workflow').disabled).toBe(true);
    expect(root.textContent).toContain('There is nothing to run yet.');
    expect(root.querySelector('.workflow-problems')).toBeNull();
  });

  it('each problem has its line, its path, a sentence and what would fit, and leads to its place', async () => {
    const { type, problems, find, area } = await workflowPage();
    await type(
      `{\n  "actionType": "st.openPersonPage",\n  "personUrl": "${personUrl}",\n  "then": { "actionType": "st.commentOnPost", "text": "Hi" }\n}`,
    );
    expect(problems()).toHaveLength(1);
    expect(problems()[0]).toMatch(
      /^Error line 4, column 27then.*st\.commentOnPost cannot stand under st\.openPersonPage/,
    );
    expect(problems()[0]).toContain('It may stand under: st.openPost.');
    find('Go to line 4').click();
    await settle();
    expect(area().value.slice(area().selectionStart)).toMatch(/^"st\.commentOnPost"/);
    expect(document.activeElement).toBe(area());
  });

  it('a misspelt action is told with the nearest name', async () => {
    const { type, problems } = await workflowPage();
    await type('{"actionType": "st.retriveSSI"}');
    expect(problems()[0]).toContain('There is no action “st.retriveSSI”.');
    expect(problems()[0]).toContain('Would fit: st.retrieveSSI.');
  });

  it('what is no JSON but clear is mended on request, and can be brought back', async () => {
    const { type, press, area } = await workflowPage();
    await type("{actionType: 'st.retrieveSSI',}");
    await press('Mend and format');
    expect(area().value).toBe('{\n  "actionType": "st.retrieveSSI"\n}\n');
    await press('Bring back what was there');
    expect(area().value).toBe("{actionType: 'st.retrieveSSI',}");
  });

  it('text of 2 MB is refused by its size at once, and what was there stays', async () => {
    const { type, root, area } = await workflowPage({ kept: ssi });
    const began = performance.now();
    await type(`["${'x\n'.repeat(1_000_000)}"]`);
    expect(root.querySelector('[role="alert"]')?.textContent).toContain(
      'This text has 2,001 kB; a workflow may have 200 kB at most.',
    );
    expect(area().value).toBe(ssi);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('the list at the caret', () => {
  it('comes with Ctrl+Space, moves with the arrows and is taken with Enter', async () => {
    const { type, key, options, area, root } = await workflowPage();
    await type('{"actionType": "st.doForPosts", "then": {"actionType": |}}');
    expect(options()).toEqual([]);
    expect(await key(' ', { ctrlKey: true })).toBe(true);
    expect(options()).toEqual(['st.openPost']);
    await type('{"actionType": "st.openPost", "then": {"actionType": "|"}}');
    expect(options()).toEqual(childrenOf('st.openPost'));
    await key('ArrowDown');
    const active = area().getAttribute('aria-activedescendant') ?? '';
    expect(root.querySelector(`[id="${active}"]`)?.textContent).toContain('st.commentOnPost');
    expect(root.querySelector(`[id="${active}"]`)?.textContent).toContain('Comment on the post');
    expect(await key('Enter')).toBe(true);
    expect(area().value).toBe('{"actionType": "st.openPost", "then": {"actionType": "st.commentOnPost"}}');
    expect(options()).toEqual([]);
  });

  it('goes with Escape and with the focus', async () => {
    const { type, key, options, area } = await workflowPage();
    await type('{"actionType": "st.retr|"}');
    expect(options().length).toBeGreaterThan(3);
    await key('Escape');
    expect(options()).toEqual([]);
    await type('{"actionType": "st.retri|"}');
    area().dispatchEvent(new FocusEvent('blur'));
    await settle();
    expect(options()).toEqual([]);
  });

  it('Enter keeps the depth of the line, and a closing bracket takes it back', async () => {
    const { type, key, area } = await workflowPage();
    await type('{|');
    await key('Enter');
    expect(area().value).toBe('{\n  ');
    area().setSelectionRange(4, 4);
    expect(await key('}')).toBe(true);
    expect(area().value).toBe('{\n}');
    expect(await key('}')).toBe(false);
  });

  it('Tab leaves the text until it is told to indent, and leaves it again after Escape', async () => {
    const { type, key, area, find } = await workflowPage();
    await type('{|}');
    await key('Escape');
    expect(await key('Tab')).toBe(false);
    expect(await key('m', { ctrlKey: true })).toBe(true);
    expect(find('Tab indents').getAttribute('aria-pressed')).toBe('true');
    expect(await key('Tab')).toBe(true);
    expect(area().value).toBe('{  }');
    await key('Escape');
    expect(await key('Tab')).toBe(false);
  });
});

it('a time yet to come is complained of', async () => {
  const { type, problems } = await workflowPage();
  const soon = new Date(Date.now() + 10 * minute).toISOString();
  await type(`{"actionType": "st.retrieveConnections", "since": "${soon}"}`);
  expect(problems()[0]).toContain('since lies in the future');
});
