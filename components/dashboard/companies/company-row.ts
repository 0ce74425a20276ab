import type { CompanyFacts, CompanyRecord } from '../../../lib/facts/facts';
import { type RecordRow, searchedIn } from '../records/record-row';

export type CompanyRow = RecordRow & {
  industry?: string;
  location?: string;
  employees?: number;
  /** All that is known, its page first. */
  record: CompanyRecord;
  facts: CompanyFacts;
};

/** A company as the list shows it. */
export function companyRow(facts: CompanyFacts): CompanyRow {
  const { key, subject, seenAt, runId, notes = '', tags = [], company, listing } = facts;
  const record: CompanyRecord = { ...listing, ...company };
  const { industry, employeesCount } = record;
  const name = record.name ?? subject.name ?? '';
  const location = record.location ?? record.headquarters;
  return {
    ...{ key, name, seenAt, notes, tags, record, facts },
    url: record.publicUrl ?? subject.url,
    words: searchedIn(name, industry, location, record.specialties, notes, tags),
    ...(facts.companyAt !== undefined && { fetchedAt: facts.companyAt }),
    ...(runId !== undefined && { runId }),
    ...(industry !== undefined && { industry }),
    ...(location !== undefined && { location }),
    ...(employeesCount !== undefined && { employees: employeesCount }),
  };
}
