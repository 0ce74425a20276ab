import { type Complaint, checkParams, placed } from './check-params';
import { checkRelations } from './check-relations';
import { closest } from './closest';
import { grammar } from './grammar';
import { childrenOf, paramsOf, parentsOf, targetNames, unsureUnder } from './grammar-questions';
import type { Row } from './grammar-row';
import type { Pointer } from './json-tree';
import { childrenIn, isObject, type JsonObject, own, pathOf, quote, type Violation } from './violation';

/** Nobody reads more; a wrong text of 200 kB would have thousands. */
const most = 100;
/** As deep as the reader of JSON goes. */
const deepest = 100;

type Walk = { found: Violation[]; now: number; guesses: Map<string, readonly string[]> };
/** Where an action stands. `parent` is the kind it stands under, guessed when misspelt; `unknown` when nobody can say. */
type Spot = { at: Pointer; parent: string | undefined; known: boolean };

/**
 * Everything wrong with a workflow, in the order of its actions: contract linked-api 5 and 2.3. Takes any JSON value and
 * never throws. A misspelt action is treated as the one it most likely meant, so that the rest is checked too.
 * @param now in ms; times after it are complained of. Left out, none are.
 */
export function checkWorkflow(value: unknown, now = Number.POSITIVE_INFINITY): Violation[] {
  const walk: Walk = { found: [], now, guesses: new Map() };
  const tell = (complaint: Complaint) => walk.found.push(placed(complaint, '', []));
  if (Array.isArray(value)) {
    if (value.length === 0) tell({ rule: 'empty', at: [], found: '[]' });
    value.forEach((each: unknown, index) => {
      visit(each, { at: [index], parent: undefined, known: true }, walk);
    });
  } else visit(value, { at: [], parent: undefined, known: true }, walk);
  return walk.found.slice(0, most);
}

function visit(value: unknown, spot: Spot, walk: Walk): void {
  if (walk.found.length >= most) return;
  const path = pathOf(spot.at);
  const tell = (complaint: Complaint) => walk.found.push(placed(complaint, path, spot.at));
  if (spot.at.length > deepest * 2) {
    tell({ rule: 'too-deep', at: [], fits: [String(deepest)] });
    return;
  }
  if (!isObject(value)) {
    tell({ rule: 'not-an-action', at: [], found: quote(value), fits: childrenOf(spot.parent) });
    return;
  }
  const named = own(value, 'actionType');
  if (typeof named !== 'string' || named === '') {
    tell({
      rule: 'action-type-missing',
      at: named === undefined ? [] : ['actionType'],
      found: named === undefined ? '' : quote(named),
      fits: childrenOf(spot.parent),
    });
  } else if (!grammar.has(named)) {
    tell({ rule: 'unknown-action', at: ['actionType'], found: quote(named), fits: guess(named, spot, walk) });
  }
  const actionType = typeof named === 'string' ? meant(named, spot, walk) : undefined;
  const row = actionType === undefined ? undefined : grammar.get(actionType);
  if (actionType !== undefined && row) checkAction(actionType, row, value, spot, walk, tell);
  const children = childrenIn(value);
  if (row && children.length > 0 && row.children.length === 0) {
    tell({ rule: 'no-children', at: ['then'], found: quote(actionType), fits: [] });
  }
  for (const child of children) {
    const at = [...spot.at, ...child.at];
    visit(child.value, { at, parent: actionType, known: row !== undefined && row.children.length > 0 }, walk);
  }
}

function checkAction(
  actionType: string,
  row: Row,
  action: JsonObject,
  spot: Spot,
  walk: Walk,
  tell: (complaint: Complaint) => void,
): void {
  const atRoot = isRoot(spot);
  for (const each of checkPlace(actionType, row, spot)) tell(each);
  for (const each of checkTargets(row, action, atRoot)) tell(each);
  const label = own(action, 'label');
  if (label !== undefined && typeof label !== 'string') {
    tell({ rule: 'wrong-type', at: ['label'], found: quote(label), fits: ['text'] });
  }
  // Targets under a parent have been complained of; whether their values fit does not matter any more.
  const ignored = ['actionType', 'label', 'then', ...(atRoot ? [] : targetNames)];
  for (const each of checkParams(paramsOf(row, atRoot), action, walk.now, [], ignored)) tell(each);
  for (const each of checkRelations(actionType, action)) tell(each);
  for (const each of checkUse(row, action)) tell(each);
}

const isRoot = ({ at }: Spot): boolean => !at.includes('then');

function checkPlace(actionType: string, row: Row, spot: Spot): Complaint[] {
  const { parent, known } = spot;
  const complaint = { at: ['actionType'], found: actionType };
  const unsure = row.unsure || unsureUnder.some(([over, under]) => over === parent && under === actionType);
  const doubt: Complaint[] = unsure ? [{ ...complaint, severity: 'warning', rule: 'unsure' }] : [];
  if (isRoot(spot))
    return row.root ? doubt : [{ ...complaint, rule: 'not-at-root', fits: parentsOf(actionType) }];
  if (!known || parent === undefined || childrenOf(parent).includes(actionType)) return doubt;
  return [{ ...complaint, rule: 'not-under', fits: [parent, ...parentsOf(actionType)] }];
}

function checkTargets(row: Row, action: JsonObject, atRoot: boolean): Complaint[] {
  if (!atRoot) {
    return [...targetNames]
      .filter((name) => own(action, name) !== undefined && !Object.hasOwn(row.params, name))
      .map((name) => ({ rule: 'url-under-parent' as const, at: [name], found: quote(own(action, name)) }));
  }
  const missing = row.targets.length > 0 && row.targets.every((name) => own(action, name) === undefined);
  return missing && row.root ? [{ rule: 'url-missing', at: [], fits: row.targets }] : [];
}

/** What is allowed and pointless: a loop over nothing, a page opened for nothing. */
function checkUse(row: Row, action: JsonObject): Complaint[] {
  if (childrenIn(action).length > 0) return [];
  if (row.does === 'loop') return [{ rule: 'empty', at: ['then'], fits: row.children }];
  const asked = !Object.hasOwn(row.params, 'basicInfo') || own(action, 'basicInfo') === true;
  return row.does === 'open' && !asked
    ? [{ severity: 'warning', rule: 'nothing-returned', at: [], fits: ['basicInfo'] }]
    : [];
}

/** Names a misspelt action may have meant; those that may stand here come first. */
function guess(named: string, { parent }: Spot, walk: Walk): readonly string[] {
  const known = walk.guesses.get(named);
  const near = known ?? closest(named, [...grammar.keys()]);
  walk.guesses.set(named, near);
  const here = childrenOf(parent);
  return [...near].sort((a, b) => Number(here.includes(b)) - Number(here.includes(a)));
}

function meant(named: string, spot: Spot, walk: Walk): string | undefined {
  return grammar.has(named) ? named : guess(named, spot, walk)[0];
}
