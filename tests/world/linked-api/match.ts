import { isObject, type JsonObject, textOf } from '../json';

/** Filters, as far as they are alike for all searches: texts are contained, lists are "any of", all together "and". */

export const filterOf = (action: JsonObject): JsonObject => (isObject(action.filter) ? action.filter : {});

/** The texts in a list member; none without it. */
export const listOf = (filter: JsonObject, name: string): readonly string[] => {
  const value = filter[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
};

const plain = (text: string): string => text.toLowerCase().normalize('NFC');

/** Contains it, whatever the case. */
export const has = (whole: string, part: string): boolean => plain(whole).includes(plain(part));

/** Without the filter, true; else the text contains it. */
export const fitsText = (filter: JsonObject, name: string, whole: string): boolean =>
  has(whole, textOf(filter, name) ?? '');

/** Without the filter, true; else one of the texts contains one of the list. */
export const fitsList = (filter: JsonObject, name: string, wholes: readonly string[]): boolean => {
  const wanted = listOf(filter, name);
  return wanted.length === 0 || wanted.some((part) => wholes.some((whole) => has(whole, part)));
};

/** Without the filter, true; else the value is in the list. */
export const isOneOf = (filter: JsonObject, name: string, value: string): boolean => {
  const wanted = listOf(filter, name);
  return wanted.length === 0 || wanted.includes(value);
};

/** Every word of the term stands somewhere in the text. */
export const hasWords = (whole: string, term: string): boolean =>
  term.split(/\s+/).every((word) => has(whole, word));

/** A place, company or trade LinkedIn does not offer when typed into its filters. */
export const unknownToFilters = 'Atlantis';

/** Whether a filter asks for something LinkedIn's own lists do not hold; then `filterNotApplied`. */
export const asksTheUnknown = (filter: JsonObject): boolean =>
  Object.values(filter).some((value) => JSON.stringify(value).includes(`"${unknownToFilters}"`));

/**
 * What is searched for: the address of a search made by hand overrides term and filter. Contract linked-api 2.3.
 */
export function searchOf(action: JsonObject): { term: string; filter: JsonObject } {
  const custom = textOf(action, 'customSearchUrl');
  if (custom === undefined) return { term: textOf(action, 'term') ?? '', filter: filterOf(action) };
  const keywords = URL.canParse(custom) ? new URL(custom).searchParams.get('keywords') : '';
  return { term: keywords ?? '', filter: {} };
}
