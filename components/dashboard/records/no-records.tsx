import type { OperationName } from '../../../lib/linkedin/operations';
import type { MessageKey } from '../../../lib/words';
import { useText } from '../../shared/text';

export type NoRecordsProps = {
  title: MessageKey;
  how: MessageKey;
  /** Operations whose results bring rows. */
  operations: readonly OperationName[];
};

/** Nothing is known yet: which operations change that. */
export function NoRecords({ title, how, operations }: NoRecordsProps) {
  const text = useText();
  return (
    <>
      <p>
        <strong>{text(title)}</strong>
      </p>
      <p class="quiet">{text(how)}</p>
      <ul class="buttons">
        {operations.map((operation) => (
          <li key={operation}>
            <a class="button" href={`#/run/${operation}`}>
              {text('records_empty_run', text.orElse(`operation_${operation}`, operation))}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
