/**
 * Does one thing after the other, so that an older reading never overwrites a newer one. What goes wrong is told to
 * `onFailure` and holds up nothing that comes after.
 */
export function inTurn(onFailure: (thrown: unknown) => void): (work: () => Promise<void>) => Promise<void> {
  let turn: Promise<void> = Promise.resolve();
  return (work) => {
    turn = turn.then(work).catch(onFailure);
    return turn;
  };
}
