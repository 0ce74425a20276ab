/** The number at the end of a urn. */
const idOf = (urn: string) => Number(/\d+$/.exec(urn)?.[0]);

/** Whether two urns were made within a minute of each other: ids begin with their time, id / 2^22 is milliseconds. */
export function madeTogether(a: string, b: string): boolean {
  return Math.abs(idOf(a) - idOf(b)) < 60_000 * 2 ** 22;
}

/**
 * The urn inside a key such as `CgsIvuLg…-replaceableCommentTools…`: base64 of a protobuf whose first byte tells the
 * type, with the id as a zigzag varint (page notes, section 3, Feed, rule 3). Undefined for any other key.
 */
export function postUrnFromKey(key: string): string | undefined {
  const encoded = /^([\w+/-]+)=*-replaceableCommentTools/.exec(key)?.[1] ?? '';
  let bytes = '';
  try {
    bytes = atob(encoded.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    // Not base64, so not such a key.
  }
  const type = bytes[2] === '\b' && { '\n': 'activity', '\x12': 'ugcPost' }[bytes[0] ?? ''];
  let value = 0n;
  for (const byte of bytes.slice(3).split('').reverse())
    value = value * 128n + BigInt(byte.charCodeAt(0) & 127);
  const ms = Number(value >> 23n);
  // Odd values are negative numbers; and no post is older than 2010 or from the future.
  return type && !(value & 1n) && ms > Date.UTC(2010) && ms < Date.now() + 86_400_000
    ? `urn:li:${type}:${value >> 1n}`
    : undefined;
}
