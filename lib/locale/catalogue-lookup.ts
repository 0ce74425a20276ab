import type { Lookup } from './text';

type Catalogue = Readonly<Record<string, { message: string }>>;

/** Looks names up in a catalogue file as the browser would. For where there is no browser. */
export function catalogueLookup(catalogue: Catalogue, uiLanguage = 'en-GB'): Lookup {
  return {
    getMessage: (name, substitutions = []) =>
      (catalogue[name]?.message ?? '').replace(/\$(\d|\$)/g, (_, digit) =>
        digit === '$' ? '$' : (substitutions[Number(digit) - 1] ?? ''),
      ),
    getUILanguage: () => uiLanguage,
  };
}
