import { z } from '../schema';
import { countOf, type Field, type FormValues, type GroupList, placeOf, splitLines } from './field';
import { flatIssues, type Problem, type Problems, placeIssue, problemOf } from './problems';
import { readList, readMoment, readWholeNumber } from './typed';

type FormReading<Input> = { ok: true; input: Input } | { ok: false; problems: Problems };

/** What is typed in a form as the input of its schema, or what is wrong at each place. Empty optional fields are left out. */
export function readForm<Schema extends z.ZodMiniType>(
  fields: readonly Field[],
  values: FormValues,
  schema: Schema,
): FormReading<z.output<Schema>> {
  const problems: Record<string, Problem> = {};
  const typed = readFields(fields, values, '', problems);
  const parsed = z.safeParse(schema, typed);
  if (parsed.success && Object.keys(problems).length === 0) return { ok: true, input: parsed.data };
  for (const issue of flatIssues(parsed.error?.issues ?? [])) {
    const { place, field } = placeIssue(issue.path, fields);
    // What we found in the typing says more than that its reading is missing, and the first rule more than the next.
    problems[place] ??= problemOf(issue, field, valueAt(typed, issue.path));
  }
  return { ok: false, problems: inOrder(problems, fields, values) };
}

/** As one meets them on the way through the form. */
function inOrder(problems: Found, fields: readonly Field[], values: FormValues): Problems {
  const places = placesOf(fields, values, '');
  const sorted = Object.entries(problems).sort(([a], [b]) => places.indexOf(a) - places.indexOf(b));
  return Object.fromEntries(sorted);
}

function placesOf(fields: readonly Field[], values: FormValues, within: string): string[] {
  return fields.flatMap((field) => {
    const place = placeOf(within, field.name);
    if (field.kind === 'group') return [place, ...placesOf(field.fields, values, place)];
    if (field.kind !== 'list-of-groups') return [place];
    const entries = Array.from({ length: countOf(values, place) }, (_, index) => placeOf(place, index));
    return [place, ...entries.flatMap((entry) => placesOf(field.fields, values, entry))];
  });
}

type Found = Record<string, Problem>;

function readFields(
  fields: readonly Field[],
  values: FormValues,
  within: string,
  problems: Found,
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    const place = placeOf(within, field.name);
    // A part that is not asked for has no settings; those typed before stay in the form.
    if (field.kind === 'group' && field.flag && values[placeOf(within, field.flag)] !== 'yes') continue;
    if (!field.required && isBlank(values, place)) continue;
    const value = readField(field, values, place, problems);
    if (value !== undefined) input[field.name] = value;
  }
  return input;
}

function readField(field: Field, values: FormValues, place: string, problems: Found): unknown {
  const typed = values[place] ?? '';
  const read = <T>(value: T | undefined, code: string): T | undefined => {
    if (value === undefined) problems[place] = { code: typed.trim() === '' ? 'required' : code };
    return value;
  };
  switch (field.kind) {
    case 'group':
      return readFields(field.fields, values, place, problems);
    case 'list-of-groups':
      return readGroups(field, values, place, problems);
    case 'list-of-words':
      return readList(typed);
    case 'choices':
      return splitLines(typed);
    case 'yes-no':
      return typed === 'yes';
    case 'whole-number':
      return read(readWholeNumber(typed), 'not_a_number');
    case 'date-time':
      return read(readMoment(typed), 'not_a_time');
    case 'json':
      return read(readJson(typed), 'not_json');
    default:
      return read(typed.trim() || undefined, 'required');
  }
}

function readGroups(field: GroupList, values: FormValues, place: string, problems: Found): unknown[] {
  return Array.from({ length: countOf(values, place) }, (_, index) => {
    const group = readFields(field.fields, values, placeOf(place, index), problems);
    const { shorthand } = field;
    return shorthand && Object.keys(group).length === 1 ? (group[shorthand] ?? group) : group;
  });
}

/** Nothing is typed here or anywhere within. */
function isBlank(values: FormValues, place: string): boolean {
  return Object.entries(values).every(
    ([at, value]) => (at !== place && !at.startsWith(`${place}.`)) || value.trim() === '',
  );
}

function readJson(typed: string): unknown {
  try {
    const value: unknown = JSON.parse(typed);
    return value;
  } catch {
    // Not JSON; the place says so.
    return undefined;
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = new Map<PropertyKey, unknown>(Object.entries(at)).get(String(step));
  }
  return at;
}
