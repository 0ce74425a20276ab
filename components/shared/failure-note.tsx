import type { Failure } from '../../lib/failure';
import { failureSentence } from '../../lib/wording/failure-sentence';
import { useText } from './text';

export type FailureNoteProps = {
  failure: Failure;
  /** Name of the service asked. */
  service?: string;
  /** So that a field can point at it with `aria-describedby`. */
  id?: string;
  /** Read out when it appears: for what follows a press of a button. */
  urgent?: boolean;
};

/** A failure in words: what happened, what it means, what to do. Foreign text stays text. */
export function FailureNote({ failure, service, id, urgent }: FailureNoteProps) {
  const text = useText();
  return (
    <p class="failure-note" id={id} role={urgent ? 'alert' : undefined} data-code={failure.code}>
      {failureSentence(failure, text, service)}
    </p>
  );
}
