// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueLookup } from '../../../lib/locale/catalogue-lookup';
import { textFrom } from '../../../lib/locale/text';
import { shownResult } from '../../../lib/surfaces/dashboard/shown-result';
import messages from '../../../public/_locales/en/messages.json';
import { TextContext } from '../../shared/text';
import type { OpenRun, RunsState } from './run-row';
import { RunsView } from './runs-view';
import { aRow } from './sample-rows';

const text = textFrom(catalogueLookup(messages, 'en-US'));
const now = 1_000_000;
let root: HTMLElement;
let asked: unknown[][];
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  asked = [];
});

const nothing: RunsState = {
  rows: [],
  stage: 'whole',
  failure: undefined,
  now,
  busy: [],
  notice: undefined,
  restore: { kind: 'idle' },
  open: undefined,
};

function show(state: Partial<RunsState>): void {
  render(
    <TextContext.Provider value={text}>
      <RunsView
        state={{ ...nothing, ...state }}
        functionNames={['fetchPerson', 'salesNavigatorFetchPerson']}
        onAct={(...press) => asked.push(press)}
        onRestore={(...press) => asked.push(press)}
        onReload={() => asked.push(['reload'])}
        onExport={(...press) => asked.push(press)}
      />
    </TextContext.Provider>,
    root,
  );
}

function find<Kind extends Element>(selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`No ${selector} in: ${root.innerHTML}`);
  return found;
}

function press(name: string): void {
  const button = [...root.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!button) throw new Error(`No button ${name} in: ${root.textContent}`);
  button.click();
}

function input(selector: string, value: string, event: 'input' | 'change'): void {
  const field = find<HTMLInputElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const titles = () => [...root.querySelectorAll('tbody th a')].map((link) => link.textContent);

describe('the list', () => {
  it('without any run says how to make one', () => {
    show({});
    expect(root.textContent).toContain('Nothing was run yet.');
    expect(find<HTMLAnchorElement>('.runs-empty a').getAttribute('href')).toBe('#/run');
    expect(root.querySelector('table, search')).toBeNull();
  });

  it('while reading says how far it is, and never that there is nothing', () => {
    show({ stage: 'reading' });
    expect(root.textContent).toContain('Reading… 0 runs so far.');
    expect(root.textContent).not.toContain('Nothing was run yet.');
  });

  it('that cannot be read says so and can be read again', () => {
    show({ stage: 'reading', failure: { code: 'bug', message: 'closed' } });
    expect(root.textContent).toContain('could not be read');
    press('Read again');
    expect(asked).toEqual([['reload']]);
  });

  it('names each run, newest first, with the way to it', () => {
    const [older, newer] = [
      aRow(),
      aRow({ operation: 'checkConnectionStatus', subjectName: 'Bo Boss', outcome: 'pending' }),
    ];
    show({ rows: [newer, older] });
    expect(titles()).toEqual(['Check status of Bo Boss', 'Fetch profile of Ada Park']);
    expect(find<HTMLAnchorElement>('tbody th a').getAttribute('href')).toBe(`#/runs/${newer.runId}`);
    expect(find('tbody tr').textContent).toContain('Request pending');
  });

  it('is narrowed by words, state, operation and service, and shown whole again', async () => {
    const rows = [
      aRow({ subjectName: 'Bo Boss', state: 'failed', failure: { code: 'refused', message: '' } }),
      aRow({ provider: 'konnector', providerName: 'Konnector.ai' }),
      aRow({ operation: 'searchPeople', subjectKind: 'account' }),
    ];
    show({ rows });
    input('input[type="search"]', 'boss', 'input');
    await settle();
    expect(titles()).toEqual(['Fetch profile of Bo Boss']);
    expect(root.textContent).toContain('1 of 3 runs fit.');
    input('input[type="search"]', 'nobody at all', 'input');
    await settle();
    expect(root.textContent).toContain('No run fits.');
    press('Show all');
    await settle();
    expect(titles()).toHaveLength(3);
    for (const [index, value] of [
      [1, 'failed'],
      [2, 'searchPeople'],
      [3, 'konnector'],
    ] as const) {
      press('Show all');
      await settle();
      input(`.runs-filter label:nth-of-type(${index + 1}) select`, value, 'change');
      await settle();
      expect(titles(), value).toHaveLength(1);
    }
  });

  it('the buttons of a run ask for what they say', () => {
    const row = aRow({ state: 'held', effect: 'write', until: now + 4_000 });
    show({ rows: [row] });
    expect(root.textContent).toContain('Sending in 4 sec');
    press('Undo');
    expect(asked).toEqual([['undo', row.runId]]);
  });

  it('a run whose button was pressed cannot be pressed again until it is answered, and says why', () => {
    const row = aRow({ state: 'waiting' });
    show({ rows: [row], busy: [row.runId] });
    const [cancel] = root.querySelectorAll<HTMLButtonElement>('tbody button');
    expect(cancel?.disabled).toBe(true);
    expect(cancel?.title).toContain('still being worked on');
  });

  it('a refused press says of which run and why', () => {
    const row = aRow({ state: 'succeeded' });
    show({ rows: [row], notice: { kind: 'ended', run: row } });
    const told = find('.runs-told');
    expect(told.getAttribute('role')).toBe('status');
    expect(told.textContent).toContain('Fetch profile of Ada Park');
    expect(told.textContent).toContain('It had already finished. Profile fetched');
    show({ rows: [row], notice: { kind: 'failed', run: row, failure: { code: 'offline', message: '' } } });
    expect(find('.runs-told').textContent).toContain('offline');
  });
});

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
