// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { now, runsPage, settle } from '../../../tests/fakes/runs-page';
import { aRow } from './sample-rows';

const { root, asked, show, find, press, input, titles, clear } = runsPage();
beforeEach(clear);

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
