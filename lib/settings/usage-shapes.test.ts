import { expect, test } from 'vitest';
import { z } from '../schema';
import { link, noLinks } from '../usage/account';
import type { BadgeChoice } from '../usage/badge-figure';
import { accountLinksShape, badgeShape } from './usage-shapes';

test('links are read as they were written', () => {
  const links = link(noLinks, { provider: 'linked-api' }, { provider: 'buena' }, 'a');
  const told = { ...links, accounts: links.accounts.map((each) => ({ ...each, timeZone: 'Asia/Kolkata' })) };
  for (const each of [noLinks, links, told]) expect(z.parse(accountLinksShape, each)).toEqual(each);
});

test.each<BadgeChoice>([
  { kind: 'runs' },
  { kind: 'tightest', show: 'percent' },
  { kind: 'figure', show: 'left', provider: 'buena', counts: 'actions', window: 'day' },
])('the choice %o is read as it was written', (choice) => {
  expect(z.parse(badgeShape, choice)).toEqual(choice);
});

test.each([
  undefined,
  null,
  'x',
  { accounts: 'x', apart: [] },
  { accounts: [{ id: 1 }], apart: [] },
  { kind: 'y' },
])('from %o the defaults are left', (broken) => {
  expect(z.parse(accountLinksShape, broken)).toEqual(noLinks);
  expect(z.parse(badgeShape, broken)).toEqual({ kind: 'runs' });
});
