import { failed } from '../failure';
import { operationFrom } from '../linkedin/operations';
import { subjectOf } from '../linkedin/operations/subject-of';
import { type Subject, sameSubject, subjectFromUrl } from '../linkedin/subject';
import type { Handlers } from '../messaging/answer';
import type { Parsed } from '../messaging/protocol';
import type { Caller } from '../messaging/sender';
import type { RunView } from '../messaging/views';
import { isCheckable } from '../runs/evidence';
import type { RunStore } from '../runs/ports';
import type { Run } from '../runs/run';
import type { Runner } from '../runs/runner';
import type { SettingsStore } from '../storage/settings';
import type { Campaigns } from './campaigns';
import type { Integrations } from './integrations';
import type { subjectView } from './views';

type Parts = {
  runs: RunStore;
  runner: Runner;
  integrations: Integrations;
  campaigns: Campaigns;
  settings: SettingsStore;
  view(run: Run): Promise<RunView>;
  subject(subject: Subject): ReturnType<typeof subjectView>;
  /** What is known of people, posts, companies and conversations. */
  records: {
    readName(subject: Subject): Promise<string | undefined>;
    annotate(note: Parsed<'annotate'>): Promise<void>;
    forget(kind: RecordKind, keys: readonly string[]): Promise<void>;
  };
  drafts: { keep(key: string, text: string): Promise<void> };
  openOptions(): Promise<void>;
  erase(): Promise<void>;
  published(): Promise<void>;
  /** A surface is looking at these runs now. */
  seen(runIds: readonly string[]): void;
};

/** As in `protocol.ts`. */
const longestName = 200;

type RecordKind = Parsed<'annotate'>['kind'];

/** What each message does. Sender class and input have been checked; the subject of a page's message is checked here. */
export function createHandlers({
  runs,
  runner,
  integrations,
  campaigns,
  settings,
  ...parts
}: Parts): Handlers {
  async function own(runId: string, caller: Caller): Promise<Run> {
    const run = await runs.read(runId);
    if (!run) throw failed('not-found', 'This run is not known any more.', { effect: 'none' });
    mustShow(run.subject, caller);
    return run;
  }

  /** Under the name results gave it, where whoever asks knows only its address. */
  async function named(subject: Subject): Promise<Subject> {
    const name = subject.name ?? (await parts.records.readName(subject))?.slice(0, longestName);
    return name ? { ...subject, name } : subject;
  }

  return {
    async readSubject({ subject }, caller) {
      mustShow(subject, caller);
      return await parts.subject(subject);
    },
    async startRun({ runId, subject, request }, caller) {
      mustShow(subject, caller);
      if (!sameSubject(subjectOf(request), subject)) throw failed('wrong-subject', '', { effect: 'none' });
      return await parts.view(await runner.start({ runId, subject: await named(subject), ...request }));
    },
    async cancelRun({ runId }, caller) {
      await own(runId, caller);
      return await parts.view(await runner.cancel(runId));
    },
    async restoreRun({ runId, operation, workflowId }) {
      const known = operationFrom(operation);
      if (!known) throw failed('invalid-input', operation, { reason: 'unknownOperation', effect: 'none' });
      return await parts.view(await runner.restore({ runId, operation: known, ticket: workflowId }));
    },
    async checkRun({ runId }, caller) {
      const run = await own(runId, caller);
      if (run.status.state === 'unconfirmed' && isCheckable(run.operation)) {
        const input = { personUrl: run.subject.url };
        const check = {
          runId: crypto.randomUUID(),
          subject: run.subject,
          operation: 'checkConnectionStatus',
          input,
        } as const;
        return await parts.view(await runner.start(check));
      }
      return await parts.view(await runner.check(runId));
    },
    async retryRun({ runId, newRunId }, caller) {
      await own(runId, caller);
      return await parts.view(await runner.retry(runId, newRunId));
    },
    async dismissRun({ runId }, caller) {
      const run = await own(runId, caller);
      if (run.status.state === 'unconfirmed') await runner.cancel(runId);
      await runner.dismiss(runId);
      return undefined;
    },
    async poke({ runIds }) {
      parts.seen(runIds);
      await Promise.all(runIds.map((runId) => runner.advance(runId, true)));
      return undefined;
    },
    async openOptions() {
      await parts.openOptions();
      return undefined;
    },
    saveCredentials: ({ provider, values }) => integrations.connect(provider, values),
    async removeCredentials({ provider }) {
      await integrations.disconnect(provider);
      return undefined;
    },
    async annotate(note) {
      await parts.records.annotate(note);
      await parts.published();
      return undefined;
    },
    async keepDraft({ key, text }) {
      await parts.drafts.keep(key, text);
      return undefined;
    },
    async forgetRecords({ kind, keys }) {
      await parts.records.forget(kind, keys);
      await parts.published();
      return undefined;
    },
    refresh: (which) => integrations.refresh(which),
    listAccounts: ({ provider }) => integrations.accounts(provider),
    pinAccount: ({ provider, accountId = '' }) => integrations.reconnect(provider, { accountId }),
    readFilters: () => campaigns.filters(),
    readDashboard: (scope) => campaigns.dashboard(scope),
    readCampaigns: (query) => campaigns.campaigns(query),
    readCampaign: ({ id, range }) => campaigns.campaign(id, range),
    createKonnectorKey: ({ description }) => campaigns.createKey(description),
    replaceKonnectorKey: ({ apiKey }) => integrations.reconnect('konnector', { apiKey }),
    async saveSettings(change) {
      const saved = await settings.write(change);
      // What services said is judged by it: they are asked again.
      if (change.inactiveAfterHours !== undefined) await integrations.touched();
      await parts.published();
      return saved;
    },
    async eraseEverything() {
      await parts.erase();
      return undefined;
    },
  };
}

/** A page may speak only of the subject its address shows; the address comes from the browser (threat model 10, 11). */
function mustShow(subject: Subject, caller: Caller): void {
  if (caller.class !== 'page') return;
  const shown = subjectFromUrl(caller.url);
  if (!shown || !sameSubject(shown, subject)) throw failed('wrong-subject', '', { effect: 'none' });
}
