import { operations } from '../../linkedin/operations';
import type { UsageCategory } from '../../linkedin/operations/operation';
import { z } from '../../schema';
import { day, type EpochMs, minute } from '../../time';
import { momentOf } from '../activity';
import type { UsageEntry } from '../provider';
import { type ActionOperation, dialect } from './wire/dialect';

/** The longest range the service answers, a little less for the clocks (contract linked-api 1.2). */
const longestMs = 30 * day - minute;

/** What each action of the service counts as; the account may be used by others, too (contract linked-api 3). */
const categories: Readonly<Record<string, UsageCategory>> = Object.fromEntries(
  actionOperations().map((name) => [dialect[name].actionType, operations[name].category]),
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

/**
 * Reading one part of a page that an opener in the same log has opened: opening it was the view, this is no second one.
 * A loop does nothing itself; what it goes through has entries of its own.
 */
const partOfOther = /^(st|nv)\.(retrieve(Person|Post|Company)|doFor[A-Z])/;

/** What an action of the service counts as. */
export function categoryOf(actionType: string): UsageCategory {
  return (Object.hasOwn(categories, actionType) && categories[actionType]) || 'other';
}

/** Query of `GET /stats/actions`: ISO times in UTC, at most 30 days, never an end before the start. */
export function rangeOf(since: EpochMs, now: EpochMs): { start: string; end: string } {
  const start = Math.min(Math.max(since, now - longestMs), now);
  return { start: new Date(start).toISOString(), end: new Date(now).toISOString() };
}

/** The log oldest first, without parts of pages and loops; undefined when it is not a log. */
export function readLog(result: unknown): readonly UsageEntry[] | undefined {
  const parsed = log.safeParse(result);
  if (!parsed.success) return undefined;
  return parsed.data
    .filter(({ actionType }) => !partOfOther.test(actionType))
    .map(({ actionType, success, time }) => ({ at: time, category: categoryOf(actionType), success }))
    .sort((a, b) => a.at - b.at);
}

function actionOperations(): ActionOperation[] {
  return Object.keys(dialect).filter((name): name is ActionOperation => Object.hasOwn(dialect, name));
}
