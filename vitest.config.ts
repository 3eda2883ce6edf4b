import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    // The partners' demo databases, started once for the whole run.
    globalSetup: 'tests/databases.ts',
    setupFiles: 'tests/compileCache.ts',
    pool: 'forks',
    // Modules are loaded and optimised once for all the files of a worker, instead of once for each.
    isolate: false,
    // Node runs TypeScript as it is: tests load modules the way the programs do.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    maxWorkers: 2,
    // Some tests wait for what a database or a disk does, which a busy machine may hold up.
    retry: process.env['CI'] ? 2 : 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
