import { totalmem } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { FileWriting } from '../../fileWriting.ts';
import { KeptAnswers } from '../keptAnswers.ts';
import { repeatableStatements } from './repeatable.ts';
import { RunningStatement } from './runningStatement.ts';
import { FolderTables } from './tables.ts';

/** A folder's tables in a database in memory, which can reach neither files nor the network. */
export interface FolderDatabase {
  readonly tables: FolderTables;
  readonly kept: KeptAnswers;
  /** True for a statement whose answer follows from the tables and its values alone. */
  readonly isRepeatable: (sql: string) => boolean;
  readonly connect: () => Promise<DuckDBConnection>;
  /** Runs a statement on a connection of its own. */
  readonly run: (connection: DuckDBConnection, sql: string, bindings: readonly unknown[]) => RunningStatement;
  /** Ends what still runs. */
  readonly close: () => Promise<void>;
}

/** Opens an empty database for a folder, whose files it reads when they are asked for. */
export async function openFolderDatabase(folder: string, writingOf: (table: string) => FileWriting): Promise<FolderDatabase> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    // Half of what there is: too big a folder should fail, not end the process. Nothing goes to disk instead.
    memory_limit: `${Math.floor(Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2 ** 21)}MiB`,
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    enable_external_access: 'false',
    lock_configuration: 'true',
  });
  const connection = await instance.connect();
  const isRepeatable = await repeatableStatements(connection);
  const tables = new FolderTables(connection, folder, writingOf);
  const running = new Set<RunningStatement>();
  return {
    tables,
    kept: new KeptAnswers(8_000_000),
    isRepeatable,
    connect: () => instance.connect(),
    run: (connection, sql, bindings) => new RunningStatement(connection, sql, bindings, running),
    close: async () => {
      await Promise.all([...[...running].map((statement) => statement.end()), tables.close()]);
      instance.closeSync();
    },
  };
}
