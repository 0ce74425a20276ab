import { failed } from '../failure';
import type { ProviderId } from '../providers/about';
import type { Call, Credentials } from '../providers/provider';
import type { Line } from '../runs/line';
import { type EpochMs, second } from '../time';
import type { Epoch, Epochs } from './epochs';
import type { Keyring } from './keyring';

type Ports = {
  keyring: Keyring;
  line: Line;
  epochs: Epochs;
  permitted(provider: ProviderId, values?: Credentials): Promise<boolean>;
  /** When the person wants to hear that an account is quiet. */
  inactiveAfterHours(): Promise<number>;
  now(): EpochMs;
};

/** Waits for the service's turn, then sends. */
export type Ask = <Answer>(send: (call: Call) => Promise<Answer>) => Promise<Answer>;

/** How the background asks a service about itself: with the key that is kept, when its turn has come. */
export type Door = {
  /** What a call gets. Made when its turn has come: the time limit runs from here. */
  call(credentials: Credentials, epoch: Epoch, background?: boolean): Promise<Call>;
  /** The key that is kept. Throws `Failed` when there is none, or the browser's permission is missing. */
  credentials(id: ProviderId, epoch: Epoch): Promise<Credentials>;
  /** Asks with this key, each question in its turn. `background`: nobody waits for the answers. */
  asker(id: ProviderId, credentials: Credentials, epoch: Epoch, background?: boolean): Ask;
  /** Asks with the key that is kept. Nothing of an answer that comes after the epoch has ended may be used. */
  ask<Answer>(id: ProviderId, epoch: Epoch, send: (call: Call) => Promise<Answer>): Promise<Answer>;
};

export function createDoor({ keyring, line, epochs, permitted, inactiveAfterHours, now }: Ports): Door {
  const door: Door = {
    call: async (credentials, epoch, background = false) => ({
      credentials,
      signal: AbortSignal.any([epoch, AbortSignal.timeout(20 * second)]),
      inactiveAfterHours: await inactiveAfterHours(),
      now: now(),
      background,
    }),
    async credentials(id, epoch) {
      // Opening may make a device key, so it too must not outlast the end.
      const credentials = await epochs.keep(epoch, () => keyring.read(id));
      if (!credentials) throw failed('not-configured', '', { effect: 'none' });
      if (!(await permitted(id, credentials))) throw failed('permission-missing', '', { effect: 'none' });
      return credentials;
    },
    asker: (id, credentials, epoch, background) => (send) =>
      line.ask(id, async () => send(await door.call(credentials, epoch, background))),
    ask: async (id, epoch, send) => door.asker(id, await door.credentials(id, epoch), epoch)(send),
  };
  return door;
}
