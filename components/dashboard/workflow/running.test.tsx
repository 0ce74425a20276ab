// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { personUrl, ssi, workflowPage } from '../../../tests/fakes/workflow-page';

describe('before it runs', () => {
  const connect = `{"actionType": "st.sendConnectionRequest", "personUrl": "${personUrl}"}`;

  it('what reads only runs at once', async () => {
    const { type, press, runs, root } = await workflowPage();
    await type(ssi);
    expect(root.textContent).toContain('It only reads: nothing is sent or changed.');
    await press('Run workflow');
    expect(runs).toEqual([{ actionType: 'st.retrieveSSI' }]);
    expect(root.textContent).toContain('Started. You find it under Runs.');
  });

  it('what sends something is asked about first, and only a yes sends it', async () => {
    const { type, press, runs, root } = await workflowPage();
    await type(connect);
    expect(root.textContent).toContain('It acts in your name: at most 1 connection request.');
    await press('Run workflow');
    await press('Not yet');
    expect(runs).toEqual([]);
    await press('Run workflow');
    await press('Yes, run it');
    expect(runs).toHaveLength(1);
  });

  it('what has an error cannot run, what has a note can', async () => {
    const { type, find, root } = await workflowPage();
    await type('{"actionType": "st.retrieveSSI", "colour": "blue"}');
    expect(find('Run workflow').disabled).toBe(false);
    await type('{"actionType": "st.searchPeople", "limit": 0}');
    expect(find('Run workflow').disabled).toBe(true);
    const why = root.querySelector(`[id="${find('Run workflow').getAttribute('aria-describedby')}"]`);
    expect(why?.textContent).toBe('1 error has to be mended first.');
  });

  it('says why it could not be started', async () => {
    const { type, press, root } = await workflowPage({ refuses: true });
    await type(ssi);
    await press('Run workflow');
    expect(root.querySelector('[role="alert"][data-code="not-configured"]')).not.toBeNull();
  });

  it('the text can be copied', async () => {
    const { type, press, clipboard } = await workflowPage();
    await type(ssi);
    await press('Copy JSON');
    expect(clipboard).toEqual([ssi]);
  });
});
