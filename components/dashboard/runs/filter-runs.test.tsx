import { expect, it } from 'vitest';
import type { RunState } from '../../../lib/runs/run';
import { choicesOf, filterRuns, groupOf, noFilter } from './filter-runs';
import { aRow } from './sample-rows';

const nameOf = (operation: string) => (operation === 'fetchPerson' ? 'Fetch person' : operation);
const ada = aRow();
const gokce = aRow({
  subjectName: 'Gökçe Örnek',
  subjectUrl: 'https://www.linkedin.com/in/gokce',
  state: 'failed',
});
const post = aRow({
  operation: 'commentOnPost',
  provider: 'konnector',
  providerName: 'Konnector.ai',
  state: 'waiting',
});
const rows = [ada, gokce, post];

it.each<[RunState, string]>([
  ['held', 'under_way'],
  ['queued', 'under_way'],
  ['submitting', 'under_way'],
  ['waiting', 'under_way'],
  ['stale', 'unknown'],
  ['unconfirmed', 'unknown'],
  ['succeeded', 'done'],
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
])('%s counts as %s', (state, group) => expect(groupOf({ state })).toBe(group));

it.each([
  [noFilter, rows],
  [{ words: '  ' }, rows],
  [{ words: 'ada' }, [ada, post]],
  [{ words: 'gokce ornek' }, [gokce]],
  [{ words: 'in/gokce' }, [gokce]],
  [{ words: 'fetch PERSON' }, [ada, gokce]],
  [{ words: 'commentOnPost' }, [post]],
  [{ words: 'nobody' }, []],
  [{ words: '', group: 'failed' as const }, [gokce]],
  [{ words: '', operation: 'fetchPerson' }, [ada, gokce]],
  [{ words: '', provider: 'konnector' }, [post]],
  [{ words: 'ada', group: 'failed' as const }, []],
])('%j leaves what fits', (filter, left) => expect(filterRuns(rows, filter, nameOf)).toEqual(left));

it('without a filter the list is the very same, so that nothing sorts it anew', () => {
  expect(filterRuns(rows, noFilter, nameOf)).toBe(rows);
});

it('only what occurs can be chosen, each once', () => {
  expect(choicesOf(rows)).toEqual({
    operations: ['fetchPerson', 'commentOnPost'],
    providers: [
      { id: 'linked-api', name: 'Linked API' },
      { id: 'konnector', name: 'Konnector.ai' },
    ],
  });
});
