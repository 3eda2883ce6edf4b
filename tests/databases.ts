import type { TestProject } from 'vitest/node';
import { startDatabases } from '../demo/startDatabases.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** By partner: the address of its demo database, for reading. */
    databases: Record<string, string>;
    /** By partner: the address with every right, for tests that compare or change rows. PostgreSQL only. */
    administrators: Record<string, string>;
  }
}

/** Starts the partners' demo databases before the first test and stops them after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const databases = await startDatabases();
  project.provide('databases', Object.fromEntries(databases.urls));
  project.provide('administrators', Object.fromEntries([...databases.servers].map(([partner, { adminUrl }]) => [partner, adminUrl])));
  return databases.stop;
}
