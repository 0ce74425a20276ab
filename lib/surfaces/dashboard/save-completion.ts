import { csvOfRows } from '../../export/csv';
import type { ExportedFile } from '../../export/export-file';
import { completionRows } from '../../providers/linked-api/wire/completion-rows';
import { readCompletion } from '../../providers/linked-api/wire/read-completion';
import { saveFile } from './save-file';

/** Keeps what came of a custom workflow as a file: the data as it is, or a line for each of its actions. */
export function saveCompletion(kind: 'json' | 'csv', completion: unknown): void {
  saveFile(`workflow-result.${kind}`, completionFile(kind, completion));
}

export function completionFile(kind: 'json' | 'csv', completion: unknown): ExportedFile {
  if (kind === 'json') {
    return { parts: [JSON.stringify(completion, undefined, 2) ?? 'null'], type: 'application/json' };
  }
  return {
    parts: [csvOfRows(completionRows(readCompletion(completion).nodes))],
    type: 'text/csv;charset=utf-8',
  };
}
