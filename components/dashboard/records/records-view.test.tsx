// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../../lib/facts/facts';
import { day } from '../../../lib/time';
import { now, recordsPage, stateOf } from '../../../tests/fakes/records-page';
import { PeopleView } from '../people/people-view';
import { type PersonRow, personRow } from '../people/person-row';
import type { RecordsState } from './records-state';

const person = (slug: string, name: string, more: Partial<PersonFacts> = {}): PersonRow =>
  personRow({
    ...{ v: 1, key: `person:${slug}`, seenAt: now - day, runId: 'run-1' },
    subject: { kind: 'person', url: `https://www.linkedin.com/in/${slug}` },
    listing: { name, headline: 'Cartographer' },
    ...more,
  });
const rows = [
  person('ada', 'Ada Park', { tags: ['fair'], notes: 'Likes maps.' }),
  person('bo', 'Bo Lind', { connection: { state: 'pending', at: now }, profileAt: now - 3 * day }),
];

const peoplePage = () =>
  recordsPage<RecordsState<PersonRow>>((state, told) => (
    <PeopleView
      state={state}
      onOpen={told('open')}
      onAnnotate={told('annotate')}
      onForget={told('forget')}
      onExport={told('export')}
      onCancelExport={told('cancel')}
      onReload={told('reload')}
    />
  ));

