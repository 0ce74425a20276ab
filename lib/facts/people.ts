import { operations } from '../linkedin/operations';
import { type Subject, subjectKey } from '../linkedin/subject';
import type { EpochMs } from '../time';
import type { PersonFacts, PersonListing, RecordChange } from './facts';
import { subjectsAt } from './keys';
import { enriched, isLoose, type Loose, said, textIn } from './loose';
import { met, metAgain, type Seen, united, withListing } from './seen';

/** Services count degrees or name them. */
const degrees: Readonly<Record<string, string>> = { 1: '1st', 2: '2nd', 3: '3rd+' };

function degreeOf(from: Loose): string | undefined {
  const state = isLoose(from.viewerState) ? from.viewerState.connectionDegree : undefined;
  const degree = state ?? from.connectionDegree;
  if (typeof degree === 'number') return degrees[degree];
  return typeof degree === 'string' && degree ? degree.slice(0, 40) : undefined;
}

function listingOf(from: Loose): PersonListing {
  return said({
    name: textIn(from, 'name'),
    headline: textIn(from, 'headline'),
    location: textIn(from, 'location'),
    countryCode: textIn(from, 'countryCode'),
    position: textIn(from, 'position'),
    companyName: textIn(from, 'companyName'),
    degree: degreeOf(from),
    avatarUrl: textIn(from, 'avatarUrl'),
    publicUrl: textIn(from, 'publicUrl'),
    hashedUrl: textIn(from, 'hashedUrl'),
    urn: textIn(from, 'urn'),
  });
}

const addressesIn = (from: Loose): readonly Subject[] =>
  subjectsAt('person', [textIn(from, 'publicUrl'), textIn(from, 'hashedUrl'), textIn(from, 'personUrl')]);

/** A newer word on the connection stands; an older one does not undo it. */
export function withConnection(facts: PersonFacts, state: string, at: EpochMs): PersonFacts {
  return facts.connection && facts.connection.at > at ? facts : { ...facts, connection: { state, at } };
}

/** The page as it was read now. What this fetch did not ask for stays as the last one gave it. */
function withProfile(facts: PersonFacts, page: unknown, at: EpochMs): PersonFacts | undefined {
  const read = operations.fetchPerson.result.safeParse(page);
  if (!read.success) return undefined;
  const { profile, profileAt = 0 } = facts;
  if (profile && at < profileAt) return { ...facts, profile: enriched(read.data, profile) };
  return { ...facts, profile: enriched(profile, read.data), profileAt: at };
}

/** What to add to what a list says: a list of connections says how the user stands to everybody in it. */
export type MorePerson = { connection?: { state: string; at: EpochMs }; companyName?: string };

/** Somebody in a list. Those LinkedIn does not name have no address, and are nobody. */
export function listedPerson(from: Loose, seen: Seen, more: MorePerson = {}): RecordChange[] {
  const subjects = addressesIn(from);
  const [first] = subjects;
  if (!first) return [];
  const { connection, companyName } = more;
  const listing = { ...said({ companyName }), ...listingOf(from) };
  const named = listing.name ? { ...first, name: listing.name } : first;
  const change = (old: PersonFacts | undefined): PersonFacts => {
    const facts: PersonFacts = old ?? met(named, seen);
    const known = { ...facts, listing: withListing(facts, facts.listing, listing, seen) };
    const told = connection ? withConnection(known, connection.state, connection.at) : known;
    return metAgain(told, seen);
  };
  return [{ kind: 'person', keys: subjects.map(subjectKey), change }];
}

/** Somebody whose page was read. `asked`: under which address it was asked for, since the result may name none. */
export function openedPerson(from: Loose, seen: Seen, asked?: Subject): RecordChange[] {
  const subjects = subjectsAt('person', [asked?.url, ...addressesIn(from).map(({ url }) => url)]);
  const [first] = subjects;
  if (!first) return [];
  const change = (old: PersonFacts | undefined): PersonFacts | undefined => {
    const known = withProfile(old ?? met(first, seen), from, seen.at);
    return known ? metAgain(known, seen) : old;
  };
  return [{ kind: 'person', keys: subjects.map(subjectKey), change }];
}

/** The same person, met under two addresses before one result named both. */
export function onePerson(first: PersonFacts, second: PersonFacts): PersonFacts {
  const { older, newer, both } = united(first, second);
  if (older.listing && newer.listing) both.listing = enriched(older.listing, newer.listing);
  if (older.profile && newer.profile) both.profile = enriched(older.profile, newer.profile);
  const told = older.connection;
  return told ? withConnection(both, told.state, told.at) : both;
}
