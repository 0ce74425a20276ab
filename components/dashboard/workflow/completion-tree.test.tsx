// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueLookup } from '../../../lib/locale/catalogue-lookup';
import { textFrom } from '../../../lib/locale/text';
import { holding } from '../../../lib/providers/linked-api/wire/violation';
import messages from '../../../public/_locales/en/messages.json';
import { TextContext } from '../../shared/text';
import { CompletionTree } from './completion-tree';

const text = textFrom(catalogueLookup(messages));
const skills = { actionType: 'st.retrievePersonSkills', success: true, data: [{ name: 'Weaving' }] };
const failedRequest = {
  actionType: 'st.sendConnectionRequest',
  label: 'invite',
  success: false,
  error: { type: 'alreadyPending', message: 'A request is already open.' },
};
const people = (count: number) => ({
  actionType: 'st.searchPeople',
  success: true,
  data: Array.from({ length: count }, (_, index) =>
    holding(
      { name: `Demo ${index + 1}`, headline: 'Weaver' },
      {
        actionType: 'st.openPersonPage',
        success: true,
        data: holding({ name: `Demo ${index + 1}` }, [skills, failedRequest]),
      },
    ),
  ),
});

function show(completion: unknown, onExport?: (kind: string) => void) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  act(() =>
    render(
      <TextContext.Provider value={text}>
        <CompletionTree completion={completion} {...(onExport && { onExport })} />
      </TextContext.Provider>,
      root,
    ),
  );
  const rows = () => [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const words = (row: HTMLElement | null | undefined) =>
    row?.querySelector('.completion-words')?.textContent ?? '';
  return {
    root,
    rows,
    said: () => rows().map((row) => `${row.getAttribute('aria-level')} ${words(row)}`),
    focused: () => words(rows().find((row) => row === document.activeElement)),
    focus: () =>
      act(() =>
        rows()
          .find(({ tabIndex }) => tabIndex === 0)
          ?.focus(),
      ),
    key: (key: string) =>
      act(() => {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      }),
    click: (row: HTMLElement | undefined) => act(() => row?.click()),
  };
}

beforeEach(() => document.body.replaceChildren());

describe('the tree of a finished workflow', () => {
  it('shows each action with a word and a sign, items by name, and errors as sentences', () => {
    const { said, root } = show(people(1));
    expect(said()).toEqual([
      '1 ✓ Done Search people ',
      '2 Demo 1',
      '3 DataNameDemo 1HeadlineWeaver',
      '3 ✓ Done Open a person’s page [#1].then',
      '4 DataNameDemo 1',
      '4 ✓ Done Read skills [#1].then.then[0]',
      expect.stringMatching(/^4 ✕ Failed Send a connection request “invite” .*already open/),
    ]);
    expect(root.textContent).toContain('✕ Failed');
    expect(root.querySelector('.completion-error')?.textContent).toMatch(/already/i);
    expect(root.textContent).toContain('“invite”');
    expect(root.querySelector('.completion-head')?.textContent).toContain('4 actions, 1 failed');
  });

  it('says where each line stands', () => {
    const { rows } = show(people(2));
    const items = rows().filter(
      (row) => row.textContent?.includes('Demo') && row.getAttribute('aria-level') === '2',
    );
    expect(items.map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')])).toEqual(
      [
        ['1', '2'],
        ['2', '2'],
      ],
    );
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('is walked with the keys of a tree', () => {
    const { focus, key, focused, rows } = show(people(2));
    focus();
    expect(focused()).toContain('Search people');
    key('ArrowRight');
    expect(focused()).toBe('Demo 1');
    key('ArrowLeft');
    expect(
      rows()
        .find((row) => row === document.activeElement)
        ?.getAttribute('aria-expanded'),
    ).toBe('false');
    key('ArrowDown');
    expect(focused()).toBe('Demo 2');
    key('ArrowUp');
    key('ArrowLeft');
    expect(focused()).toContain('Search people');
    key('End');
    expect(rows().at(-1)).toBe(document.activeElement);
    key('Home');
    expect(rows()[0]).toBe(document.activeElement);
    key('d');
    expect(focused()).toBe('Demo 1');
    key('Enter');
    key('ArrowRight');
    key('*');
    expect(rows()[1]?.getAttribute('aria-expanded')).toBe('true');
  });

  it('shows data as text, also where it looks like markup', () => {
    const { root, rows, click } = show({
      actionType: 'st.openPersonPage',
      success: true,
      data: { name: '<img src=x>', tags: ['a'] },
    });
    click(rows()[0]);
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('.completion-data')?.textContent).toContain('<img src=x>');
  });
});

describe('a long list', () => {
  it('of 500 items starts folded, and draws a hundred at a time', () => {
    const began = performance.now();
    const { rows, click, root } = show(people(500));
    expect(rows()).toHaveLength(1);
    expect(root.textContent).toContain('1,501 actions, 500 failed');
    click(rows()[0]);
    expect(rows()).toHaveLength(102);
    expect(rows().at(-1)?.textContent).toContain('Show 100 more of 400');
    click(rows().at(-1));
    expect(rows()).toHaveLength(202);
    expect(rows()[1]?.getAttribute('aria-setsize')).toBe('201');
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('whatever came', () => {
  it('nothing is said to be nothing', () => {
    expect(show(undefined).root.textContent).toBe('The workflow gave nothing back.');
    expect(show([]).root.textContent).toBe('The workflow gave nothing back.');
  });
  it('what is unknown is shown as it is', () => {
    const { root, rows, click } = show([{ odd: true }, 'done']);
    expect(root.textContent).toContain('Something unknown done');
    expect(root.textContent).toContain('No action could be recognised');
    click(rows()[0]);
    expect(root.textContent).toContain('"odd": true');
  });
  it('an error nobody has words for shows what the service said', () => {
    const { root } = show({
      actionType: 'x.y',
      success: false,
      error: { type: 'brandNew', message: 'The moon is full.' },
    });
    expect(root.textContent).toContain('The moon is full.');
  });
  it('can be exported both ways', () => {
    const asked: string[] = [];
    const { root } = show(people(1), (kind) => asked.push(kind));
    for (const button of root.querySelectorAll('button')) button.click();
    expect(asked).toEqual(['json', 'csv']);
  });
});
