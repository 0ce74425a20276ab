import type { OperationName } from '../linkedin/operations';
import type { SubjectKind } from '../linkedin/subject';
import type { Text } from '../words';
import { subjectWords } from './subject-words';

/** What a run is called: "Connect with Ada Park", or the operation's own name where there is no phrase for it. */
export function runTitle(
  run: { operation: OperationName; subjectKind: SubjectKind; subjectName?: string; restored?: true },
  text: Text,
): string {
  const { operation, subjectKind, subjectName, restored } = run;
  const name = text.orElse(`operation_${operation}`, operation);
  if (restored) return text('run_restored', name);
  const whom = subjectWords(subjectKind, subjectName, text);
  const phrase = text.orElse(`run_${operation}`, '', whom);
  if (phrase) return phrase;
  return subjectKind === 'account' ? name : `${name}: ${whom}`;
}
