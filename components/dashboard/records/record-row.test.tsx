import { describe, expect, it } from 'vitest';
import { conversationRow } from '../conversations/conversation-row';
import { personRow } from '../people/person-row';
import { connectionsIn, filterRows, folded, lastPart, noFilter, tagsIn } from './record-row';

const base = { v: 1, seenAt: 1, subject: { kind: 'person', url: 'https://www.linkedin.com/in/x' } } as const;
const rows = [
  personRow({
    ...{
      ...base,
      key: 'a',
      listing: { name: 'Émile Ström', headline: 'Cartographer', companyName: 'Looms' },
    },
    ...{ notes: 'Likes İstanbul', tags: ['fair', 'To call'], connection: { state: 'pending', at: 1 } },
  }),
  personRow({ ...base, key: 'b', listing: { name: 'Bo Lind' }, tags: ['fair'] }),
];
const keys = (filter: Partial<typeof noFilter>) =>
  filterRows(rows, { ...noFilter, ...filter }).map(({ key }) => key);

describe('the search', () => {
  it.each([
    ['emile', ['a']],
    ['STROM looms', ['a']],
    ['likes istanbul', ['a']],
    ['fair', ['a', 'b']],
    ['fair cartographer', ['a']],
    ['  ', ['a', 'b']],
    ['nobody', []],
  ])('for "%s" finds %o', (query, expected) => {
    expect(keys({ query })).toEqual(expected);
  });

  it('narrows by tag, connection and words together', () => {
    expect(keys({ tag: 'To call' })).toEqual(['a']);
    expect(keys({ connection: 'pending' })).toEqual(['a']);
    expect(keys({ connection: 'connected' })).toEqual([]);
    expect(keys({ tag: 'fair', query: 'bo' })).toEqual(['b']);
  });

  it('gives the very list when nothing is asked, so that it is not sorted anew', () => {
    expect(filterRows(rows, noFilter)).toBe(rows);
  });

  it('offers the tags and connections there are', () => {
    expect(tagsIn(rows, 'en')).toEqual(['fair', 'To call']);
    expect(connectionsIn(rows)).toEqual(['pending']);
  });

  it('folds what looks alike', () => {
    expect(folded('Ａｄａ Ñandú ﬁ')).toBe('ada nandu fi');
  });
});

it('names what nobody named by the end of its address', () => {
  expect(lastPart('https://www.linkedin.com/in/zo%C3%AB-park')).toBe('zoë-park');
  expect(lastPart('https://www.linkedin.com/in/%E0%A4%A')).toBe('%E0%A4%A');
});

it('shows the last message of a conversation on one line', () => {
  const message = (id: string, text: string) => ({
    id,
    text,
    sender: 'us',
    time: `2026-02-0${id}T09:00:00Z`,
  });
  const row = conversationRow({
    ...{ ...base, key: 'st:person:x', type: 'st' },
    messages: [message('1', 'Hello'), message('2', 'See\nyou')],
  });
  expect(row).toMatchObject({
    last: 'See you',
    lastSender: 'us',
    lastTime: '2026-02-02T09:00:00Z',
    messages: 2,
  });
  expect(row.words).toContain('hello');
});
