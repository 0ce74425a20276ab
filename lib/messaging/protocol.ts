import type { Campaign, CampaignPage, CreatedKey, Dashboard, Filters } from '../campaigns/shapes';
import type { Failure } from '../failure';
import { requestSchema as request } from '../linkedin/operations';
import { type Subject, subjectKinds } from '../linkedin/subject';
import { type ProviderId, providerIds } from '../providers/about';
import type { AccountChoice } from '../providers/status';
import { textsByName, z } from '../schema';
import type { Settings } from '../settings/settings';
import { accountLinks, badge } from '../settings/usage-shapes';
import type { RunView, SubjectView } from './views';

/**
 * Who may send a message. `page`: the content script of a LinkedIn tab, and our own pages. `extension`: our own pages
 * only. A content script is treated as if the page had written it (threat model), so nothing it may send names a URL to
 * fetch, a key or a setting.
 */
export type Audience = 'page' | 'extension';

/** Made by `crypto.randomUUID()`. */
const runId = z.string().check(z.regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i));

const subject: z.ZodMiniType<Subject> = z.object({
  kind: z.enum(subjectKinds),
  url: z.string().check(z.startsWith('https://www.linkedin.com/'), z.maxLength(2_000)),
  name: z.exactOptional(z.string().check(z.maxLength(200))),
});

const provider = z.enum(providerIds);
const recordKind = z.enum(['person', 'post', 'company', 'conversation']);
const run = z.object({ runId });
const nothing = z.object({});

const settings = z.object({
  holdSeconds: z.exactOptional(z.int().check(z.gte(0), z.lte(30))),
  notifySucceeded: z.exactOptional(z.boolean()),
  notifyFailed: z.exactOptional(z.boolean()),
  premiumNotes: z.exactOptional(z.boolean()),
  notifyUsage: z.exactOptional(z.boolean()),
  inactiveAfterHours: z.exactOptional(z.number().check(z.gt(0), z.lt(10_000))),
  accounts: z.exactOptional(accountLinks),
  badge: z.exactOptional(badge),
});

const words = z.string().check(z.maxLength(200));
/** Ids and keys of a service, whose length nobody states (contract konnector 1.1, 1.2). */
const opaque = z.string().check(z.maxLength(2_000));
/** Days are judged where the question is put together: what is wrong with them has sentences of its own. */
const range = z.exactOptional(z.object({ start: words, end: words }));
const scope = { users: z.exactOptional(z.array(opaque).check(z.maxLength(500))), range };

