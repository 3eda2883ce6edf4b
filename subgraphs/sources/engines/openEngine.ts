import type { DatabaseSettings } from '../databaseSettings.ts';
import type { Engine } from './engine.ts';
import { openFiles } from './files/connection.ts';
import { openMysql } from './mysql/connection.ts';
import { openPostgresql } from './postgresql/connection.ts';
import { openSqlite } from './sqlite/connection.ts';

/** A partner's database and where it is: a `postgres://` or `mysql://` URL, a SQLite file, or a folder of files. */
export type SourceDatabase = WithUrl<DatabaseSettings>;

type WithUrl<Settings> = Settings extends DatabaseSettings ? Omit<Settings, 'urlFrom'> & { readonly url: string } : never;

/** What a partner's statements may cost. */
export interface SourceLimits {
  /** Milliseconds for one statement. */
  readonly timeout: number;
  readonly connections: number;
  /** Rows one statement may return. */
  readonly rows: number;
}

/** Opens a partner's database by its engine, without connecting yet. */
export function openEngine(database: SourceDatabase, { timeout, connections }: SourceLimits): Engine {
  switch (database.engine) {
    case 'postgresql': return openPostgresql({ url: database.url, timeout, connections });
    case 'mysql': return openMysql({ url: database.url, timeout, connections });
    case 'sqlite': return openSqlite({ url: database.url, timeout, connections });
    case 'files': return openFiles(database);
  }
}
