import { listOf } from '../../../components/dashboard/results/list-of';
import { type CellValue, csvOfRows, type ExportRow } from '../../export/csv';
import type { ExportedFile } from '../../export/export-file';
import type { OperationName } from '../../linkedin/operations';

/** A list an operation answered: as it is, or a line for each of its things. Field names are the service's. */
export function listFile(kind: 'json' | 'csv', data: unknown, operation: OperationName): ExportedFile {
  const list = listOf(operation, data) ?? [];
  if (kind === 'json') return { parts: [JSON.stringify(list, undefined, 2)], type: 'application/json' };
  return { parts: [csvOfRows(list.flatMap(linesOf))], type: 'text/csv;charset=utf-8' };
}

/** A conversation has a line for each of its messages. */
function linesOf(item: unknown): ExportRow[] {
  const { messages, ...rest } = fieldsOf(item);
  if (!Array.isArray(messages) || messages.length === 0) return [flat(item)];
  return messages.map((message: unknown) => flat({ ...rest, ...fieldsOf(message) }));
}

const isThing = (value: unknown): boolean => typeof value === 'object' && value !== null;
const fieldsOf = (value: unknown): Record<string, unknown> =>
  isThing(value) ? { ...Object(value) } : { value };

/** Things within things by their path (`viewerState.connectionDegree`), lists in one cell. */
function flat(item: unknown, within = ''): ExportRow {
  const row: Record<string, CellValue> = {};
  for (const [name, value] of Object.entries(fieldsOf(item))) {
    const path = `${within}${name}`;
    if (Array.isArray(value)) row[path] = listCell(value);
    else if (isThing(value)) Object.assign(row, flat(value, `${path}.`));
    else row[path] = cellOf(value);
  }
  return row;
}

function listCell(list: readonly unknown[]): string {
  return list.some(isThing) ? JSON.stringify(list) : list.map(String).join(', ');
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
