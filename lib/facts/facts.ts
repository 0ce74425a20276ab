import type { OperationResult } from '../linkedin/operations';
import type { Subject } from '../linkedin/subject';
import type { EpochMs } from '../time';

/** What we know of a person, and since when. Filled from results only, never from the page. */
export type PersonFacts = {
  v: 1;
  /** `subjectKey` of the person. */
  key: string;
  subject: Subject;
  /** `connected`, `pending`, `notConnected`, `incoming`, or a newer word of the service. */
  connection?: { state: string; at: EpochMs };
  profile?: OperationResult<'fetchPerson'>;
  profileAt?: EpochMs;
};

/** What we know of a post. */
export type PostFacts = {
  v: 1;
  key: string;
  subject: Subject;
  post?: OperationResult<'fetchPost'>;
  postAt?: EpochMs;
  commentedAt?: EpochMs;
  reaction?: { type: string; at: EpochMs };
};
