/** Counters before 2026 were singular (contract linked-api 6). */
const counters = [
  ['reactionCount', 'reactionsCount'],
  ['commentCount', 'commentsCount'],
  ['employeeCount', 'employeesCount'],
] as const;

/**
 * The same data under the names the service uses today; a present-day name that is there already wins. A reaction's kind
 * is `type` on posts and `reactionType` on people, and older answers mix them up, so items of `reactions` get both.
 */
export function modernNames(data: unknown, list = ''): unknown {
  if (Array.isArray(data)) return data.map((item: unknown) => modernNames(item, list));
  if (typeof data !== 'object' || data === null) return data;
  const named = new Map(Object.entries(data).map(([name, value]) => [name, modernNames(value, name)]));
  for (const [old, modern] of counters) {
    if (named.has(old)) named.set(modern, named.get(modern) ?? named.get(old));
  }
  if (list === 'reactions') {
    const kind = { type: named.get('type'), reactionType: named.get('reactionType') };
    named.set('type', kind.type ?? kind.reactionType);
    named.set('reactionType', kind.reactionType ?? kind.type);
  }
  return Object.fromEntries(named);
}
