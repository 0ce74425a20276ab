import { defineConfig } from 'vitest/config';

/** Tests in a real browser. Each file has a world and a browser of its own, and mostly waits: three at a time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
