import { childrenOf } from './check-workflow';
import { type ActionResult, type Item, type Opened, type Players, play, type Stage } from './play';
import type { Action } from './state';

/**
 * The lines of a list, each with what the loops under it brought. No document shows a loop's own place in the answer
 * (contract linked-api section 5), so both readings can be had: the opener's result itself, or wrapped in the loop's.
 */
export function playLoops(
  action: Action,
  items: readonly Item[],
  stage: Stage,
  players: Players,
): readonly object[] {
  const loops = childrenOf(action);
  if (loops.length === 0) return items.map(({ data }) => data);
  return items.map(({ data, opened }) => {
    const rounds = loops.map((loop) => playRound(loop, opened, stage, players));
    const then = Array.isArray(action.then) ? rounds.flat() : rounds[0];
    return { ...data, then };
  });
}

/** One line met by one loop. */
function playRound(
  loop: Action,
  opened: Opened,
  stage: Stage,
  players: Players,
): ActionResult | ActionResult[] | undefined {
  const results = childrenOf(loop).map((child) => play(child, opened, stage, players));
  const then = Array.isArray(loop.then) ? results : results[0];
  if (stage.account.loopShape === 'opener') return then;
  const label = typeof loop.label === 'string' ? { label: loop.label } : {};
  return { actionType: loop.actionType, ...label, success: true, data: { then } };
}
