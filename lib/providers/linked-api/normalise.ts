import { readKey, refuse, tidy } from '../key';
import type { Normalised } from '../provider';

/**
 * Both tokens of one LinkedIn account; they look alike and are easily put in each other's field. The older Account API
 * form has one token, which names the account as well (contract linked-api 6).
 */
export function normalise(values: Readonly<Record<string, string>>): Normalised {
  const { linkedApiToken, identificationToken, form = 'current' } = values;
  if (form !== 'current' && form !== 'account') return refuse('form', 'key_linkedApiForm');
  const older = form === 'account';
  if (!older && /^id_/i.test(tidy(linkedApiToken)) && /^linked_/i.test(tidy(identificationToken))) {
    return refuse('linkedApiToken', 'key_swapped');
  }
  const token = readKey(linkedApiToken, 'linkedApi');
  if (!token.ok) return refuse('linkedApiToken', token.reason);
  // What is not needed is not kept.
  if (older) return { ok: true, credentials: { linkedApiToken: token.key, form } };
  const identification = readKey(identificationToken, 'identification');
  if (!identification.ok) return refuse('identificationToken', identification.reason);
  return { ok: true, credentials: { linkedApiToken: token.key, identificationToken: identification.key } };
}
