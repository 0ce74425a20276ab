import { csvOfRows } from '../../export/csv';
import type { ExportedFile } from '../../export/export-file';
import { completionRows } from '../../providers/linked-api/wire/completion-rows';
import { readCompletion } from '../../providers/linked-api/wire/read-completion';

/** What came of a custom workflow: the data as it is, or a line for each of its actions. */
export function completionFile(kind: 'json' | 'csv', completion: unknown): ExportedFile {
  if (kind === 'json') {
    return { parts: [JSON.stringify(completion, undefined, 2) ?? 'null'], type: 'application/json' };
  }
  return {
    parts: [csvOfRows(completionRows(readCompletion(completion).nodes))],
    type: 'text/csv;charset=utf-8',
  };
}
