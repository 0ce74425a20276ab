import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInput } from '../../tests/fakes/any-input';
import { anyResult } from '../../tests/fakes/any-result';
import { recordKinds } from '../facts/facts';
import { learnRecords } from '../facts/learn';
import { type OperationName, operationNames, requestSchema } from '../linkedin/operations';
import { subjectOf } from '../linkedin/operations/subject-of';
import { subjectKey } from '../linkedin/subject';
import type { Run } from '../runs/run';
import { openDatabase } from './database';
import { createFactsStore } from './facts';
import { createRecordsReading } from './records-reading';

/** Few enough that the same things are met again under other addresses. */
const addresses = [
  ...['in/ada-park', 'in/cy-demo', 'in/ACoAAB1234567', 'in/ACwAAB7654321', 'sales/lead/ACwAAB7654321'],
  ...[
    'company/looms',
    'company/12345',
    'sales/company/12345',
    'posts/ada-park_maps-activity-7123456789012345678',
  ],
  ...['feed/update/urn:li:activity:7123456789012345678', 'feed/update/urn:li:share:7123456789012345679'],
].map((path) => `https://www.linkedin.com/${path}`);
const urns = ['urn:li:activity:7123456789012345678', 'urn:li:share:7123456789012345679'];

/** The drawn result with real addresses where addresses belong. */
function addressed(value: unknown, pick: (from: readonly string[]) => string, name = ''): unknown {
  if (typeof value === 'string') {
    if (/url$/i.test(name)) return pick(addresses);
    return /urn$/i.test(name) ? pick(urns) : value;
  }
  if (Array.isArray(value)) return value.map((item) => addressed(item, pick, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, addressed(part, pick, key)]));
}

const drawn = (operation: OperationName) =>
  fc.record({
    result: anyResult(operation),
    input: anyInput(operation),
    at: fc.integer({ min: 1_800_000_000_000, max: 1_800_000_100_000 }),
    picks: fc.infiniteStream(fc.nat(1_000)),
  });

describe('whatever a service answers', () => {
  test.each(operationNames)('%s is learned, and every record of it can be read again', async (operation) => {
    const database = openDatabase({ name: crypto.randomUUID() });
    const store = createFactsStore(database);
    await fc.assert(
      fc.asyncProperty(drawn(operation), async ({ result, input, at, picks }) => {
        const pick = (from: readonly string[]) => from[(picks.next().value ?? 0) % from.length] ?? '';
        const request = requestSchema.parse({ operation, input });
        const subject = subjectOf(request);
        const run: Run = {
          ...{ v: 1, runId: 'r', ...request, effect: 'read', subject, subjectKey: subjectKey(subject) },
          ...{ provider: 'linked-api', createdAt: at, updatedAt: at, attempt: 1 },
          status: { state: 'succeeded', at, result: addressed(result, pick), problems: [] },
        };
        await store.learn(learnRecords(run));
      }),
      { numRuns: 12 },
    );
    const reading = createRecordsReading(database);
    for (const kind of recordKinds) {
      const { rows } = await reading[kind].page(undefined, 10_000);
      const { total } = await reading[kind].readSince(0);
      expect(rows).toHaveLength(total);
      const keys = rows.flatMap(({ key, aliases = [] }) => [key, ...aliases]);
      expect(keys).toEqual([...new Set(keys)]);
    }
    database.close();
  });
});
