import { type Subject, subjectFromUrl } from '../subject';
import { LINKEDIN_ORIGIN } from '../url';
import { type OperationRequest, operations } from './index';

/** The user's own side of LinkedIn, for what has no single thing it is about. */
export const ownAccount: Subject = { kind: 'account', url: LINKEDIN_ORIGIN };

/** Input names that say what an operation is about, in the order they are asked. */
const targets = [
  'personUrl',
  'personHashedUrl',
  'companyUrl',
  'companyHashedUrl',
  'postUrl',
  'postUrn',
  'jobUrl',
  'commentUrl',
  'threadId',
] as const;

/**
 * What a request is about, read off its input: the address named there in its canonical form, or the user's own account.
 * Pages never choose the subject of what they ask for; it always follows from the input.
 */
export function subjectOf(request: OperationRequest): Subject {
  const { subject: kind } = operations[request.operation];
  if (kind === 'account') return ownAccount;
  const input: Readonly<Record<string, unknown>> = { ...request.input };
  // A company in the input of a post is who acts, not what is acted on.
  const fitting = targets.filter(
    (name) => name.startsWith(kind) || (kind === 'person' && name === 'threadId'),
  );
  for (const name of fitting) {
    const value = input[name];
    if (typeof value === 'string') return named(kind, name, value);
  }
  return ownAccount;
}

function named(kind: Subject['kind'], name: (typeof targets)[number], value: string): Subject {
  if (name === 'threadId') {
    return { kind: 'thread', url: `${LINKEDIN_ORIGIN}messaging/thread/${encodeURIComponent(value)}` };
  }
  const url = name === 'postUrn' ? `${LINKEDIN_ORIGIN}feed/update/${value}` : value;
  const known = subjectFromUrl(url);
  return known?.kind === kind ? known : { kind, url };
}
