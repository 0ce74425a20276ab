import type { Described, DescribedPlace } from '../../lib/pages/describe';
import { pages } from '../../lib/pages/index';
import type { Expect } from './expect';

/** Whether any page kind answers to the URL kind; if none does, only kind and canonical address are compared. */
export function hasPage(kind: string): boolean {
  return pages.some((page) => page.kind === kind);
}

/** What a row of the report adds to its verdict. */
export function remark(expected: Expect): string {
  return expected.kind === 'none' || hasPage(expected.kind) ? '' : 'no page kind yet';
}

const show = (value: unknown): string =>
  value === undefined || value === null ? 'nothing' : JSON.stringify(value);

function differ(what: string, expected: unknown, found: unknown): string[] {
  const same = JSON.stringify(expected ?? null) === JSON.stringify(found ?? null);
  return same ? [] : [`${what}: expected ${show(expected)}, found ${show(found)}`];
}

/** Only what the index speaks of is compared: an absent field says nothing, null says "not there". */
const fieldsOf = (expected: object, found: object, names: readonly string[], prefix = ''): string[] => {
  const wanted = new Map(Object.entries(expected));
  const seen = new Map(Object.entries(found));
  return names.flatMap((name) =>
    wanted.has(name) ? differ(prefix + name, wanted.get(name), seen.get(name)) : [],
  );
};

function compareRows(expected: Expect, places: readonly DescribedPlace[]): string[] {
  const rows = (expected.rowList ?? []).flatMap((row, index) => {
    const place = places[index];
    if (!place) return [`row ${index + 1}: not found`];
    const found = { ...place, canonical: place.subject };
    return fieldsOf(
      row,
      found,
      ['canonical', 'name', 'memberId', 'urn', 'connectState'],
      `row ${index + 1} `,
    );
  });
  const urns = expected.postUrns
    ? differ(
        'post urns',
        expected.postUrns,
        places.map(({ urn }) => urn),
      )
    : [];
  return [...differ('rows', expected.rows, places.length), ...urns, ...rows];
}

/**
 * The differences between what a saved page is known to hold and what was found on it, in words; none when equal.
 * Places that refuse (`disagrees`) count as differences: a saved page agrees with its own URL.
 */
export function compare(expected: Expect, found: Described): string[] {
  const basics = fieldsOf(expected, found, ['kind', 'canonical']);
  if (!hasPage(expected.kind)) {
    return [...basics, ...differ('places', 0, expected.kind === 'none' ? found.places.length : 0)];
  }
  if (expected.rows !== undefined) return [...basics, ...compareRows(expected, found.places)];
  const [place, ...others] = found.places;
  if (!place) return [...basics, 'place: not found'];
  const disagrees = place.disagrees ? [`place: names another subject than the URL (${place.finder})`] : [];
  return [
    ...basics,
    ...differ('more places', 0, others.length),
    ...disagrees,
    ...differ('subject', expected.canonical, place.subject),
    ...fieldsOf(expected, place, ['name', 'headline', 'memberId', 'connectState', 'commentUrns']),
    ...(expected.postUrns ? differ('post urns', expected.postUrns, place.urn ? [place.urn] : []) : []),
  ];
}
