import type { OperationName } from '../../linkedin/operations';
import { completionFile } from './completion-file';
import { listFile } from './list-file';
import { saveFile } from './save-file';

/** Keeps what an operation answered as a file: a list, or what came of a custom workflow. */
export function saveResult(kind: 'json' | 'csv', result: unknown, operation: OperationName): void {
  if (operation === 'customWorkflow') saveFile(`workflow-result.${kind}`, completionFile(kind, result));
  else saveFile(`${operation}.${kind}`, listFile(kind, result, operation));
}
