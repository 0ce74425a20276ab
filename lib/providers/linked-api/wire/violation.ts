import type { Pointer } from './json-tree';

/** What can be wrong with a workflow: contract linked-api 5, and 2.3 for parameters. */
export const workflowRules = [
  'not-an-action',
  'empty',
  'action-type-missing',
  'unknown-action',
  'not-at-root',
  'not-under',
  'no-children',
  'url-missing',
  'url-under-parent',
  'wrong-url',
  'only-one-of',
  'missing-param',
  'unknown-param',
  'wrong-type',
  'out-of-range',
  'too-long',
  'too-many',
  'not-one-of',
  'blank',
  'not-an-email',
  'not-a-time',
  'in-future',
  'mixed-attachments',
  'mention-not-in-text',
  'nothing-returned',
  'unsure',
  'too-deep',
] as const;
export type WorkflowRule = (typeof workflowRules)[number];

export type Violation = {
  /** A warning does not keep a workflow from being sent. */
  severity: 'error' | 'warning';
  rule: WorkflowRule;
  /** Of the action: `then[0].then`; empty for the root. */
  path: string;
  /** Where the value at fault is, from the root. */
  at: Pointer;
  /** Within the action: `filter.position`. */
  param?: string;
  /** What is there, as text; empty when nothing is. */
  found: string;
  /** What would fit: names of actions or parameters, values, types, or the least and the most. Best first. */
  fits: readonly string[];
};

/** An action's own address, as people and the service write it; `#3` stands for the third item of a loop. */
export function pathOf(pointer: Pointer): string {
  return pointer
    .map((step) => (typeof step === 'number' || step.startsWith('#') ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** A value in a few words, to be quoted. */
export function quote(value: unknown): string {
  const said = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return said.length > 60 ? `${said.slice(0, 59)}…` : said;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object itself holds under a name; nothing of what every object has. */
export function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The kind of an action; empty when it has none. */
export function actionTypeOf(value: unknown): string {
  const named = isObject(value) ? own(value, 'actionType') : undefined;
  return typeof named === 'string' ? named : '';
}

/** The children in `then`, one or a list, with the way to each. */
export function childrenIn(action: JsonObject): readonly { value: unknown; at: Pointer }[] {
  const then = own(action, 'then');
  if (then === undefined) return [];
  if (!Array.isArray(then)) return [{ value: then, at: ['then'] }];
  return then.map((value: unknown, index) => ({ value, at: ['then', index] }));
}

/** An action with something in its `then`; written so that nobody takes it for a promise. */
export function holding(action: object, then: unknown): JsonObject {
  return Object.fromEntries([...Object.entries(action), ['then', then]]);
}
