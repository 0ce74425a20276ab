import type { OperationInput, OperationName, OperationRequest, Operations } from '../linkedin/operations';
import type { Subject, SubjectKind } from '../linkedin/subject';

/**
 * Something the user fills in before the action starts. Labels are English; a translation may stand in `_locales` under
 * `field_<action id with underscores>_<name>`, and under `choice_<name>_<option>` for an option, so that a new action
 * stays one file.
 */
export type Field =
  | { kind: 'words'; name: string; label: string; max: number | 'note'; required: boolean }
  | { kind: 'email'; name: string; label: string }
  | { kind: 'choice'; name: string; label: string; options: readonly string[] };

/** What the user filled in, by field name; empty strings are left out. */
export type Values = Readonly<Record<string, string | undefined>>;

export type ActionOf<Name extends OperationName> = {
  /** The file name. */
  id: string;
  /** English; translated by `action_<id with underscores>`. */
  label: string;
  accepts: SubjectKind;
  operation: Name;
  /** That of the operation: a write counts only when its button was in plain sight. */
  effect: Operations[Name]['effect'];
  fields: readonly Field[];
  /** Label of the button that sends the form; needed when there are fields. */
  send?: string;
  /** Offered only when the last known connection state is one of these. */
  when?: readonly string[];
  /** Subject and fields → the operation's input. Pure; the background checks it again. */
  input(subject: Subject, values: Values): OperationInput<Name>;
};

/** What a button offers: which subjects it accepts and which operation it asks for. Plain data. */
export type Action = { [Name in OperationName]: ActionOf<Name> }[OperationName];

/** The request an action makes of its subject and fields. */
export function requestOf(action: Action, subject: Subject, values: Values): OperationRequest {
  // Operation and input come from the same action; TypeScript cannot pair them through the union.
  return { operation: action.operation, input: action.input(subject, values) } as OperationRequest;
}
