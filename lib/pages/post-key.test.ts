import { describe, expect, it } from 'vitest';
import { madeTogether, postUrnFromKey } from './post-key';

/** The rule written forwards: type byte, length, 0x08, zigzag varint. */
function encode(type: number, id: bigint, raw = id << 1n): string {
  const varint: number[] = [];
  for (let rest = raw; rest > 0n; rest >>= 7n) varint.push(Number(rest & 127n) | (rest >= 128n ? 128 : 0));
  return Buffer.from([type, varint.length + 1, 8, ...varint]).toString('base64');
}

const id = 7400000000000000101n;

describe('the key of the comment tools', () => {
  it.each([
    ['activity', 0x0a],
    ['ugcPost', 0x12],
  ])('holds the urn of a post of type %s', (type, byte) => {
    const key = encode(byte, id);
    const urlSafe = key.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
    expect(postUrnFromKey(`${key}-replaceableCommentToolsAbFeedType_X`)).toBe(`urn:li:${type}:${id}`);
    expect(postUrnFromKey(`${urlSafe}-replaceableCommentToolsAbFeedType_X`)).toBe(`urn:li:${type}:${id}`);
  });

  it.each([
    ['another type', encode(0x1a, id)],
    ['a raw id without zigzag', encode(0x0a, id, id)],
    ['a time before 2010', encode(0x0a, 1n << 40n)],
    ['a time to come', encode(0x0a, 9200000000000000000n)],
    ['no protobuf', Buffer.from('hello').toString('base64')],
    ['no base64', 'a'],
    ['nothing', ''],
  ])('is refused when it holds %s', (_what, key) => {
    expect(postUrnFromKey(`${key}-replaceableCommentToolsX`)).toBeUndefined();
  });

  it('is told from other keys', () => {
    expect(postUrnFromKey(`${encode(0x0a, id)}-commentListX`)).toBeUndefined();
  });
});

describe('the urns of one post', () => {
  it('were made within a minute of each other', () => {
    const later = (ms: number) => `urn:li:ugcPost:${id + BigInt(ms) * 4194304n}`;
    expect(madeTogether(`urn:li:activity:${id}`, later(59_000))).toBe(true);
    expect(madeTogether(`urn:li:activity:${id}`, later(61_000))).toBe(false);
    expect(madeTogether('no-number', later(0))).toBe(false);
  });
});
