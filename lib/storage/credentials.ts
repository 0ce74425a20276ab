import type { ProviderId } from '../providers/about';
import { z } from '../schema';
import type { Sealed } from '../vault/sealed';
import type { Database } from './database';
import { provider, version } from './shapes';
import { readMany, readOne, removeOne, type Table, writeOne } from './table';

/** The keys of one provider, sealed. Nothing in here can be read without the vault. */
export type CredentialsRecord = { v: 1; provider: ProviderId; sealed: Sealed };

const bytes = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
);

const shape: z.ZodMiniType<CredentialsRecord> = z.object({
  v: version,
  provider,
  sealed: z.object({
    header: z.object({
      v: z.literal(1),
      alg: z.literal('A256GCM'),
      owner: z.string(),
      key: z.union([
        z.literal('device'),
        z.object({ kind: z.literal('passphrase'), iterations: z.int(), salt: z.string() }),
      ]),
    }),
    iv: bytes,
    bytes,
  }),
});

const table: Table<'credentials', CredentialsRecord> = {
  store: 'credentials',
  shape,
  row: (record) => record,
  durability: 'strict',
};

/** Sealed credentials and the device key, in the extension's own database, which content scripts cannot reach. */
export type CredentialStore = {
  read(provider: ProviderId): Promise<Sealed | undefined>;
  /** Which providers have credentials, whether or not they open. */
  providers(): Promise<ProviderId[]>;
  write(provider: ProviderId, sealed: Sealed): Promise<void>;
  remove(provider: ProviderId): Promise<void>;
  /** The device key; made with `create` and kept when there is none. Two callers at once get the same one. */
  deviceKey(create: () => Promise<CryptoKey>): Promise<CryptoKey>;
};

/** Credentials in IndexedDB. Takes and gives sealed records only. */
export function createCredentialStore(database: Database): CredentialStore {
  return {
    read: async (provider) => (await readOne(database, table, provider))?.sealed,
    providers: async () => (await readMany(database, table)).map((record) => record.provider),
    write: (provider, sealed) => writeOne(database, table, { v: 1, provider, sealed }),
    remove: (provider) => removeOne(database, table, provider),
    deviceKey: async (create) => {
      const known: unknown = await database.read(['keys'], (tx) => tx.objectStore('keys').get('device'));
      if (known instanceof CryptoKey) return known;
      // Made before the transaction starts: one that waits for anything but its own requests commits.
      const made = await create();
      return database.write(
        ['keys'],
        async (tx) => {
          const other: unknown = await tx.objectStore('keys').get('device');
          if (other instanceof CryptoKey) return other;
          await tx.objectStore('keys').put(made, 'device');
          return made;
        },
        { durability: 'strict' },
      );
    },
  };
}
