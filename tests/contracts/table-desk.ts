import { expect } from 'vitest';
import { Failed, type Failure } from '../../lib/failure';
import type { ProviderId } from '../../lib/providers/about';
import type { Http } from '../../lib/providers/http';
import type { Call, Provider } from '../../lib/providers/provider';
import type { IntegrationStatus } from '../../lib/providers/status';
import { failureSentence } from '../../lib/wording/failure-sentence';
import type { Words } from '../../lib/words';
import { type BackgroundBench, backgroundBench, text } from '../fakes/background-bench';
import type { RequestEntry } from '../world/ledger';
import type { World } from '../world/world';
import { doorTo, type Sent } from './providers-world-door';

type Values = Readonly<Record<string, string>>;

/** One service of the world as the product meets it: typed values in, status or failure out. */
export type Desk = {
  world: World;
  provider: Provider;
  /** As from the form: normalised, then asked over HTTP. `values` default to the demo key. */
  status(values?: Values, more?: Partial<Call>): Promise<IntegrationStatus>;
  failure(values?: Values, more?: Partial<Call>): Promise<Failure>;
  /** What the form says to values it does not send. Fails if anything was sent. */
  refused(values: Values): { field: string; reason: string | undefined; sentence: string };
  /** What was asked of the service so far. */
  asked(): readonly RequestEntry[];
  /** The same as it left the client, headers and all. */
  sent: readonly Sent[];
  /** The whole background with this service behind it, set up with the demo key unless told otherwise. */
  background(values?: Values): Promise<BackgroundBench>;
};

/** Takes the world, which is at its start, for the time of one row. */
export function deskOf(world: World, create: (http: Http) => Provider, demo: Values): Desk {
  const sent: Sent[] = [];
  const provider = create(doorTo(world, undefined, (each) => sent.push(each)));
  const { id, name } = provider.about;
  const asked = () => world.control.ledger().requests.filter(({ service }) => service === id);
  const status: Desk['status'] = async (values = demo, more = {}) => {
    const normalised = provider.normalise(values);
    if (!normalised.ok) throw new Error(`Not sent: ${normalised.failure.reason}`);
    const { credentials } = normalised;
    return await provider.status({
      credentials,
      signal: AbortSignal.timeout(20_000),
      now: Date.now(),
      ...more,
    });
  };
  return {
    world,
    provider,
    asked,
    sent,
    status,
    async failure(values, more) {
      const thrown = await status(values, more).catch((error: unknown) => error);
      if (!(thrown instanceof Failed)) throw new Error(`Expected a Failed, got ${JSON.stringify(thrown)}`);
      expectSentence(failureSentence(thrown.failure, text, name));
      return thrown.failure;
    },
    refused(values) {
      const normalised = provider.normalise(values);
      if (normalised.ok) throw new Error('It would have been sent.');
      expect(asked()).toEqual([]);
      const { field, failure } = normalised;
      return { field, reason: failure.reason, sentence: failureSentence(failure, text, name) };
    },
    async background(values = demo) {
      const bench = backgroundBench();
      const service = bench.services[id];
      service.normalise = (typed) => provider.normalise(typed);
      service.status = (call) => provider.status(call);
      const { accounts } = provider;
      if (accounts) service.accounts = (call) => accounts(call);
      expect(await bench.integrations.connect(id, values)).toEqual({ ok: true });
      return bench;
    },
  };
}

/** Keys of all that is said, headline first. */
export const keysOf = ({ headline, notes }: IntegrationStatus): string[] =>
  [headline, ...notes].map(({ key }) => key);

/** All that is said, in English. */
export const sayingsOf = ({ headline, notes }: IntegrationStatus): string[] => [headline, ...notes].map(say);

export const say = ({ key, with: figures = [] }: Words): string => text(key, ...figures);

/** What the surfaces say of a failure. */
export const sentenceOf = (failure: Failure, service: string): string =>
  failureSentence(failure, text, service);

/** What the background keeps of the service. */
export const keptIn = (bench: BackgroundBench, id: ProviderId) => bench.stores.integrations.read(id);

/** What happened, what it means, what next: at least two sentences, and nothing of a machine's. */
function expectSentence(sentence: string): void {
  expect(sentence.match(/[.:](?: |$)/g)?.length ?? 0).toBeGreaterThan(1);
  expect(sentence).not.toMatch(/undefined|null|\btrue\b|\[object|example_value|<[a-z]/);
}

/** What one row of a contract's table asks for; it has to look at something. */
export type Case = (desk: Desk) => void | Promise<void>;
export type Cases = Readonly<Record<string, Case>>;

/** Not sent, and the field says why. */
export const refused =
  (typed: readonly Record<string, string>[], field: string, reason: string, words: RegExp): Case =>
  (desk) => {
    for (const values of typed) {
      const said = desk.refused(values);
      expect([values, said.field, said.reason]).toEqual([values, field, reason]);
      expect(said.sentence).toMatch(words);
    }
  };
