import type { FormValues } from '../../../lib/forms/field';
import type { Problems } from '../../../lib/forms/problems';

/** The form being filled in, as its parts see it. */
export type Filling = {
  operation: string;
  values: FormValues;
  problems: Problems;
  /** Nothing here is needed as long as nothing of it is filled in. */
  optional?: boolean;
  onChange(values: FormValues): void;
};

export function valueAt({ values }: Filling, place: string): string {
  return values[place] ?? '';
}

export function changeAt({ values, onChange }: Filling, place: string, value: string): void {
  onChange({ ...values, [place]: value });
}

/** Whether anything is typed, or wrong, at a place or within it. */
export function isTouched(entries: Readonly<Record<string, unknown>>, place: string): boolean {
  return Object.entries(entries).some(
    ([at, value]) => value !== '' && (at === place || at.startsWith(`${place}.`)),
  );
}
