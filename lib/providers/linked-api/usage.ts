import { type OperationName, operations } from '../../linkedin/operations';
import type { UsageCategory } from '../../linkedin/operations/operation';
import { z } from '../../schema';
import { day, type EpochMs, minute } from '../../time';
import { momentOf } from '../activity';
import type { UsageEntry } from '../provider';
import { dialect } from './dialect';

/** The longest range the service answers, a little less for the clocks (contract linked-api 1.2). */
const longestMs = 30 * day - minute;

/** What actions outside our operations count as; the account may be used by others (contract linked-api 3). */
const others: Readonly<Record<string, UsageCategory>> = {
  'nv.openPersonPage': 'profileViews',
  'st.openCompanyPage': 'companyViews',
  'nv.openCompanyPage': 'companyViews',
  'nv.sendMessage': 'messages',
  'st.reactToComment': 'reactions',
  'st.replyToComment': 'comments',
  'st.createPost': 'posts',
  'st.createRepost': 'posts',
};

const ours: Readonly<Record<string, UsageCategory>> = Object.fromEntries(
  operationNames().map((name) => [dialect[name].actionType, operations[name].category]),
);

/** The service's log: every action, nested ones too, each with its own entry (contract linked-api 7.9). */
const log = z.array(
  z.object({
    actionType: z.string(),
    success: z.boolean(),
    time: z.pipe(
      z.string().check(z.refine((text) => momentOf(text) !== undefined)),
      z.transform((text) => momentOf(text) ?? 0),
    ),
  }),
);

/** Reading one part of a page that an opener in the same log has opened: opening it was the view, this is no second one. */
const partOfPage = /^(st|nv)\.retrieve(Person|Post|Company)/;

/** What an action of the service counts as. */
export function categoryOf(actionType: string): UsageCategory {
  if (Object.hasOwn(ours, actionType)) return ours[actionType] ?? 'other';
  if (Object.hasOwn(others, actionType)) return others[actionType] ?? 'other';
  return /^(st|nv)\.search/.test(actionType) ? 'searches' : 'other';
}

/** Query of `GET /stats/actions`: ISO times in UTC, at most 30 days, never an end before the start. */
export function rangeOf(since: EpochMs, now: EpochMs): { start: string; end: string } {
  const start = Math.min(Math.max(since, now - longestMs), now);
  return { start: new Date(start).toISOString(), end: new Date(now).toISOString() };
}

/** The log oldest first, without parts of pages; undefined when it is not a log. */
export function readLog(result: unknown): readonly UsageEntry[] | undefined {
  const parsed = log.safeParse(result);
  if (!parsed.success) return undefined;
  return parsed.data
    .filter(({ actionType }) => !partOfPage.test(actionType))
    .map(({ actionType, success, time }) => ({ at: time, category: categoryOf(actionType), success }))
    .sort((a, b) => a.at - b.at);
}

function operationNames(): OperationName[] {
  return Object.keys(dialect).filter((name): name is OperationName => Object.hasOwn(operations, name));
}
