/** Counters before 2026 were singular; of a limit's use two names are documented (contract linked-api 1.7, 6). */
const successors = [
  ['reactionCount', 'reactionsCount'],
  ['commentCount', 'commentsCount'],
  ['repostCount', 'repostsCount'],
  ['employeeCount', 'employeesCount'],
  ['currentValue', 'currentUsage'],
] as const;

type Named = Map<string, unknown>;

/**
 * The same data under the names the service uses today; a present-day name that is there already wins. A reaction's kind
 * is `type` on posts and `reactionType` on people, and older answers mix them up, so items of `reactions` get both.
 */
export function modernNames(data: unknown, list = ''): unknown {
  if (Array.isArray(data)) return data.map((item: unknown) => modernNames(item, list));
  if (typeof data !== 'object' || data === null) return data;
  const named: Named = new Map(Object.entries(data).map(([name, value]) => [name, modernNames(value, name)]));
  for (const [old, modern] of successors) fillIn(named, modern, named.get(old));
  if (list === 'reactions') {
    fillIn(named, 'type', named.get('reactionType'));
    fillIn(named, 'reactionType', named.get('type'));
  }
  if (list === 'comments') nameCommenter(named);
  return Object.fromEntries(named);
}

/** Since August 2026 who wrote a comment stands under `author`; the names before that are still what views read. */
function nameCommenter(comment: Named): void {
  const author = comment.get('author');
  if (typeof author !== 'object' || author === null) return;
  const of: Named = new Map(Object.entries(author));
  fillIn(comment, 'commenterName', of.get('name'));
  fillIn(comment, 'commenterUrl', of.get('profileUrl') ?? of.get('companyUrl'));
  fillIn(comment, 'commenterHeadline', of.get('headline'));
  fillIn(comment, 'commenterType', of.get('type'));
}

function fillIn(named: Named, name: string, value: unknown): void {
  if (value !== undefined) named.set(name, named.get(name) ?? value);
}
