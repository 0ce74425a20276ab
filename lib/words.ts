import type messages from '../public/_locales/en/messages.json';

/** Every text on screen has a key in `public/_locales/en/messages.json`; other languages follow it. */
export type MessageKey = keyof typeof messages;

/** A text to be shown, as data: providers, runs and guards speak in these, surfaces translate them. */
export type Words = { key: MessageKey; with?: readonly string[] };

/**
 * Looks a text up in the user's language; `$1`, `$2` … are filled in. `orElse` is for open sets (a service's new error
 * type, an action added a minute ago): the fallback shows when no language has the key.
 */
export type Text = {
  (key: MessageKey, ...substitutions: readonly string[]): string;
  orElse(key: string, fallback: string, ...substitutions: readonly string[]): string;
  /** BCP 47 tag of the language texts are in; pass it to `Intl`. */
  language: string;
};
