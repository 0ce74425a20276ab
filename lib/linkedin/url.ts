/** What a LinkedIn address shows. `none`: nothing we act on. */
export type UrlKind =
  | 'profile'
  | 'post'
  | 'company'
  | 'salesLead'
  | 'salesCompany'
  | 'searchPeople'
  | 'searchCompanies'
  | 'salesSearchPeople'
  | 'salesSearchCompanies'
  | 'feed'
  | 'none';

/** `canonical` is null where the address stands for no single subject: search, feed and none. */
export type ClassifiedUrl = { kind: UrlKind; canonical: string | null };

/** Every canonical address starts with this. */
export const LINKEDIN_ORIGIN = 'https://www.linkedin.com/';

/** The country label is always two letters; longer ones are other sites (rule R1). */
const HOST = /^((www|m|[a-z]{2})\.)?linkedin\.com\.?$/;
/** What no id can be or hold, after decoding once (rule R3). */
const NOT_AN_ID = /^\.{0,2}$|.{151}|[\s\p{Cc}/\\?#%<>"]/u;
const RESERVED = /^(in\/(me|unavailable)|company\/setup)$/i;
const URN = /^urn:li:((activity|ugcPost|share):|groupPost:\d+-)\d{15,20}$/i;
/** Greedy start: a slug may hold several urns, the last one is the post's own. */
const URN_IN_SLUG = /^(?:.*[-_])?((?:activity|ugcPost|share)-\d{15,20})(?:-.*)?$/i;
const SPELLINGS = ['ugcPost', 'groupPost'];

/** The path of the canonical address, from the id and the route's first word; undefined when the id does not fit. */
type Write = (id: string, word: string) => string | undefined;

const ownPath: Write = (id, word) => {
  const path = `${word}/${id}`;
  return RESERVED.test(path) ? undefined : `${word}/${encodeURIComponent(id)}`;
};

/** In LinkedIn's own spelling, whatever letter case it came in (rule R5). */
const urnPath: Write = (urn) => {
  const spelled = (word: string) => SPELLINGS.find((known) => known.toLowerCase() === word) ?? word;
  return URN.test(urn) ? `feed/update/${urn.toLowerCase().replace(/\w+post/, spelled)}` : undefined;
};

const slugPath: Write = (slug, word) => {
  const urn = URN_IN_SLUG.exec(slug)?.[1];
  return urn ? urnPath(`urn:li:${urn.replace('-', ':')}`, word) : ownPath(slug, word);
};

const salesPath =
  (word: string): Write =>
  (id) =>
    /^[\w-]{3,128}$/.test(id) ? `sales/${word}/${id}` : undefined;

/** Path, ended by a slash → kind. The first group is the route's word, the last the id (rules R4-R9). */
const ROUTES: readonly (readonly [UrlKind, RegExp, Write?])[] = [
  ['profile', /^(in)\/([^/]+)/i, ownPath],
  ['company', /^(company|school|showcase)\/([^/]+)/i, ownPath],
  ['post', /^(?:(?:embed\/)?feed\/update|video\/live)\/([^/]+)/i, urnPath],
  ['post', /^(posts)\/([^/]+)/i, slugPath],
  ['salesLead', /^sales\/(?:lead|people|profile)\/([^/]+)/i, salesPath('lead')],
  ['salesCompany', /^sales\/(?:company|account)\/([^/]+)/i, salesPath('company')],
  ['salesSearchPeople', /^sales\/search\/people\//i],
  ['salesSearchCompanies', /^sales\/search\/compan(y|ies)\//i],
  ['searchPeople', /^search\/results\/people\//i],
  ['searchCompanies', /^search\/results\/companies\//i],
  ['feed', /^feed\/($|(foryou|network|following)\/|hashtag)/i],
];

const NONE: ClassifiedUrl = { kind: 'none', canonical: null };

function classify(url: string): ClassifiedUrl {
  const { protocol, username, password, port, hostname, pathname } = new URL(url.trim());
  if (!/^https?:$/.test(protocol) || username || password || port || !HOST.test(hostname)) return NONE;
  // Mail links and old mobile sites put one word in front (rule R2).
  const path = `${pathname}/`.replace(/\/+/g, '/').replace(/^\/((comm|mwlite|m)\/)?/i, '');
  const [kind, pattern, write] = ROUTES.find((route) => route[1].test(path)) ?? ['none', /$/];
  if (!write) return { kind, canonical: null };
  const match = pattern.exec(path) ?? [];
  // After the comma of a sales address: how the lead was found, and a personal token.
  const segment = (match.at(-1) ?? '').replace(kind.startsWith('sales') ? /(,|%2c).*/i : '', '');
  const id = decodeURIComponent(segment).normalize();
  const target = NOT_AN_ID.test(id) ? undefined : write(id, (match[1] ?? '').toLowerCase());
  return target ? { kind, canonical: LINKEDIN_ORIGIN + target } : NONE;
}

/**
 * What a LinkedIn address stands for, by the rules R0-R9 of the page notes. Query and fragment never matter and are
 * never copied: some carry personal tokens. Never throws.
 */
export function classifyUrl(url: string): ClassifiedUrl {
  try {
    return classify(url);
  } catch {
    // Not an absolute URL, or a percent-encoding that is not UTF-8.
    return NONE;
  }
}
