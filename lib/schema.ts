import * as z from 'zod/mini';

// zod would try `new Function` to make its parsers faster; our policy forbids it, and the attempt would be reported.
z.config({ jitless: true });

/**
 * The one door to zod. `zod/mini` keeps the schemas of all four services at a few kilobytes; the classic entry would
 * bring every locale along (90 kB gzipped). Nothing a content script runs may import this file.
 */
export { z };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of any names. zod's own record would be the heaviest schema of all, for what is one question. */
export const anyObject = z.custom<Record<string, unknown>>(isObject);

/** An object of any names with texts in it, each of so many characters at most. */
export const textsByName = (longest = Number.POSITIVE_INFINITY) =>
  z.custom<Record<string, string>>(
    (value) =>
      isObject(value) &&
      Object.values(value).every((text) => typeof text === 'string' && text.length <= longest),
  );
