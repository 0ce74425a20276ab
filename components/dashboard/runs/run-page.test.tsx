// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { shownResult } from '../../../lib/surfaces/dashboard/shown-result';
import { runsPage, settle } from '../../../tests/fakes/runs-page';
import type { OpenRun } from './run-row';
import { aRow } from './sample-rows';

const { root, asked, show, find, press, input, titles, clear } = runsPage();
beforeEach(clear);

describe('one run', () => {
  const done = (change: Partial<OpenRun> = {}): OpenRun => ({
    row: aRow({ usualMs: 25_000 }),
    input: { personUrl: 'https://www.linkedin.com/in/ada-park', retrievePosts: true, nothing: undefined },
    attempt: 2,
    result: some({ name: 'Ada Park' }),
    ...change,
  });
  const some = (raw: unknown): OpenRun['result'] => ({
    kind: 'some',
    raw,
    shown: shownResult('fetchPerson', raw),
  });
  const open = (run: OpenRun) => show({ rows: [run.row], open: { kind: 'read', run } });

  it('shows its result, its details and what was asked', () => {
    open(done());
    const page = find('.runs-page').textContent ?? '';
    for (const words of ['Fetch profile of Ada Park', 'Profile fetched', 'Linked API', '25 sec', 'Yes']) {
      expect(page).toContain(words);
    }
    expect(find<HTMLAnchorElement>('.runs-part a[href*="ada-park"]').rel).toContain('noopener');
  });

  it('with parts missing keeps what came and lists what did not', () => {
    const problems = [
      { code: 'refused', message: 'No.', reason: 'retrievingNotAllowed' },
      { code: 'refused', message: 'A new word.', reason: 'tomorrowsReason' },
    ] as const;
    open(done({ row: aRow({ problems }) }));
    expect([...root.querySelectorAll('.runs-trouble li')]).toHaveLength(2);
    expect(find('.runs-trouble').textContent).toContain('The service says: “A new word.”');
    expect(find('.runs-result').textContent).toContain('Ada Park');
    expect(find('.runs-page .runs-state').textContent).toBe('Done, with parts missing');
  });

  it('that failed says why and leads to the way out', () => {
    const failure = { code: 'unauthorized', message: '' } as const;
    open(done({ row: aRow({ state: 'failed', failure }), result: { kind: 'none' } }));
    expect(find('.runs-page .runs-state p').textContent).toBe('Failed');
    expect(find('.runs-page .failure-note a').getAttribute('href')).toBe('/options.html');
  });

  it('with a result of a form nobody knows says so and still has the data', () => {
    open(done({ result: { kind: 'some', raw: { strange: true }, shown: undefined } }));
    expect(root.textContent).toContain('a form this version of Sidecar does not know');
    expect(find('.json summary').textContent).toBe('Raw JSON');
  });

  it('taken up by its id does not pretend to know what was asked', () => {
    const row = aRow({ restored: true, subjectKind: 'account', state: 'waiting' });
    open(done({ row, input: undefined, ticket: 'wf-1', result: { kind: 'none' } }));
    expect(root.textContent).toContain('Not known: it was taken up by its workflow id.');
    expect(root.textContent).toContain('wf-1');
    expect(root.querySelector('.runs-result')).toBeNull();
  });

  it('of a custom workflow offers what came of it as a file', () => {
    const completion = { actionType: 'st.openPersonPage', success: true, data: { name: 'Ada Park' } };
    const shown = { operation: 'customWorkflow', data: { completion } } as const;
    open(done({ result: { kind: 'some', raw: { completion }, shown } }));
    for (const button of root.querySelectorAll<HTMLButtonElement>('.runs-result button')) button.click();
    expect(asked).toContainEqual(['json', completion, 'customWorkflow']);
    expect(asked).toContainEqual(['csv', completion, 'customWorkflow']);
  });

  it('with a list offers all of it as a file, under the name of its operation', () => {
    const people = [{ name: 'Ada Park' }, { name: 'Bo Boss' }];
    const shown = shownResult('searchPeople', people);
    open(done({ result: { kind: 'some', raw: people, shown } }));
    expect(find('.result-export').textContent).toContain('Export all 2');
    press('CSV');
    press('JSON');
    expect(asked).toEqual([
      ['csv', people, 'searchPeople'],
      ['json', people, 'searchPeople'],
    ]);
    open(done());
    expect(root.querySelector('.result-export')).toBeNull();
  });

  it('can be copied elsewhere, and changed and run again once it is over', () => {
    const copies = { curl: 'curl', workflow: '{}', sdk: 'call()' };
    const run = done();
    open({ ...run, copies });
    expect([...root.querySelectorAll('.copy-button button')].map((each) => each.textContent)).toEqual([
      'Copy as curl',
      'Copy workflow JSON',
      'Copy SDK call',
    ]);
    const again = `#/run/fetchPerson/from/${run.row.runId}`;
    expect(root.querySelector(`.runs-page a[href="${again}"]`)?.textContent).toBe('Change and run again');
    open(done({ row: aRow({ state: 'waiting' }), result: { kind: 'none' } }));
    expect(root.querySelector('.runs-page a[href*="/from/"]')).toBeNull();
    open(done({ input: undefined }));
    expect(root.querySelector('.runs-page a[href*="/from/"], .copy-button')).toBeNull();
  });

  it('that is not kept here says so', () => {
    show({ open: { kind: 'absent', runId: 'gone' } });
    expect(find('.runs-page').textContent).toContain('This run is not kept here');
  });

  it('leaves the list as it was, out of sight', async () => {
    const run = done();
    show({ rows: [run.row, aRow({ subjectName: 'Bo Boss' })] });
    input('input[type="search"]', 'boss', 'input');
    await settle();
    show({ rows: [run.row, aRow({ subjectName: 'Bo Boss' })], open: { kind: 'read', run } });
    expect(find<HTMLElement>('.runs-list').closest('[hidden]')).not.toBeNull();
    show({ rows: [run.row, aRow({ subjectName: 'Bo Boss' })] });
    expect(titles()).toEqual(['Fetch profile of Bo Boss']);
  });

  it('foreign text stays text, in results, inputs and raw data', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    open(
      done({
        row: aRow({ subjectName: evil, subjectUrl: 'javascript:alert(1)' }),
        input: { text: evil, personUrl: 'javascript:alert(1)' },
        result: some({ name: evil, headline: evil }),
      }),
    );
    find<HTMLDetailsElement>('.json').open = true;
    await settle();
    expect(find('.json pre').textContent).toContain(evil);
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('a[href^="javascript"]')).toBeNull();
  });
});
