import type { Values } from './action';

/** Only what is newer. A day begins where the user is. */
export const newerThan = ({ since }: Values): object =>
  since ? { since: new Date(`${since}T00:00`).toISOString() } : {};

/**
 * What a fetch is to bring along: `retrieve…` for each of the `parts`, and for each part that is counted, with its
 * number. `lists` names those, and says what else limits them.
 */
export function retrieval(values: Values, lists: Readonly<Record<string, object>>): object {
  const input: Record<string, unknown> = {};
  for (const [name, value = ''] of Object.entries(values)) {
    for (const part of name === 'parts' ? value.split(' ') : lists[name] ? [name] : [])
      input[`retrieve${part}`] = true;
    if (lists[name]) input[`${name.toLowerCase()}RetrievalConfig`] = { limit: Number(value), ...lists[name] };
  }
  return input;
}
