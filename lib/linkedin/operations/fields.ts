import { z } from '../../schema';
import { classifyUrl, LINKEDIN_ORIGIN, type UrlKind } from '../url';
import type { InputIssue } from './issues';

/** What is missing is said to be missing, whatever else could be said of it. */
const or = (issue: InputIssue) => ({
  error: ({ input }: { input?: unknown }): InputIssue => (input === undefined ? 'required' : issue),
});

const filled = z.minLength(1, 'required');

/** Text a person typed, trimmed and not empty, counted in UTF-16 units as the services do. */
export const words = (max: number) =>
  z.string(or('wrong_type')).check(z.trim(), filled, z.maxLength(max, 'too_long'));

/** A name, a place, a term to search for. The services name no limit; ours only keeps out what is none. */
export const line = words(500);
export const lines = z.optional(z.array(line, or('wrong_type')).check(z.maxLength(100, 'too_many')));
export const someLine = z.optional(line);

export const yes = z.optional(z.boolean(or('wrong_type')));

export const count = (max: number, min = 1) =>
  z.optional(z.int(or('not_a_number')).check(z.gte(min, 'too_low'), z.lte(max, 'too_high')));

export const choice = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.enum(options, or('not_a_choice'));

export const choices = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.optional(z.array(choice(options), or('wrong_type')).check(z.maxLength(options.length, 'too_many')));

export const group = <T extends z.core.$ZodLooseShape>(shape: T) => z.object(shape, or('wrong_type'));

export const listOf = <T extends z.ZodMiniType>(item: T, max: number) =>
  z.array(item, or('wrong_type')).check(z.maxLength(max, 'too_many'));

/** A name alone, which the service looks up, or a name with what makes it certain who is meant. */
export const named = <T extends z.core.$ZodLooseShape>(certain: T) =>
  z.union([line, group({ name: line, urn: someLine, ...certain })], or('wrong_type'));

/** In UTC, which every version of the service takes (contract linked-api 6, `since`). */
export const moment = z.iso.datetime(or('not_a_time'));

/** The schema cannot be handed the clock; being out by the seconds between two parses changes nothing here. */
const notInFuture = (time: string) => Date.parse(time) <= Date.now();

/** Nothing can be asked for that was written after now. */
export const pastMoment = z.optional(moment.check(z.refine(notInFuture, 'in_future')));

export const email = z.optional(z.email(or('not_an_email')));

/** A file the service fetches from the web. */
export const fileUrl = z
  .string(or('wrong_type'))
  .check(z.maxLength(2_000, 'too_long'), z.regex(/^https:\/\/[^\s/]+\.[^\s/]+\/\S*$/, 'not_a_url'));

/**
 * An address on LinkedIn of which only some fit. It is tidied first: what follows the path never matters for what it
 * shows, and may carry personal tokens.
 */
const address = (fits: (url: string) => boolean, tidy: (url: string) => string = trimmed) =>
  z
    .string(or('wrong_type'))
    .check(
      z.overwrite(tidy),
      z.minLength(1, { error: 'required', abort: true }),
      z.maxLength(2_000, { error: 'too_long', abort: true }),
      z.startsWith(LINKEDIN_ORIGIN, { error: 'not_linkedin', abort: true }),
      z.refine(fits, 'wrong_url_kind'),
    );

const trimmed = (url: string) => url.trim();
const canonical = (url: string) => classifyUrl(url).canonical ?? trimmed(url);
const ofKind = (...kinds: readonly UrlKind[]) => {
  const fits = (url: string) => kinds.includes(classifyUrl(url).kind);
  return address(fits, canonical);
};
/** A search keeps what follows the path: that is the search. */
const searchOf = (...kinds: readonly UrlKind[]) =>
  z.optional(address((url) => kinds.includes(classifyUrl(url).kind)));
const matching = (pattern: RegExp) => {
  const fits = (url: string) => pattern.test(url.slice(LINKEDIN_ORIGIN.length));
  return address(fits);
};

export const personUrl = ofKind('profile');
/** Sales Navigator knows people and companies by an id instead of a name. */
export const personHashedUrl = ofKind('profile', 'salesLead');
export const companyUrl = ofKind('company');
export const companyHashedUrl = ofKind('company', 'salesCompany');
export const postUrl = ofKind('post');
/** LinkedIn points at a comment by what follows the path of its post. */
export const commentUrl = matching(/^(feed\/update|posts)\/.*[?&](dash)?commentUrn=/i);
export const jobUrl = matching(/^jobs\/(view\/[^?#]*\d|.*[?&]currentJobId=\d)/i);
export const newsletterUrl = matching(/^(newsletters|newsletter|build-relation\/newsletter-follow)\b/i);

export const peopleSearchUrl = searchOf('searchPeople');
export const companySearchUrl = searchOf('searchCompanies');
export const salesPeopleSearchUrl = searchOf('salesSearchPeople');
export const salesCompanySearchUrl = searchOf('salesSearchCompanies');
export const jobSearchUrl = z.optional(matching(/^jobs\//i));
export const postSearchUrl = z.optional(matching(/^search\/results\/content\b/i));

export const postUrn = z
  .string(or('wrong_type'))
  .check(z.trim(), z.regex(/^urn:li:((activity|ugcPost|share):|groupPost:\d{1,20}-)\d{1,20}$/, 'not_a_urn'));
