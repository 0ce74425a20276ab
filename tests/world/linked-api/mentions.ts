import { isObject, type JsonObject, textOf } from '../json';
import type { WorldState } from '../state';
import { companyUrn } from './company-data';
import { findCompany, findPerson } from './find';
import { memberUrn } from './person-data';

type Named = { vanity: string; name: string };

/** Who a mention means: by address or URN where given, else by name. Contract linked-api 2.3. */
function named(mention: JsonObject, state: WorldState): Named | undefined {
  const person = textOf(mention, 'personHashedUrl');
  if (person !== undefined) return findPerson(person, state);
  const company = textOf(mention, 'companyHashedUrl');
  if (company !== undefined) return findCompany(company, state);
  const urn = textOf(mention, 'urn');
  const name = textOf(mention, 'name');
  return (
    [...state.people.values()].find((each) => (urn ? memberUrn(each) === urn : each.name === name)) ??
    [...state.companies.values()].find((each) => (urn ? companyUrn(each) === urn : each.name === name))
  );
}

/** The text as LinkedIn shows it, with names for `@[key]`; nothing when somebody is not found. */
export function withMentions(
  action: JsonObject,
  state: WorldState,
): { text: string; vanities: string[] } | undefined {
  const list = Array.isArray(action.mentions) ? action.mentions.filter(isObject) : [];
  let text = textOf(action, 'text') ?? '';
  const vanities: string[] = [];
  for (const mention of list) {
    const found = named(mention, state);
    if (!found) return undefined;
    text = text.replaceAll(`@[${textOf(mention, 'key')}]`, found.name);
    vanities.push(found.vanity);
  }
  return { text, vanities };
}
