import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import mysql from 'mysql2/promise';
import pg from 'pg';
import { sharedMariadbServer } from '../../subgraphs/sources/testing/mariadbServer.ts';
import { startTestServer } from '../../subgraphs/sources/testing/postgresServer.ts';
import type { UnseenDatabase, UnseenTable } from './unseenDatabase.ts';
import { writeExport } from './writeExport.ts';
import type { ExportFormat } from './writeExport.ts';

/** One engine, with a place for each database. */
export interface UnseenEngine {
  /** Puts a database there: what its `partner.yml` says of it, its address, and how plain SQL is run on the same rows. */
  readonly fill: (database: UnseenDatabase) => Promise<FilledDatabase>;
  readonly stop: () => Promise<void>;
}

/** A database that is there. */
export interface FilledDatabase {
  readonly engine: string;
  readonly url: string;
  readonly plain: (sql: string) => Promise<readonly (readonly unknown[])[]>;
}

/** Starts each engine; `folder` is for those that keep files. */
export const unseenEngines: { readonly [engine: string]: (folder: string) => Promise<UnseenEngine> } = {
  postgresql: async () => {
    const server = await startTestServer();
    return {
      fill: async ({ id, tables }) => {
        await server.run(`create database "${id}"`);
        const url = server.url.replace(/\/postgres$/, `/${id}`);
        await usePostgresql(url, async (client) => {
          for (const table of tables) {
            await client.query(createTable(table, { text: 'text', integer: 'integer', number: 'numeric', date: 'date', timestamp: 'timestamp' }));
            for (const row of table.rows) await client.query(`insert into "${table.name}" values (${row.map((_, index) => `$${index + 1}`).join(', ')})`, [...row]);
          }
        });
        return { engine: 'postgresql', url, plain: (sql) => usePostgresql(url, async (client) => (await client.query<unknown[]>({ text: sql, rowMode: 'array', types: asText })).rows) };
      },
      stop: server.stop,
    };
  },
  mysql: async () => {
    const server = await sharedMariadbServer();
    return {
      fill: async ({ id, tables }) => {
        await server.run(`create or replace database \`${id}\` character set utf8mb4 collate utf8mb4_general_ci`);
        const url = new URL(server.url);
        url.pathname = `/${id}`;
        await useMysql(url.href, async (connection) => {
          for (const table of tables) {
            await connection.query(createTable(table, { text: 'varchar(200)', integer: 'int', number: 'decimal(12,2)', date: 'date', timestamp: 'datetime' }));
            for (const row of table.rows) await connection.query(`insert into "${table.name}" values (${row.map(() => '?').join(', ')})`, [...row]);
          }
        });
        return { engine: 'mysql', url: url.href, plain: (sql) => useMysql(url.href, async (connection) => (await connection.query({ sql, rowsAsArray: true }))[0] as unknown[][]) };
      },
      stop: async () => undefined,
    };
  },
  sqlite: async (folder) => ({
    fill: async (database) => {
      const url = join(folder, `${database.id}.db`);
      return { engine: 'sqlite', url, plain: fillSqlite(url, database) };
    },
    stop: async () => undefined,
  }),
  files: async (folder) => ({
    fill: async (database) => {
      const url = join(folder, database.id);
      await mkdir(url);
      const format = exportFormats[database.id] ?? 'csv';
      for (const table of database.tables) await writeExport(url, table, format);
      // Plain SQL needs a database: the same rows in another one.
      return { engine: 'files', url, plain: fillSqlite(join(folder, `${database.id}.db`), database) };
    },
    stop: async () => undefined,
  }),
};

/** Each folder is an export of another program. */
const exportFormats: { readonly [id: string]: ExportFormat } = {
  'blog-feina': 'csv', 'export-ampla': 'xlsx', 'access-antic': 'titled csv', 'comune-sedi': 'json', 'codigos-ayto': 'parquet', 'sense-claus': 'tsv',
};

function createTable({ name, columns, key }: UnseenTable, types: { readonly [type in UnseenTable['columns'][number][1]]: string }): string {
  const parts = columns.map(([column, type]) => `"${column}" ${types[type]}`);
  return `create table "${name}" (${[...parts, ...(key ? [`primary key (${key.map((column) => `"${column}"`).join(', ')})`] : [])].join(', ')})`;
}

function fillSqlite(path: string, { tables }: UnseenDatabase): FilledDatabase['plain'] {
  const database = new Database(path);
  database.transaction(() => {
    for (const table of tables) {
      database.exec(createTable(table, { text: 'text', integer: 'integer', number: 'real', date: 'date', timestamp: 'timestamp' }));
      const insert = database.prepare(`insert into "${table.name}" values (${table.columns.map(() => '?').join(', ')})`);
      for (const row of table.rows) insert.run(...row);
    }
  })();
  database.close();
  return async (sql) => {
    const reader = new Database(path, { readonly: true });
    try {
      return reader.prepare(sql).raw(true).all() as unknown[][];
    } finally {
      reader.close();
    }
  };
}

const asText = { getTypeParser: () => (value: string) => value };

async function usePostgresql<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function useMysql<Result>(url: string, use: (connection: mysql.Connection) => Promise<Result>): Promise<Result> {
  const connection = await mysql.createConnection({ uri: url, dateStrings: true, decimalNumbers: false });
  try {
    await connection.query("set session sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,STRICT_ALL_TABLES'");
    await connection.query('set names utf8mb4 collate utf8mb4_general_ci');
    return await use(connection);
  } finally {
    await connection.end();
  }
}
