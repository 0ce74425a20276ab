import { readKey, refuse } from '../key';
import type { Normalised } from '../provider';
import { konnectorAbout } from './about';

const [, ...choices] = konnectorAbout.fields;

/** The key, and server and header where they are not the reference's (contract konnector 1.1, 2.1, 4). */
export function normalise(values: Readonly<Record<string, string>>): Normalised {
  const key = readKey(values.apiKey);
  if (!key.ok) return refuse('apiKey', key.reason);
  const credentials: Record<string, string> = { apiKey: key.key };
  for (const { name, choices: known } of choices) {
    const value = values[name] || known[0].value;
    // A key goes to a server and into a header that are documented, or nowhere.
    if (!known.some((each) => each.value === value))
      return refuse(name, name === 'server' ? 'key_konnectorServer' : 'key_konnectorHeader');
    // What is not needed is not kept.
    if (value !== known[0].value) credentials[name] = value;
  }
  return { ok: true, credentials };
}
