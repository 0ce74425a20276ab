import fc from 'fast-check';
import { type OperationName, operations } from '../../lib/linkedin/operations';
import { z } from '../../lib/schema';
import { day } from '../../lib/time';

type Schema = z.ZodMiniType;

/**
 * Every valid input of an operation, drawn from its schema: what a caller may ask for, as the schema gives it on. Made
 * from the schema alone, so that it says nothing about how a form or a service takes it.
 */
export function anyInput(operation: OperationName): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const schema: Schema = operations[operation].input;
  return anyOf(schema, '', operation)
    .map((drawn) => consistent(isRecord(drawn) ? drawn : {}))
    .map((drawn) => z.safeParse(schema, drawn))
    .filter((parsed) => parsed.success)
    .map(({ data }) => (isRecord(data) ? data : {}));
}

const origin = 'https://www.linkedin.com/';
const slug = fc.stringMatching(/^[a-z]{3,12}(-[a-z0-9]{1,6})?$/);
const id = fc.stringMatching(/^7[0-9]{18}$/);

/** Addresses by the name of the input. */
const addresses: Readonly<Record<string, fc.Arbitrary<string>>> = {
  personUrl: slug.map((each) => `${origin}in/${each}`),
  personHashedUrl: slug.map((each) => `${origin}sales/lead/${each}`),
  companyUrl: slug.map((each) => `${origin}company/${each}`),
  companyHashedUrl: fc.nat(99_999_999).map((each) => `${origin}company/${each + 1}`),
  postUrl: id.map((each) => `${origin}feed/update/urn:li:activity:${each}`),
  postUrn: id.map((each) => `urn:li:activity:${each}`),
  jobUrl: fc.nat(99_999_999).map((each) => `${origin}jobs/view/${each + 1}`),
  newsletterUrl: slug.map((each) => `${origin}newsletters/${each}`),
  commentUrl: id.map(
    (each) => `${origin}feed/update/urn:li:activity:${each}?commentUrn=urn%3Ali%3Acomment%3A${each}`,
  ),
  url: slug.map((each) => `https://looms.example/${each}.png`),
  email: slug.map((each) => `${each}@looms.example`),
};

const searches: Partial<Record<OperationName, string>> = {
  searchPeople: 'search/results/people/',
  searchCompanies: 'search/results/companies/',
  nvSearchPeople: 'sales/search/people/',
  nvSearchCompanies: 'sales/search/company/',
  searchJobs: 'jobs/search/',
  searchPosts: 'search/results/content/',
};

/** Two years that lie behind us. */
const moment = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2025-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString());

/** Words on one line, of any script, with what breaks quoting; only what is written in sentences has lines. */
function anyWords(name: string, max: number): fc.Arbitrary<string> {
  const nasty = fc.constantFrom("'", '"', '\\', '$', '!', '`', ', ', '%', '\u2028', '$(x)', '</p>', '{}');
  const lines = name === 'text' || name === 'note' ? [fc.constant('\n')] : [];
  return fc
    .array(
      fc.oneof(fc.stringMatching(/^[A-Za-z0-9 ]{1,8}$/), fc.string({ unit: 'grapheme' }), nasty, ...lines),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((parts) =>
      parts
        .join('')
        .replaceAll(/[\r\n]/g, lines.length > 0 ? '\n' : ' ')
        .trim()
        .slice(0, max)
        .trim(),
    )
    .filter((words) => words !== '');
}

function anyOf(schema: Schema, name: string, operation: OperationName): fc.Arbitrary<unknown> {
  const def = new Map<string, unknown>(Object.entries(schema._zod.def));
  const inner = (key: string): fc.Arbitrary<unknown> => anyOf(schemaIn(def.get(key)), name, operation);
  switch (def.get('type')) {
    case 'optional':
      return fc.option(inner('innerType'), { nil: undefined });
    case 'object':
      return anyObject(shapeIn(def.get('shape')), operation);
    case 'array':
      return fc.array(inner('element'), { maxLength: 3 }).map(unrepeated);
    case 'enum':
      return fc.constantFrom(
        ...Object.values(isRecord(def.get('entries')) ? (def.get('entries') ?? {}) : {}),
      );
    case 'boolean':
      return fc.boolean();
    case 'number': {
      const { min, max } = limitsIn(schema);
      return fc.integer({ min: Math.max(min, -1_000), max: Math.min(max, 10_000) });
    }
    case 'union': {
      const options = def.get('options');
      const alternatives = Array.isArray(options) ? options : [];
      return fc.oneof(...alternatives.map((each: unknown) => anyOf(schemaIn(each), name, operation)));
    }
    case 'string':
      return anyString(schema, name, operation);
    case 'custom':
      return fc.constantFrom({ actionType: 'st.retrieveSSI' }, { actionType: 'st.searchPeople', limit: 3 });
    default:
      throw new Error(`No way to draw ${operation} ${name}: ${String(def.get('type'))}`);
  }
}

function anyObject(
  shape: Readonly<Record<string, Schema>>,
  operation: OperationName,
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const model = Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [name, anyOf(schema, name, operation)]),
  );
  return fc
    .record(model)
    .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));
}

function anyString(schema: Schema, name: string, operation: OperationName): fc.Arbitrary<string> {
  if ('format' in schema._zod.def && schema._zod.def.format === 'datetime') return moment;
  if (name === 'customSearchUrl')
    return slug.map((each) => `${origin}${searches[operation]}?keywords=${each}`);
  return addresses[name] ?? anyWords(name, Math.min(limitsIn(schema).max, 500));
}

/** What rules over several inputs ask for; chance alone would hardly meet them. */
function consistent(drawn: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { attachments, mentions, text, start, end } = drawn;
  const changed: Record<string, unknown> = { ...drawn };
  if (Array.isArray(attachments)) {
    changed.attachments = attachments.map((file: object, at) => ({
      name: 'Looms',
      ...file,
      type: 'image',
      at,
    }));
  }
  if (Array.isArray(mentions)) {
    const keys = mentions.map((mention: unknown) => (isRecord(mention) ? `@[${mention.key}]` : '')).join(' ');
    changed.text = `${typeof text === 'string' ? text : ''} ${keys}`;
  }
  if (typeof start === 'string' && typeof end === 'string') {
    const days = 1 + (Date.parse(end) % 29);
    changed.end = new Date(Date.parse(start) + Math.abs(days) * day).toISOString();
  }
  return changed;
}

/** Choosing a word twice says nothing. */
const unrepeated = (list: unknown[]): unknown[] =>
  list.filter((each, at) => typeof each !== 'string' || list.indexOf(each) === at);

function limitsIn(schema: Schema): { min: number; max: number } {
  let min = 0;
  let max = 10_000;
  for (const { _zod } of schema._zod.def.checks ?? []) {
    const { def } = _zod;
    if ('maximum' in def && typeof def.maximum === 'number') max = def.maximum;
    if ('value' in def && typeof def.value === 'number') {
      if (def.check === 'less_than') max = def.value;
      if (def.check === 'greater_than') min = def.value;
    }
  }
  return { min, max };
}

function schemaIn(value: unknown): Schema {
  if (!(value instanceof z.ZodMiniType)) throw new Error('Not a schema');
  return value;
}

function shapeIn(value: unknown): Readonly<Record<string, Schema>> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([name, each]) => [name, schemaIn(each)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
