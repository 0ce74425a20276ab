import { defineConfig } from 'vitest/config';

/** Tests that read what `wxt build` made, so they run after it. */
export default defineConfig({
  test: { include: ['tests/manifest.test.ts', 'tests/budgets.test.ts'] },
});
