import type { Failure } from '../../lib/failure';
import { FailureNote } from '../shared/failure-note';
import { useText } from '../shared/text';

/** A view that is still on its way, or did not come. */
export function Opening({ failure }: { failure: Failure | undefined }) {
  const text = useText();
  if (!failure) {
    return (
      <p class="quiet" role="status">
        {text('dashboard_opening')}
      </p>
    );
  }
  return (
    <div class="trouble">
      <FailureNote failure={failure} urgent />
    </div>
  );
}
