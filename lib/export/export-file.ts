import { byteOrderMark, type CellValue, csvLine, type ExportRow, fieldsOf } from './csv';

export type ExportFormat = 'csv' | 'json';

/** A file in pieces, as `Blob` takes them. */
export type ExportedFile = { parts: readonly string[]; type: string };

export type ExportPorts = {
  /** Gives the page a turn: to paint, to hear "Cancel". */
  pause(): Promise<void>;
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
};

/** How records become rows of a table, and what JSON holds instead when more than a table can say. */
export type ExportShape<Item> = {
  /** The columns, when they shall not depend on what the rows happen to have. */
  fields?: readonly string[];
  row(item: Item): ExportRow;
  record?(item: Item): unknown;
};

/** Rows written between two pauses: some milliseconds of work. */
const chunk = 250;

/**
 * Writes a file of many records without holding the page up. Undefined when it was cancelled meanwhile. CSV is for
 * spreadsheet programs, JSON is an array of records for other programs; a cell guard would spoil the latter.
 */
export async function exportFile<Item>(
  items: readonly Item[],
  format: ExportFormat,
  shape: ExportShape<Item>,
  { pause, onProgress, signal }: ExportPorts,
): Promise<ExportedFile | undefined> {
  const { row, record = row } = shape;
  const parts: string[] = [];
  const slices: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += chunk) slices.push(items.slice(at, at + chunk));
  const eachSlice = async (work: (slice: readonly Item[]) => void, share: number): Promise<boolean> => {
    let done = 0;
    for (const slice of slices) {
      if (signal.aborted) return false;
      work(slice);
      done += slice.length;
      if (share > 0) onProgress(done, items.length);
      await pause();
    }
    return !signal.aborted;
  };

  if (format === 'json') {
    const lines = (slice: readonly Item[]): void => {
      const before = parts.length > 0 ? ',\n' : '[\n';
      parts.push(before + slice.map((item) => JSON.stringify(record(item))).join(',\n'));
    };
    if (!(await eachSlice(lines, 1))) return undefined;
    parts.push(items.length > 0 ? '\n]\n' : '[]\n');
    return { parts, type: 'application/json' };
  }

  const fields = new Set(shape.fields);
  if (!shape.fields) {
    const collect = (slice: readonly Item[]): void => {
      for (const field of fieldsOf(slice.map(row))) fields.add(field);
    };
    if (!(await eachSlice(collect, 0))) return undefined;
  }
  const columns = [...fields];
  parts.push(byteOrderMark + csvLine(columns));
  const cells = (item: Item): readonly CellValue[] => {
    const values = row(item);
    return columns.map((column) => values[column]);
  };
  const lines = (slice: readonly Item[]): void => {
    parts.push(slice.map((item) => csvLine(cells(item))).join(''));
  };
  return (await eachSlice(lines, 1)) ? { parts, type: 'text/csv;charset=utf-8' } : undefined;
}
