import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteOrderMark, type CellValue, csvCell, csvOfRows, type ExportRow, fieldsOf, guarded } from './csv';

/** A reader of RFC 4180 that knows nothing of the writer: character by character. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < file.length; at += 1) {
    const char = file.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (file.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\r') {
      expect(file.charAt(at + 1)).toBe('\n');
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at += 1;
    } else cell += char;
  }
  expect([quoted, row, cell]).toEqual([false, [], '']);
  return rows;
}

const nasty = fc.constantFrom(
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', ' ', '"', "'", ',', ';', '\u00A0'],
  ...['\u200B', '\uFEFF', 'a', '1', '|', '%', 'é', '🧵', '﹦', '₊'],
);
const text = fc.oneof(
  fc.array(nasty, { maxLength: 8 }).map((signs) => signs.join('')),
  fc.string({ unit: 'binary' }),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(undefined),
);
const row: fc.Arbitrary<ExportRow> = fc.record(
  { name: value, 'a,b': value, '=field': value, ÅÄ: value },
  { requiredKeys: ['name'] },
);
const asText = (cell: CellValue): string =>
  cell === undefined || (typeof cell === 'number' && !Number.isFinite(cell)) ? '' : String(cell);

describe('a file read by another program', () => {
  test('has every cell as it was, but for the guard', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const file = csvOfRows(rows);
        expect(file.startsWith(byteOrderMark)).toBe(true);
        const [head = [], ...lines] = readCsv(file.slice(1));
        const columns = fieldsOf(rows);
        expect(head).toEqual(columns.map(guarded));
        expect(lines).toHaveLength(rows.length);
        lines.forEach((cells, at) => {
          cells.forEach((cell, column) => {
            const meant = asText(rows[at]?.[columns[column] ?? '']);
            expect([meant, `'${meant}`]).toContain(cell);
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  test('never meets a formula, whatever stands before it', () => {
    // Written apart from the guard: what is left of a cell once all that programs may drop has gone.
    const bare = (cell: string): string =>
      cell.replace(/^[^\p{L}\p{N}\p{P}\p{S}\p{M}]+/u, '').normalize('NFKC');
    fc.assert(
      fc.property(text, (words) => {
        const [[cell = ''] = []] = readCsv(csvOfRows([{ words }]).slice(1)).slice(1);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(bare(cell)).not.toMatch(/^[=+\-@]/);
        expect(csvCell(words)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  ['=1+1', `'=1+1`],
  ['+49 30 1234', `'+49 30 1234`],
  ['-5', `'-5`],
  ['@ada', `'@ada`],
  ['＝1+1', `'＝1+1`],
  ['  =1', `'  =1`],
  ['"=1', `'"=1`],
  ['\n=1', `'\n=1`],
  ['\tAda', `'\tAda`],
  ['\u200B=1', `'\u200B=1`],
  ['Ada Park', 'Ada Park'],
  ['a=b', 'a=b'],
  ['', ''],
  ['“Maps” are fun', '“Maps” are fun'],
])('%j is written as %j', (words, written) => {
  expect(guarded(words)).toBe(written);
});

test.each<[CellValue, string]>([
  [-5, '-5'],
  [1.5e21, '1.5e+21'],
  [Number.NaN, ''],
  [Number.NEGATIVE_INFINITY, ''],
  [true, 'true'],
  [undefined, ''],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  [' a ', '" a "'],
  ['-1', "'-1"],
])('the cell of %j is %s', (cell, written) => {
  expect(csvCell(cell)).toBe(written);
});

test('columns are all fields any row has, in the order they first appear', () => {
  expect(csvOfRows([{ a: 1 }, { b: 2, a: 3 }]).slice(1)).toBe('a,b\r\n1,\r\n3,2\r\n');
});

test('a single empty cell is still a line', () => {
  expect(readCsv(csvOfRows([{ a: '' }]).slice(1))).toEqual([['a'], ['']]);
});
