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

export const linkedInUrl = z.string().check(z.startsWith('https://www.linkedin.com/'), z.maxLength(2_000));

/** Text a person typed, trimmed and not empty, counted in UTF-16 units as the services do. */
export const words = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** Services give `null` for what is not there; we keep absence as `undefined`. */
export const maybe = <T extends z.ZodMiniType>(inner: T) =>
  z.pipe(
    z.nullish(inner),
    z.transform((value) => value ?? undefined),
  );

/** Result of operations that answer nothing but "done". */
export const nothing = z.object({});
