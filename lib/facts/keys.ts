import { isMemberToken, type Subject, subjectFromUrl, subjectId, subjectKey } from '../linkedin/subject';
import { classifyUrl, LINKEDIN_ORIGIN } from '../linkedin/url';

/** The things that have addresses of their own. */
export type SubjectWithUrl = 'person' | 'post' | 'company';

const salesKinds = { person: 'salesLead', company: 'salesCompany', post: undefined } as const;

/** The subject of that kind at this address; undefined when it shows something else or lies elsewhere. */
export function subjectAt(kind: SubjectWithUrl, url: string | undefined): Subject | undefined {
  if (url === undefined) return undefined;
  const subject = subjectFromUrl(url);
  if (subject) return subject.kind === kind ? subject : undefined;
  const { kind: shown, canonical } = classifyUrl(url);
  return canonical && shown === salesKinds[kind] ? { kind, url: canonical } : undefined;
}

/** The same thing under all its addresses, the one people read first. */
export function subjectsAt(kind: SubjectWithUrl, urls: readonly (string | undefined)[]): readonly Subject[] {
  const byKey = new Map<string, Subject>();
  for (const url of urls) {
    const subject = subjectAt(kind, url);
    if (subject) byKey.set(subjectKey(subject), subject);
  }
  return [...byKey.values()].sort((a, b) => Number(isHashed(a)) - Number(isHashed(b)));
}

/** Address of the post with that urn. */
export function urlOfUrn(urn: string | undefined): string | undefined {
  return urn && `${LINKEDIN_ORIGIN}feed/update/${urn}`;
}

/** Whether the address holds an id instead of a name. */
export function isHashed(subject: Subject): boolean {
  return isMemberToken(subjectId(subject)) || subject.url.startsWith(`${LINKEDIN_ORIGIN}sales/`);
}
