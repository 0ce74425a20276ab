import { classifyUrl, LINKEDIN_ORIGIN, type UrlKind } from './url';

/**
 * The kinds of LinkedIn thing an operation can be done to. `account` is the user's own side of LinkedIn: searches, the
 * feed, the inbox, everything without one thing it is about.
 */
export const subjectKinds = ['person', 'post', 'company', 'job', 'comment', 'thread', 'account'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The LinkedIn thing acted on. `url` is its canonical address; `name` is for people to read, never for comparing. */
export type Subject = { kind: SubjectKind; url: string; name?: string };

/** Only these letters are significant in a person's address; a vanity name is not case sensitive. */
const MEMBER_TOKEN = /^AC[a-z]AA/;

const KIND_OF: Partial<Record<UrlKind, SubjectKind>> = {
  profile: 'person',
  post: 'post',
  company: 'company',
};

/** Whether the last part of a profile address is a member id rather than a vanity name. */
export function isMemberToken(id: string): boolean {
  return MEMBER_TOKEN.test(id);
}

/** The last part of a canonical address, decoded: vanity name, member id, urn or slug. */
export function subjectId(subject: Subject): string {
  const last = subject.url.slice(subject.url.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    // Not an address we wrote; it can still be compared as it stands.
    return last;
  }
}

/**
 * A stable key to compare and store subjects by: `person:ada-park`. Vanity names and company slugs compare in lower
 * case; member ids, urns and post slugs are case sensitive and compare exactly.
 */
export function subjectKey(subject: Subject): string {
  const path = (classifyUrl(subject.url).canonical ?? subject.url).replace(LINKEDIN_ORIGIN, '');
  const id = subjectId({ kind: subject.kind, url: path });
  const word = path.slice(0, path.lastIndexOf('/') + 1).replace(/^(in|company|feed\/update)\//, '');
  const exact = !/^(person|company)$/.test(subject.kind) || isMemberToken(id);
  return `${subject.kind}:${word}${exact ? id : id.toLowerCase()}`;
}

/** The subject an address stands for; undefined for lists, searches and everything else. */
export function subjectFromUrl(url: string): Subject | undefined {
  const { kind, canonical } = classifyUrl(url);
  const subjectKind = KIND_OF[kind];
  return subjectKind && canonical ? { kind: subjectKind, url: canonical } : undefined;
}

/** Whether two references mean the same thing, whatever names they carry. */
export function sameSubject(a: Subject, b: Subject): boolean {
  return subjectKey(a) === subjectKey(b);
}
