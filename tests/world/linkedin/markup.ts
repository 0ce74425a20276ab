import { createHash } from 'node:crypto';
import { type CastPerson, people, profileUrl } from '../cast';

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Classes are a hash per build on the real pages, so nobody can lean on them; `nn--card` becomes `_3f9a21c0`. */
export const hashClasses = (text: string): string =>
  text.replace(
    /nn--[a-z0-9-]+/g,
    (name) => `_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`,
  );

const shapes: Record<string, string> = {
  home: 'M4 11l8-7 8 7v9h-5v-6h-6v6H4z',
  people:
    'M8 11a3 3 0 100-6 3 3 0 000 6zm8 0a3 3 0 100-6 3 3 0 000 6zM3 19v-2a4 4 0 014-4h2a4 4 0 014 4v2m2-6h2a4 4 0 014 4v2',
  job: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  messages: 'M4 5h16v11H10l-5 4v-4H4z',
  bell: 'M6 17V11a6 6 0 0112 0v6l2 1H4zm4 2a2 2 0 004 0',
  search: 'M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM20 20l-4.5-4.5',
  'thumbs-up-outline': 'M7 20V11l4-7c2 0 2.500 2 2 4l-.5 2H19l-1.500 10zM4 11h3v9H4z',
  comment: 'M4 5h16v11H10l-5 4v-4H4z',
  repost: 'M5 12V8h12l-3-3m5 7v4H7l3 3',
  'send-privately': 'M4 12l16-8-6 17-3-7z',
  connect: 'M10 11a3.500 3.500 0 100-7 3.500 3.500 0 000 7zM4 20v-2a5 5 0 015-5h2a5 5 0 014 2m3-1v6m-3-3h6',
  add: 'M12 5v14M5 12h14',
  clock: 'M12 20a8 8 0 100-16 8 8 0 000 16zM12 7v5l3 2',
  edit: 'M5 19l1-4L16 5l3 3L9 18z',
  verified: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4',
  'overflow-web-ios': 'M5 12h.01M12 12h.01M19 12h.01',
  caret: 'M8 10l4 4 4-4',
};

const pathOf = (name: string): string => shapes[name.replace(/-(small|medium)$/, '')] ?? '';
const drawing = (name: string): string =>
  `viewBox="0 0 24 24" aria-hidden="true" class="nn--icon"><path d="${pathOf(name)}"/></svg>`;

/** New front end: the icon's name is its id, repeated all over the page. */
export const icon = (name: string): string => `<svg id="${name}" ${drawing(name)}`;

/** Old front end: the icon's name is in a test attribute. */
export const emberIcon = (name: string): string =>
  `<svg role="none" data-test-icon="${name}" ${drawing(name)}`;

export const personOf = (vanity: string): CastPerson | undefined =>
  people.find((one) => one.vanity === vanity);

export const linkTo = (person: CastPerson): string => `${profileUrl(person.vanity)}/`;

/** A round picture made of initials; nobody's face. */
export function avatar(person: CastPerson, size: 'large' | 'medium' | 'small'): string {
  const initials = person.name
    .split(' ')
    .map((part) => [...part][0] ?? '')
    .slice(0, 2)
    .join('');
  const hue = people.indexOf(person) % 6;
  return `<figure class="nn--avatar nn--${size} nn--hue${hue}" aria-hidden="true">${escapeHtml(initials)}</figure>`;
}

/** Digits a real page would hold for a member. */
export const memberNumber = (person: CastPerson): number => 350_000_000 + people.indexOf(person);

/** The key new pages hide a post's urn in: base64 of a protobuf with a zigzag varint. */
export function commentToolsKey(urn: string): string {
  const [, , type = '', id = '0'] = urn.split(':');
  const bytes: number[] = [];
  for (let rest = BigInt(id) << 1n; rest > 0n; rest >>= 7n)
    bytes.push(Number(rest & 127n) | (rest > 127n ? 128 : 0));
  const message = [type === 'activity' ? 0x0a : 0x12, bytes.length + 1, 8, ...bytes];
  return `${Buffer.from(message).toString('base64').replace(/=+$/, '')}-replaceableCommentTools`;
}
