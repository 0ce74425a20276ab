// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import messages from '../../public/_locales/en/messages.json';
import { type Column, DataTable, type DataTableProps } from './data-table';
import { TextContext } from './text';

type Person = { id: string; name: string; posts?: number };
const text = textFrom(catalogueLookup(messages));
const columns: Column<Person>[] = [
  { id: 'name', label: 'Name', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { id: 'posts', label: 'Posts', cell: ({ posts }) => posts, sortBy: ({ posts }) => posts, numeric: true },
  { id: 'note', label: 'Note', cell: () => 'x' },
];
const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `Ada ${index}`, posts: -index }));

async function show(rows: readonly Person[], more: Partial<DataTableProps<Person>> = {}) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const draw = (now: readonly Person[], change: Partial<DataTableProps<Person>> = {}) =>
    act(() =>
      render(
        <TextContext.Provider value={text}>
          <DataTable
            caption="People"
            columns={columns}
            rows={now}
            rowKey={({ id }) => id}
            rowLabel={({ name }) => name}
            empty={<p>Nobody yet.</p>}
            {...more}
            {...change}
          />
        </TextContext.Provider>,
        root,
      ),
    );
  await draw(rows);
  const button = (name: string): HTMLButtonElement => {
    const found = [...root.querySelectorAll('button')].find(({ textContent }) =>
      textContent?.startsWith(name),
    );
    if (!found) throw new Error(`No button ${name}`);
    return found;
  };
  return {
    root,
    draw,
    button,
    press: (name: string) => act(() => button(name).click()),
    names: () => [...root.querySelectorAll('tbody th .table-value')].map(({ textContent }) => textContent),
    range: () => root.querySelector('[role=status]')?.textContent,
    sortOf: (name: string) => button(name).closest('th')?.getAttribute('aria-sort'),
  };
}

describe('the table', () => {
  it('says what to do when it is empty, and draws no table', async () => {
    const { root } = await show([]);
    expect(root.textContent).toBe('Nobody yet.');
    expect(root.querySelector('table')).toBeNull();
  });

  it('draws one page of ten thousand rows and says which', async () => {
    const { names, range, press, root } = await show(people(10_000));
    expect(names()).toHaveLength(50);
    expect(range()).toBe('1–50 of 10,000');
    await press('Next');
    expect(range()).toBe('51–100 of 10,000');
    expect(names()[0]).toBe('Ada 50');
    expect(root.querySelector('caption')?.textContent).toBe('People');
  });

  it('keeps the buttons at an end in reach and says why they do nothing', async () => {
    const { button, press, range } = await show(people(60));
    expect(button('Previous').getAttribute('aria-disabled')).toBe('true');
    expect(button('Previous').title).toBe('This is the first page.');
    await press('Previous');
    expect(range()).toBe('1–50 of 60');
    await press('Next');
    expect(button('Next').title).toBe('This is the last page.');
    await press('Next');
    expect(range()).toBe('51–60 of 60');
  });

  it('has no buttons for a single page', async () => {
    const { root, range } = await show(people(1));
    expect(range()).toBe('1–1 of 1');
    expect(root.querySelector('nav')).toBeNull();
  });

  it('sorts by a header, turns round, goes back to the first page and says so', async () => {
    const { press, names, sortOf, range } = await show(people(60));
    await press('Next');
    expect(sortOf('Posts')).toBe('none');
    await press('Posts');
    expect(sortOf('Posts')).toBe('ascending');
    expect(names()[0]).toBe('Ada 59');
    expect(range()).toBe('1–50 of 60');
    await press('Posts');
    expect(sortOf('Posts')).toBe('descending');
    expect(names()[0]).toBe('Ada 0');
    await press('Name');
    expect([sortOf('Posts'), sortOf('Name')]).toEqual(['none', 'ascending']);
  });

  it('offers no button where a column cannot be sorted', async () => {
    const { root } = await show(people(1));
    const header = [...root.querySelectorAll('thead th')].find(({ textContent }) => textContent === 'Note');
    expect(header?.querySelector('button')).toBeNull();
    expect(header?.hasAttribute('aria-sort')).toBe(false);
  });

  it('starts in the order it is told and keeps it when rows change', async () => {
    const { names, draw } = await show(people(3), { initialSort: { column: 'posts', descending: false } });
    expect(names()).toEqual(['Ada 2', 'Ada 1', 'Ada 0']);
    await draw(people(4));
    expect(names()[0]).toBe('Ada 3');
  });

  it('falls back to the last page when rows go away under it', async () => {
    const { press, draw, range } = await show(people(120));
    await press('Next');
    await press('Next');
    await draw(people(60));
    expect(range()).toBe('51–60 of 60');
  });

  it('ticks one row or all rows, and names each box', async () => {
    let selected: ReadonlySet<string> = new Set(['p1']);
    const onSelect = (keys: ReadonlySet<string>) => {
      selected = keys;
    };
    const { root, draw } = await show(people(60), { selected, onSelect });
    const box = (name: string) => root.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
    expect(box('Select Ada 1')?.checked).toBe(true);
    await act(() => box('Select Ada 0')?.click());
    expect([...selected]).toEqual(['p1', 'p0']);
    await draw(people(60), { selected });
    await act(() => box('Select all (60)')?.click());
    expect(selected.size).toBe(60);
    await draw(people(60), { selected });
    expect(box('Select all (60)')?.checked).toBe(true);
    await act(() => box('Select all (60)')?.click());
    expect(selected.size).toBe(0);
  });

  it('names each value for where headers have no place, and marks the open row', async () => {
    const { root } = await show(people(2), { current: 'p1' });
    expect(root.querySelector('tbody td')?.getAttribute('data-label')).toBe('Posts');
    expect(root.querySelector('tr[aria-current]')?.textContent).toContain('Ada 1');
  });
});
