import type { Action } from './action';

/** Experience, education, skills and languages come along; posts and activity take minutes and are left to the dashboard. */
export const fetchPerson = {
  id: 'fetch-person',
  label: 'Fetch profile',
  accepts: 'person',
  operation: 'fetchPerson',
  effect: 'read',
  fields: [],
  input: (person) => ({
    personUrl: person.url,
    retrieveExperience: true,
    retrieveEducation: true,
    retrieveSkills: true,
    retrieveLanguages: true,
  }),
} as const satisfies Action;
