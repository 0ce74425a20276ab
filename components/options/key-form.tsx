import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../lib/failure';
import type { About, CredentialField } from '../../lib/providers/about';
import { FailureNote } from '../shared/failure-note';
import { OutsideLink } from '../shared/outside-link';
import { useText } from '../shared/text';
import type { Stage } from './card-state';

export type KeyFormProps = {
  about: About;
  stage: Stage;
  badField: string | undefined;
  fieldFailure: Failure | undefined;
  /** What was chosen last time, by field; never a key. */
  chosen?: Readonly<Record<string, string>> | undefined;
  onSave(values: Readonly<Record<string, string>>): void;
  /** Present when there is a kept key to go back to. */
  onCancel?: () => void;
};

/** Where a key is typed in. The inputs keep their text themselves: a key is never part of any state. */
export function KeyForm({
  about,
  stage,
  badField,
  fieldFailure,
  chosen = {},
  onSave,
  onCancel,
}: KeyFormProps) {
  const text = useText();
  const busy = stage !== 'idle';
  const advanced = about.fields.filter((field) => field.advanced);
  const draw = (field: CredentialField) => (
    <Field
      key={field.name}
      id={`${about.id}-${field.name}`}
      field={field}
      value={chosen[field.name]}
      disabled={busy}
      failure={badField === field.name ? fieldFailure : undefined}
      service={about.name}
    />
  );
  return (
    <form
      class="key-form"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave(valuesOf(event.currentTarget, about.fields));
      }}
    >
      {about.fields.filter((field) => !field.advanced).map(draw)}
      {advanced.length > 0 && (
        <Advanced wanted={advanced.some(({ name }) => name === badField || chosen[name])}>
          {advanced.map(draw)}
        </Advanced>
      )}
      <p class="quiet">
        <Where words={text('options_find_key', '\u0000')} url={about.keyPage} />
      </p>
      <div class="buttons">
        <button type="submit" class="button primary" disabled={busy}>
          {text('options_test')}
        </button>
        {onCancel && (
          <button type="button" class="button" disabled={busy} onClick={onCancel}>
            {text('options_cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

/** Opens by itself for what needs a look, and then stays as the person leaves it. */
function Advanced({ wanted, children }: { wanted: boolean; children: ComponentChildren }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <details class="advanced" open={open || wanted} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('options_advanced')}</summary>
      {children}
    </details>
  );
}

/** The sentence with the page's address as a link in the place the language gives it. */
function Where({ words, url }: { words: string; url: string }) {
  const [before, after] = words.split('\u0000');
  return (
    <>
      {before}
      <OutsideLink url={url}>{url.replace(/^https:\/\/|\/$/g, '')}</OutsideLink>
      {after}
    </>
  );
}

type FieldProps = {
  id: string;
  field: CredentialField;
  value: string | undefined;
  disabled: boolean;
  failure: Failure | undefined;
  service: string;
};

function Field({ id, field, value, disabled, failure, service }: FieldProps) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  // After a refusal the keyboard goes on where it can be mended.
  useLayoutEffect(() => {
    if (failure) place.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [failure]);
  const attributes = {
    id,
    name: field.name,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    disabled,
    'aria-invalid': failure !== undefined,
    'aria-describedby': failure ? `${id}-failure ${id}-help` : `${id}-help`,
  } as const;
  return (
    <div class="field" ref={place}>
      <label for={id}>{text(field.label)}</label>
      {field.choices ? (
        <select {...attributes}>
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {text(choice.label)}
            </option>
          ))}
        </select>
      ) : field.secret ? (
        <input type="password" {...attributes} />
      ) : (
        <input type="text" defaultValue={value ?? ''} {...attributes} />
      )}
      {failure && (
        <div class="trouble">
          <FailureNote failure={failure} service={service} id={`${id}-failure`} urgent inOptions />
        </div>
      )}
      <p class="quiet" id={`${id}-help`}>
        {text(field.help)}
      </p>
    </div>
  );
}

function valuesOf(form: HTMLFormElement, fields: readonly CredentialField[]): Record<string, string> {
  const typed = new FormData(form);
  const values: Record<string, string> = {};
  for (const { name } of fields) {
    const value = typed.get(name);
    if (typeof value === 'string') values[name] = value;
  }
  return values;
}
