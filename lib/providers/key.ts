import type { Normalised } from './provider';

/** Why what was typed is no key; each is also the name of its sentence in `_locales`. */
const troubles = {
  key_empty: 'The field is empty.',
  key_badCharacter: 'There is a character in it that a key cannot have.',
  key_tooLong: 'It is longer than any key.',
  key_isBuena: 'This is a Buena key.',
  key_isLinkedApi: 'This is a Linked API token.',
  key_isIdentification: 'This is an identification token of Linked API.',
  key_swapped: 'The two tokens are in each other’s place.',
  key_buenaShape: 'A Buena user key is bna_ followed by hexadecimal characters.',
  key_buenaGlobal: 'This looks like a global key, which needs a user id.',
  key_buenaUserId: 'That is not a user id.',
  key_connectSafelyAccountId: 'That is not an account id.',
  key_konnectorServer: 'Only https addresses of konnector.ai are allowed.',
  key_konnectorHeader: 'That is not a header Konnector reads.',
  key_linkedApiForm: 'That is not a form of the service.',
} as const;

type KeyTrouble = keyof typeof troubles;
export const keyTroubles: readonly string[] = Object.keys(troubles);

/** Keys whose shape gives their service away (contracts linked-api 1.1, buena 1.1). */
type KeyShape = 'buena' | 'linkedApi' | 'identification';

const shapes: readonly { shape: KeyShape; start: RegExp; trouble: KeyTrouble }[] = [
  { shape: 'buena', start: /^bna_/i, trouble: 'key_isBuena' },
  { shape: 'linkedApi', start: /^linked_/i, trouble: 'key_isLinkedApi' },
  { shape: 'identification', start: /^id_/i, trouble: 'key_isIdentification' },
];

/** What people copy along with a key: the header it stood in, the scheme word, quotes. */
const copiedAlong =
  /^(?:["'`]|(?:authorization|x-api-key|linked-api-token|identification-token|account-api-token)["']?\s*[:=]\s*|bearer\s+|bearer$)/i;

/** A refusal of one field, with the sentence that says why. */
export function refuse(field: string, reason: KeyTrouble): Normalised & { ok: false } {
  return {
    ok: false,
    field,
    failure: { code: 'invalid-input', reason, message: troubles[reason], effect: 'none' },
  };
}

/** What remains of typed text without the blanks, signs without width, prefixes and quotes around it. */
export function tidy(typed: string | undefined): string {
  const blank = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;
  let text = (typed ?? '').replace(blank, '');
  while (copiedAlong.test(text)) text = text.replace(copiedAlong, '').replace(blank, '');
  return text.replace(/["'`,;]+$/, '');
}

/** A key fit for a header, or why not. `own` is the shape this field is known to take, if there is one. */
export function readKey(
  typed: string | undefined,
  own?: KeyShape,
): { ok: true; key: string } | { ok: false; reason: KeyTrouble } {
  const key = tidy(typed);
  if (key === '') return { ok: false, reason: 'key_empty' };
  // `fetch` throws on these in a header.
  if (/[^\x21-\x7e]/.test(key)) return { ok: false, reason: 'key_badCharacter' };
  if (key.length > 2_000) return { ok: false, reason: 'key_tooLong' };
  const other = shapes.find(({ shape, start }) => shape !== own && start.test(key));
  return other ? { ok: false, reason: other.trouble } : { ok: true, key };
}