/** Every message there is: who may send it and what it carries. What it answers stands in `Outputs`. */
export const protocol = {
  /** Runs and facts of one subject, for its toolbar. */
  readSubject: { from: 'page', input: z.object({ subject }) },
  /** Starts a run, or finds the one already under way. Durable before the answer. */
  startRun: { from: 'page', input: z.object({ runId, subject, request }) },
  /** Undo while held; asks the service to stop while waiting. */
  cancelRun: { from: 'page', input: run },
  /** Takes up a workflow by the service's id of it and the name of the function that started it, old names as well. */
  restoreRun: {
    from: 'extension',
    input: z.object({
      runId,
      operation: z.string().check(z.maxLength(100)),
      workflowId: z.string().check(z.trim(), z.regex(/^(?!\.{1,2}$)[^\s\p{Cc}]{1,300}$/u)),
    }),
  },
  /** Asks the service now; for an unconfirmed run, reads LinkedIn's side. */
  checkRun: { from: 'page', input: run },
  /** The user's own decision to send again, as a new run. */
  retryRun: { from: 'page', input: z.object({ runId, newRunId: runId }) },
  /** The user has read how it ended. */
  dismissRun: { from: 'page', input: run },
  /** A visible surface shows these runs: do what is due for them now. */
  poke: { from: 'page', input: z.object({ runIds: z.array(runId).check(z.maxLength(20)) }) },
  openOptions: { from: 'page', input: nothing },
  /** Tries the key at its service and keeps it sealed if the service accepts it. */
  saveCredentials: {
    from: 'extension',
    input: z.object({ provider, values: textsByName() }),
  },
  /** The user's own notes and tags on something known. */
  annotate: {
    from: 'extension',
    input: z.object({
      kind: recordKind,
      key: z.string().check(z.maxLength(2_100)),
      notes: z.exactOptional(z.string().check(z.maxLength(10_000))),
      tags: z.exactOptional(
        z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(40))).check(z.maxLength(20)),
      ),
    }),
  },
  /** Keeps what was typed last in a form or in the workflow editor. Never holds a key. */
  keepDraft: {
    from: 'extension',
    input: z.object({
      key: z.string().check(z.maxLength(100)),
      text: z.string().check(z.maxLength(200_000)),
    }),
  },
  /** Forgets what is known of these. Nothing happens on LinkedIn. */
  forgetRecords: {
    from: 'extension',
    input: z.object({ kind: recordKind, keys: z.array(z.string()).check(z.maxLength(10_000)) }),
  },
  removeCredentials: { from: 'extension', input: z.object({ provider }) },
  /** Asks services for status and usage now, never more often than their floor. */
  refresh: {
    from: 'extension',
    input: z.object({ provider: z.exactOptional(provider), onlyStale: z.boolean() }),
  },
  /** The LinkedIn accounts a service's key reaches, asked for now. */
  listAccounts: { from: 'extension', input: z.object({ provider }) },
  /** Pins the account a service answers for, with the key that is kept; without an id the service chooses again. */
  pinAccount: {
    from: 'extension',
    input: z.object({ provider, accountId: z.exactOptional(words) }),
  },
  /** Konnector's users and campaigns to choose from. */
  readFilters: { from: 'extension', input: nothing },
  /** Konnector's figures of these users and days. */
  readDashboard: { from: 'extension', input: z.object(scope) },
  /** A page of Konnector's campaigns. */
  readCampaigns: {
    from: 'extension',
    input: z.object({
      ...scope,
      limit: z.exactOptional(z.number()),
      offset: z.exactOptional(z.number()),
      term: z.exactOptional(z.string()),
      status: z.exactOptional(words),
      type: z.exactOptional(words),
      sortBy: z.exactOptional(words),
      sortOrder: z.exactOptional(words),
    }),
  },
  readCampaign: { from: 'extension', input: z.object({ id: opaque, range }) },
  /** Makes another Konnector key. Answered with the key, which is kept nowhere. */
  createKonnectorKey: { from: 'extension', input: z.object({ description: words }) },
  /** Puts a key in place of Konnector's present one, with the same server and header. */
  replaceKonnectorKey: { from: 'extension', input: z.object({ apiKey: opaque }) },
  saveSettings: { from: 'extension', input: settings },
  eraseEverything: { from: 'extension', input: nothing },
} as const satisfies Record<string, { from: Audience; input: z.ZodMiniType }>;

export type MessageName = keyof typeof protocol;
export type Input<Name extends MessageName> = z.input<(typeof protocol)[Name]['input']>;
export type Parsed<Name extends MessageName> = z.output<(typeof protocol)[Name]['input']>;

/** What each message answers. Failures travel beside it, see `Reply`. */
export type Outputs = {
  readSubject: SubjectView;
  startRun: RunView;
  cancelRun: RunView;
  restoreRun: RunView;
  checkRun: RunView;
  retryRun: RunView;
  dismissRun: undefined;
  poke: undefined;
  openOptions: undefined;
  saveCredentials: SaveOutcome;
  annotate: undefined;
  keepDraft: undefined;
  forgetRecords: undefined;
  removeCredentials: undefined;
  refresh: RefreshOutcome;
  listAccounts: readonly AccountChoice[];
  pinAccount: SaveOutcome;
  readFilters: Filters;
  readDashboard: Dashboard;
  readCampaigns: CampaignPage;
  readCampaign: Campaign;
  createKonnectorKey: CreatedKey;
  replaceKonnectorKey: SaveOutcome;
  saveSettings: Settings;
  eraseEverything: undefined;
};

/** `field` names the input at fault when the person can mend it. Nothing was kept when `ok` is false. */
export type SaveOutcome = { ok: true } | { ok: false; failure: Failure; field?: string };

/** Which providers were asked, which said no, and which were asked too recently (and until when). */
export type RefreshOutcome = {
  asked: readonly ProviderId[];
  failed: readonly ProviderId[];
  tooSoon: readonly { provider: ProviderId; until: number }[];
};

/** How an answer travels. */
export type Reply<Output> = { ok: true; value: Output } | { ok: false; failure: Failure };
