import { grammar } from './grammar';
import type { Pointer } from './json-tree';
import { holding, isObject, type JsonObject, own } from './violation';

/** Steps are objects; whatever else stands in their place can be moved and removed as well. */

/** What stands at the end of a way; undefined when nothing does. */
export function valueAt(value: unknown, pointer: Pointer): unknown {
  return pointer.reduce<unknown>((holder, step) => {
    if (Array.isArray(holder)) return typeof step === 'number' ? holder[step] : undefined;
    return isObject(holder) ? own(holder, String(step)) : undefined;
  }, value);
}

/** The same value with another at the end of the way; undefined takes away. Nothing given is changed. */
export function changed(value: unknown, pointer: Pointer, change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = pointer;
  if (step === undefined) return change(value);
  if (Array.isArray(value) && typeof step === 'number') {
    const next = changed(value[step], rest, change);
    return value.flatMap((each: unknown, index) =>
      index !== step ? [each] : next === undefined ? [] : [next],
    );
  }
  const object = isObject(value) ? value : {};
  const next = changed(own(object, String(step)), rest, change);
  if (next !== undefined) return { ...object, [step]: next };
  const { [String(step)]: _gone, ...others } = object;
  return others;
}

/** A new step with all that goes without asking: pages show what they are, loops open what they go through. */
function newStep(actionType: string): JsonObject {
  const row = grammar.get(actionType);
  const opener = row?.does === 'loop' ? row.children[0] : undefined;
  const step = { actionType, ...(row && Object.hasOwn(row.params, 'basicInfo') && { basicInfo: true }) };
  return opener === undefined ? step : holding(step, newStep(opener));
}

/** Adds a step as the last under the one at `parent`, or at the root. `then` becomes a list when it must. */
export function addStep(workflow: unknown, parent: Pointer | undefined, actionType: string): unknown {
  const step = newStep(actionType);
  const join = (old: unknown): unknown => {
    if (old === undefined || (Array.isArray(old) && old.length === 0)) return step;
    return Array.isArray(old) ? [...old, step] : [old, step];
  };
  return changed(workflow, parent ? [...parent, 'then'] : [], join);
}

/** Takes a step away with all under it. An emptied list goes as well; undefined when nothing is left. */
export function removeStep(workflow: unknown, pointer: Pointer): unknown {
  const without = changed(workflow, pointer, () => undefined);
  if (typeof pointer.at(-1) !== 'number') return without;
  const list = pointer.slice(0, -1);
  return changed(without, list, (left) => (Array.isArray(left) && left.length === 0 ? undefined : left));
}

/** Swaps a step with its neighbour. */
export function moveStep(workflow: unknown, pointer: Pointer, by: 1 | -1): unknown {
  const index = pointer.at(-1);
  if (typeof index !== 'number') return workflow;
  return changed(workflow, pointer.slice(0, -1), (list) => {
    if (!Array.isArray(list) || index + by < 0 || index + by >= list.length) return list;
    const moved: unknown[] = [...list];
    [moved[index], moved[index + by]] = [list[index + by], list[index]];
    return moved;
  });
}

/** Sets a parameter of a step, or takes it away. A group that holds nothing any more goes with it. */
export function setParam(
  workflow: unknown,
  step: Pointer,
  param: readonly string[],
  value: unknown,
): unknown {
  const next = changed(workflow, [...step, ...param], () => value);
  if (value !== undefined || param.length < 2) return next;
  const holder = param.slice(0, -1);
  const left = valueAt(next, [...step, ...holder]);
  const emptied = isObject(left) && Object.keys(left).length === 0;
  return emptied ? setParam(next, step, holder, undefined) : next;
}
