import { type JsonObject, numberOf, textOf } from '../json';

/** Newest first, `limit` and `since` together. Contract linked-api 2.3. */
export function recent<Item extends { time: string }>(
  items: readonly Item[],
  action: JsonObject,
  usual = 20,
): Item[] {
  const since = Date.parse(textOf(action, 'since') ?? '1970-01-01');
  return items
    .filter((each) => Date.parse(each.time) >= since)
    .sort((a, b) => Date.parse(b.time) - Date.parse(a.time))
    .slice(0, numberOf(action, 'limit') ?? usual);
}
