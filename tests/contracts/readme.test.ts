import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actions } from '../../lib/actions/index';
import { catalog } from '../../lib/providers/catalog';
import { providerById } from '../../lib/providers/index';

const readme = readFileSync('README.md', 'utf8');

/** Cells of the table rows that begin with `first`. */
const row = (first: string): string[] | undefined =>
  readme
    .split('\n')
    .find((line) => line.startsWith(`| ${first} |`))
    ?.split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());

test('the table of the README has a column for each provider', () => {
  expect(row('Button')).toEqual(catalog.map(({ name }) => name));
});

test.each(actions.map((action) => [action.label, action] as const))(
  'the table of the README says who can do %s',
  (label, { operation }) => {
    const able = catalog.map(({ id }) => (providerById(id).supports(operation) ? 'yes' : '–'));
    expect(row(label)).toEqual(able);
  },
);

test('the README gives a reason for every permission', () => {
  for (const permission of ['storage', 'alarms', 'notifications', 'https://www.linkedin.com/*']) {
    expect(readme).toContain(`| \`${permission}\``);
  }
});
