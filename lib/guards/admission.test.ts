import { expect, test } from 'vitest';
import { admit } from './admission';

const yes = [true, false];
const all = yes.flatMap((connected) =>
  yes.flatMap((permitted) => yes.map((online) => ({ connected, permitted, online }))),
);

/** What only the user can mend comes first; what mends itself is waited for. */
function expected({ connected, permitted, online }: (typeof all)[number]) {
  if (!connected)
    return { verdict: 'refuse', failure: { code: 'not-configured', message: '', effect: 'none' } };
  if (!permitted)
    return { verdict: 'refuse', failure: { code: 'permission-missing', message: '', effect: 'none' } };
  if (!online)
    return {
      verdict: 'wait',
      because: { code: 'offline', reason: 'waitsForConnection', message: '', effect: 'none' },
    };
  return { verdict: 'go' };
}

test.each(all)('connected $connected, permitted $permitted, online $online', (circumstances) => {
  expect(admit(circumstances)).toEqual(expected(circumstances));
});

test('only one of all circumstances lets a run go', () => {
  expect(all.filter((each) => admit(each).verdict === 'go')).toEqual([
    { connected: true, permitted: true, online: true },
  ]);
});
