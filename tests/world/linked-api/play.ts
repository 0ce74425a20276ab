import type { JsonObject } from '../json';
import type { EffectKind } from '../ledger';
import type { Parts } from '../parts';
import type { CommentState, CompanyState, Conversation, PersonState, PostState } from '../state';
import type { Account } from './account';
import { childrenOf } from './check-workflow';
import { overLimit } from './limits';
import { playLoops } from './play-loops';
import type { Action } from './state';

type ActionError = { type: string; message: string };

/** Contract linked-api 1.4. */
export type ActionResult = {
  actionType: string;
  success: boolean;
  label?: string;
  data?: unknown;
  error?: ActionError;
};

/** What the parent has opened; empty at the root. */
export type Opened = {
  person?: PersonState;
  company?: CompanyState;
  post?: PostState;
  comment?: { comment: CommentState; post: PostState };
  thread?: Conversation;
};

/** One workflow being played: for whom, and where its effects go. */
export type Stage = { parts: Parts; account: Account; workflowId: string };

/** One line of a list, and what a loop over the list opens there. */
export type Item = { data: object; opened: Opened };

/** `opened` is what children find open; `items` make a list, whose children are loops. */
export type Outcome =
  | { error: ActionError }
  | { data?: unknown; opened?: Opened; items?: undefined }
  | { items: readonly Item[] };

export type Player = (action: Action, opened: Opened, stage: Stage) => Outcome;

export type Players = ReadonlyMap<string, Player>;

export const refuse = (type: string, message: string): { error: ActionError } => ({
  error: { type, message },
});

/** Writes what just happened on the outside into the ledger. */
export function effect(stage: Stage, kind: EffectKind, subject: string, detail: JsonObject = {}): void {
  stage.parts.ledger.effects.push({
    at: stage.parts.clock.iso(),
    service: 'linked-api',
    account: stage.account.id,
    kind,
    subject,
    detail,
    workflowId: stage.workflowId,
  });
}

/**
 * Plays one action and, when it worked, what stands under it. A failed child does not stop its siblings; a failed
 * parent leaves its children unplayed. Contract linked-api section 5.
 */
export function play(action: Action, opened: Opened, stage: Stage, players: Players): ActionResult {
  const label = typeof action.label === 'string' ? { label: action.label } : {};
  const base = { actionType: action.actionType, ...label };
  const outcome = refused(action, stage) ?? played(action, opened, stage, players);
  stage.account.usage.push({
    actionType: action.actionType,
    success: !('error' in outcome),
    time: stage.parts.clock.iso(),
  });
  if ('error' in outcome) return { ...base, success: false, error: outcome.error };
  if (outcome.items) {
    return { ...base, success: true, data: playLoops(action, outcome.items, stage, players) };
  }
  if (!outcome.opened || action.then === undefined) return { ...base, success: true, ...dataOf(outcome) };
  const inside = outcome.opened;
  const results = childrenOf(action).map((child) => play(child, inside, stage, players));
  const then = Array.isArray(action.then) ? results : results[0];
  const data = typeof outcome.data === 'object' ? outcome.data : {};
  return { ...base, success: true, data: { ...data, then } };
}

const dataOf = (outcome: { data?: unknown }): { data?: unknown } =>
  outcome.data === undefined ? {} : { data: outcome.data };

function played(action: Action, opened: Opened, stage: Stage, players: Players): Outcome {
  const player = players.get(action.actionType);
  // The grammar has let it pass, so the world itself forgot it.
  if (!player) throw new Error(`nobody plays ${action.actionType}`);
  return player(action, opened, stage);
}

/** Why it is not even tried. */
function refused(action: Action, stage: Stage): Outcome | undefined {
  const { account, parts } = stage;
  const type = account.refusedActions[action.actionType];
  if (type !== undefined) return refuse(type, `LinkedIn refused ${action.actionType}.`);
  if (action.actionType.startsWith('nv.') && !account.salesNavigator) {
    return refuse('noSalesNavigator', 'The account has no Sales Navigator.');
  }
  const over = overLimit(account, action.actionType, parts.clock.now());
  return over === undefined ? undefined : refuse('limitExceeded', over);
}
