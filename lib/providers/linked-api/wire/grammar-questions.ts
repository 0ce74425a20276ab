import { anyText, type Params } from './action-params';
import { grammar } from './grammar';
import type { Row, TargetName } from './grammar-row';

/** Under the first, the second may stand by inference only; the service may refuse it. */
export const unsureUnder: readonly (readonly [parent: string, child: string])[] = [
  ['st.openCompanyPage', 'nv.openCompanyPage'],
];

export const targetNames: ReadonlySet<string> = new Set(
  [...grammar.values()].flatMap(({ targets }) => targets),
);

export const rootActions: readonly string[] = [...grammar]
  .filter(([, row]) => row.root)
  .map(([name]) => name);

/** What an action may stand under. */
export function parentsOf(actionType: string): readonly string[] {
  return [...grammar].filter(([, row]) => row.children.includes(actionType)).map(([name]) => name);
}

/** What may stand under a parent; at the root without one. */
export function childrenOf(parent: string | undefined): readonly string[] {
  return parent === undefined ? rootActions : (grammar.get(parent)?.children ?? []);
}

/** All parameters of an action where it stands, its targets first when it is at the root. */
export function paramsOf(row: Row, atRoot: boolean): Params {
  if (!atRoot) return row.params;
  const targets = Object.fromEntries(row.targets.map((name) => [name, targetParams[name]]));
  return { ...targets, ...row.params };
}

export const targetParams: Readonly<Record<TargetName, Params[string]>> = {
  personUrl: { type: 'link', to: 'person' },
  personHashedUrl: { type: 'link', to: 'hashed-person' },
  companyUrl: { type: 'link', to: 'company' },
  companyHashedUrl: { type: 'link', to: 'hashed-company' },
  postUrl: { type: 'link', to: 'post' },
  postUrn: anyText,
  jobUrl: { type: 'link', to: 'job' },
  commentUrl: { type: 'link', to: 'comment' },
  threadId: anyText,
};
