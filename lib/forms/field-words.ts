import type { Text } from '../words';

/**
 * What a field is called. The same name may mean different things (`type` of a reaction, of an attachment), so the most
 * exact text wins: of this operation, of this group, of the name; an input nobody has words for yet is read out.
 * (`field_<operation>_<name>` are the toolbar's, which say more than the name: "Note (optional)".)
 */
export function fieldLabel(place: string, operation: string, text: Text): string {
  const { name, group } = partsOf(place);
  return (
    firstOf([`form_${operation}_${name}`, `field_${group}_${name}`, `field_${name}`], text) || readable(name)
  );
}

/** What a user may wonder about it; empty when nothing. */
export function fieldHelp(place: string, operation: string, text: Text): string {
  const { name, group } = partsOf(place);
  return firstOf([`fieldHelp_${operation}_${name}`, `fieldHelp_${group}_${name}`, `fieldHelp_${name}`], text);
}

/** One of the words to choose from; as the service spells it when there is no text. */
export function choiceLabel(place: string, value: string, text: Text): string {
  const { name } = partsOf(place);
  return firstOf([`choice_${name}_${value}`, `choice_${value}`], text) || value;
}

/** `companyHashedUrl` is "Company hashed url". */
export function readable(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z]{2})/g, '$1 $2')
    .split(/[\s_.-]+/)
    .map((word) => (/^[A-Z]{2,}s?$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function partsOf(place: string): { name: string; group: string } {
  const names = place.split('.').filter((part) => !/^\d+$/.test(part));
  return { name: names.at(-1) ?? '', group: names.at(-2) ?? '' };
}

function firstOf(keys: readonly string[], text: Text): string {
  for (const key of keys) {
    const found = text.orElse(key, '');
    if (found) return found;
  }
  return '';
}
