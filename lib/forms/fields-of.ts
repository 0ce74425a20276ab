import { z } from '../schema';
import type { Field, FieldShape } from './field';
import { isLong, usuallyYes } from './known-names';

type Schema = z.ZodMiniType;

/** The fields an object schema asks for, in its own order. Whatever has no shape of its own becomes JSON. */
export function fieldsOf(schema: Schema): readonly Field[] {
  const { schema: object } = unwrap(schema);
  const fields = Object.entries(shapeOf(object) ?? {}).map(([name, inner]) => fieldOf(name, inner));
  return fields.map((field) => withFlag(field, fields));
}

function fieldOf(name: string, outer: Schema): Field {
  const { schema, required } = unwrap(outer);
  return { name, required, ...shape(name, schema) };
}

function shape(name: string, schema: Schema): FieldShape {
  const options = optionsOf(schema);
  if (options) return { kind: 'choice', options };
  switch (schema._zod.def.type) {
    case 'string':
      return wordsShape(name, schema);
    case 'number': {
      const { min, max } = limitsOf(schema);
      return { kind: 'whole-number', ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    }
    case 'boolean':
      return { kind: 'yes-no', usually: usuallyYes.has(name) };
    case 'object':
      return { kind: 'group', fields: fieldsOf(schema) };
    case 'array':
      return listShape(schema);
    default:
      return { kind: 'json' };
  }
}

function wordsShape(name: string, schema: Schema): FieldShape {
  const { max, formats } = limitsOf(schema);
  if (formats.includes('datetime') || formats.includes('date')) return { kind: 'date-time' };
  const maxLength = max === undefined ? {} : { maxLength: max };
  if (formats.includes('email')) return { kind: 'email', ...maxLength };
  const isAddress = name.endsWith('Url') || name === 'url';
  if (isAddress || formats.some((format) => format === 'url' || format === 'starts_with')) {
    return { kind: 'url', ...maxLength };
  }
  return { kind: isLong(name) ? 'long-words' : 'words', ...maxLength };
}

function listShape(schema: Schema): FieldShape {
  const { max } = limitsOf(schema);
  const maxItems = max === undefined ? {} : { maxItems: max };
  const element = unwrap(innerOf(schema, 'element')).schema;
  const options = optionsOf(element);
  if (options) return { kind: 'choices', options };
  if (shapeOf(element)) return { kind: 'list-of-groups', fields: fieldsOf(element), ...maxItems };
  if (element._zod.def.type === 'string') return { kind: 'list-of-words', ...maxItems };
  // A name, or a name with more about it: the short form is an entry with nothing but its name.
  const alternatives = alternativesOf(element);
  const long = alternatives.find((each) => shapeOf(each));
  const isShort = alternatives.some((each) => each._zod.def.type === 'string');
  const fields = long ? fieldsOf(long) : [];
  const shorthand = fields.find((field) => field.required)?.name;
  if (fields.length === 0 || !isShort || !shorthand) return { kind: 'json' };
  return { kind: 'list-of-groups', fields, shorthand, ...maxItems };
}

/** `retrieveDMs` switches `dmsRetrievalConfig`: contract linked-api 2.4. */
function withFlag(field: Field, beside: readonly Field[]): Field {
  const part = /^(\w+)RetrievalConfig$/.exec(field.name)?.[1];
  if (!part || field.kind !== 'group') return field;
  const flag = beside.find(({ name }) => name.toLowerCase() === `retrieve${part}`.toLowerCase());
  return flag ? { ...field, flag: flag.name } : field;
}

/** The schema beneath what only says whether it may be missing, or what becomes of it afterwards. */
function unwrap(schema: Schema): { schema: Schema; required: boolean } {
  let inner = schema;
  let required = true;
  for (;;) {
    const { type } = inner._zod.def;
    if (type === 'optional' || type === 'default' || type === 'prefault' || type === 'nullable') {
      required = false;
      inner = innerOf(inner, 'innerType');
    } else if (type === 'pipe') {
      inner = innerOf(inner, 'in');
    } else if (type === 'readonly' || type === 'nonoptional' || type === 'catch') {
      inner = innerOf(inner, 'innerType');
    } else {
      return { schema: inner, required };
    }
  }
}

/** A schema within another; the outer one when there is none, which then has no shape we know. */
function innerOf(schema: Schema, name: string): Schema {
  const inner: unknown = new Map<string, unknown>(Object.entries(schema._zod.def)).get(name);
  return isSchema(inner) ? inner : z.unknown();
}

function isSchema(value: unknown): value is Schema {
  return value instanceof z.ZodMiniType;
}

function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const { def } = schema._zod;
  if (def.type !== 'object' || !('shape' in def) || typeof def.shape !== 'object' || def.shape === null) {
    return undefined;
  }
  return Object.fromEntries(
    Object.entries(def.shape).flatMap(([name, inner]: [string, unknown]) =>
      isSchema(inner) ? [[name, inner]] : [],
    ),
  );
}

function alternativesOf(schema: Schema): readonly Schema[] {
  const { def } = schema._zod;
  return 'options' in def && Array.isArray(def.options) ? def.options.filter(isSchema) : [];
}

/** The words of an enumeration, or of the single word a literal is. */
function optionsOf(schema: Schema): readonly string[] | undefined {
  const { def } = schema._zod;
  if (def.type === 'enum' && 'entries' in def && typeof def.entries === 'object' && def.entries !== null) {
    return Object.values(def.entries).map(String);
  }
  if (def.type === 'literal' && 'values' in def && Array.isArray(def.values)) return def.values.map(String);
  return undefined;
}

type Limits = { min: number | undefined; max: number | undefined; formats: readonly string[] };

/** What the checks of a schema allow. A format may stand in the schema itself or in a check. */
function limitsOf(schema: Schema): Limits {
  const rules = [schema._zod.def, ...(schema._zod.def.checks ?? []).map((check) => check._zod.def)];
  let min: number | undefined;
  let max: number | undefined;
  const formats: string[] = [];
  for (const rule of rules) {
    const { minimum, maximum, value, check, format } = facts.parse(rule);
    if (format !== undefined) formats.push(format);
    max = (check === 'less_than' ? value : maximum) ?? max;
    min = (check === 'greater_than' ? value : minimum) ?? min;
  }
  return { min, max, formats };
}

const some = <T extends Schema>(schema: T) => z.catch(z.optional(schema), undefined);
const facts = z.object({
  check: some(z.string()),
  format: some(z.string()),
  minimum: some(z.number()),
  maximum: some(z.number()),
  value: some(z.number()),
});
