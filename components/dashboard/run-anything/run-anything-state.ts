import type { Failure } from '../../../lib/failure';
import type { Family } from '../../../lib/forms/families';
import type { Field, FormValues } from '../../../lib/forms/field';
import type { Problems } from '../../../lib/forms/problems';
import type { OperationName } from '../../../lib/linkedin/operations';
import type { Subject } from '../../../lib/linkedin/subject';
import type { RunView } from '../../../lib/messaging/views';
import type { Copies } from '../../../lib/providers/linked-api/wire/copy-as';
import type { ExactRequest } from '../../../lib/providers/linked-api/wire/exact-request';
import type { EpochMs } from '../../../lib/time';

/** An operation a connected service can be asked for. */
export type Offer = { operation: OperationName; family: Family; effect: 'read' | 'write'; plus: boolean };

/** What the form stands for once it is complete. */
export type Ready = {
  target: Subject;
  /** In order; more than one only where one question cannot hold it all. */
  requests: readonly ExactRequest[];
  copies: Copies;
  /** The version of the service's library that has it first; undefined when all do. */
  sdkNeeds: string | undefined;
};

/** The operation chosen, with its form. */
export type OpenForm = {
  operation: OperationName;
  effect: 'read' | 'write';
  plus: boolean;
  /** No connected service can be asked for it. */
  unsupported: boolean;
  fields: readonly Field[];
  values: FormValues;
  /** Shown at their places: none until a first try to send. */
  problems: Problems;
  /** Tries to send that failed here; each moves the focus to the list of problems. */
  refused: number;
  ready: Ready | undefined;
  stage: { kind: 'filling' } | { kind: 'starting' } | { kind: 'failed'; failure: Failure };
  /** The run last started from this form. */
  started: RunView | undefined;
};

export type RunAnythingState = {
  /** Undefined until storage has told; empty when nothing is connected. */
  offers: readonly Offer[] | undefined;
  /** Why storage could not be read. */
  failure: Failure | undefined;
  holdSeconds: number;
  form: OpenForm | undefined;
  now: EpochMs;
};

/** The id of the control at a place of the form. */
export function controlId(place: string): string {
  return `run-anything-at-${place.replaceAll('.', '-')}`;
}
