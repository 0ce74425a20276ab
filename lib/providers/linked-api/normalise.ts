import { readKey, refuse, tidy } from '../key';
import type { Normalised } from '../provider';

/** Both tokens of one LinkedIn account. They look alike and are easily put in each other's field. */
export function normalise(values: Readonly<Record<string, string>>): Normalised {
  const { linkedApiToken, identificationToken } = values;
  if (/^id_/i.test(tidy(linkedApiToken)) && /^linked_/i.test(tidy(identificationToken))) {
    return refuse('linkedApiToken', 'key_swapped');
  }
  const token = readKey(linkedApiToken, 'linkedApi');
  if (!token.ok) return refuse('linkedApiToken', token.reason);
  const identification = readKey(identificationToken, 'identification');
  if (!identification.ok) return refuse('identificationToken', identification.reason);
  return { ok: true, credentials: { linkedApiToken: token.key, identificationToken: identification.key } };
}
