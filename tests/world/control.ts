import type { BuenaState } from './buena/state';
import { self } from './cast';
import { mostRecentlyUsed } from './connectsafely/connectsafely';
import type { ConnectSafelyAccount, ConnectSafelyState } from './connectsafely/state';
import type { FaultRule } from './faults';
import { without } from './json';
import type { KonnectorState } from './konnector/state';
import type { LedgerPages } from './ledger';
import type { Account } from './linked-api/account';
import { arrive, changeSession, deliverMessage, type Message, type News } from './linked-api/control';
import type { SessionStatus, Subscription } from './linked-api/state';
import { runNext } from './linked-api/workflows';
import type { Latency, Parts } from './parts';
import { applyPatch } from './patch';
import { createState } from './seed';
import { type CompanyState, numberOfUrn, type PersonState, type PostState } from './state';

/** Times at the start of a scenario, in ms. */
export const startLatency: Latency = { workflowMs: 1500, requestMs: 0 };

/** Turns the world's knobs. Every patch throws an Error naming a field that does not exist. */
export type Control = {
  /** Everything as at the start: state, ledger, faults, clock, latency. */
  reset(): void;
  ledger(): LedgerPages;
  clock(step: { advanceMs: number }): void;
  latency(latency: Partial<Latency>): void;
  /** Adds a rule; without `times` it stays until cleared. */
  faults(rule: FaultRule): void;
  clearFaults(): void;
  /** Changes a person, or adds one when the vanity is new. */
  person(patch: { vanity: string } & Partial<PersonState>): void;
  post(patch: { urn: string } & Partial<PostState>): void;
  company(patch: { vanity: string } & Partial<CompanyState>): void;
  /** A message as if it came by LinkedIn itself; by Sales Navigator with type `nv`. */
  message(message: Message): void;
  /** Something happens in the demo account's network, as if others did it. */
  network(news: News): void;
  /** How far somebody has come with signing in; `success` makes the account active again. */
  session(change: { sessionId: string; status: SessionStatus }): void;
  /** What the main workspace pays for. */
  subscription(patch: Partial<Subscription>): void;
  /** Changes a Linked API account by its `id`; the main one without it. */
  account(patch: Partial<Account>): void;
  buena(patch: Partial<BuenaState>): void;
  konnector(patch: Partial<KonnectorState>): void;
  /** Fields of the service replace; those of an account change the one of that `id`, else the default one. */
  connectsafely(patch: Partial<ConnectSafelyState & ConnectSafelyAccount>): void;
  /** The state as plain data. */
  state(): unknown;
};

export function createControl(parts: Parts): Control {
  return {
    reset() {
      parts.clock.clear();
      parts.faults.clear();
      parts.ledger.clear();
      parts.latency = { ...startLatency };
      parts.state = createState(parts.clock.now());
    },
    ledger: () => parts.ledger.copy(),
    clock: ({ advanceMs }) => parts.clock.advance(advanceMs),
    latency: (latency) => applyPatch(parts.latency, latency, 'latency'),
    faults: (rule) => parts.faults.add(rule),
    clearFaults: () => parts.faults.clear(),
    person: (patch) => changePerson(patch, parts),
    post(patch) {
      const post = parts.state.posts.get(numberOfUrn(patch.urn));
      if (!post) throw new Error(`no post ${patch.urn}`);
      applyPatch(post, patch, 'post');
    },
    company(patch) {
      const company = parts.state.companies.get(patch.vanity);
      if (!company) throw new Error(`no company ${patch.vanity}`);
      applyPatch(company, patch, 'company');
    },
    message: (message) => deliverMessage(message, parts),
    network: (news) => arrive(news, parts),
    session: (change) => changeSession(change, parts.state.linkedApi),
    subscription: (patch) => applyPatch(parts.state.linkedApi.subscription, patch, 'subscription'),
    account(patch) {
      const account = parts.state.linkedApi.accounts.get(patch.id ?? self);
      if (!account) throw new Error(`no account ${patch.id}`);
      applyPatch(account, patch, 'account');
      // Its hours may have opened.
      runNext(account, parts);
    },
    buena: (patch) => applyPatch(parts.state.buena, patch, 'buena'),
    konnector: (patch) => applyPatch(parts.state.konnector, patch, 'konnector'),
    connectsafely: (patch) => changeConnectSafely(patch, parts.state.connectSafely),
    state: () => snapshot(parts),
  };
}

function changePerson(patch: { vanity: string } & Partial<PersonState>, parts: Parts): void {
  const { people } = parts.state;
  const vanity = patch.vanity.normalize('NFC');
  const person = people.get(vanity) ?? newcomer(vanity, parts);
  const moved = patch.connection !== undefined && patch.connection !== person.connection;
  const since = moved ? { since: parts.clock.iso() } : {};
  applyPatch(person, { ...since, ...patch, vanity }, 'person', ['oddity', 'distant']);
  people.set(vanity, person);
}

function newcomer(vanity: string, parts: Parts): PersonState {
  const template = parts.state.people.get('ada-park');
  if (!template) throw new Error('the cast has no ada-park to copy');
  const memberId = `ACoAA${Buffer.from(vanity).toString('base64url').padEnd(34, 'x').slice(0, 34)}`;
  return { ...template, vanity, name: vanity, memberId, connection: 'notConnected', connect: 'ok' };
}

function changeConnectSafely(
  patch: Partial<ConnectSafelyState & ConnectSafelyAccount>,
  state: ConnectSafelyState,
): void {
  const own = Object.keys(state);
  const ofState = Object.fromEntries(Object.entries(patch).filter(([name]) => own.includes(name)));
  const ofAccount = without(patch, own);
  applyPatch(state, ofState, 'connectsafely');
  if (Object.keys(ofAccount).length === 0) return;
  const account = patch.id
    ? state.accounts.find((each) => each.id === patch.id)
    : mostRecentlyUsed(state.accounts);
  if (!account) throw new Error(`no account ${patch.id ?? ''}`);
  applyPatch(account, ofAccount, 'connectsafely');
}

function snapshot({ state, clock, latency }: Parts) {
  return structuredClone({
    now: clock.iso(),
    latency,
    people: [...state.people.values()],
    posts: [...state.posts.values()],
    companies: [...state.companies.values()],
    jobs: [...state.jobs.values()],
    conversations: state.conversations,
    invitations: state.invitations,
    viewers: state.viewers,
    networkEvents: state.networkEvents,
    subscription: state.linkedApi.subscription,
    sessions: state.linkedApi.sessions,
    accounts: [...state.linkedApi.accounts.values()].map((each) => without(each, ['identificationToken'])),
    workflows: [...state.linkedApi.workflows.values()],
    buena: state.buena,
    konnector: without(state.konnector, ['createdKeys']),
    connectsafely: state.connectSafely,
  });
}
