import type { JsonObject } from './json';

export type ServiceName = 'linkedin' | 'linked-api' | 'buena' | 'konnector' | 'connectsafely' | 'unknown';

/** One request as it arrived. `status` is 0 until answered and stays 0 when the answer was withheld. */
export type RequestEntry = {
  /** ISO 8601, world time. */
  at: string;
  service: ServiceName;
  method: string;
  /** The service's own path with query, the same over both listeners. */
  path: string;
  host: string;
  scheme: 'http' | 'https';
  status: number;
  /** Name of a demo key or a short hash; never a key. Empty when none was sent. */
  keyId: string;
  /** What was sent, for services whose bodies hold no secret. */
  body?: unknown;
};

export type EffectKind =
  | 'connectionRequestSent'
  | 'connectionRequestWithdrawn'
  | 'connectionRemoved'
  | 'connectionChecked'
  | 'personFetched'
  | 'commentPosted'
  | 'reactionSet'
  | 'postFetched'
  | 'messageSent'
  | 'conversationSynced'
  | 'conversationManaged'
  | 'inboxSynced'
  | 'networkSynced'
  | 'companyFetched'
  | 'jobFetched'
  | 'invitationAccepted'
  | 'invitationIgnored'
  | 'posted'
  | 'reposted'
  | 'reactedToComment'
  | 'replied'
  | 'apiKeyCreated';

/** Something that happened on the outside, written at the moment it happened. */
type EffectEntry = {
  at: string;
  service: ServiceName;
  /** Who it was done for: the LinkedIn account's id, or the organisation. */
  account: string;
  kind: EffectKind;
  /** Canonical address of the person, post, comment, company or page. */
  subject: string;
  detail: JsonObject;
  workflowId?: string;
};

export type LedgerPages = { requests: RequestEntry[]; effects: EffectEntry[] };

/** The world's witness: every request and every effect since the last reset. */
export type Ledger = LedgerPages & { clear(): void; copy(): LedgerPages };

export function createLedger(): Ledger {
  const ledger: Ledger = {
    requests: [],
    effects: [],
    clear() {
      ledger.requests = [];
      ledger.effects = [];
    },
    copy: () => structuredClone({ requests: ledger.requests, effects: ledger.effects }),
  };
  return ledger;
}
