import type { Format } from '../../../lib/wording/format';
import type { Text } from '../../../lib/words';

/** A number as sent, or a dash for one that was not: never a zero nobody told. */
export function numberWords(value: number | undefined, text: Text, format: Format): string {
  return value === undefined ? text('campaigns_unknown') : format.number(value);
}

/** A percentage as sent; only bars are clamped (contract konnector 1.10). */
export function percentWords(value: number | undefined, text: Text, format: Format): string {
  return value === undefined ? text('campaigns_unknown') : text('campaigns_percent', format.number(value));
}

/** A word of an open set in the person's language, else as it came. */
export function typeWords(type: string | undefined, text: Text): string {
  if (type === undefined || type === '') return text('campaigns_unknown');
  return text.orElse(`campaigns_type_${type}`, type.slice(0, 100));
}

export function statusWords(status: string | undefined, text: Text): string {
  if (status === undefined || status === '') return text('campaigns_unknown');
  return text.orElse(`campaigns_status_${status}`, status.slice(0, 100));
}
