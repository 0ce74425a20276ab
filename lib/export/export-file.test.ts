import { describe, expect, test } from 'vitest';
import { csvOfRows } from './csv';
import { type ExportPorts, exportFile } from './export-file';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Ada ${index}`,
    headline: `=Cartographer, "Looms" ${index}`,
    notes: 'Met at the fair.\nCall back in spring.',
    posts: index,
  }));
const row = (person: ReturnType<typeof people>[number]) => person;

function ports(change: Partial<ExportPorts> = {}): ExportPorts & { told: [number, number][] } {
  const told: [number, number][] = [];
  return {
    told,
    pause: () => Promise.resolve(),
    onProgress: (done, total) => told.push([done, total]),
    signal: new AbortController().signal,
    ...change,
  };
}

describe('a long file', () => {
  test('has what a short one has', async () => {
    const rows = people(1_001);
    const file = await exportFile(rows, 'csv', { row }, ports());
    expect(file?.parts.join('')).toBe(csvOfRows(rows));
    expect(file?.type).toBe('text/csv;charset=utf-8');
  });

  test('keeps the columns it is told, in that order, and no others', async () => {
    const file = await exportFile(people(1), 'csv', { fields: ['posts', 'tags', 'name'], row }, ports());
    expect(file?.parts.join('')).toBe('\uFEFFposts,tags,name\r\n0,,Ada 0\r\n');
  });

  test('as JSON is an array of the records as they are', async () => {
    const rows = people(600);
    const file = await exportFile(rows, 'json', { row }, ports());
    expect(JSON.parse(file?.parts.join('') ?? '')).toEqual(rows);
    const record = ({ name }: (typeof rows)[number]) => ({ name, tags: ['a'] });
    const fuller = await exportFile(rows.slice(0, 1), 'json', { row, record }, ports());
    expect(JSON.parse(fuller?.parts.join('') ?? '')).toEqual([{ name: 'Ada 0', tags: ['a'] }]);
  });

  test.each(['csv', 'json'] as const)('of nothing is a proper empty %s', async (format) => {
    const file = await exportFile([], format, { fields: ['name'], row }, ports());
    expect(file?.parts.join('')).toBe(format === 'csv' ? '\uFEFFname\r\n' : '[]\n');
  });

  test('says how far it is', async () => {
    const { told, ...rest } = ports();
    await exportFile(people(600), 'csv', { row }, rest);
    expect(told).toEqual([
      [250, 600],
      [500, 600],
      [600, 600],
    ]);
  });

  test('stops when it is cancelled, and gives no half file', async () => {
    const life = new AbortController();
    const { told, ...rest } = ports({ signal: life.signal });
    const cancelling = { ...rest, onProgress: (done: number) => done >= 500 && life.abort() };
    expect(await exportFile(people(10_000), 'json', { row }, cancelling)).toBeUndefined();
    expect(await exportFile(people(1), 'csv', { row }, cancelling)).toBeUndefined();
    expect(told).toEqual([]);
  });

  test('works at ten thousand rows in short turns', async () => {
    const rows = people(10_000);
    let [longest, turn] = [0, performance.now()];
    const pause = async (): Promise<void> => {
      longest = Math.max(longest, performance.now() - turn);
      await new Promise((resolve) => setTimeout(resolve));
      turn = performance.now();
    };
    await exportFile(rows, 'csv', { row }, ports({ pause }));
    expect(longest).toBeLessThan(200);
  });
});
