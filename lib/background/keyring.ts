import type { ProviderId } from '../providers/about';
import type { Credentials } from '../providers/provider';
import type { CredentialStore } from '../storage/credentials';
import { createDeviceKey, open, seal } from '../vault/vault';

/** The user's keys: sealed at rest, opened only for the moment of a call, never in a message (threat model 1, 2). */
export type Keyring = {
  /** Undefined when none is kept. Throws `Failed` when it cannot be opened. */
  read(provider: ProviderId): Promise<Credentials | undefined>;
  write(provider: ProviderId, credentials: Credentials): Promise<void>;
  remove(provider: ProviderId): Promise<void>;
  /** Every secret opened in this life of the worker, for the log to blot out. */
  seen(): ReadonlySet<string>;
};

/** A keyring over sealed records and the device key. */
export function createKeyring(store: CredentialStore): Keyring {
  const device = () => store.deviceKey(createDeviceKey);
  const seen = new Set<string>();
  return {
    async read(provider) {
      const sealed = await store.read(provider);
      if (!sealed) return undefined;
      const credentials = await open(sealed, { device: await device() }, provider);
      for (const value of Object.values(credentials)) seen.add(value);
      return credentials;
    },
    async write(provider, credentials) {
      for (const value of Object.values(credentials)) seen.add(value);
      const header = { v: 1, alg: 'A256GCM', owner: provider, key: 'device' } as const;
      await store.write(provider, await seal(credentials, await device(), header));
    },
    remove: (provider) => store.remove(provider),
    seen: () => seen,
  };
}
