import { describe, expect, it } from 'vitest';
import { type Subject, sameSubject, subjectFromUrl, subjectKey } from './subject';

const site = 'https://www.linkedin.com';
const person = (id: string): Subject => ({ kind: 'person', url: `${site}/in/${id}` });

describe('a subject', () => {
  it.each([
    ['in/Ada-Park', 'person:ada-park'],
    ['in/r%C3%A9mi-dupr%C3%A9', 'person:rémi-dupré'],
    ['in/ACoAAB1cD2eF', 'person:ACoAAB1cD2eF'],
    ['company/Acme', 'company:acme'],
    ['school/acme', 'company:school/acme'],
    ['feed/update/urn:li:activity:7400000000000000101', 'post:urn:li:activity:7400000000000000101'],
    ['posts/ada_x-2kSA', 'post:posts/ada_x-2kSA'],
  ])('at %s has the key %s', (path, key) => {
    const subject = subjectFromUrl(`${site}/${path}`);
    expect(subject && subjectKey(subject)).toBe(key);
  });

  it('has the same key whether or not its address is canonical', () => {
    expect(subjectKey(person('Ada-Park/?trk=x'))).toBe(subjectKey(person('ada-park')));
  });

  it.each(['feed/', 'sales/lead/ACwAAB1', 'search/results/people/', 'in/me', 'jobs/view/1'])(
    'is not found at %s',
    (path) => {
      expect(subjectFromUrl(`${site}/${path}`)).toBeUndefined();
    },
  );

  it('is the same in any letter case of its vanity name, and whatever its name', () => {
    expect(sameSubject({ ...person('ada-park'), name: 'Ada' }, person('ADA-park'))).toBe(true);
    expect(sameSubject(person('ada-park'), person('ada-parks'))).toBe(false);
  });

  it('is another one when the case of a member id differs', () => {
    expect(sameSubject(person('ACoAAxyz'), person('ACoAAxyZ'))).toBe(false);
  });

  it('is another one when the kind differs', () => {
    const company: Subject = { kind: 'company', url: `${site}/company/acme` };
    const school: Subject = { kind: 'company', url: `${site}/school/acme` };
    expect(sameSubject(company, school)).toBe(false);
    expect(sameSubject(company, person('acme'))).toBe(false);
  });

  it('can still be compared when its address cannot be read', () => {
    expect(subjectKey({ kind: 'person', url: 'x/%ff' })).toBe('person:x/%ff');
  });
});
