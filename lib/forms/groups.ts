import { countOf, type FormValues, placeOf } from './field';

/** One more entry of a list of groups, empty. */
export function addGroup(values: FormValues, place: string): FormValues {
  return { ...values, [place]: String(countOf(values, place) + 1) };
}

/** Without this entry; those behind it move up. */
export function removeGroup(values: FormValues, place: string, index: number): FormValues {
  const count = countOf(values, place);
  const kept: Record<string, string> = {};
  for (const [at, value] of Object.entries(values)) {
    const rest = at.startsWith(`${place}.`) ? at.slice(place.length + 1) : undefined;
    const entry = Number(rest?.split('.')[0]);
    if (rest === undefined || entry < index) kept[at] = value;
    else if (entry > index) {
      kept[placeOf(placeOf(place, entry - 1), rest.slice(String(entry).length + 1))] = value;
    }
  }
  return { ...kept, [place]: count > 1 ? String(count - 1) : '' };
}
