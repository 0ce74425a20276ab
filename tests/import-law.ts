/** What the files of a zone may import. Zones name each other; `types` are for `import type` only. */
export type Rule = {
  /** Paths from the project's root; the longest that fits decides. `*` is one folder or file name. */
  path: string;
  may: readonly string[];
  types: readonly string[];
  packages: readonly string[];
  /** Platform names the zone may use; `browser` is `chrome` as well. */
  globals: readonly string[];
};

const rule = (path: string, rest: Partial<Omit<Rule, 'path'>> = {}): Rule => ({
  path,
  may: [],
  types: [],
  packages: [],
  globals: [],
  ...rest,
});

/** What exists on LinkedIn, and what went wrong: every zone may speak of it. */
const words = ['linkedin', 'failure', 'time'];
/** Pure cores know each other by type. */
const core = ['runs', 'usage', 'guards', 'facts', 'settings', 'integrations'];
const coreTypes = [...core, 'operations', 'providers', 'provider-facts', 'words'];
const coreRule = (path: string): Rule => rule(path, { may: [...words, 'operations'], types: coreTypes });
const platform = ['wxt'];
/** Of the stores that only the background opens. */
const storageRights = {
  // Of runs: the pure rules that make their index fields.
  may: [...words, 'operations', 'schema', 'storage', 'runs'],
  types: [...coreTypes, 'vault'],
  packages: ['idb', ...platform],
  globals: ['browser', 'indexedDB'],
};
const preact = ['preact', '@preact/signals'];

