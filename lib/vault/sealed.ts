/** What a sealed record says about itself in the clear. Bound to the secret part: changing any of it breaks the seal. */
export type SealHeader = {
  v: 1;
  alg: 'A256GCM';
  /** Whose keys these are (a provider id), so that a record moved to another row does not open there. */
  owner: string;
  /** `device`: a key that never leaves this browser profile. `passphrase`: one derived from what the user types. */
  key: 'device' | PassphraseKey;
};

/** How the key was derived: PBKDF2-HMAC-SHA256, `salt` in base64 (16 random bytes). */
export type PassphraseKey = { kind: 'passphrase'; iterations: number; salt: string };

/** A sealed record as it is stored. `iv` is fresh for every write (12 bytes); `bytes` ends with the 16-byte tag. */
export type Sealed = {
  header: SealHeader;
  iv: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
};

/** The header as bytes, the same for equal headers whatever the order of their fields. */
export function headerBytes({ v, alg, owner, key }: SealHeader): Uint8Array<ArrayBuffer> {
  const keyParts = key === 'device' ? [key] : [key.kind, key.iterations, key.salt];
  return new TextEncoder().encode(JSON.stringify(['sidecar-sealed', v, alg, owner, ...keyParts]));
}
