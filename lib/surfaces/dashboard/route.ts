/** The views of the dashboard, in the order of its navigation. Names are those in the address. */
export const viewNames = [
  'runs',
  'people',
  'posts',
  'companies',
  'conversations',
  'campaigns',
  'usage',
  'run',
  'workflow',
] as const;

export type ViewName = (typeof viewNames)[number];

/** Where one is: a view, and in it one run (by id), or one operation to be run; `from` is the run it is filled in from. */
export type Route = { view: ViewName; detail?: string; from?: string };

const home: Route = { view: 'runs' };

/** Views that show one thing by its name. */
const withDetail: ReadonlySet<ViewName> = new Set(['runs', 'run']);

/** The place an address names (`#/runs/<runId>`). Addresses nobody knows lead to the runs. */
export function routeOf(hash: string): Route {
  const [, word, ...rest] = hash.replace(/^#/, '').replace(/\/$/, '').split('/');
  const parts = rest.map(decoded);
  const view = viewNames.find((name) => name === word);
  if (!view || parts.includes(undefined)) return home;
  const from = (view === 'run' || view === 'workflow') && parts.at(-2) === 'from' ? parts.at(-1) : undefined;
  const [detail, ...more] = from === undefined ? parts : parts.slice(0, -2);
  if (more.length > 0 || detail === '' || from === '') return home;
  const filled = from === undefined ? {} : { from };
  if (detail === undefined) return from !== undefined && view === 'run' ? home : { view, ...filled };
  // A custom workflow has a view of its own instead of a form.
  if (view === 'run' && detail === 'customWorkflow') return { view: 'workflow', ...filled };
  return withDetail.has(view) ? { view, detail, ...filled } : home;
}

/** The address of a place, `#` included. */
export function hashOf({ view, detail, from }: Route): string {
  const parts = [
    view,
    ...(detail === undefined ? [] : [detail]),
    ...(from === undefined ? [] : ['from', from]),
  ];
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    // A URIError: not an address we made.
    return undefined;
  }
}