/** style.md, section 2, "Who may import whom", as data. A zone may always import itself. This is the law. */
export const law: Readonly<Record<string, Rule>> = {
  schema: rule('lib/schema.ts', { packages: ['zod'] }),
  time: rule('lib/time.ts'),
  words: rule('lib/words.ts', { types: ['locales'] }),
  failure: rule('lib/failure.ts', { may: ['time'], types: ['words'] }),
  locales: rule('public/_locales'),

  linkedin: rule('lib/linkedin', { may: words, types: ['operations', 'words'] }),
  operations: rule('lib/linkedin/operations', { may: [...words, 'schema'], types: ['words'] }),
  pages: rule('lib/pages', { may: ['linkedin'], globals: ['document'] }),
  actions: rule('lib/actions', { may: ['linkedin'], types: ['operations', 'words', 'settings'] }),

  'provider-facts': rule('lib/providers/{about,status,catalog}.ts', {
    may: ['provider-abouts'],
    types: ['operations', 'words', 'time'],
  }),
  'provider-abouts': rule('lib/providers/*/about.ts', { may: ['time'], types: ['provider-facts', 'words'] }),
  providers: rule('lib/providers', {
    may: [...words, 'operations', 'schema', 'provider-facts', 'provider-abouts', 'wire', 'campaigns'],
    types: ['words'],
    globals: ['fetch'],
  }),

  // How Linked API spells things: pure, so that what will be sent can be shown before it is.
  wire: rule('lib/providers/linked-api/wire', {
    may: [...words, 'operations', 'schema'],
    types: ['words', 'provider-facts'],
  }),
  // Forms read off the schemas of operations.
  forms: rule('lib/forms', { may: [...words, 'operations', 'schema'], types: ['words'] }),
  // What campaigns are asked by, how their answers are read, and how many requests may go out. Pure.
  campaigns: rule('lib/campaigns', { may: ['failure', 'time', 'schema'], types: ['provider-facts'] }),
  // Rows into files. Pure.
  export: rule('lib/export', { may: ['time'], packages: ['papaparse'] }),

  // The runner asks the guards at the one door there is; they are pure as well.
  runs: { ...coreRule('lib/runs'), may: [...words, 'operations', 'guards'] },
  usage: coreRule('lib/usage'),
  guards: coreRule('lib/guards'),
  facts: coreRule('lib/facts'),
  // Of usage: the choices that are kept with the others. The shapes serve the store and the message alike.
  settings: {
    ...coreRule('lib/settings'),
    may: [...words, 'operations', 'usage', 'schema', 'provider-facts'],
  },
  integrations: coreRule('lib/integrations'),

  vault: rule('lib/vault', { may: ['failure', 'time', 'schema'] }),

  protocol: rule('lib/messaging', {
    may: [...words, 'operations', 'schema', 'provider-facts', 'settings'],
    types: [...coreTypes, 'campaigns'],
    packages: platform,
    globals: ['browser'],
  }),
  'messaging-client': rule('lib/messaging/{client,tab}.ts', {
    may: ['failure', 'time'],
    types: ['protocol', 'pages'],
    packages: platform,
    globals: ['browser'],
  }),
  'messaging-server': rule('lib/messaging/server.ts', {
    may: [...words, 'operations', 'schema', 'protocol'],
    types: coreTypes,
    packages: platform,
    globals: ['browser'],
  }),

  board: rule('lib/storage/{board,board-shape}.ts', {
    may: ['time', 'provider-facts'],
    types: ['linkedin', 'operations'],
    packages: platform,
    globals: ['browser'],
  }),
  storage: rule('lib/storage', {
    may: [
      ...words,
      'operations',
      'schema',
      'board',
      'settings',
      // The pure rules by which two records of one thing become one, and days become months.
      'facts',
      'usage',
      'provider-facts',
      'run-storage',
      'credential-storage',
      'wording',
      'campaigns',
    ],
    types: [...coreTypes, 'vault'],
    packages: ['idb', ...platform],
    globals: ['browser', 'indexedDB'],
  }),
  // Not for surfaces: what they change goes through the worker.
  'run-storage': rule('lib/storage/runs.ts', storageRights),
  'credential-storage': rule('lib/storage/credentials.ts', storageRights),

  // Data into sentences, for every surface.
  wording: rule('lib/wording', {
    may: [...words, 'operations', 'provider-facts', 'runs'],
    types: [...coreTypes, 'protocol'],
  }),
  // What keeps an extension page live: reads storage, asks the worker.
  surfaces: rule('lib/surfaces', {
    may: [
      ...words,
      'operations',
      'schema',
      'storage',
      'run-storage',
      'wording',
      'components',
      'forms',
      'wire',
      'export',
      'runs',
      'facts',
      'provider-facts',
      'board',
      'campaigns',
      'usage',
      'integrations',
    ],
    types: [...coreTypes, 'protocol'],
    globals: ['document'],
  }),

  locale: rule('lib/locale', {
    types: ['words'],
    may: ['locales'],
    packages: platform,
    globals: ['browser'],
  }),
  content: rule('lib/content', {
    may: ['pages', 'actions', ...words, 'messaging-client', 'board', 'page-components', 'locale', 'wording'],
    types: ['operations', 'protocol', 'words', 'provider-facts'],
    packages: ['wxt', ...preact],
    globals: ['document'],
  }),
  background: rule('lib/background', {
    may: [
      ...words,
      ...core,
      'operations',
      'vault',
      'providers',
      'provider-facts',
      'storage',
      'run-storage',
      'credential-storage',
      'wording',
      'board',
      'messaging-server',
      'protocol',
      'locale',
      'campaigns',
    ],
    types: ['words'],
    packages: platform,
    globals: ['browser'],
  }),

  components: rule('components', {
    // Pure readings of data, such as "is this snapshot still fresh?".
    may: [
      'time',
      'integrations',
      'usage',
      'settings',
      'wording',
      'linkedin',
      'forms',
      'wire',
      'export',
      'campaigns',
    ],
    types: [...coreTypes, 'failure', 'actions', 'protocol', 'provider-abouts', 'board'],
    packages: preact,
    globals: ['document'],
  }),
  'page-components': rule('components/page', {
    may: ['components', 'time', 'wording'],
    types: ['linkedin', 'failure', 'operations', 'actions', 'protocol', 'words', 'board', 'provider-facts'],
    packages: preact,
    globals: ['document'],
  }),
  entrypoints: rule('entrypoints', {
    may: [
      'content',
      'background',
      'components',
      'messaging-client',
      'surfaces',
      'storage',
      'board',
      'provider-facts',
      'locale',
      'time',
    ],
    types: [...coreTypes, 'linkedin', 'failure', 'protocol'],
    packages: [...platform, ...preact],
    globals: ['browser', 'document'],
  }),
};

const patterns = Object.entries(law).map(([zone, { path }]) => ({
  zone,
  // The more of the path is said, the more exactly the zone is meant; a named file beats any folder.
  weight: path.length + (path.endsWith('.ts') ? 100 : 0),
  pattern: new RegExp(
    `^${path
      // An import that leads nowhere yet has no ending.
      .replace(/\.ts$/, '(\\.ts)?')
      .replace(/\{([^}]*)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`)
      .replaceAll('*', '[^/]+')}(/|$)`,
  ),
}));

/** The zone a path lies in; undefined when the law does not know it. */
export function zoneOf(path: string): string | undefined {
  const fitting = patterns.filter(({ pattern }) => pattern.test(path));
  fitting.sort((a, b) => b.weight - a.weight);
  return fitting[0]?.zone;
}
