import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longestFirst.ts';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    // The partners' demo databases, started once for the whole run.
    globalSetup: ['tests/databases.ts', 'tests/compiled.ts'],
    setupFiles: 'tests/compileCache.ts',
    pool: 'forks',
    // Modules are loaded and optimised once for all the files of a worker, instead of once for each.
    isolate: false,
    // Node runs TypeScript as it is: tests load modules the way the programs do.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // One more than the two processors that it is made for: many tests wait for a database, a process or a time limit.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Some tests wait for what a database or a disk does, which a busy machine may hold up.
    retry: process.env['CI'] ? 2 : 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
