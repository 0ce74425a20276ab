import { expect, it } from 'vitest';
import { listFile } from './list-file';

const lines = (...of: Parameters<typeof listFile>): string[] =>
  listFile(...of)
    .parts.join('')
    .trim()
    .split('\r\n');

it('JSON holds the list as it was answered, without what is around it', () => {
  const people = [{ name: 'Ada Park', viewerState: { connectionDegree: '2nd' } }];
  expect(JSON.parse(listFile('json', people, 'searchPeople').parts.join(''))).toEqual(people);
  expect(JSON.parse(listFile('json', { events: people }, 'pollNetwork').parts.join(''))).toEqual(people);
  expect(JSON.parse(listFile('json', { name: 'Ada Park' }, 'fetchPerson').parts.join(''))).toEqual([]);
});

it('CSV has a line for each thing, with what lies within under its path and nothing a spreadsheet would run', () => {
  const people = [
    { name: '=1+1', viewerState: { connectionDegree: '2nd' }, tags: ['a', 'b'] },
    { name: 'Bo Boss', location: null, posts: [{ text: 'Hi' }] },
  ];
  expect(lines('csv', people, 'searchPeople')).toEqual([
    '\uFEFFname,viewerState.connectionDegree,tags,location,posts'.trim(),
    `'=1+1,2nd,"a, b",,`,
    'Bo Boss,,,,"[{""text"":""Hi""}]"',
  ]);
});

it('CSV of conversations has a line for each message', () => {
  const messages = [
    { id: '1', text: 'Ahoy' },
    { id: '2', text: 'Aye' },
  ];
  const conversations = [
    { personUrl: 'https://www.linkedin.com/in/ada-park', messages },
    { personUrl: 'https://www.linkedin.com/in/bo', messages: [] },
  ];
  expect(lines('csv', { conversations }, 'pollConversations').slice(1)).toEqual([
    'https://www.linkedin.com/in/ada-park,1,Ahoy,',
    'https://www.linkedin.com/in/ada-park,2,Aye,',
    'https://www.linkedin.com/in/bo,,,',
  ]);
});
