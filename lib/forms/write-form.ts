import { type Field, type FormValues, placeOf } from './field';
import { writeList } from './typed';

/** An input as a form shows it, so that reading the form gives the same input again. */
export function writeForm(fields: readonly Field[], input: unknown, within = ''): FormValues {
  const inputs = isRecord(input) ? input : {};
  const values: Record<string, string> = {};
  for (const field of fields) {
    const value = inputs[field.name];
    if (value !== undefined) Object.assign(values, writeField(field, value, placeOf(within, field.name)));
  }
  return values;
}

function writeField(field: Field, value: unknown, place: string): FormValues {
  if (field.kind === 'group') return writeForm(field.fields, value, place);
  if (field.kind === 'list-of-groups' && Array.isArray(value)) {
    const { fields, shorthand } = field;
    const groups = value.map((each: unknown) =>
      shorthand && !isRecord(each) ? { [shorthand]: each } : each,
    );
    const written = groups.map((group, index) => writeForm(fields, group, placeOf(place, index)));
    return Object.assign({ [place]: groups.length > 0 ? String(groups.length) : '' }, ...written);
  }
  return { [place]: wordsOf(field, value) };
}

function wordsOf(field: Field, value: unknown): string {
  if (field.kind === 'json') return JSON.stringify(value, null, 2);
  if (field.kind === 'yes-no') return value === true ? 'yes' : 'no';
  if (!Array.isArray(value)) return String(value);
  return field.kind === 'choices' ? value.join('\n') : writeList(value.map(String));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
