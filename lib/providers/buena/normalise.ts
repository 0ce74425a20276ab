import { readKey, refuse, tidy } from '../key';
import type { Normalised } from '../provider';

/** Length is never checked: the sources disagree about it (contract buena 1.1). */
const userKey = /^bna_[0-9a-fA-F]+$/;

/** A user's own key, or a global key with the id of the user it is to be used for (contract buena 4). */
export function normalise(values: Readonly<Record<string, string>>): Normalised {
  const read = readKey(values.apiKey, 'buena');
  if (!read.ok) return refuse('apiKey', read.reason);
  const { key } = read;
  if (/^bna_/i.test(key) && !userKey.test(key)) return refuse('apiKey', 'key_buenaShape');
  const userId = tidy(values.userId);
  if (userId === '')
    return userKey.test(key)
      ? { ok: true, credentials: { apiKey: key } }
      : refuse('apiKey', 'key_buenaGlobal');
  // It becomes part of an address, where dots alone would lead elsewhere.
  if (!/^(?!\.+$)[^\s/?#\\\p{Cc}]{1,200}$/u.test(userId)) return refuse('userId', 'key_buenaUserId');
  return { ok: true, credentials: { apiKey: key, userId } };
}
