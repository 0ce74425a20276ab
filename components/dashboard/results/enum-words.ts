import type { Text } from '../../../lib/words';

/** A service's word for one of a few things, in the user's language; a newer word than we know is shown as it is. */
export function enumWords(group: string, value: string | undefined, text: Text): string {
  return value ? text.orElse(`result_${group}_${value}`, value) : '';
}

/** What is there, in one line. */
export function joined(parts: readonly (string | undefined | false)[], text: Text): string {
  return parts.filter(Boolean).join(text('shared_separator'));
}
