import type { Pointer } from './json-tree';
import { actionTypeOf, isObject, type JsonObject, own, pathOf, quote } from './violation';

/** What one action of a workflow came to, with what stood under it. */
export type ResultAction = {
  kind: 'action';
  /** Of the action in the workflow, with the position of the item in each loop: `then[#3].then`. */
  path: string;
  actionType: string;
  label?: string;
  /** Undefined when the service did not say. */
  success: boolean | undefined;
  error?: { type: string; message: string };
  /** What it gave, without what its children gave; undefined when nothing. */
  data: unknown;
  /** In the order the service gave them: the actions under it, or the items of a list and the actions run for each. */
  children: readonly ResultNode[];
};

/** One thing of a list that actions were run for. */
export type ResultItem = {
  kind: 'item';
  path: string;
  /** From 1. */
  position: number;
  name: string | undefined;
  data: unknown;
  children: readonly ResultNode[];
};

/** Something in the place of an action that is none. Shown as it is. */
export type ResultRaw = { kind: 'raw'; path: string; value: unknown };

export type ResultNode = ResultAction | ResultItem | ResultRaw;

export type ResultTree = {
  nodes: readonly ResultNode[];
  actions: number;
  failed: number;
  items: number;
};

/** Deeper than a workflow can be, whose text has at most 100 levels; what lies below is shown raw. */
const deepest = 120;

/**
 * Reads back what a workflow gave: contract linked-api 1.4 and 5. Roots as one or a list, `then` as one or a list, both
 * documented shapes of a loop, and a mixture of them. Takes any value and never throws.
 */
export function readCompletion(completion: unknown): ResultTree {
  const nodes = completion === undefined || completion === null ? [] : actionsIn(completion, [], 0);
  return { nodes, ...count(nodes) };
}

/** One action or a list of them; anything else as it is. */
function actionsIn(value: unknown, at: Pointer, depth: number): ResultNode[] {
  if (!Array.isArray(value)) return [readAction(value, at, depth)];
  return value.map((each: unknown, index) => readAction(each, [...at, index], depth));
}

function readAction(value: unknown, at: Pointer, depth: number): ResultNode {
  const path = pathOf(at);
  const actionType = isObject(value) ? own(value, 'actionType') : undefined;
  if (!isObject(value) || typeof actionType !== 'string' || depth > deepest)
    return { kind: 'raw', path, value };
  const success = own(value, 'success');
  const label = own(value, 'label');
  const error = errorIn(own(value, 'error'));
  const data = own(value, 'data');
  return {
    kind: 'action',
    path,
    actionType,
    ...(typeof label === 'string' && label !== '' && { label }),
    success: typeof success === 'boolean' ? success : error ? false : undefined,
    ...(error && { error }),
    ...inside(data, at, depth),
  };
}

function inside(data: unknown, at: Pointer, depth: number): { data: unknown; children: ResultNode[] } {
  if (Array.isArray(data)) {
    // A list nothing was run for is plain data.
    const isLooped = data.some((each: unknown) => isObject(each) && own(each, 'then') !== undefined);
    if (!isLooped) return { data: data.length > 0 ? data : undefined, children: [] };
    return {
      data: undefined,
      children: data.map((each: unknown, index) => readItem(each, index, at, depth + 1)),
    };
  }
  if (!isObject(data)) return { data: data ?? undefined, children: [] };
  const under = own(data, 'then');
  const left = fieldsOf(data);
  return { data: left, children: under === undefined ? [] : actionsIn(under, [...at, 'then'], depth + 1) };
}

function readItem(value: unknown, index: number, at: Pointer, depth: number): ResultItem {
  const here = [...at, `#${index + 1}`];
  const item: Pick<ResultItem, 'kind' | 'path' | 'position'> = {
    kind: 'item',
    path: pathOf(here),
    position: index + 1,
  };
  if (!isObject(value)) return { ...item, name: undefined, data: value, children: [] };
  const results = own(value, 'then');
  const children = results === undefined ? [] : unwrap(results, [...here, 'then'], depth);
  return { ...item, name: nameOf(value), data: fieldsOf(value), children };
}

/**
 * The actions run for one item. In one documented shape they stand in `then` at once, in the other within a result of
 * the loop itself; which of the two says nothing, so the second is read as the first.
 */
function unwrap(results: unknown, at: Pointer, depth: number): ResultNode[] {
  const list: readonly unknown[] = Array.isArray(results) ? results : [results];
  return list.flatMap((each, index): ResultNode[] => {
    const here = Array.isArray(results) ? [...at, index] : at;
    const inner = loopData(each);
    return inner === undefined || depth > deepest
      ? [readAction(each, here, depth)]
      : unwrap(inner, here, depth + 1);
  });
}

/** What a loop's own result holds, when it went well and says nothing more of itself. */
function loopData(value: unknown): unknown {
  if (!isObject(value) || !/^(st|nv)\.doFor[A-Z]/.test(actionTypeOf(value))) return undefined;
  if (
    own(value, 'success') === false ||
    own(value, 'error') !== undefined ||
    own(value, 'label') !== undefined
  ) {
    return undefined;
  }
  const data = own(value, 'data');
  if (!isObject(data) || own(data, 'actionType') !== undefined) return data ?? undefined;
  const then = own(data, 'then');
  return then !== undefined && fieldsOf(data) === undefined ? then : undefined;
}

/** An object's fields without `then`; undefined when there are no others. */
function fieldsOf(object: JsonObject): unknown {
  const { then: _children, ...fields } = object;
  return Object.keys(fields).length > 0 ? fields : undefined;
}

function errorIn(error: unknown): ResultAction['error'] {
  if (error === undefined || error === null) return undefined;
  if (!isObject(error)) return { type: '', message: quote(error) };
  const type = own(error, 'type');
  const message = own(error, 'message');
  return {
    type: typeof type === 'string' ? type : '',
    message: typeof message === 'string' ? message : '',
  };
}

/** What people call it: a name, a title, the first words of a post; else its address. */
function nameOf(item: JsonObject): string | undefined {
  for (const key of ['name', 'title', 'text', 'publicUrl', 'hashedUrl', 'jobUrl', 'url']) {
    const value = own(item, key);
    if (typeof value !== 'string' || value.trim() === '') continue;
    const line = value.trim().replace(/\s+/g, ' ');
    return line.length > 80 ? `${line.slice(0, 79)}…` : line;
  }
  return undefined;
}

function count(nodes: readonly ResultNode[]): Pick<ResultTree, 'actions' | 'failed' | 'items'> {
  let [actions, failed, items] = [0, 0, 0];
  const add = (node: ResultNode): void => {
    if (node.kind === 'raw') return;
    if (node.kind === 'item') items += 1;
    else {
      actions += 1;
      if (node.success === false) failed += 1;
    }
    node.children.forEach(add);
  };
  nodes.forEach(add);
  return { actions, failed, items };
}
