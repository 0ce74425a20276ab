import type { Field, Fields, Values } from '../../lib/actions/action';
import type { Text } from '../../lib/words';
import { make } from './dom';

/** What a form is made of. It keeps what is typed; nothing redraws it while it is open. */
export type FormPlan = {
  /** Its operation, by which its words are called. */
  operation: string;
  /** "Connect · Ada Park": every write says whom it is for. */
  title: string;
  send: string;
  fields: Fields;
  /** What is filled in already: the usual, or what was typed the last time and is to be mended. */
  values: Values;
  /** LinkedIn's limit for notes on this account. */
  noteLimit: number;
  text: Text;
  /** Called only when nothing is wrong with the values; what is empty is left out. */
  onSend(values: Values, event: Event): void;
  onClose(): void;
};

/** Enough to catch a slip; the service decides what is an address. */
const emailShape = '[^\\s@]+@[^\\s@]+\\.[^\\s@]+';

/** A small form under the buttons, counting against the real limits. Nothing typed is ever cut off. */
export function createForm(plan: FormPlan): HTMLElement {
  const { text } = plan;
  const rows = Object.entries(plan.fields).map(([name, field]) => createRow(name, field, plan));
  const send = (event: Event) => {
    const wrong = rows.filter((row) => row.check?.());
    wrong[0]?.focus?.();
    if (!wrong[0])
      plan.onSend(
        Object.fromEntries(rows.map((row) => [row.name, row.value()]).filter(([, value]) => value)),
        event,
      );
  };
  return make(
    'form',
    {
      'aria-label': plan.title,
      novalidate: true,
      // What sends is the click on the button, which Enter makes as well: a script's `requestSubmit` counts as trusted.
      onsubmit: (event) => event.preventDefault(),
      onkeydown: (event) => {
        // LinkedIn listens for single keys on its pages; what is typed here is ours.
        event.stopPropagation();
        if (event instanceof KeyboardEvent && event.key === 'Escape') plan.onClose();
      },
    },
    make('b', {}, plan.title),
    ...rows.map((row) => row.element),
    make(
      'div',
      { class: 'row' },
      make('button', { class: 'main', type: 'submit', onclick: send }, plan.send),
      make('button', { type: 'button', onclick: plan.onClose }, text('toolbar_close')),
    ),
  );
}

/** `check` says what is wrong with it and answers whether anything is; without one nothing can be. */
type Row = { name: string; element: HTMLElement; value(): string; focus?(): void; check?(): boolean };

function createRow(name: string, field: Field, { operation, text, noteLimit, values }: FormPlan): Row {
  const { kind } = field;
  const label = text.orElse(`field_${operation}_${name}`, name);
  const before = values[name];
  if ('options' in field) {
    const picked = before?.split(' ') ?? field.options.slice(0, 1);
    const boxes = field.options.map((value) =>
      make('input', {
        type: kind === 'parts' ? 'checkbox' : 'radio',
        name,
        value,
        checked: picked.includes(value),
      }),
    );
    const labels = boxes.map((box) =>
      make('label', {}, box, text.orElse(`choice_${name}_${box.value}`, box.value)),
    );
    return {
      name,
      element: make('fieldset', {}, make('legend', {}, label), ...labels),
      value: () => boxes.flatMap((box) => (box.checked ? box.value : [])).join(' '),
    };
  }
  const isWords = kind === 'words';
  const max = 'max' in field ? (field.max === 'note' ? noteLimit : field.max) : today();
  const input = make(isWords ? 'textarea' : 'input', {
    id: name,
    ...(!isWords && { type: kind, min: 1, max, pattern: kind === 'email' && emailShape }),
  });
  input.value = before ?? '';
  const counter = make('output', { for: name });
  const alert = make('span', { role: 'alert' });
  const element = make(
    'div',
    { class: 'field' },
    make('label', { for: name }, label),
    input,
    isWords && counter,
    alert,
  );
  const value = () => input.value.trim();

  /** Says what is wrong; of what may be half typed only once it is `sent`. */
  const check = (sent = true) => {
    const { length } = value();
    const isOff = isWords ? length > Number(max) : !input.validity.valid && (sent || kind !== 'email');
    const words = isOff
      ? text.orElse(`toolbar_bad_${kind}`, '', String(max))
      : sent && isWords && field.required && !length
        ? text('toolbar_needs_words')
        : '';
    counter.textContent = text('toolbar_counter', String(length), String(max));
    alert.textContent = words;
    input.ariaInvalid = String(!!words);
    element.classList.toggle('wrong', !!words);
    return !!words;
  };
  input.addEventListener('input', () => check(false));
  check(false);
  return { name, element, value, focus: () => input.focus(), check };
}

/** As date fields write it: Swedes write dates the ISO way, so this is the day where the user is. */
const today = () => new Date().toLocaleDateString('sv');
