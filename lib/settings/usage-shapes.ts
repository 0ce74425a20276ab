import { usageCategories } from '../linkedin/operations/operation';
import { providerIds } from '../providers/about';
import { z } from '../schema';
import { type AccountLinks, noLinks } from '../usage/account';
import { type BadgeChoice, defaultBadge } from '../usage/badge-figure';

/** What the settings hold of usage: as it comes in a message, and as it lies in storage. */

const provider = z.enum(providerIds);

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
const name = z.string().check(z.maxLength(120));

/** In a message: what does not fit is refused. */
export const accountLinks: z.ZodMiniType<AccountLinks> = z.object({
  accounts: z.array(
    z.object({
      id: z.string().check(z.maxLength(100)),
      name: z.exactOptional(name),
      members: z
        .array(z.object({ provider, accountId: z.exactOptional(z.string()) }))
        .check(z.maxLength(providerIds.length)),
      timeZone: z.exactOptional(z.string().check(z.maxLength(100))),
      weekStartsOn: z.exactOptional(weekday),
    }),
  ),
  apart: z.array(z.object({ one: provider, other: provider })).check(z.maxLength(20)),
});

const show = z.enum(['used', 'left', 'percent']);
/** In a message. */
export const badge: z.ZodMiniType<BadgeChoice> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('runs') }),
  z.object({ kind: z.literal('tightest'), show }),
  z.object({
    ...{ kind: z.literal('figure'), show, provider },
    counts: z.enum([...usageCategories, 'actions', 'requests']),
    window: z.enum(['day', 'week', 'month']),
  }),
]);

/**
 * `Settings.accounts` as stored. What cannot be read falls back by itself: losing a link is no reason to lose how long a
 * write waits for Undo.
 */
export const accountLinksShape: z.ZodMiniType<AccountLinks> = z.catch(accountLinks, noLinks);
/** `Settings.badge` as stored. */
export const badgeShape: z.ZodMiniType<BadgeChoice> = z.catch(badge, defaultBadge);
