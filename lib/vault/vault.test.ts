import { describe, expect, test } from 'vitest';
import { headerBytes, type Sealed, type SealHeader } from './sealed';
import { createDeviceKey, open, seal } from './vault';

const device: SealHeader = { v: 1, alg: 'A256GCM', owner: 'linked-api', key: 'device' };
const underPassphrase: SealHeader = {
  ...device,
  key: { kind: 'passphrase', iterations: 600_000, salt: 'AAECAwQFBgcICQoLDA0ODw==' },
};
const values = { token: 'lat_canary-1234', identificationToken: 'ügly "quotes"\n' };

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

const importKey = (bytes: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

describe('a sealed record', () => {
  test('opens to what was sealed', async () => {
    const key = await createDeviceKey();
    expect(await open(await seal(values, key, device), { device: key }, 'linked-api')).toEqual(values);
  });

  // Made with node:crypto: createCipheriv('aes-256-gcm', key, iv), setAAD(headerBytes), update, final, tag appended.
  test.each([
    {
      header: device,
      bytes: '9d3a08422eae6c9d5847ebb27325abb01fdb373df3d9311bf97c04fbaa39593debaa5b372dfbb0b8f0ac2ece',
    },
    {
      header: underPassphrase,
      bytes: '9d3a08422eae6c9d5847ebb27325abb01fdb373df3d9311bf97c04fb35c03cc0a90912d59ae5b4cbecf790f5',
    },
  ])('of known key, iv and header ($header.key) is the known answer', async ({ header, bytes }) => {
    const key = await importKey(hex('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'));
    const sealed: Sealed = { header, iv: hex('a0a1a2a3a4a5a6a7a8a9aaab'), bytes: hex(bytes) };
    expect(await open(sealed, { device: key, passphrase: key }, 'linked-api')).toEqual({
      token: 'lat_known-answer',
    });
  });

  test('never has the same iv or bytes twice', async () => {
    const key = await createDeviceKey();
    const seals = await Promise.all(Array.from({ length: 50 }, () => seal(values, key, device)));
    expect(new Set(seals.map((sealed) => Buffer.from(sealed.iv).toString('hex'))).size).toBe(50);
    expect(new Set(seals.map((sealed) => Buffer.from(sealed.bytes).toString('hex'))).size).toBe(50);
    expect(seals[0]?.iv).toHaveLength(12);
  });

  test('shows nothing of the secret', async () => {
    const { iv, bytes, header } = await seal(values, await createDeviceKey(), device);
    const everything = Buffer.concat([iv, bytes, headerBytes(header)]).toString('latin1');
    expect(everything).not.toContain('canary');
    expect(JSON.stringify(header)).not.toContain('canary');
  });
});

describe('a record that was tampered with does not open', () => {
  const bug = { failure: { code: 'bug', reason: 'seal-broken' } };

  test('any bit of iv, bytes or tag flipped', async () => {
    const key = await createDeviceKey();
    const sealed = await seal(values, key, device);
    for (const part of ['iv', 'bytes'] as const) {
      for (let at = 0; at < sealed[part].length; at += 1) {
        const flipped = sealed[part].map((byte, index) => (index === at ? byte ^ 1 : byte));
        await expect(
          open({ ...sealed, [part]: flipped }, { device: key }, 'linked-api'),
        ).rejects.toMatchObject(bug);
      }
    }
  });

  test.each([device, underPassphrase])('any character of the header changed (%#)', async (header) => {
    const key = await createDeviceKey();
    const keys = { device: key, passphrase: key };
    const sealed = await seal(values, key, header);
    const text = JSON.stringify(header);
    let tried = 0;
    for (let at = 0; at < text.length; at += 1) {
      const other = String.fromCharCode(text.charCodeAt(at) ^ 1);
      const changed = parsed(text.slice(0, at) + other + text.slice(at + 1));
      // Some flips break the JSON or the name of a field; the store's schema refuses those.
      if (!changed || Object.keys(changed).join() !== Object.keys(header).join()) continue;
      tried += 1;
      await expect(open({ ...sealed, header: changed }, keys, changed.owner)).rejects.toThrow();
    }
    expect(tried).toBeGreaterThan(20);
    expect(await open(sealed, keys, 'linked-api')).toEqual(values);
  });

  test('every byte of what is bound to it matters', async () => {
    const key = await createDeviceKey();
    const { iv, bytes } = await seal(values, key, underPassphrase);
    const bound = headerBytes(underPassphrase);
    const decrypt = (additionalData: Uint8Array<ArrayBuffer>) =>
      crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
    await decrypt(bound);
    for (let at = 0; at < bound.length; at += 1) {
      await expect(decrypt(bound.map((byte, index) => (index === at ? byte ^ 1 : byte)))).rejects.toThrow();
    }
  });

  test('another key', async () => {
    const sealed = await seal(values, await createDeviceKey(), device);
    await expect(open(sealed, { device: await createDeviceKey() }, 'linked-api')).rejects.toMatchObject(bug);
  });

  test('another owner: one service never gets the key of another', async () => {
    const key = await createDeviceKey();
    await expect(open(await seal(values, key, device), { device: key }, 'buena')).rejects.toMatchObject(bug);
  });
});

describe('keys', () => {
  test('a record under a passphrase is locked until its key is at hand', async () => {
    const key = await createDeviceKey();
    const sealed = await seal(values, key, underPassphrase);
    const locked = { failure: { code: 'not-configured', reason: 'locked' } };
    await expect(open(sealed, { device: key }, 'linked-api')).rejects.toMatchObject(locked);
    expect(await open(sealed, { device: await createDeviceKey(), passphrase: key }, 'linked-api')).toEqual(
      values,
    );
  });

  test.each(['raw', 'jwk'] as const)('the device key cannot be exported as %s', async (format) => {
    const key = await createDeviceKey();
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow('not extractable');
  });
});

test('equal headers give equal bytes whatever the order of their fields, different ones different bytes', () => {
  const text = (header: SealHeader) => new TextDecoder().decode(headerBytes(header));
  expect(text({ key: 'device', owner: 'linked-api', alg: 'A256GCM', v: 1 })).toBe(text(device));
  expect(text(underPassphrase)).not.toBe(text(device));
});

/** A header as a damaged database might hold it. */
function parsed(text: string): SealHeader | undefined {
  try {
    return JSON.parse(text) as SealHeader;
  } catch {
    // SyntaxError: the flip hit the JSON itself.
    return undefined;
  }
}
