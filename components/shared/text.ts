import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Format, formatIn } from '../../lib/wording/format';
import type { Text } from '../../lib/words';

/** Without a provider every text shows its key, so that a missing one is seen at once. */
const keysOnly: Text = Object.assign((key: string) => key, {
  orElse: (_key: string, fallback: string) => fallback,
  language: 'en',
});

/** Texts reach components through this. */
export const TextContext = createContext<Text>(keysOnly);

export function useText(): Text {
  return useContext(TextContext);
}

/** Numbers and times in the language of the texts. */
export function useFormat(): Format {
  return formatIn(useContext(TextContext).language);
}
