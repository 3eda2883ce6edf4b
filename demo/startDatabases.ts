import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCsvFolder } from './csv.ts';
import type { DemoDatabase } from './demoDatabase.ts';
import { demoDatabaseOf, demoPartners } from './demoPartners.ts';
import { startPostgres, type DemoPostgres } from './postgresql.ts';
import { writeSqlite } from './sqlite.ts';

/** The demo databases of all partners, running. */
export interface DemoDatabases {
  /** By partner: what its `…_DATABASE_URL` is to be. */
  readonly urls: ReadonlyMap<string, string>;
  /** The PostgreSQL servers by partner, for whoever wants to stop one. */
  readonly servers: ReadonlyMap<string, DemoPostgres>;
  /** Where all their files are. */
  readonly folder: string;
  /** Stops the servers and removes every file. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts every partner's demo database at the same time, in a temporary folder; tells each one that is ready, with the milliseconds it took.
 * When one fails, or the signal is aborted meanwhile, all are stopped, every file is removed, and it rejects.
 */
export async function startDatabases(tell: (partner: string, engine: DemoDatabase['engine'], took: number) => void = () => {}, signal?: AbortSignal): Promise<DemoDatabases> {
  const folder = await mkdtemp(join(tmpdir(), 'teixit-'));
  const urls = new Map<string, string>();
  const servers = new Map<string, DemoPostgres>();
  const stop = async (): Promise<void> => {
    await Promise.all([...servers.values()].map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  };
  const started = await Promise.allSettled(
    (await demoPartners()).map(async (id) => {
      const begun = performance.now();
      const demoDatabase = await demoDatabaseOf(id);
      if (demoDatabase.engine === 'postgresql') {
        const server = await startPostgres(demoDatabase, { folder, ...(signal && { signal }) });
        servers.set(id, server);
        urls.set(id, server.url);
      } else urls.set(id, await (demoDatabase.engine === 'sqlite' ? writeSqlite : writeCsvFolder)(demoDatabase, join(folder, id)));
      tell(id, demoDatabase.engine, performance.now() - begun);
    }),
  );
  const failed = started.find((result) => result.status === 'rejected');
  if (failed || signal?.aborted) {
    await stop();
    throw failed?.reason ?? signal?.reason;
  }
  return { urls, servers, folder, stop };
}
