import { expect, it } from 'vitest';
import type { Failure } from '../failure';
import type { Integration } from '../integrations/integration';
import type { RefreshOutcome } from '../messaging/protocol';
import { buenaAbout } from '../providers/buena/about';
import { defaultSettings } from '../settings/settings';
import { createOptionsStore } from './options-store';
import type { Call } from './popup-store';

const missing: Failure = { code: 'permission-missing', message: '' };
const integration = (failure?: Failure): Integration => ({
  v: 1,
  provider: 'buena',
  connectedAt: 0,
  lastFour: {},
  nextCheckAt: 0,
  ...(failure && { failure }),
});

/** The card after "Allow": the background answers `outcome` and leaves the integration as `after`. */
async function allowed(outcome: Partial<RefreshOutcome>, after: Integration, granted = true) {
  const asked: string[] = [];
  let stored = integration(missing);
  const answer = async (name: string): Promise<unknown> => {
    asked.push(name);
    stored = after;
    return { asked: [], failed: [], tooSoon: [], ...outcome };
  };
  const store = createOptionsStore(
    {
      abouts: [buenaAbout],
      read: async () => ({ integrations: [stored], settings: defaultSettings }),
      subscribe: () => {},
      // The table of messages ties name, input and output together; a stand-in for all cannot.
      call: answer as unknown as Call,
      notificationsAllowed: async () => false,
      now: () => 1_000,
      every: () => {},
    },
    new AbortController().signal,
  );
  await store.start();
  await store.allow(buenaAbout, Promise.resolve(granted));
  return { asked, card: store.state.get().cards[0] };
}

const tooSoon = [{ provider: 'buena' as const, until: 9_000 }];

it('"Allow" says until when, if the service was asked too recently and still shows a failure', async () => {
  const { card } = await allowed({ tooSoon }, integration(missing));
  expect(card).toMatchObject({
    stage: 'idle',
    problem: { failure: { code: 'rate-limited', retryAt: 9_000 } },
  });
});

it('"Allow" is content when the background was quicker and all is well', async () => {
  const { card } = await allowed({ tooSoon }, integration());
  expect(card?.integration).not.toHaveProperty('failure');
  expect(card).not.toHaveProperty('problem');
});

it('"Allow" shows in the card how asking failed', async () => {
  const down: Failure = { code: 'service-down', message: '' };
  const { card } = await allowed({ asked: ['buena'], failed: ['buena'] }, integration(down));
  expect(card?.integration?.failure).toEqual(down);
});

it('"Allow" asks nothing when the user says no', async () => {
  const { card, asked } = await allowed({}, integration(missing), false);
  expect(asked).toEqual([]);
  expect(card).toMatchObject({ denied: true });
});
