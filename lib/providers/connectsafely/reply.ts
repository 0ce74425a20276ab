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

const account = z.object({
  id: z.string().check(z.minLength(1)),
  status: z.string().check(z.minLength(1)),
  firstName: text,
  lastName: text,
  publicId: text,
  enabled: flag,
  hasTokens: flag,
  lastUsed: z.optional(z.unknown()),
  linkedinPlan: z.catch(z.optional(plan), undefined),
});

export type Account = z.output<typeof account>;
export type Plan = z.output<typeof plan>;

const envelope = z.object({
  success: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
  message: z.optional(z.unknown()),
  data: z.optional(z.unknown()),
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

/** The sentence in any of the four shapes of error body there are (contract connectsafely 2.3). */
export function errorText(body: unknown): unknown {
  const outer = envelope.safeParse(body);
  if (!outer.success) return undefined;
  const { message, error } = outer.data;
  if (typeof message === 'string') return message;
  if (typeof error === 'string') return error;
  const inner = detailed.safeParse(error);
  return inner.success ? (inner.data.issues?.[0]?.message ?? inner.data.message) : undefined;
}
