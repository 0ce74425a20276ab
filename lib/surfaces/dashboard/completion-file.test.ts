import { expect, it } from 'vitest';
import { completionFile } from './completion-file';

const request = {
  actionType: 'st.sendConnectionRequest',
  success: false,
  error: { type: 'alreadyPending', message: '=1+1' },
};
/** As the service has it: what came of an action stands under the one that opened the page. */
const completion = {
  actionType: 'st.openPersonPage',
  success: true,
  data: Object.fromEntries([
    ['name', 'Ada Park'],
    ['then', [request]],
  ]),
};

it('JSON holds the data as it came', () => {
  const { parts, type } = completionFile('json', completion);
  expect(JSON.parse(parts.join(''))).toEqual(completion);
  expect(type).toBe('application/json');
  expect(completionFile('json', undefined).parts).toEqual(['null']);
});

it('CSV has a line for each action, with nothing a spreadsheet would run', () => {
  const lines = completionFile('csv', completion).parts.join('').trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('st.openPersonPage');
  expect(lines[2]).toContain("alreadyPending,'=1+1");
});
