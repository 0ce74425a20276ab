import { createEpochs } from '../../lib/background/epochs';
import { createUsageReader } from '../../lib/background/usage-reading';
import { toFailure } from '../../lib/failure';
import type { OperationRequest } from '../../lib/linkedin/operations';
import { subjectOf } from '../../lib/linkedin/operations/subject-of';
import { createBuena } from '../../lib/providers/buena/client';
import { createKonnector } from '../../lib/providers/konnector/client';
import { createLinkedApi } from '../../lib/providers/linked-api/client';
import type { Provider } from '../../lib/providers/provider';
import { newRun } from '../../lib/runs/new-run';
import type { Run } from '../../lib/runs/run';
import { openDatabase } from '../../lib/storage/database';
import { createUsageStore } from '../../lib/storage/usage';
import { accountsOf, link, noLinks } from '../../lib/usage/account';
import { ledgerOf } from '../../lib/usage/ledger';
import { ownSpend } from '../../lib/usage/own-run';
import type { UsageRow } from '../../lib/usage/usage-row';
import { demoKeys } from '../world/demo-keys';
import type { World } from '../world/world';
import { doorTo } from './providers-world-door';

const minute = 60_000;
const hour = 60 * minute;

// The truth is counted here without any of the ledger's own calendar: by what `Intl` writes.

/** The day on the wall there, as Swedes write it. */
export const dayThere = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);
export const offsetThere = (at: number, zone: string): string | undefined =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
/** The Monday its week begins with. */
export const weekOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 24 * hour).toISOString().slice(0, 10);
};

/** Where the clocks of a zone go: a day of 23 hours, or one of 25. */
export type Change = 'forward' | 'back';

/**
 * Some days before the next such change of the clocks there, always at the same time of day: so no step of the script
 * falls on a midnight only because of when the test was started.
 */
function beforeChange(zone: string, change: Change, now: number): number {
  const step = 24 * hour;
  const minutesOff = (at: number): number => {
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d+):(\d+))?/.exec(offsetThere(at, zone) ?? '') ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  };
  const moves = (at: number): number => minutesOff(at + 5 * step) - minutesOff(at + 4 * step);
  let at = Math.ceil(now / step) * step + 3 * hour + 17 * minute;
  while (change === 'forward' ? moves(at) <= 0 : moves(at) >= 0) at += step;
  return at;
}

const categories: Readonly<Record<string, string>> = {
  commentPosted: 'comments',
  reactionSet: 'reactions',
  connectionChecked: 'statusChecks',
  personFetched: 'profileViews',
  messageSent: 'messages',
  connectionRequestSent: 'connectionRequests',
};
/** What the world's witness saw, and what the other services did there. */
export type Truth = { at?: number; day?: string; category: string; count: number };

