import type { JsonObject } from '../json';
import type { EffectKind } from '../ledger';
import type { Parts } from '../parts';
import type { PersonState, PostState } from '../state';
import { childrenOf } from './check-workflow';
import { categoryOf, usedToday } from './limits';
import type { Account, Action } from './state';

type ActionError = { type: string; message: string };

/** Contract linked-api 1.4. */
type ActionResult = {
  actionType: string;
  success: boolean;
  label?: string;
  data?: unknown;
  error?: ActionError;
};

/** What the parent has opened; empty at the root. */
export type Opened = { person?: PersonState; post?: PostState };

/** One workflow being played: for whom, and where its effects go. */
export type Stage = { parts: Parts; account: Account; workflowId: string };

/** `opened` is what children find open. */
export type Outcome = { error: ActionError } | { data?: unknown; opened?: Opened };

export type Player = (action: Action, opened: Opened, stage: Stage) => Outcome;

export const refuse = (type: string, message: string): Outcome => ({ error: { type, message } });

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
export function play(
  action: Action,
  opened: Opened,
  stage: Stage,
  players: ReadonlyMap<string, Player>,
): ActionResult {
  const label = typeof action.label === 'string' ? { label: action.label } : {};
  const base = { actionType: action.actionType, ...label };
  const outcome = limited(action, stage) ?? played(action, opened, stage, players);
  stage.account.usage.push({
    actionType: action.actionType,
    success: !('error' in outcome),
    time: stage.parts.clock.iso(),
  });
  if ('error' in outcome) return { ...base, success: false, error: outcome.error };
  if (!outcome.opened || action.then === undefined) return { ...base, success: true, ...dataOf(outcome) };
  const inside = outcome.opened;
  const results = childrenOf(action).map((child) => play(child, inside, stage, players));
  const then = Array.isArray(action.then) ? results : results[0];
  const data = typeof outcome.data === 'object' ? outcome.data : {};
  return { ...base, success: true, data: { ...data, then } };
}

const dataOf = (outcome: { data?: unknown }): { data?: unknown } =>
  outcome.data === undefined ? {} : { data: outcome.data };

function played(action: Action, opened: Opened, stage: Stage, players: ReadonlyMap<string, Player>): Outcome {
  const player = players.get(action.actionType);
  if (player) return player(action, opened, stage);
  return refuse('notPlayed', `The local world does not play ${action.actionType} yet.`);
}

function limited(action: Action, stage: Stage): Outcome | undefined {
  const category = categoryOf(action.actionType);
  const limit = category ? stage.account.limits[category] : undefined;
  if (!category || limit === undefined) return undefined;
  if (usedToday(stage.account, category, stage.parts.clock.now()) < limit) return undefined;
  return refuse('limitExceeded', `The daily limit of ${limit} for ${category} is reached.`);
}
