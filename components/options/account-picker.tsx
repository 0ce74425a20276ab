import './accounts.css';
import { useRef, useState } from 'preact/hooks';
import type { Integration } from '../../lib/integrations/integration';
import type { About } from '../../lib/providers/about';
import type { AccountChoice } from '../../lib/providers/status';
import { OutsideLink } from '../shared/outside-link';
import { useText } from '../shared/text';
import type { CardEvents } from './card-state';

type AccountPickerProps = {
  about: About;
  integration: Integration;
  choices: readonly AccountChoice[];
  busy: boolean;
  on: CardEvents;
};

/** Stands for "let the service choose": no id is empty. */
const theirs = '';

/** Which of the LinkedIn accounts behind a key the service shall answer for. */
export function AccountPicker({ about, integration, choices, busy, on }: AccountPickerProps) {
  const text = useText();
  const pinned = integration.chosen?.accountId;
  const listed = choices.some(({ id }) => id === pinned);
  const [wanted, setWanted] = useState(pinned !== undefined && listed ? pinned : theirs);
  const focused = useRef(false);
  /** The button that was pressed is gone: the keyboard goes on where the choice stands now. */
  const focusOnce = (element: HTMLElement | null): void => {
    if (!element || focused.current) return;
    focused.current = true;
    element.focus();
  };
  const name = `${about.id}-account`;
  const radio = (value: string) => ({
    ...({ id: `${name}-${value}`, type: 'radio', name, value, disabled: busy } as const),
    checked: wanted === value,
    onChange: () => setWanted(value),
    ...(wanted === value && { ref: focusOnce }),
  });
  if (choices.length === 0) {
    return (
      <div class="confirm">
        <p>{text('options_choose_none', about.name)}</p>
        <div class="buttons">
          <OutsideLink class="button" url={about.dashboard}>
            {text('way_open', about.name)}
          </OutsideLink>
          <button type="button" class="button" ref={focusOnce} onClick={() => on.onChoose(about, false)}>
            {text('options_cancel')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <form
      class="confirm"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) on.onPin(about, wanted === theirs ? undefined : wanted);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') on.onChoose(about, false);
      }}
    >
      <fieldset aria-describedby={`${name}-help`}>
        <legend>{text('options_choose_legend', about.name)}</legend>
        <p class="quiet" id={`${name}-help`}>
          {text(choices.length === 1 ? 'options_choose_only' : 'options_choose_help')}
        </p>
        {pinned !== undefined && !listed && (
          <p class="accounts-moved">{text('options_choose_gone', tailOf(pinned))}</p>
        )}
        <ul class="picker">
          <li class="tick">
            <input {...radio(theirs)} />
            <label for={`${name}-${theirs}`}>{text('options_choose_theirs', about.name)}</label>
          </li>
          {choices.map((choice) => (
            <li class="tick" key={choice.id}>
              <input {...radio(choice.id)} aria-describedby={`${name}-${choice.id}-facts`} />
              <div>
                <label for={`${name}-${choice.id}`}>{choice.name}</label>
                <div class="quiet" id={`${name}-${choice.id}-facts`}>
                  <p>{factsOf(choice, integration, text)}</p>
                  {choice.notes.map((note) => (
                    <p key={note.key}>{text(note.key, ...(note.with ?? []))}</p>
                  ))}
                </div>
              </div>
            </li>
          ))}
        </ul>
      </fieldset>
      <div class="buttons">
        <button type="submit" class="button primary" disabled={busy}>
          {text('options_choose_save')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => on.onChoose(about, false)}>
          {text('options_cancel')}
        </button>
      </div>
    </form>
  );
}

/** Whether it is the one in use, how it stands, and by what two of the same name are told apart. */
function factsOf(
  { id, headline, url }: AccountChoice,
  { chosen, status }: Integration,
  text: ReturnType<typeof useText>,
): string {
  const marks = [
    ...(chosen?.accountId === id ? [text('options_choose_pinned')] : []),
    ...(status?.account?.id === id ? [text('options_choose_shown')] : []),
  ];
  const said = text(headline.key, ...(headline.with ?? []));
  const slug = url?.split('/in/')[1];
  const address = slug === undefined ? [] : [decoded(slug)];
  return [...marks, said, ...address, text('options_choose_id', tailOf(id))].join(text('shared_separator'));
}

/** As people write it. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    // A URIError: not percent-encoded as it should be.
    return slug;
  }
}

function tailOf(id: string): string {
  return id.length > 8 ? `…${id.slice(-6)}` : id;
}
