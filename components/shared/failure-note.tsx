import type { Failure } from '../../lib/failure';
import { failureSentence } from '../../lib/wording/failure-sentence';
import { handlingOf, type WayOut } from '../../lib/wording/way-out';
import { OutsideLink } from './outside-link';
import { useText } from './text';

export type FailureNoteProps = {
  failure: Failure;
  /** Name of the service asked. */
  service?: string;
  /** So that a field can point at it with `aria-describedby`. */
  id?: string;
  /** Read out when it appears: for what follows a press of a button. */
  urgent?: boolean;
  /** It stands on the options page: no link to where one is. */
  inOptions?: boolean;
  /** A button beside it leads on already: no link at all. */
  wordsOnly?: boolean;
};

/** A failure in words: what happened, what it means, what to do, with the link that helps. Foreign text stays text. */
export function FailureNote({ failure, service, id, urgent, inOptions, wordsOnly }: FailureNoteProps) {
  const text = useText();
  return (
    <p class="failure-note" id={id} role={urgent ? 'alert' : undefined} data-code={failure.code}>
      {failureSentence(failure, text, service)}
      {!wordsOnly && <Way way={handlingOf(failure, service).way} inOptions={inOptions === true} />}
    </p>
  );
}

function Way({ way, inOptions }: { way: WayOut; inOptions: boolean }) {
  const text = useText();
  if (way.kind === 'link') {
    return (
      <>
        {' '}
        <OutsideLink url={way.url}>{text(way.label.key, ...(way.label.with ?? []))}</OutsideLink>
      </>
    );
  }
  if (way.kind !== 'options' || inOptions) return null;
  return (
    <>
      {' '}
      <a href="/options.html" target="_blank" rel="noopener">
        {text('way_options')}
      </a>
    </>
  );
}
