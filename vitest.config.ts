import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**'],
    // The partners' demo databases, started once for the whole run.
    globalSetup: 'tests/databases.ts',
    pool: 'forks',
    // Node runs TypeScript as it is: tests load modules the way the programs do.
    experimental: { viteModuleRunner: false },
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
