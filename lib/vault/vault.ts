import { failed } from '../failure';
import { headerBytes, type Sealed, type SealHeader } from './sealed';

/** The keys at hand. Without `passphrase` the records sealed under one are locked. */
export type VaultKeys = { device: CryptoKey; passphrase?: CryptoKey };

/**
 * Makes the key records are sealed under by default. Non-extractable: no code of ours can read its bytes. It protects
 * from our own bugs and from grep, not from someone who has the profile folder (threat model 6).
 */
export async function createDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals `values` with AES-256-GCM under `key`, which must be the one `header.key` speaks of. */
export async function seal(
  values: Readonly<Record<string, string>>,
  key: CryptoKey,
  header: SealHeader,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv, additionalData: headerBytes(header) };
  const plain = new TextEncoder().encode(JSON.stringify(values));
  return { header, iv, bytes: new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain)) };
}

/**
 * Opens what `seal` made for `owner`. Throws `Failed('not-configured')` with reason `locked` when it needs a passphrase
 * key that is not at hand, `Failed('bug')` with reason `seal-broken` when it is not whole, not `owner`'s or not of this key.
 */
export async function open(sealed: Sealed, keys: VaultKeys, owner: string): Promise<Record<string, string>> {
  const { header, iv, bytes } = sealed;
  const key = header.key === 'device' ? keys.device : keys.passphrase;
  if (!key) throw failed('not-configured', 'The keys are locked.', { reason: 'locked' });
  if (header.owner !== owner) throw broken();
  const algorithm = { name: 'AES-GCM', iv, additionalData: headerBytes(header) };
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(algorithm, key, bytes);
  } catch {
    // OperationError, which says nothing more on purpose.
    throw broken();
  }
  return valuesOf(JSON.parse(new TextDecoder().decode(plain)));
}

function broken() {
  return failed('bug', 'The saved keys cannot be opened.', { reason: 'seal-broken' });
}

function valuesOf(plain: unknown): Record<string, string> {
  const entries = Object.entries(typeof plain === 'object' && plain ? plain : {});
  const values: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (typeof value !== 'string') throw broken();
    values[name] = value;
  }
  return values;
}
