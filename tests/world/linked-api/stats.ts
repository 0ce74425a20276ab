import type { Account, UsageEntry } from './account';
import { Refusal } from './envelope';

const maxRangeMs = 30 * 86_400_000;

/** `GET /stats/actions`: what was played in the range, children too. @throws Refusal `invalidRequestPayload` */
export function statsOf(query: URLSearchParams, account: Account): UsageEntry[] {
  const start = timeOf(query, 'start');
  const end = timeOf(query, 'end');
  if (end < start) throw new Refusal('invalidRequestPayload', 'Invalid query: end is before start.');
  if (end - start > maxRangeMs) {
    throw new Refusal('invalidRequestPayload', 'Invalid query: end must be within 30 days of start.');
  }
  return account.usage.filter((each) => Date.parse(each.time) >= start && Date.parse(each.time) <= end);
}

function timeOf(query: URLSearchParams, name: string): number {
  const text = query.get(name);
  const time = Date.parse(text ?? '');
  if (Number.isNaN(time)) {
    throw new Refusal('invalidRequestPayload', `Invalid query: ${name} must be an ISO 8601 time.`);
  }
  return time;
}
