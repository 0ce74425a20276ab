import type { ExactRequest } from '../../../lib/providers/linked-api/wire/exact-request';
import { CopyAs } from '../../shared/copy-as';
import { useText } from '../../shared/text';
import type { Ready } from './run-anything-state';

/** What will be sent, word by word, before it is; and the same to take elsewhere. */
export function RequestPanel({ ready }: { ready: Ready | undefined }) {
  const text = useText();
  return (
    <section class="run-anything-request" aria-labelledby="run-anything-request">
      <h3 id="run-anything-request">{text('runAnything_request')}</h3>
      {ready ? <Shown ready={ready} /> : <p class="quiet">{text('runAnything_request_incomplete')}</p>}
    </section>
  );
}

function Shown({ ready: { requests, copies, sdkNeeds } }: { ready: Ready }) {
  const text = useText();
  return (
    <>
      <p class="quiet">
        {text(requests.length > 1 ? 'runAnything_request_parts' : 'runAnything_request_help')}
      </p>
      {requests.map((request, index) => (
        <section
          // The requests of one form have no other name than their turn.
          key={index}
          class="run-anything-code"
          aria-label={text('runAnything_code', String(index + 1))}
          // Scrolls on its own, so it must be reachable without a mouse.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
          tabIndex={0}
        >
          <pre>
            <code>{wordsOf(request)}</code>
          </pre>
        </section>
      ))}
      <CopyAs copies={copies} sdkNeeds={sdkNeeds} />
    </>
  );
}

function wordsOf({ method, url, headers, body }: ExactRequest): string {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const lines = [`${method} ${url}`, ...head];
  return (body === undefined ? lines : [...lines, '', JSON.stringify(body, null, 2)]).join('\n');
}
