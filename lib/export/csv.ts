/** What may stand in a cell. Numbers stay numbers; lists and objects have to be made words first. */
export type CellValue = string | number | boolean | undefined;
/** Field name → value. The fields of all rows together make the columns, in the order they first appear. */
export type ExportRow = Readonly<Record<string, CellValue>>;

/** Tells spreadsheet programs that the text is UTF-8; they take it for their own code page otherwise. */
export const byteOrderMark = '\uFEFF';

/**
 * What spreadsheet programs take for a formula: these signs, their full-width and small forms, also behind blanks, quotes
 * and marks one cannot see, and whatever begins with a tab or a new line (OWASP, "CSV injection").
 */
const formula =
  /^[\s\p{Cc}\p{Cf}\p{Zs}"'`“”‘’«»]*[=+\-@\u207A\u207B\u208A\u208B\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/u;

/** The text with an apostrophe in front where it could be run: spreadsheet programs then show it as it is. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** One cell, quoted as RFC 4180 has it. What a service or a person wrote is never run by who opens the file. */
export function csvCell(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = guarded(String(value));
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of one line, its end included. */
export function csvLine(values: readonly CellValue[]): string {
  // A line of one empty cell would be read as no line.
  const line = values.map(csvCell).join(',');
  return `${line === '' && values.length === 1 ? '""' : line}\r\n`;
}

/** Every field any of the rows has, in the order they first appear. */
export function fieldsOf(rows: readonly ExportRow[]): readonly string[] {
  const fields = new Set<string>();
  for (const row of rows) for (const field of Object.keys(row)) fields.add(field);
  return [...fields];
}

/** A whole file of rows: for what is small. `exportFile` does the same with pauses. */
export function csvOfRows(rows: readonly ExportRow[]): string {
  const fields = fieldsOf(rows);
  const lines = rows.map((row) => csvLine(fields.map((field) => row[field])));
  return byteOrderMark + csvLine(fields) + lines.join('');
}
