import type { PersonFacts } from '../../../lib/facts/facts';
import { type RecordRow, searchedIn } from '../records/record-row';

export type PersonRow = RecordRow & {
  headline?: string;
  position?: string;
  company?: string;
  location?: string;
  degree?: string;
  facts: PersonFacts;
};

/** A person as the list shows them: what their page said, and where it said nothing, what lists did. */
export function personRow(facts: PersonFacts): PersonRow {
  const { key, subject, seenAt, runId, notes = '', tags = [], profile, listing, connection } = facts;
  const name = profile?.name ?? listing?.name ?? subject.name ?? '';
  const headline = profile?.headline ?? listing?.headline;
  const position = profile?.position ?? listing?.position;
  const company = profile?.companyName ?? listing?.companyName;
  const location = profile?.location ?? listing?.location;
  const degree = profile?.viewerState?.connectionDegree ?? listing?.degree;
  return {
    ...{ key, name, seenAt, notes, tags, facts },
    url: profile?.publicUrl ?? listing?.publicUrl ?? subject.url,
    words: searchedIn(name, headline, position, company, location, notes, tags),
    ...(facts.profileAt !== undefined && { fetchedAt: facts.profileAt }),
    ...(runId !== undefined && { runId }),
    ...(connection && { connection: connection.state }),
    ...(headline !== undefined && { headline }),
    ...(position !== undefined && { position }),
    ...(company !== undefined && { company }),
    ...(location !== undefined && { location }),
    ...(degree !== undefined && { degree }),
  };
}
