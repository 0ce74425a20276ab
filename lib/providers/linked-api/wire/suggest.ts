import type { Param, Params } from './action-params';
import { grammar } from './grammar';
import { childrenOf, paramsOf } from './grammar-questions';
import { type Frame, scan } from './text-scan';

/** One thing that may stand at the cursor. What it means is said by what it is. */
export type Suggestion = {
  /** What is shown and what is typed to find it. */
  name: string;
  /** What takes the place of the text from `from` to `to`. */
  insert: string;
} & (
  | { is: 'action' }
  | { is: 'param'; param: Param }
  | { is: 'key'; key: 'actionType' | 'label' | 'then' }
  | { is: 'value' }
);

export type Suggestions = { from: number; to: number; items: readonly Suggestion[] };

/** What may stand at the cursor: keys, actions that fit under this parent, values of a parameter. Of any text. */
export function suggest(text: string, cursor: number): Suggestions | undefined {
  const place = scan(text, cursor);
  if (!place) return undefined;
  const { frame, from, to, typed, next } = place;
  const all = place.expects === 'key' ? keysIn(frame, typed, next) : valuesFor(frame, place.key);
  const wanted = typed.toLowerCase();
  const rank = ({ name }: Suggestion): number => {
    const lower = name.toLowerCase();
    if (lower.startsWith(wanted) || lower.replace(/^(st|nv)\./, '').startsWith(wanted)) return 0;
    return lower.includes(wanted) ? 1 : 2;
  };
  const items = all.filter((each) => rank(each) < 2).sort((a, b) => rank(a) - rank(b));
  return items.length > 0 ? { from, to, items } : undefined;
}

/** An object that is an action: the workflow itself, or something in `then`. */
function isAction(frame: Frame | undefined): boolean {
  if (frame?.kind !== 'object') return false;
  const holder = holderOf(frame);
  return frame.key === 'then' ? isAction(holder) : holder === undefined;
}

/** The object around, over the list in between if there is one. */
function holderOf(frame: Frame): Frame | undefined {
  return frame.parent?.kind === 'array' ? frame.parent.parent : frame.parent;
}

/** The kind of action an action stands under; undefined at the root. */
function parentType(action: Frame | undefined): string | undefined {
  return action && holderOf(action)?.entries.get('actionType');
}

const atRoot = (frame: Frame): boolean => holderOf(frame) === undefined;

/** The parameters an object may have, whether it is an action or a group within one. */
function paramsIn(frame: Frame): Params {
  if (isAction(frame)) {
    const row = grammar.get(frame.entries.get('actionType') ?? '');
    return row ? paramsOf(row, atRoot(frame)) : {};
  }
  const holder = holderOf(frame);
  const param = holder && frame.key !== undefined ? paramIn(holder, frame.key) : undefined;
  return param?.type === 'group' || param?.type === 'groups' ? param.of : {};
}

function paramIn(frame: Frame, key: string): Param | undefined {
  const params = paramsIn(frame);
  return Object.hasOwn(params, key) ? params[key] : undefined;
}

function keysIn(frame: Frame | undefined, typed: string, next: string): Suggestion[] {
  if (!frame) return [];
  const after = next === ':' ? '' : ': ';
  const free = (name: string): boolean => !frame.entries.has(name) || (name === typed && next !== ':');
  const keys: Suggestion[] = [];
  if (isAction(frame)) {
    const row = grammar.get(frame.entries.get('actionType') ?? '');
    const names = [
      'actionType',
      ...(row && row.children.length > 0 ? ['then'] : []),
      ...(row ? ['label'] : []),
    ];
    for (const key of ['actionType', 'then', 'label'] as const) {
      if (names.includes(key)) keys.push({ is: 'key', key, name: key, insert: `"${key}"${after}` });
    }
  }
  const params = Object.entries(paramsIn(frame)).map(
    ([name, param]): Suggestion => ({ is: 'param', param, name, insert: `"${name}"${after}` }),
  );
  const [first, ...rest] = keys;
  return [...(first ? [first] : []), ...params, ...rest].filter(({ name }) => free(name));
}

function valuesFor(frame: Frame | undefined, key: string | undefined): Suggestion[] {
  if (!frame) return actions(undefined, true);
  if (frame.kind === 'object' && key === 'actionType' && isAction(frame)) {
    return actions(atRoot(frame) ? undefined : (parentType(frame) ?? ''), false);
  }
  if (key === 'then') {
    const holder = frame.kind === 'array' ? frame.parent : frame;
    if (holder && isAction(holder)) return actions(holder.entries.get('actionType') ?? '', true);
  }
  if (frame.kind === 'array' && frame.parent === undefined) return actions(undefined, true);
  const holder = frame.kind === 'array' ? frame.parent : frame;
  const param = holder && key !== undefined ? paramIn(holder, key) : undefined;
  return param ? valuesOf(param, frame.kind === 'array').map(asValue) : [];
}

/** As the text of `actionType`, or as a whole action where one is expected. */
function actions(parent: string | undefined, whole: boolean): Suggestion[] {
  return childrenOf(parent).map((name) => ({
    is: 'action',
    name,
    insert: whole ? `{ "actionType": "${name}" }` : `"${name}"`,
  }));
}

function valuesOf(param: Param, within: boolean): readonly string[] {
  if (param.type === 'flag') return ['true', 'false'];
  if (param.type === 'choice' || (param.type === 'choices' && within))
    return param.of.map((each) => `"${each}"`);
  return [];
}

const asValue = (insert: string): Suggestion => ({ is: 'value', name: insert.replaceAll('"', ''), insert });
