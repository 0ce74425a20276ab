import type { Integration } from '../integrations/integration';
import { usageCategories } from '../linkedin/operations/operation';
import type { Allowance, Fix, IntegrationStatus } from '../providers/status';
import { textsByName, z } from '../schema';
import type { MessageKey, Words } from '../words';
import { failure, moment, provider, version } from './shapes';

/** Written by us and checked there; a key an update has dropped shows as no text until the next check. */
const messageKey = z.custom<MessageKey>((key) => typeof key === 'string');

const words: z.ZodMiniType<Words> = z.object({
  key: messageKey,
  with: z.exactOptional(z.array(z.string())),
});

const httpsUrl = z.custom<`https://${string}`>(
  (url) => typeof url === 'string' && url.startsWith('https://'),
);

const fix: z.ZodMiniType<Fix> = z.object({ label: words, url: httpsUrl });

const allowance: z.ZodMiniType<Allowance> = z.object({
  counts: z.enum([...usageCategories, 'actions', 'requests']),
  window: z.enum(['minute', 'day', 'week', 'month']),
  used: z.exactOptional(z.number()),
  limit: z.exactOptional(z.number()),
  resetsAt: z.exactOptional(moment),
});

const status: z.ZodMiniType<IntegrationStatus> = z.object({
  health: z.enum(['ok', 'busy', 'paused', 'attention', 'disconnected', 'unknown']),
  headline: words,
  notes: z.array(words),
  account: z.exactOptional(
    z.object({
      id: z.exactOptional(z.string()),
      name: z.exactOptional(z.string()),
      url: z.exactOptional(z.string()),
    }),
  ),
  plan: z.exactOptional(words),
  planAt: z.exactOptional(moment),
  premium: z.exactOptional(z.boolean()),
  oneAccount: z.exactOptional(z.literal(true)),
  timeZone: z.exactOptional(z.string()),
  fix: z.exactOptional(fix),
  allowances: z.array(allowance),
  lastActivityAt: z.exactOptional(moment),
});

/** A stored integration. */
export const integrationShape: z.ZodMiniType<Integration> = z.object({
  v: version,
  provider,
  connectedAt: moment,
  lastFour: textsByName(4),
  chosen: z.exactOptional(textsByName(300)),
  status: z.exactOptional(status),
  checkedAt: z.exactOptional(moment),
  failure: z.exactOptional(failure),
  failedAt: z.exactOptional(moment),
  nextCheckAt: moment,
});