/** A week and more of work on one account, by us, by others through the same service, and by two other services. */
export async function live(world: World, changing: string, change: Change) {
  const { control } = world;
  control.reset();
  control.latency({ workflowMs: minute });
  const began = Date.now();
  let ahead = beforeChange(changing, change, began) - began;
  // Their clock is behind ours: what a run did lies before it began.
  control.clock({ advanceMs: ahead - 3 * minute });
  const now = (): number => Date.now() + ahead;
  const pass = (ms: number): void => {
    ahead += ms;
    control.clock({ advanceMs: ms });
  };
  const http = doorTo(world);
  const api = createLinkedApi(http);
  const buena = createBuena(http);
  const konnector = createKonnector(http);
  const call = (credentials: Record<string, string>) => ({
    credentials,
    signal: new AbortController().signal,
    now: now(),
  });
  const database = openDatabase({ name: crypto.randomUUID() });
  const usage = createUsageStore(database);
  const epochs = createEpochs();
  const readUsage = createUsageReader({ usage, epochs, now });
  const runs: Run[] = [];
  const others: Truth[] = [];
  let spentToday = 0;
  let buenaDay = dayThere(now(), changing);
  control.buena({ timezone: changing, actionsToday: 0, dailyLimit: 500 });
  // One person's: of several, Konnector's figures by day could not be told apart.
  control.konnector({
    routines: [],
    users: [{ id: 'u+Zk9/aa1==', name: 'Ines Duarte', email: 'ines@northpier.test', status: 'active' }],
  });

  async function perform(request: OperationRequest, ours: boolean): Promise<void> {
    const intent = { runId: crypto.randomUUID(), subject: subjectOf(request), ...request };
    const run = newRun(intent, { provider: 'linked-api', keyedAt: now(), now: now() }, 0);
    const submitted = await api.submit(request, call(demoKeys.linkedApi));
    if (submitted.state !== 'pending') throw new Error('a workflow takes its time');
    pass(2 * minute);
    const polled = await api.poll(submitted.ticket, request.operation, call(demoKeys.linkedApi));
    if (polled.state === 'pending') throw new Error('a workflow ends');
    if (!ours) return;
    const status: Run['status'] =
      polled.state === 'done'
        ? { state: 'succeeded', at: now(), result: polled.result, problems: polled.problems }
        : { state: 'failed', at: now(), failure: polled.failure };
    runs.push({ ...run, attempt: 1, status });
  }

  /** A run of ours whose answer never came: the connection broke before the service acted, or after. */
  async function lose(request: OperationRequest, when: 'before' | 'after'): Promise<void> {
    const intent = { runId: crypto.randomUUID(), subject: subjectOf(request), ...request };
    const run = newRun(intent, { provider: 'linked-api', keyedAt: now(), now: now() }, 0);
    control.faults({ service: 'linked-api', times: 1, when, fault: { kind: 'reset' } });
    const thrown = await api.submit(request, call(demoKeys.linkedApi)).catch((error: unknown) => error);
    const status: Run['status'] = { state: 'unconfirmed', since: now(), failure: toFailure(thrown) };
    runs.push({ ...run, attempt: 1, status });
    pass(2 * minute);
  }

  /** A run of ours that left, and that the service refused on arrival. */
  async function turnedAway(request: OperationRequest): Promise<void> {
    control.faults({ service: 'linked-api', times: 1, fault: { kind: 'status', status: 500 } });
    const intent = { runId: crypto.randomUUID(), subject: subjectOf(request), ...request };
    const run = newRun(intent, { provider: 'linked-api', keyedAt: now(), now: now() }, 0);
    const thrown = await api.submit(request, call(demoKeys.linkedApi)).catch((error: unknown) => error);
    runs.push({ ...run, attempt: 1, status: { state: 'failed', at: now(), failure: toFailure(thrown) } });
  }

  /** At its own midnight the counter starts over. */
  function turnBuena(): void {
    if (dayThere(now(), changing) === buenaDay) return;
    buenaDay = dayThere(now(), changing);
    spentToday = 0;
    control.buena({ actionsToday: 0 });
  }
  function buenaActs(count: number): void {
    turnBuena();
    spentToday += count;
    control.buena({ actionsToday: spentToday, lastActivity: new Date(now()).toISOString() });
    others.push({ at: now(), category: 'actions', count });
  }

  /** What the services say now, read and kept as the worker does it. */
  async function read(): Promise<void> {
    turnBuena();
    const sources: [Provider, Record<string, string>][] = [
      [api, demoKeys.linkedApi],
      [buena, { apiKey: demoKeys.buena }],
    ];
    for (const [provider, credentials] of sources) {
      const status = await provider.status(call(credentials));
      await readUsage(provider, status, epochs.of(provider.about.id), (send) => send(call(credentials)));
    }
  }
  const all = (): Promise<UsageRow[]> => usage.usageBetween('2000-01-01', '2100-01-01');

  /** What lies in storage now, as one ledger of the account in that zone. */
  async function ledgerIn(zone: string) {
    const statuses = [
      { provider: 'linked-api', status: await api.status(call(demoKeys.linkedApi)) },
      { provider: 'buena', status: await buena.status(call({ apiKey: demoKeys.buena })) },
      { provider: 'konnector', status: await konnector.status(call({ apiKey: demoKeys.konnector })) },
    ] as const;
    const [first, second, third] = statuses;
    const links = link(link(noLinks, first, second, 'mara'), first, third, 'other');
    const [account] = accountsOf(statuses, links);
    if (!account) throw new Error('one account');
    const spends = runs.flatMap((run) => ownSpend(run) ?? []);
    return ledgerOf(account, { rows: await all(), runs: spends }, { zone, weekStartsOn: 1 });
  }

  async function readCampaigns(): Promise<void> {
    const credentials = { apiKey: demoKeys.konnector };
    const status = await konnector.status(call(credentials));
    await readUsage(konnector, status, epochs.of('konnector'), (send) => send(call(credentials)));
  }
  function campaign(index: number): void {
    const day = dayThere(now(), changing);
    const figures = { requested: 4 + index, accepted: 1, sent: 2, replied: 0, members: 9 };
    const routine = {
      ...{ id: `r/${index}=`, name: `Looms ${index}`, userId: 'u+Zk9/aa1==', campaignStatus: 'active' },
      ...{ campaignType: 'friend_campaign', createdAt: `${day}T07:00:00Z`, lastActivateTime: null },
      ...{ maxDays: 14, durationDays: 1, ...figures },
    };
    campaigns.push(routine);
    control.konnector({ routines: [...campaigns] });
    others.push({ day, category: 'connectionRequests', count: figures.requested });
    others.push({ day, category: 'messages', count: figures.sent });
  }
  const campaigns: Parameters<typeof control.konnector>[0]['routines'] & object = [];

  const truth = (): Truth[] => [
    ...control.ledger().effects.flatMap(({ at, kind }) => {
      const category = categories[kind];
      return category ? [{ at: Date.parse(at), category, count: 1 }] : [];
    }),
    ...others,
  ];
  return {
    now,
    pass,
    perform,
    lose,
    turnedAway,
    buenaActs,
    campaign,
    read,
    readCampaigns,
    ledgerIn,
    runs,
    truth,
    database,
  };
}
