import { type Check, flag, listOf, may, must, object, oneOf, text } from './check';

const words = may(listOf(text(200, 1)));
const word = may(text(200));
const degrees = may(listOf(oneOf('1st', '2nd', '3rd+')));
const years = may(listOf(oneOf('lessThanOne', 'oneToTwo', 'threeToFive', 'sixToTen', 'moreThanTen')));

/** Search filters, contract linked-api 2.3 with the values of section 3. */
export const personFilter = object({
  firstName: word,
  lastName: word,
  position: word,
  locations: words,
  industries: words,
  currentCompanies: words,
  previousCompanies: words,
  schools: words,
  connectionDegrees: degrees,
});

export const nvPersonFilter = object({
  firstName: word,
  lastName: word,
  // One in a search, several among a company's employees.
  position: word,
  positions: words,
  locations: words,
  industries: words,
  currentCompanies: words,
  previousCompanies: words,
  schools: words,
  // Both spellings are accepted, contract section 6.
  yearsOfExperience: years,
  yearsOfExperiences: years,
  connectionDegrees: may(listOf(oneOf('1st', '2nd', '3rd+', 'groupMembers'))),
});

export const companyFilter = object({
  sizes: may(
    listOf(oneOf('1-10', '11-50', '51-200', '201-500', '501-1000', '1001-5000', '5001-10000', '10001+')),
  ),
  locations: words,
  industries: words,
  annualRevenue: may(
    object({
      min: may(oneOf('0', '0.5', '1', '2.5', '5', '10', '20', '50', '100', '500', '1000')),
      max: may(oneOf('0.5', '1', '2.5', '5', '10', '20', '50', '100', '500', '1000', '1000+')),
    }),
  ),
});

const datePosted = may(oneOf('anyTime', 'past24Hours', 'pastWeek', 'pastMonth'));

export const jobFilter = object({
  location: word,
  datePosted,
  experienceLevels: may(
    listOf(oneOf('internship', 'entryLevel', 'associate', 'midSeniorLevel', 'director', 'executive')),
  ),
  employmentTypes: may(
    listOf(oneOf('fullTime', 'partTime', 'contract', 'temporary', 'volunteer', 'internship', 'other')),
  ),
  workplaceTypes: may(listOf(oneOf('onSite', 'remote', 'hybrid'))),
  companies: words,
  industries: words,
  jobFunctions: words,
  easyApply: may(flag),
  hasVerifications: may(flag),
  under10Applicants: may(flag),
  inYourNetwork: may(flag),
  fairChanceEmployer: may(flag),
});

export const jobPreferences = object({
  datePosted,
  experienceLevels: may(listOf(oneOf('entryLevel', 'senior', 'manager', 'director', 'executive'))),
  employmentTypes: may(listOf(oneOf('fullTime', 'partTime', 'contract', 'internship', 'volunteer'))),
  companies: words,
  remote: may(flag),
  easyApply: may(flag),
  under10Applicants: may(flag),
  inYourNetwork: may(flag),
  // No document says whether these are one text or several.
  keywords: may((value) => (Array.isArray(value) ? listOf(text(200, 1))(value) : text(200)(value))),
});

const named: Check = (value) =>
  typeof value === 'string'
    ? text(200, 1)(value)
    : object({
        name: must(text(200, 1)),
        urn: may(text()),
        personHashedUrl: may(text()),
        companyHashedUrl: may(text()),
      })(value);
const members = may(listOf(named));

export const postFilter = object({
  sort: may(oneOf('topMatch', 'latest')),
  datePosted: may(oneOf('past24Hours', 'pastWeek', 'pastMonth')),
  contentType: may(oneOf('videos', 'images', 'jobPosts', 'liveVideos', 'documents')),
  postedBy: may(listOf(oneOf('me', 'firstConnections', 'peopleYouFollow'))),
  fromMembers: members,
  fromCompanies: members,
  mentioningMembers: members,
  mentioningCompanies: members,
  authorCompanies: members,
  authorIndustries: words,
});
