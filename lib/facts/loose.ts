/** Results as they come: completions of custom workflows are read by nobody's schema. */
export type Loose = Readonly<Record<string, unknown>>;

export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a list; none when it is none. */
export function looseList(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.filter(isLoose) : [];
}

/** Longest text kept of a list's field: headlines and posts are shorter. */
const longest = 5_000;

/** The first of the fields that holds words. Older services have other names for some. */
export function textIn(from: Loose, ...fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = from[field];
    if (typeof value === 'string' && value.trim()) return value.trim().slice(0, longest);
  }
  return undefined;
}

export function numberIn(from: Loose, ...fields: readonly string[]): number | undefined {
  for (const field of fields) {
    const value = from[field];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
  }
  return undefined;
}

/** Without the fields that say nothing: what is absent has no key. */
export function said<T extends object>(fields: T): { [Name in keyof T]?: NonNullable<T[Name]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  const kept: { [Name in keyof T]?: NonNullable<T[Name]> } = {};
  return Object.assign(kept, Object.fromEntries(entries));
}

/** `fresh` over `old`, field by field: what is missing or empty never takes the place of what was known. */
export function enriched<T extends object>(old: T | undefined, fresh: T): T {
  const told = Object.entries(fresh).filter(([, value]) => !isSilent(value) && !isEmptyList(value));
  return Object.assign({ ...fresh, ...old }, Object.fromEntries(told));
}

/** Nothing, or an object of nothing else. */
function isSilent(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return isLoose(value) && Object.values(value).every(isSilent);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
