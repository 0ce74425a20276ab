/**
 * One thing to fill in, as a schema asks for it. Names are those of the input; where a field stands in a form is its
 * names joined by dots (`filter.locations`), with the place in a list between them (`attachments.0.url`).
 */
export type Field = { name: string; required: boolean } & FieldShape;

export type FieldShape =
  | Written<'words'>
  | Written<'long-words'>
  | Written<'url'>
  | Written<'email'>
  | { kind: 'whole-number'; min?: number; max?: number }
  /** `usually`: what a service takes when nothing is said. */
  | { kind: 'yes-no'; usually: boolean }
  | { kind: 'choice'; options: readonly string[] }
  | { kind: 'choices'; options: readonly string[] }
  | { kind: 'list-of-words'; maxItems?: number }
  | { kind: 'date-time' }
  /** `flag`: the yes-no beside it without which the group says nothing. */
  | { kind: 'group'; fields: readonly Field[]; flag?: string }
  /** `shorthand`: the field an entry may be in place of, when nothing else of it is filled in. */
  | { kind: 'list-of-groups'; fields: readonly Field[]; maxItems?: number; shorthand?: string }
  | { kind: 'json' };

/** In UTF-16 units, as the services count. */
type Written<Kind> = { kind: Kind; maxLength?: number };

export type Group = Extract<Field, { kind: 'group' }>;
export type GroupList = Extract<Field, { kind: 'list-of-groups' }>;

/**
 * What stands in a form, by place, as text: what can be typed, remembered and shown again without loss. Yes-no is `yes`,
 * `no` or empty; several choices stand one a line; a list of groups keeps their number at its own place.
 */
export type FormValues = Readonly<Record<string, string>>;

export function placeOf(within: string, name: string | number): string {
  return within === '' ? String(name) : `${within}.${name}`;
}

/** How many groups of a list are open. */
export function countOf(values: FormValues, place: string): number {
  const count = Number(values[place]);
  return Number.isInteger(count) && count > 0 ? Math.min(count, mostGroups) : 0;
}

/** More than any list of groups takes; what is remembered may be damaged, and a form draws every one. */
const mostGroups = 100;

export function splitLines(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
