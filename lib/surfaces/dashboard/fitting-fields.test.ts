import { expect, it } from 'vitest';
import { fittingFields } from './fitting-fields';

const names = (values: Record<string, string>) =>
  fittingFields('acceptInvitation', values).map(({ name, required }) => (required ? `${name}!` : name));

it.each([
  [{}, ['invitationType!']],
  [{ invitationType: 'connect' }, ['invitationType!', 'personUrl!']],
  [{ invitationType: 'companyFollow' }, ['invitationType!', 'companyUrl!']],
  [{ invitationType: 'newsletterSubscribe' }, ['invitationType!', 'newsletterUrl!']],
])('an invitation of %j asks for %j', (values, fields) => expect(names(values)).toEqual(fields));

it('other operations ask for all they take', () => {
  const fields = fittingFields('fetchPerson', {}).map(({ name }) => name);
  expect(fields).toContain('personUrl');
  expect(fields).toContain('retrieveExperience');
});
