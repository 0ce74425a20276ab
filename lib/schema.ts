import * as z from 'zod/mini';

// zod would try `new Function` to make its parsers faster; our policy forbids it, and the attempt would be reported.
z.config({ jitless: true });

/**
 * The one door to zod. `zod/mini` keeps the schemas of all four services at a few kilobytes; the classic entry would
 * bring every locale along (90 kB gzipped). Nothing a content script runs may import this file.
 */
export { z };
