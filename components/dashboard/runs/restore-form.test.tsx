// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { runsPage, settle } from '../../../tests/fakes/runs-page';

const { root, asked, show, find, input, clear } = runsPage();
beforeEach(clear);

describe('restoring a workflow', () => {
  const submit = () => find<HTMLFormElement>('.runs-restore form').requestSubmit();

  it('asks for the id and the name, trimmed', () => {
    show({});
    input('#runs-restore-id', '  wf-1 ', 'input');
    input('#runs-restore-name', 'salesNavigatorFetchPerson', 'input');
    submit();
    expect(asked).toEqual([['wf-1', 'salesNavigatorFetchPerson']]);
  });

  it('says which of the two is missing, at the field, and asks nothing', async () => {
    show({});
    submit();
    await settle();
    expect(find('#runs-restore-id-problem').textContent).toContain('Enter the id');
    expect(find('#runs-restore-id').getAttribute('aria-invalid')).toBe('true');
    input('#runs-restore-id', 'wf-1', 'input');
    submit();
    await settle();
    expect(find('#runs-restore-name-problem').textContent).toContain('Enter the function');
    expect(asked).toEqual([]);
  });

  it('offers old names as well as new ones, and says whose results can be read', () => {
    show({});
    expect([...root.querySelectorAll('datalist option')].map((each) => each.getAttribute('value'))).toEqual([
      'fetchPerson',
      'salesNavigatorFetchPerson',
    ]);
    expect(find('#runs-restore-help').textContent).toContain('somebody else’s id cannot');
  });

  it('leads to what was found, or says why nothing was', () => {
    show({ restore: { kind: 'found', runId: 'abc' } });
    expect(find<HTMLAnchorElement>('.runs-restore a').getAttribute('href')).toBe('#/runs/abc');
    show({ restore: { kind: 'failed', failure: { code: 'offline', message: '' } } });
    expect(find('.runs-restore .failure-note').getAttribute('data-code')).toBe('offline');
  });
});
