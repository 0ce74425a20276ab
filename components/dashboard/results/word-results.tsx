import { useText } from '../../shared/text';
import { momentWords } from './dates';
import { Named } from './parts';

/** It was done, and there is nothing more to tell. */
export function DoneResult() {
  const text = useText();
  return <p class="result-word">{text('state_succeeded')}</p>;
}

/** How one is connected with a person. */
export function ConnectionResult({ status }: { status: string | undefined }) {
  const text = useText();
  const words = status ? text.orElse(`connection_${status}`, status) : text('result_unknown');
  return <p class="result-word">{words}</p>;
}

/** What was written on LinkedIn, with the way to it. Older services do not say where it is. */
export function WrittenResult({ url, urn }: { url: string | undefined; urn: string | undefined }) {
  const text = useText();
  return (
    <div class="result">
      <p class="result-word">{text('state_succeeded')}</p>
      {url ? (
        <p>
          <Named name={text('result_see_on_linkedin')} url={url} />
        </p>
      ) : (
        <p class="quiet">{urn ?? text('result_written_no_link')}</p>
      )}
    </div>
  );
}

/** Until when the service collects a conversation. */
export function SyncResult({ until }: { until: string | undefined }) {
  const text = useText();
  return (
    <div class="result">
      <p class="result-word">{text('state_succeeded')}</p>
      <p>
        {until ? text('result_sync_until', momentWords(until, text.language)) : text('result_sync_no_end')}
      </p>
    </div>
  );
}
