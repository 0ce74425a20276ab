/** The views of the dashboard, in the order of its navigation. Names are those in the address. */
export const viewNames = [
  'runs',
  'people',
  'posts',
  'companies',
  'conversations',
  'run',
  'workflow',
] as const;

export type ViewName = (typeof viewNames)[number];

/** Where one is: a view, and in it one run (by id), or one operation to be run. */
export type Route = { view: ViewName; detail?: string };

const home: Route = { view: 'runs' };

/** Views that show one thing by its name. */
const withDetail: ReadonlySet<ViewName> = new Set(['runs', 'run']);

/** The place an address names (`#/runs/<runId>`). Addresses nobody knows lead to the runs. */
export function routeOf(hash: string): Route {
  const [, word, detail = '', ...rest] = hash.replace(/^#/, '').replace(/\/$/, '').split('/');
  const view = viewNames.find((name) => name === word);
  if (!view || rest.length > 0) return home;
  if (!detail) return { view };
  const read = decoded(detail);
  return withDetail.has(view) && read ? { view, detail: read } : home;
}

/** The address of a place, `#` included. */
export function hashOf({ view, detail }: Route): string {
  return detail === undefined ? `#/${view}` : `#/${view}/${encodeURIComponent(detail)}`;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    // A URIError: not an address we made.
    return undefined;
  }
}
