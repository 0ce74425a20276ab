import { type Subject, subjectKey } from '../linkedin/subject';
import type { CompanyFacts, CompanyListing, CompanyRecord, RecordChange } from './facts';
import { subjectsAt } from './keys';
import { enriched, type Loose, looseList, numberIn, said, textIn } from './loose';
import { listedPerson } from './people';
import { listedPost } from './posts';
import { met, metAgain, type Seen, united, withListing } from './seen';

function listingOf(from: Loose): CompanyListing {
  return said({
    name: textIn(from, 'name', 'companyName'),
    industry: textIn(from, 'industry'),
    location: textIn(from, 'location'),
    employeesCount: numberIn(from, 'employeesCount', 'employeeCount'),
    logoUrl: textIn(from, 'logoUrl'),
    publicUrl: textIn(from, 'publicUrl', 'companyUrl'),
    hashedUrl: textIn(from, 'hashedUrl'),
    urn: textIn(from, 'urn'),
  });
}

function recordOf(from: Loose): CompanyRecord {
  const { ventureFinancing } = from;
  return {
    ...listingOf(from),
    ...said({
      description: textIn(from, 'description'),
      headquarters: textIn(from, 'headquarters'),
      specialties: textIn(from, 'specialties'),
      website: textIn(from, 'website'),
      yearFounded: numberIn(from, 'yearFounded'),
      jobsCount: numberIn(from, 'jobsCount'),
      ventureFinancing: typeof ventureFinancing === 'boolean' ? ventureFinancing : undefined,
    }),
  };
}

const addressesIn = (from: Loose) =>
  subjectsAt('company', [textIn(from, 'publicUrl'), textIn(from, 'hashedUrl'), textIn(from, 'companyUrl')]);

/** A company in a list. */
export function listedCompany(from: Loose, seen: Seen): RecordChange[] {
  const subjects = addressesIn(from);
  const [first] = subjects;
  if (!first) return [];
  const listing = listingOf(from);
  const change = (old: CompanyFacts | undefined): CompanyFacts => {
    const facts: CompanyFacts = old ?? met(first, seen);
    return metAgain({ ...facts, listing: withListing(facts, facts.listing, listing, seen) }, seen);
  };
  return [{ kind: 'company', keys: subjects.map(subjectKey), change }];
}

/** A company whose page was read, with the people and posts on it. `asked`: whose page it was, if nobody says. */
export function openedCompany(from: Loose, seen: Seen, asked?: Subject): RecordChange[] {
  const subjects = subjectsAt('company', [asked?.url, ...addressesIn(from).map(({ url }) => url)]);
  const [first] = subjects;
  const record = recordOf(from);
  const more = said({ companyName: record.name });
  const found = [
    ...[...looseList(from.employees), ...looseList(from.dms)].flatMap((each) =>
      listedPerson(each, seen, more),
    ),
    ...looseList(from.posts).flatMap((each) => listedPost(each, seen)),
  ];
  // Opened without reading it: contract linked-api 5, `basicInfo`.
  if (!first || Object.keys(record).length === 0) return found;
  const change = (old: CompanyFacts | undefined): CompanyFacts => {
    const facts: CompanyFacts = old ?? met(first, seen);
    const { company, companyAt = 0 } = facts;
    if (company && seen.at < companyAt) return { ...facts, company: enriched(record, company) };
    return metAgain({ ...facts, company: enriched(company, record), companyAt: seen.at }, seen);
  };
  return [{ kind: 'company', keys: subjects.map(subjectKey), change }, ...found];
}

/** The same company, met under two addresses before one result named both. */
export function oneCompany(first: CompanyFacts, second: CompanyFacts): CompanyFacts {
  const { older, newer, both } = united(first, second);
  if (older.listing && newer.listing) both.listing = enriched(older.listing, newer.listing);
  if (older.company && newer.company) both.company = enriched(older.company, newer.company);
  return both;
}
