import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInput } from '../../tests/fakes/any-input';
import { operationNames, operations } from '../linkedin/operations';
import { z } from '../schema';
import type { Field } from './field';
import { fieldsOf } from './fields-of';
import { readForm } from './read-form';
import { writeForm } from './write-form';

const inputOf = (operation: (typeof operationNames)[number]): z.ZodMiniType => operations[operation].input;

describe('any input, shown in a form and read back, is the same input', () => {
  it.each(operationNames)('%s', (operation) => {
    const schema = inputOf(operation);
    const fields = fieldsOf(schema);
    fc.assert(
      fc.property(anyInput(operation), (input) => {
        const reading = readForm(fields, writeForm(fields, input), schema);
        expect(reading).toEqual({ ok: true, input: essence(fields, input) });
      }),
      { numRuns: 100 },
    );
  });
});

/** What an input says: nothing empty, no settings of a part that is not asked for, no name in an object of its own. */
function essence(fields: readonly Field[], input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input;
  const given = new Map(Object.entries(input));
  const said = fields.flatMap((field): [string, unknown][] => {
    if (field.kind === 'group' && field.flag && given.get(field.flag) !== true) return [];
    const value = essenceOf(field, given.get(field.name));
    return isNothing(value) && !field.required ? [] : [[field.name, value]];
  });
  return Object.fromEntries(said);
}

function essenceOf(field: Field, value: unknown): unknown {
  if (field.kind === 'group') return essence(field.fields, value);
  if (field.kind !== 'list-of-groups' || !Array.isArray(value)) return value;
  return value.map((each: unknown) => {
    const entry = new Map(Object.entries(Object(essence(field.fields, each))));
    const { shorthand } = field;
    if (typeof each === 'string' || !shorthand || entry.size > 1)
      return typeof each === 'string' ? each : Object.fromEntries(entry);
    return entry.get(shorthand);
  });
}

const isNothing = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

describe('every leaf of every schema has a control', () => {
  it.each(operationNames)('%s', (operation) => {
    expect(leavesOfFields(fieldsOf(inputOf(operation)))).toEqual(leavesOf(inputOf(operation)));
  });

  it('of its own: JSON is typed only for workflows', () => {
    const typed = operationNames.flatMap((operation) =>
      kindsOf(fieldsOf(inputOf(operation))).map((kind) => `${operation} ${kind}`),
    );
    expect(typed.filter((each) => each.endsWith(' json'))).toEqual(['customWorkflow json']);
  });
});

function kindsOf(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => [field.kind, ...('fields' in field ? kindsOf(field.fields) : [])]);
}

function leavesOfFields(fields: readonly Field[], within = ''): string[] {
  return fields.flatMap((field) => {
    const place = `${within}${field.name}`;
    return 'fields' in field ? leavesOfFields(field.fields, `${place}.`) : [place];
  });
}

/** Read off the schema's own JSON Schema, which knows nothing of our forms. */
function leavesOf(schema: z.ZodMiniType): string[] {
  return leavesIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '');
}

function leavesIn(json: unknown, place: string): string[] {
  const { properties, items, anyOf } = z.parse(node, json);
  const long = anyOf?.find((each) => typeof each === 'object' && each !== null && 'properties' in each);
  if (long) return leavesIn(long, place);
  if (properties) {
    return Object.entries(properties).flatMap(([name, inner]) =>
      leavesIn(inner, place === '' ? name : `${place}.${name}`),
    );
  }
  return items === undefined ? [place] : leavesIn(items, place);
}

const node = z.object({
  properties: z.optional(z.record(z.string(), z.unknown())),
  items: z.optional(z.unknown()),
  anyOf: z.optional(z.array(z.unknown())),
});
