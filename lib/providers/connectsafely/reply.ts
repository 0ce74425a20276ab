import { z } from '../../schema';

const text = z.catch(z.optional(z.string()), undefined);
/** Missing or of another kind is unknown, not false (contract connectsafely 1.5). */
const flag = z.catch(z.optional(z.boolean()), undefined);

const plan = z.object({
  premiumType: text,
  isPremium: flag,
  hasSalesNavigator: flag,
  hasRecruiter: flag,
  hasAwayMessages: flag,
  hasAdvertiseBadge: flag,
  hasHiringManager: flag,
});

/** What an account's own answer and the list of accounts have in common. */
const known = {
  id: z.string().check(z.minLength(1)),
  firstName: text,
  lastName: text,
  publicId: text,
  enabled: flag,
};

const account = z.object({
  ...known,
  status: z.string().check(z.minLength(1)),
  hasTokens: flag,
  lastUsed: z.optional(z.unknown()),
  linkedinPlan: z.catch(z.optional(plan), undefined),
});

const listed = z.object({
  ...known,
  status: z.catch(z.string(), 'UNKNOWN'),
  apiSeatAllocated: flag,
});

export type Listed = z.output<typeof listed>;
export type Account = z.output<typeof account>;
export type Plan = z.output<typeof plan>;

const envelope = z.object({
  success: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
  message: z.optional(z.unknown()),
  data: z.optional(z.unknown()),
  holdUntil: z.optional(z.unknown()),
});

const detailed = z.object({
  message: z.optional(z.unknown()),
  issues: z.catch(z.optional(z.array(z.object({ message: z.optional(z.unknown()) }))), undefined),
});

/** The account, flat as documented or within `data`; undefined for anything else, also an error under 200 (1.2, 1.5). */
export function readAccount(body: unknown): Account | undefined {
  const outer = envelope.safeParse(body);
  if (!outer.success || outer.data.success === false || outer.data.error !== undefined) return undefined;
  const flat = account.safeParse(body);
  if (flat.success) return flat.data;
  const wrapped = account.safeParse(outer.data.data);
  return wrapped.success ? wrapped.data : undefined;
}

/** The accounts of the list, which is a bare array; what is no account is passed over (contract connectsafely 2.1). */
export function readAccounts(body: unknown): Listed[] | undefined {
  if (!Array.isArray(body)) return undefined;
  return body.flatMap((each) => {
    const parsed = listed.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}

/**
 * What any of the four shapes of error body says: its sentence, and before when not to ask again (contract
 * connectsafely 2.3).
 */
export function readError(body: unknown): { said?: unknown; holdUntil?: unknown } {
  const outer = envelope.safeParse(body);
  if (!outer.success) return {};
  const { message, error, holdUntil } = outer.data;
  if (typeof message === 'string') return { said: message, holdUntil };
  if (typeof error === 'string') return { said: error, holdUntil };
  const inner = detailed.safeParse(error);
  const said = inner.success ? (inner.data.issues?.[0]?.message ?? inner.data.message) : undefined;
  return { said, holdUntil };
}
