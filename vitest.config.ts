import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'lib/**/*.test.{ts,tsx}',
      'components/**/*.test.tsx',
      'tests/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    exclude: [
      'tests/e2e/**',
      // These two read the build: tests/built.vitest.config.ts.
      'tests/manifest.test.ts',
      'tests/budgets.test.ts',
      'node_modules/**',
      '.output/**',
    ],
    testTimeout: 20_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
