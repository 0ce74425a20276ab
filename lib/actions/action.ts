import type { OperationInput, OperationName, OperationRequest } from '../linkedin/operations';
import type { Subject, SubjectKind } from '../linkedin/subject';

/**
 * Something the user fills in before the action starts. Its words stand in `_locales`: `field_<operation>_<name>`, and
 * `choice_<name>_<option>` for an option.
 */
export type Field =
  | { kind: 'words'; max: number | 'note'; required?: true }
  | { kind: 'email' }
  /** One of several; the first is preset. */
  | { kind: 'choice'; options: readonly string[] }
  /** Any of several, joined by blanks. */
  | { kind: 'parts'; options: readonly string[] }
  /** A whole number from 1 on; may stay empty. */
  | { kind: 'number'; max: number }
  /** A day up to today, `2026-11-03`; may stay empty. */
  | { kind: 'date' };

/** By name, in the order of the form. */
export type Fields = Readonly<Record<string, Field>>;

/** What the user filled in, by field name; what is empty is left out. */
export type Values = Readonly<Record<string, string | undefined>>;

export type ActionOf<Name extends OperationName> = {
  /**
   * What it asks for, and its name: the file is called so, and its words in `_locales` are `action_<operation>` for the
   * button and `send_<operation>` for the button that sends its form. A content script has no room to say it twice.
   */
  operation: Name;
  accepts: SubjectKind;
  /** Changes nothing on LinkedIn, as its operation says. Any other counts only when its button was in plain sight. */
  reads?: true;
  fields?: Fields;
  /** What a press on the button sends at once; the fields then are options behind a button of their own. */
  usual?: Values;
  /** Offered only when this is the last known connection state. */
  when?: string;
  /** Fields → input, where they are not the same; the subject's address is always in it. Pure. */
  input?(values: Values): Partial<OperationInput<Name>>;
};

/** What a button offers: which subjects it accepts and which operation it asks for. Plain data. */
export type Action = { [Name in OperationName]: ActionOf<Name> }[OperationName];

/** The request an action makes of its subject and fields. The background checks it again. */
export function requestOf(action: Action, subject: Subject, values: Values): OperationRequest {
  const input = { [`${action.accepts}Url`]: subject.url, ...(action.input?.(values) ?? values) };
  // Operation and input come from the same action; TypeScript cannot pair them through the union.
  return { operation: action.operation, input } as OperationRequest;
}
