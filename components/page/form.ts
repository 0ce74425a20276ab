import type { Field } from '../../lib/actions/action';
import type { Text } from '../../lib/words';
import { make } from './dom';

/** What a form is made of. It keeps what is typed; nothing redraws it while it is open. */
export type FormPlan = {
  /** Id of the action, for translations. */
  action: string;
  /** "Connect · Ada Park": every write says whom it is for. */
  title: string;
  send: string;
  fields: readonly Field[];
  /** What was typed the last time, when that is to be mended. */
  values: Readonly<Record<string, string>>;
  /** LinkedIn's limit for notes on this account. */
  noteLimit: number;
  text: Text;
  /** Called only when nothing is wrong with the values. */
  onSend(values: Record<string, string>, event: Event): void;
  onClose(): void;
};

/** Enough to catch a slip; the service decides what is an address. */
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A small form under the buttons, counting against the real limits. Nothing typed is ever cut off. */
export function createForm(plan: FormPlan): HTMLElement {
  const { text } = plan;
  const rows = plan.fields.map((field) => createRow(field, plan));
  const send = (event: Event) => {
    const wrong = rows.filter((row) => row.check());
    wrong[0]?.focus();
    if (wrong.length === 0)
      plan.onSend(Object.fromEntries(rows.map((row) => [row.name, row.value()])), event);
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

type Row = { name: string; element: HTMLElement; value(): string; focus(): void; check(): boolean };

function createRow(field: Field, { action, text, noteLimit, values }: FormPlan): Row {
  const { name } = field;
  const label = text.orElse(`field_${action.replaceAll('-', '_')}_${name}`, field.label);
  if (field.kind === 'choice') {
    const element = make('fieldset', {}, make('legend', {}, label));
    field.options.forEach((value, index) => {
      const input = make('input', { type: 'radio', name, value, checked: index === 0 });
      element.append(make('label', {}, input, text.orElse(`choice_${name}_${value}`, value)));
    });
    const value = () => element.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
    return { name, element, value, focus: () => undefined, check: () => false };
  }
  const isEmail = field.kind === 'email';
  const input = document.createElement(isEmail ? 'input' : 'textarea');
  input.id = name;
  input.value = values[name] ?? '';
  if (isEmail) input.setAttribute('type', 'email');
  const max = isEmail ? Number.POSITIVE_INFINITY : field.max === 'note' ? noteLimit : field.max;
  const counter = make('output', { for: name });
  const alert = make('span', { role: 'alert' });
  const element = make(
    'div',
    { class: 'field' },
    make('label', { for: name }, label),
    input,
    !isEmail && counter,
    alert,
  );
  const value = () => input.value.trim();

  const fault = () => {
    if (value().length > max) return text('toolbar_too_long', String(max));
    if (isEmail) return value() && !emailShape.test(value()) ? text('toolbar_bad_email') : '';
    return field.required && !value() ? text('toolbar_needs_words') : '';
  };
  const show = (words: string) => {
    alert.textContent = words;
    input.ariaInvalid = String(words !== '');
    element.classList.toggle('wrong', words !== '');
    return words !== '';
  };
  const count = () => {
    counter.textContent = text('toolbar_counter', String(value().length), String(max));
    // While typing only the limit speaks up; what is still missing is said when it is sent.
    show(value().length > max ? fault() : '');
  };
  input.addEventListener('input', count);
  count();
  return { name, element, value, focus: () => input.focus(), check: () => show(fault()) };
}
