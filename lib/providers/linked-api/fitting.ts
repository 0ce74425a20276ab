import type { Failure } from '../../failure';
import { type OperationName, operations } from '../../linkedin/operations';
import { z } from '../../schema';
import type { Done } from '../provider';
import { modernNames } from './older-names';

type Path = readonly PropertyKey[];

/** A place in a value: what is wrong beneath it, by name; without anything beneath, it is itself wrong. */
type Wrong = Map<PropertyKey, Wrong>;

/**
 * What a service gave, read by the schema of the operation under the names of today. What does not fit is left out and
 * named as a problem; undefined when nothing usable remains.
 */
export function fitting(operation: OperationName, data: unknown): Done | undefined {
  const { result: schema } = operations[operation];
  const current = modernNames(data);
  const whole = z.safeParse(schema, current);
  if (whole.success) return { state: 'done', result: whole.data, problems: [] };
  const paths = whole.error.issues.map(({ path }) => path);
  const partial = z.safeParse(schema, without(current, treeOf(paths)));
  if (!partial.success) return undefined;
  return { state: 'done', result: partial.data, problems: [strange(namesOf(paths))] };
}

export function strange(what: string): Failure {
  return {
    code: 'bad-reply',
    reason: 'wrongShape',
    message: `Linked API finished, but ${what} was not understood.`,
  };
}

/** The outermost names at fault, where they are words one can show. */
function namesOf(paths: readonly Path[]): string {
  const names = paths.map((path) => path.find((step) => typeof step === 'string') ?? '');
  const shown = [...new Set(names)].filter((name) => /^\w{1,40}$/.test(name));
  return shown.slice(0, 10).join(', ') || 'a part of its result';
}

function treeOf(paths: readonly Path[]): Wrong {
  const tree: Wrong = new Map();
  for (const path of paths) {
    let place = tree;
    for (const step of path) {
      const beneath = place.get(step) ?? new Map();
      place.set(step, beneath);
      place = beneath;
    }
  }
  return tree;
}

function without(value: unknown, wrong: Wrong | undefined): unknown {
  if (wrong === undefined) return value;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      wrong.get(index)?.size === 0 ? [] : [without(item, wrong.get(index))],
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => wrong.get(name)?.size !== 0)
      .map(([name, item]) => [name, without(item, wrong.get(name))]),
  );
}
