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

/** The path of the canonical address, from id, route and kind; undefined when the id does not fit. */
type Write = (id: string, word: string, kind: UrlKind) => string | undefined;

const ownPath: Write = (id, word) =>
  RESERVED.test(`${word}/${id}`) ? undefined : `${word}/${encodeURIComponent(id)}`;

/** In LinkedIn's own spelling, whatever letter case it came in (rule R5). */
const urnPath: Write = (urn) =>
  URN.test(urn) ? `feed/update/${urn.toLowerCase().replace(/(ugc|group)post/, '$1Post')}` : undefined;

const slugPath: Write = (slug, word, kind) => {
  const urn = URN_IN_SLUG.exec(slug)?.[1];
  return urn ? urnPath(`urn:li:${urn.replace('-', ':')}`, word, kind) : ownPath(slug, word, kind);
};

/** `salesLead` lives under `sales/lead`, whichever of its older names it came by. */
const salesPath: Write = (id, _, kind) =>
  /^[\w-]{3,128}$/.test(id) ? `sales/${kind.slice(5).toLowerCase()}/${id}` : undefined;

/** Start of the path, up to the slash before the id → kind (rules R4-R9). */
const ROUTES: readonly (readonly [UrlKind, string, Write?])[] = [
  ['profile', 'in', ownPath],
  ['company', '(company|school|showcase)', ownPath],
  ['post', '((embed/)?feed/update|video/live)', urnPath],
  ['post', 'posts', slugPath],
  ['salesLead', 'sales/(lead|people|profile)', salesPath],
  ['salesCompany', 'sales/(company|account)', salesPath],
  ['salesSearchPeople', 'sales/search/people'],
  ['salesSearchCompanies', 'sales/search/compan(y|ies)'],
  ['searchPeople', 'search/results/people'],
  ['searchCompanies', 'search/results/companies'],
  ['feed', 'feed(?=/($|(foryou|network|following)/|hashtag))'],
];

const NONE: ClassifiedUrl = { kind: 'none', canonical: null };

function classify(url: string): ClassifiedUrl {
  const { protocol, username, password, port, hostname, pathname } = new URL(url.trim());
  if (!/^https?:$/.test(protocol) || username || password || port || !HOST.test(hostname)) return NONE;
  // Mail links and old mobile sites put one word in front (rule R2).
  const path = `${pathname}/`.replace(/\/+/g, '/').replace(/^\/((comm|mwlite|m)\/)?/i, '');
  for (const [kind, route, write] of ROUTES) {
    const start = new RegExp(`^${route}/[^/]*`, 'i').exec(path)?.[0].split('/');
    if (!start) continue;
    if (!write) return { kind, canonical: null };
    // After the comma of a sales address: how the lead was found, and a personal token.
    const segment = (start.at(-1) ?? '').replace(write === salesPath ? /(,|%2c).*/i : '', '');
    const id = decodeURIComponent(segment).normalize();
    const target = NOT_AN_ID.test(id) ? undefined : write(id, (start[0] ?? '').toLowerCase(), kind);
    return target ? { kind, canonical: LINKEDIN_ORIGIN + target } : NONE;
  }
  return NONE;
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
