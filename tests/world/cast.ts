/**
 * Who and what exists in the local world. Every name, address and number here is invented.
 * Services and LinkedIn pages read the same cast, so a button pressed on a page meets the same person in the service.
 */

export type Dialect = 'sdui' | 'ember';
export type Language = 'en' | 'fr' | 'ar';

/** What the service answers when asked to connect; `ok` sends the request. Contract linked-api 4.3. */
export type ConnectAnswer =
  | 'ok'
  | 'emailRequired'
  | 'requestNotAllowed'
  | 'noteLimitExceeded'
  | 'somethingBrandNew'
  | 'personNotFound';

export type CastPerson = {
  /** Last part of the profile address, not percent-encoded. */
  vanity: string;
  name: string;
  headline: string;
  location: string;
  countryCode: string;
  memberId: string;
  /** State at the start of a scenario. */
  connection: 'connected' | 'pending' | 'notConnected';
  connect: ConnectAnswer;
  /** Front end that shows this profile. */
  dialect: Dialect;
  language: Language;
  /** Third degree or further. */
  distant?: true;
  /** A page built to trip the extension up. */
  oddity?: 'self' | 'names-someone-else' | 'no-anchor' | 'late-card';
};

export type CastPost = {
  urn: string;
  authorVanity: string;
  text: string;
  comment: 'ok' | 'commentingNotAllowed' | 'postNotFound';
  dialect: Dialect;
  language: Language;
};

/** A person with what most have. */
export const person = (
  vanity: string,
  name: string,
  headline: string,
  rest: Partial<CastPerson> = {},
): CastPerson => ({
  vanity,
  name,
  headline,
  location: 'Leeds, England',
  countryCode: 'GB',
  memberId: `ACoAA${Buffer.from(vanity).toString('base64url').padEnd(34, 'x').slice(0, 34)}`,
  connection: 'notConnected',
  connect: 'ok',
  dialect: 'sdui',
  language: 'en',
  ...rest,
});

export const people: readonly CastPerson[] = [
  person('ada-park', 'Ada Park', 'Weaver of looms at Northpier Mills'),
  person('bo-lindqvist', 'Bo Lindqvist', 'Harbour pilot', { connection: 'connected' }),
  person('cy-marchetti', 'Cy Marchetti', 'Cartographer', { connection: 'pending' }),
  person('dee-okoro', 'Dee Okoro', 'Keeper of lighthouses', { connect: 'emailRequired' }),
  person('eli-novotny', 'Eli Novotny', 'Glass blower', { connect: 'requestNotAllowed' }),
  person('fay-tamura', 'Fay Tamura', 'Clock maker', { connect: 'noteLimitExceeded' }),
  person('gil-brandt', 'Gil Brandt', 'Bell founder', { connect: 'somethingBrandNew' }),
  person('hal-yarrow', 'Hal Yarrow', 'Ferry master at Tidewater', { dialect: 'ember' }),
  person('ivo-ghost', 'Ivo Ghost', 'Not known to the service', { connect: 'personNotFound' }),
  person('rémi-dupré', 'Rémi Dupré', 'Directeur des écluses', { language: 'fr', countryCode: 'FR' }),
  person('ليان-حداد', 'ليان حداد', 'مديرة الإمداد', { language: 'ar', countryCode: 'JO' }),
  person('mara-self', 'Mara Self', 'Owner of this demo account', { oddity: 'self' }),
  person('jo-mismatch', 'Jo Mismatch', 'The page names someone else', { oddity: 'names-someone-else' }),
  person('kit-bare', 'Kit Bare', 'A page without a place for buttons', { oddity: 'no-anchor' }),
  person('lou-late', 'Lou Late', 'The card comes late', { oddity: 'late-card' }),
  person('ned-ember', 'Ned Ember', 'Net mender', { dialect: 'ember', connection: 'pending' }),
];

/** The LinkedIn member the demo keys act for. */
export const self = 'mara-self';

const post = (id: number, authorVanity: string, text: string, rest: Partial<CastPost> = {}): CastPost => ({
  urn: `urn:li:activity:74000000000000${String(id).padStart(5, '0')}`,
  authorVanity,
  text,
  comment: 'ok',
  dialect: 'sdui',
  language: 'en',
  ...rest,
});

export const posts: readonly CastPost[] = [
  post(101, 'ada-park', 'We rebuilt the oldest loom in the mill. Here is what broke first.'),
  post(102, 'bo-lindqvist', 'Comments are closed on this one.', { comment: 'commentingNotAllowed' }),
  post(103, 'cy-marchetti', 'The service cannot find this post.', { comment: 'postNotFound' }),
  post(104, 'hal-yarrow', 'The morning ferry now leaves on time.', { dialect: 'ember' }),
  post(105, 'rémi-dupré', 'Les écluses rouvrent lundi.', { language: 'fr' }),
  post(106, 'ليان-حداد', 'وصلت الشحنة في موعدها.', { language: 'ar' }),
];

export const profileUrl = (vanity: string): string =>
  `https://www.linkedin.com/in/${encodeURIComponent(vanity.normalize('NFC'))}`;

export const postUrl = (urn: string): string => `https://www.linkedin.com/feed/update/${urn}`;
