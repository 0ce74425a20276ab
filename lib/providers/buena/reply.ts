import { z } from '../../schema';

/** A billion actions a day is no count either. */
const count = z.catch(z.optional(z.number().check(z.gte(0), z.lte(1e9))), undefined);
const text = z.catch(z.optional(z.string()), undefined);
const names = z.catch(z.optional(z.array(z.string())), undefined);

/**
 * 200 of both routes, contract buena 1.2, 1.3. `connected` tells the two shapes apart and is the one thing that must be
 * right: a missing one is not false. Numbers of another kind count as absent, which is unknown.
 */
export const linkedInStatus = z.object({
  userId: text,
  /** Absent is tolerated for the older route, whose shape nobody documents; `false` is not an answer. */
  success: z.optional(z.literal(true)),
  data: z.object({
    linkedInIntegration: z.discriminatedUnion('connected', [
      z.object({
        connected: z.literal(true),
        profileUrl: text,
        name: text,
        connectionCount: count,
        actionsToday: count,
        dailyLimit: count,
        lastActivity: z.optional(z.unknown()),
      }),
      z.object({ connected: z.literal(false), setupUrl: text }),
    ]),
    hasProxy: z.catch(z.optional(z.boolean()), undefined),
    timezone: text,
  }),
});

export type LinkedInStatus = z.output<typeof linkedInStatus>;

/** Every error body there is, contract buena 1.2 and 2: `error` is sometimes a sentence, sometimes `true`. */
export const errorBody = z.object({
  error: z.optional(z.unknown()),
  message: z.optional(z.unknown()),
  availableRoute: z.optional(z.unknown()),
  retryAfter: z.optional(z.unknown()),
  rateLimitInfo: z.catch(z.optional(z.object({ reset: z.optional(z.unknown()) })), undefined),
  permissionHelp: z.catch(
    z.optional(z.object({ required: text, available: names, documentation: text })),
    undefined,
  ),
});

/** `GET /health`, contract buena 2: it asks for no permission and names those the key has. */
export const healthReply = z.object({ apiKey: z.object({ permissions: z.array(z.string()) }) });
