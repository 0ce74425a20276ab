import fc from 'fast-check';
import { type OperationName, operations } from '../../lib/linkedin/operations';
import { z } from '../../lib/schema';

type Schema = z.ZodMiniType;

/**
 * What a service may give for an operation, drawn from the schema of its result: as it comes over the line, where what is
 * not there is `null` or missing, and with a name here and there that nobody knows.
 */
export function anyResult(operation: OperationName): fc.Arbitrary<unknown> {
  return anyOf(operations[operation].result);
}

export const unknownName = 'shoeSize';

function anyOf(schema: Schema): fc.Arbitrary<unknown> {
  const { def } = schema._zod;
  switch (def.type) {
    case 'pipe':
      return anyOf(within(schema, 'in'));
    case 'optional':
      return fc.option(anyOf(within(schema, 'innerType')), { nil: undefined, freq: 4 });
    case 'nullable':
      return fc.option(anyOf(within(schema, 'innerType')), { nil: null, freq: 4 });
    case 'array':
      return fc.array(anyOf(within(schema, 'element')), { maxLength: 3 });
    case 'object':
      return anyObject(schema);
    case 'string':
      return fc.string({ unit: 'grapheme', maxLength: 12 });
    case 'number':
      return fc.oneof(fc.integer(), fc.constantFrom(0, 0.5, 1e12));
    case 'boolean':
      return fc.boolean();
    case 'unknown':
      return fc.jsonValue({ maxDepth: 3 });
    default:
      throw new Error(`No way to draw ${def.type}`);
  }
}

function anyObject(schema: Schema): fc.Arbitrary<object> {
  if (!(schema instanceof z.ZodMiniObject)) throw new Error('Not an object');
  const model = Object.entries(schema._zod.def.shape).map(([name, part]) => {
    if (!(part instanceof z.ZodMiniType)) throw new Error(`${name} is no schema`);
    return [name, anyOf(part)] as const;
  });
  const stranger = fc.option(fc.jsonValue({ maxDepth: 1 }), { nil: undefined });
  return fc
    .record({ ...Object.fromEntries(model), [unknownName]: stranger })
    .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));
}

function within(schema: Schema, name: 'in' | 'innerType' | 'element'): Schema {
  const part: unknown = new Map<string, unknown>(Object.entries(schema._zod.def)).get(name);
  if (!(part instanceof z.ZodMiniType)) throw new Error(`A schema without ${name}`);
  return part;
}
