import { isObject } from '../json';
import { Refusal } from './envelope';
import { grammar } from './grammar';
import { brokenRule } from './rules';
import { wrongParameter } from './shapes';
import type { Action } from './state';

/**
 * Reads the body of a start request: one action or a list.
 * @throws Refusal `invalidWorkflow` or `invalidRequestPayload`, naming the path
 */
export function readWorkflow(body: unknown): Action | Action[] {
  if (Array.isArray(body)) {
    if (body.length === 0) throw new Refusal('invalidRequestPayload', 'Invalid body: an empty list.');
    const actions = body.map((each, index) => readAction(each, `[${index}]`, undefined));
    actions.forEach((each, index) => {
      checkShapes(each, `[${index}]`);
    });
    return actions;
  }
  const action = readAction(body, '', undefined);
  checkShapes(action, '');
  return action;
}

/** The actions in `then`, whichever way they are written. */
export function childrenOf(action: Action): Action[] {
  const list = Array.isArray(action.then) ? action.then : [action.then];
  // readAction has checked every child before anything runs.
  return list.filter((each): each is Action => isObject(each));
}

const at = (path: string, message: string): string => (path ? `${path}: ${message}` : message);

function readAction(value: unknown, path: string, parent: string | undefined): Action {
  if (!isObject(value) || typeof value.actionType !== 'string') {
    throw new Refusal('invalidRequestPayload', at(path, 'an action needs a text actionType.'));
  }
  const action: Action = { ...value, actionType: value.actionType };
  const { actionType } = action;
  const place = grammar.get(actionType);
  const wrong = (message: string): Refusal => new Refusal('invalidWorkflow', at(path, message));
  if (!place) throw wrong(`unknown actionType ${actionType}.`);
  const given = place.url.filter((name) => action[name] !== undefined);
  if (parent === undefined) {
    if (!place.root) throw wrong(`${actionType} cannot start a workflow.`);
    if (place.url.length > 0 && given.length === 0) {
      throw wrong(`${place.url.join(' or ')} is required for ${actionType} at the root.`);
    }
  } else {
    if (!grammar.get(parent)?.children.includes(actionType)) {
      throw wrong(`${actionType} cannot stand under ${parent}.`);
    }
    if (given.length > 0) throw wrong(`${given[0]} is not allowed for ${actionType} under a parent.`);
  }
  if (action.then === undefined) return action;
  const under = (index?: number): string =>
    `${path ? `${path}.` : ''}then${index === undefined ? '' : `[${index}]`}`;
  const then = Array.isArray(action.then)
    ? action.then.map((each, index) => readAction(each, under(index), actionType))
    : readAction(action.then, under(), actionType);
  return { ...action, then };
}

function checkShapes(action: Action, path: string): void {
  const problem = wrongParameter(action) ?? brokenRule(action);
  if (problem) {
    throw new Refusal('invalidRequestPayload', `Invalid body: ${path ? `${path}.` : ''}${problem}`);
  }
  const list = Array.isArray(action.then);
  childrenOf(action).forEach((child, index) => {
    checkShapes(child, `${path ? `${path}.` : ''}then${list ? `[${index}]` : ''}`);
  });
}
