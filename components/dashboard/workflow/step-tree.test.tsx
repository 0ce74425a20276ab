// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ssi, text, workflowPage } from '../../../tests/fakes/workflow-page';

describe('by picking', () => {
  it('builds a whole workflow of steps that fit, and the text follows', async () => {
    const { press, pick, fill, store, field, find } = await workflowPage();
    await press('By picking');
    await pick('First step', 'st.searchPeople');
    const under = field('Add a step under: Search people', HTMLSelectElement);
    expect([...under.options].map(({ value }) => value)).toEqual(['st.doForPeople']);
    await pick('Add a step under: Search people', 'st.doForPeople');
    await pick('Add a step under: Open a person’s page', 'st.sendConnectionRequest');
    await fill(text('field_term'), 'weaver');
    expect(store.state.get().reading.problems).toEqual([]);
    expect(JSON.parse(store.state.get().text)).toMatchObject({
      actionType: 'st.searchPeople',
      term: 'weaver',
    });
    await press('As JSON');
    await press('By picking');
    await press('Remove: For each person');
    expect(JSON.parse(store.state.get().text)).toEqual({ actionType: 'st.searchPeople', term: 'weaver' });
    expect(find('Run workflow').disabled).toBe(false);
  });

  it('says at the field what is wrong with it', async () => {
    const { press, pick, fill, root } = await workflowPage();
    await press('By picking');
    await pick('First step', 'st.openPersonPage');
    await fill(text('field_personUrl'), 'https://looms.example');
    const input = root.querySelector('[aria-invalid="true"]');
    const help = root.querySelector(`[id="${input?.getAttribute('aria-describedby')}"]`);
    expect(help?.textContent).toContain('“https://looms.example” is no address that fits personUrl.');
  });

  it('moves steps among those beside them', async () => {
    const { press, pick, store } = await workflowPage({ kept: ssi });
    await press('By picking');
    await pick('Add a step after these', 'st.retrievePerformance');
    await press('Move down: Read your Social Selling Index');
    expect(JSON.parse(store.state.get().text).map((step: { actionType: string }) => step.actionType)).toEqual(
      ['st.retrievePerformance', 'st.retrieveSSI'],
    );
  });

  it('is refused with the reason while the text is no JSON', async () => {
    const { type, press, root, find } = await workflowPage();
    await type('{"actionType": ');
    await press('By picking');
    expect(find('As JSON').getAttribute('aria-pressed')).toBe('true');
    expect(root.querySelector('[role="alert"]')?.textContent).toMatch(
      /cannot be shown yet.*line 1, column 14/,
    );
  });

  it('shows what is no step as it is', async () => {
    const { press, root } = await workflowPage({ kept: '["soon", {"actionType": "st.retrieveSSI"}]' });
    await press('By picking');
    expect(root.querySelector('h4')?.textContent).toBe('Not a step: soon');
  });
});
