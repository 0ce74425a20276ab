/** Actions that leave nothing behind on LinkedIn: they open, read, search, go through lists, or look at a state. */
const reading = /^(st|nv)\.(open|retrieve|search|doFor|checkConnectionStatus$)/;

/** Whether every action of a workflow, however deep, only reads. What cannot be told is taken for a write. */
export function readsOnly(workflow: unknown): boolean {
  // A list of what is still to be looked at, because depth is the sender's choice.
  const open: unknown[] = [workflow];
  while (open.length > 0) {
    const next = open.pop();
    if (Array.isArray(next)) {
      for (const action of next) open.push(action);
      continue;
    }
    if (typeof next !== 'object' || next === null || !('actionType' in next)) return false;
    if (typeof next.actionType !== 'string' || !reading.test(next.actionType)) return false;
    if ('then' in next && next.then !== undefined) open.push(next.then);
  }
  return true;
}
