import { expect, it } from 'vitest';
import { operationFrom } from '../../linkedin/operations';
import { functionNames } from './function-names';

it('offers only names the background can read, old ones among them', () => {
  expect(functionNames).toContain('fetchPerson');
  expect(functionNames).toContain('salesNavigatorFetchPerson');
  for (const name of functionNames) expect(operationFrom(name), name).toBeDefined();
});

it('offers no question that is answered at once', () => {
  expect(functionNames.filter((name) => /^(poll|get)/.test(name))).toEqual([]);
});
