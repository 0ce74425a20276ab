import { grammar } from './grammar';
import type { Row, WriteKind } from './grammar-row';
import { actionTypeOf, childrenIn, isObject, type JsonObject, own } from './violation';

/** At most; what really happens depends on what is found. */
export type WorkflowCost = {
  /** Pages of LinkedIn that are opened. */
  pages: number;
  searches: number;
  /** What is sent or changed; kinds that do not occur are left out. */
  writes: Readonly<Partial<Record<WriteKind, number>>>;
  /** All steps of the text, however often each is done. */
  steps: number;
};

/** The service says a page takes twenty seconds and more: contract linked-api 5. */
export const secondsPerPage = 20;

/** As deep as a workflow that could be sent. */
const deepest = 200;

/** How much a workflow does at most: limits times loops. Never throws; what is no action counts for nothing. */
export function describeCost(workflow: unknown): WorkflowCost {
  const writes = new Map<WriteKind, number>();
  let [pages, searches, steps] = [0, 0, 0];
  const add = (value: unknown, times: number, items: number, depth: number): void => {
    if (!isObject(value) || depth > deepest) return;
    steps += 1;
    const row = grammar.get(actionTypeOf(value));
    if (row?.does === 'open') pages = total(pages + times);
    if (row?.does === 'search') searches = total(searches + times);
    if (row?.writes) writes.set(row.writes, total((writes.get(row.writes) ?? 0) + times));
    const again = row?.does === 'loop' ? total(times * items) : times;
    const inside = row ? itemsOf(row, value) : 1;
    for (const child of childrenIn(value)) add(child.value, again, inside, depth + 1);
  };
  for (const each of Array.isArray(workflow) ? workflow : [workflow]) add(each, 1, 1, 0);
  return { pages, searches, writes: Object.fromEntries(writes), steps };
}

const total = (sum: number): number => Math.min(sum, Number.MAX_SAFE_INTEGER);

/** How many things the loop under a list goes through at most. */
function itemsOf(row: Row, action: JsonObject): number {
  const param = row.params.limit;
  if (param?.type !== 'number') return 1;
  const given = own(action, 'limit');
  const limit =
    typeof given === 'number' && given >= param.min ? Math.floor(given) : (param.usual ?? param.max);
  // Searches for posts give fewer when something is done with each.
  return Math.min(limit, actionTypeOf(action) === 'st.searchPosts' ? 20 : param.max);
}
