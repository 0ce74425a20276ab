import { browser } from 'wxt/browser';
import type { Text } from '../words';

// WXT leaves `getMessage` to types it generates from the catalogue; ours come from the catalogue itself (`MessageKey`).
declare module 'wxt/browser' {
  interface WxtI18n {
    getMessage(name: string, substitutions?: string[]): string;
  }
}

/** The part of the browser's `i18n` that texts need. */
export type Lookup = {
  /** An empty string when no language has the name. */
  getMessage(name: string, substitutions?: string[]): string;
  getUILanguage(): string;
};

/**
 * Texts from the browser's catalogue. `language` is the user's own when the catalogue found is in that language ("en-GB"
 * for an "en" catalogue), else the catalogue's, so that dates and texts never speak two languages.
 */
export function textFrom(lookup: Lookup): Text {
  const text = (name: string, ...substitutions: readonly string[]): string =>
    lookup.getMessage(name, [...substitutions]);

  const orElse = (name: string, fallback: string, ...substitutions: readonly string[]): string => {
    // Names may come from a service; the browser complains about other characters in them.
    const found = /^\w+$/.test(name) ? text(name, ...substitutions) : '';
    return found || fallback.replace(/\$([1-9])/g, (_, index) => substitutions[Number(index) - 1] ?? '');
  };

  const own = text('shared_language') || 'en';
  const wanted = lookup.getUILanguage();
  const language = wanted === own || wanted.startsWith(`${own}-`) ? wanted : own;
  return Object.assign(text, { orElse, language });
}

/** Texts in the user's language. */
export function localText(): Text {
  return textFrom(browser.i18n);
}
