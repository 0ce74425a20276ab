import { z } from '../../schema';
import type { SubjectKind } from '../subject';

/** What an operation counts as in usage. Names follow LinkedIn's own allowances (contract linked-api 3, limit category). */
export const usageCategories = [
  'connectionRequests',
  'messages',
  'comments',
  'reactions',
  'posts',
  'profileViews',
  'companyViews',
  'postViews',
  'searches',
  'statusChecks',
  'other',
] as const;
export type UsageCategory = (typeof usageCategories)[number];

/** One thing a service can be asked to do on LinkedIn, whoever performs it. */
export type Operation<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Result extends z.ZodMiniType = z.ZodMiniType,
> = {
  subject: SubjectKind;
  /** A `write` changes something on LinkedIn and is never resent by the program. A `read` may be repeated. */
  effect: 'read' | 'write';
  category: UsageCategory;
  input: Input;
  result: Result;
};

/** Services give `null` for what is not there; we keep absence as `undefined`. */
export const maybe = <T extends z.ZodMiniType>(inner: T) =>
  z.pipe(
    z.nullish(inner),
    z.transform((value) => value ?? undefined),
  );

/** Every scalar of a result may be missing (contract linked-api 2.5). One schema of each is enough for all of them. */
export const text = maybe(z.string());
export const number = maybe(z.number());
export const flag = maybe(z.boolean());
export const texts = maybe(z.array(z.string()));

/** Result of operations that answer nothing but "done". */
export const nothing = z.object({});

/** How the user stands to what was read. People have a degree; posts and comments a reaction. */
export const viewerState = maybe(
  z.object({
    connectionDegree: text,
    reaction: text,
    isOwn: flag,
  }),
);