describe('the list', () => {
  it('says which operations bring rows when there are none', async () => {
    const { root, draw } = peoplePage();
    await draw(stateOf<PersonRow>([]));
    const links = [...root.querySelectorAll('a')].map((a) => [a.textContent, a.getAttribute('href')]);
    expect(links[0]).toEqual(['Run Search people', '#/run/searchPeople']);
    expect(root.querySelector('input')).toBeNull();
  });

  it('does not say that there are none before it knows', async () => {
    const { root, draw } = peoplePage();
    await draw(stateOf<PersonRow>([], { stage: 'reading', progress: { done: 500, total: 10_000 } }));
    expect(root.textContent).toContain('Reading 500 of 10,000.');
    expect(root.querySelector('.records-empty')).toBeNull();
  });

  it('finds by words and leads back when nothing fits', async () => {
    const { root, draw, type, press } = peoplePage();
    await draw(stateOf(rows));
    await type('input[type=search]', 'likes');
    expect(root.querySelectorAll('tbody tr')).toHaveLength(1);
    await type('input[type=search]', 'nobody');
    expect(root.textContent).toContain('Nothing fits this search.');
    await press('Show all');
    expect(root.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('narrows by connection', async () => {
    const { root, draw, find } = peoplePage();
    await draw(stateOf(rows));
    const select = [...root.querySelectorAll('select')].at(-1);
    expect(select?.textContent).toContain('Request pending');
    await act(() => {
      if (!select) return;
      select.value = 'pending';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(find('tbody').textContent).not.toContain('Ada Park');
  });

  it('exports what is shown, or what is ticked', async () => {
    const { draw, press, asked, find } = peoplePage();
    await draw(stateOf(rows));
    await press('CSV');
    await act(() => find<HTMLInputElement>('input', 'Select Bo Lind').click());
    await press('JSON');
    expect(asked).toEqual([
      ['export', rows, 'csv'],
      ['export', [rows[1]], 'json'],
    ]);
  });

  it('shows how far an export is, and can stop it', async () => {
    const { root, draw, press, asked } = peoplePage();
    await draw(stateOf(rows, { exporting: { done: 500, total: 10_000 } }));
    expect(root.querySelector('progress')?.value).toBe(500);
    expect(root.textContent).toContain('Exporting 500 of 10,000');
    await press('Cancel');
    expect(asked).toEqual([['cancel']]);
  });

  it('forgets the ticked ones only after asking', async () => {
    const { draw, press, asked, find } = peoplePage();
    await draw(stateOf(rows));
    await act(() => find<HTMLInputElement>('input', 'Select all (2)').click());
    await press('Forget 2 selected');
    expect(asked).toEqual([]);
    await press('Keep');
    expect(document.activeElement?.textContent).toBe('Forget 2 selected');
    await press('Forget 2 selected');
    await press('Forget');
    expect(asked).toEqual([['forget', ['person:ada', 'person:bo']]]);
  });

  it('says that it could not be read and what to do', async () => {
    const { root, draw, press, asked } = peoplePage();
    await draw(stateOf<PersonRow>([], { stage: 'reading', failure: { code: 'bug', message: '' } }));
    expect(root.querySelector('[role=alert]')).not.toBeNull();
    await press('Read again');
    expect(asked).toEqual([['reload']]);
  });
});

describe('one of them', () => {
  const open = { open: 'person:ada' };

  it('is opened by its name, takes the focus and gives it back', async () => {
    const { draw, press, asked, find } = peoplePage();
    await draw(stateOf(rows));
    await press('Ada Park');
    expect(asked).toEqual([['open', 'person:ada']]);
    await draw(stateOf(rows, open));
    expect(document.activeElement).toBe(find('.records-head h3', 'Ada Park'));
    await press('Close');
    expect(asked.at(-1)).toEqual(['open', undefined]);
    expect(document.activeElement).toBe(find('.records-open', 'Ada Park'));
  });

  it('shows how old it is, its page, and the run that brought it', async () => {
    const { find, draw } = peoplePage();
    await draw(stateOf(rows, { open: 'person:bo' }));
    const panel = find('.records-detail');
    expect(panel.textContent).toContain('Fetched 3 days ago');
    expect(panel.textContent).toContain('Request pending');
    expect(panel.querySelector('a[href="https://www.linkedin.com/in/bo"]')).not.toBeNull();
    expect(panel.querySelector('a[href="#/runs/run-1"]')).not.toBeNull();
  });

  it('saves notes when one leaves the field or presses Ctrl+Enter, once each, and says so', async () => {
    const { draw, asked, find, type } = peoplePage();
    await draw(stateOf(rows, open));
    const leave = () => act(() => void find('textarea').dispatchEvent(new Event('blur')));
    await leave();
    expect(asked).toEqual([]);
    await type('textarea', 'Likes looms.');
    await leave();
    await leave();
    expect(asked).toEqual([['annotate', 'person:ada', { notes: 'Likes looms.' }]]);
    await type('textarea', 'Likes both.');
    const key = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true });
    await act(() => void find('textarea').dispatchEvent(key));
    expect(asked).toHaveLength(2);
    await draw(stateOf(rows, { ...open, notice: { kind: 'saved', key: 'person:ada', what: 'notes' } }));
    expect(find('.records-saved', 'Saved').getAttribute('role')).toBe('status');
  });

  it('takes tags on and off, and none twice', async () => {
    const { draw, asked, press, type } = peoplePage();
    await draw(stateOf(rows, open));
    await type('.records-detail input', '  to   call ');
    await press('Add');
    await press('Remove tag fair');
    await type('.records-detail input', 'FAIR');
    await press('Add');
    expect(asked).toEqual([
      ['annotate', 'person:ada', { tags: ['fair', 'to call'] }],
      ['annotate', 'person:ada', { tags: [] }],
    ]);
  });

  it('says when there is no room for another tag', async () => {
    const full = person('ada', 'Ada', { tags: Array.from({ length: 20 }, (_, index) => `tag ${index}`) });
    const { draw, find } = peoplePage();
    await draw(stateOf([full], open));
    expect(find<HTMLInputElement>('.records-detail input').disabled).toBe(true);
    expect(find('.records-detail form').textContent).toContain('at most 20 tags');
  });

  it('is forgotten only after asking', async () => {
    const { draw, asked, press, find } = peoplePage();
    await draw(stateOf(rows, open));
    await act(() => find('.records-forget').click());
    expect(asked).toEqual([]);
    expect(find('.records-detail fieldset').textContent).toContain('Nothing changes on LinkedIn');
    await press('Keep');
    expect(document.activeElement).toBe(find('.records-forget'));
    await act(() => find('.records-forget').click());
    await press('Forget');
    expect(document.activeElement).toBe(find('h2', 'People'));
    expect(asked).toEqual([['forget', ['person:ada']]]);
  });

  it('tells a failure of its own in its panel', async () => {
    const { draw, root } = peoplePage();
    const failure = { code: 'storage-full', message: '' } as const;
    await draw(stateOf(rows, { ...open, notice: { kind: 'failed', key: 'person:ada', failure } }));
    expect(root.querySelectorAll('.failure-note')).toHaveLength(1);
    expect(root.querySelector('.records-detail .failure-note')).not.toBeNull();
  });

  it('shows what a service wrote as text, markup and all', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { draw, root } = peoplePage();
    await draw(stateOf([person('ada', name, { tags: [name], notes: name })], open));
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain(name);
  });
});
