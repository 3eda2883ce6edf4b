import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Engine } from '../engines/engine.ts';
import { openEngine } from '../engines/openEngine.ts';
import type { SourceDatabase } from '../engines/openEngine.ts';
import { temporaryFolder } from './engines.ts';
import { mariadbIsThere, sharedMariadbServer } from './mariadbServer.ts';
import type { TestDatabase } from './postgresServer.ts';
import type { ColumnKind, RandomTable } from './randomTables.ts';
import { writeSettled } from './writeSettled.ts';

/** Databases of one engine, one after another with other tables. */
export interface RandomStore {
  readonly name: string;
  /** True if it keeps no blanks around values, and no blank ones. */
  readonly blankless: boolean;
  /** How many schemas it is tried with one of: engines that take longer have fewer. */
  readonly every: number;
  /** A database that holds just these tables. */
  readonly filled: (tables: readonly RandomTable[]) => Promise<FilledStore>;
  readonly close: () => Promise<void>;
}

/** A database and the engine that reads it. */
export interface FilledStore {
  readonly database: SourceDatabase;
  readonly engine: Engine;
}

/** A store of each engine that this machine has. */
export async function openStores(server: TestDatabase): Promise<readonly RandomStore[]> {
  return [postgresqlStore(server), ...(mariadbIsThere() ? [mysqlStore(await sharedMariadbServer())] : []), sqliteStore(), filesStore()];
}

type Types = { readonly [kind in ColumnKind]: readonly string[] };

/** Several types for most kinds, taken in turn. */
const postgresqlTypes: Types = {
  text: ['text', 'varchar(200)'], integer: ['bigint'], number: ['numeric', 'double precision'], boolean: ['boolean'], date: ['date'], timestamp: ['timestamp', 'timestamptz'], list: ['jsonb', 'text[]', 'json', 'text'],
};
const mysqlTypes: Types = {
  text: ['varchar(200)', 'varchar(200) character set utf8mb4 collate utf8mb4_bin', 'text'], integer: ['bigint'], number: ['decimal(12,4)', 'double'], boolean: ['boolean'], date: ['date'], timestamp: ['datetime'], list: ['json', 'text'],
};
const sqliteTypes: Types = {
  text: ['text', 'varchar(200)', 'text collate nocase', ''], integer: ['integer'], number: ['real', 'numeric'], boolean: ['boolean'], date: ['date', 'text'], timestamp: ['datetime'], list: ['json', 'text'],
};

const typed = ({ columns }: RandomTable, types: Types): readonly string[] => columns.map(({ kind }, index) => types[kind][index % types[kind].length] ?? 'text');

function postgresqlStore(server: TestDatabase): RandomStore {
  return storeOf('postgresql', { engine: 'postgresql', url: server.url }, async (tables) => {
    const statements = tables.flatMap((table) => {
      const types = typed(table, postgresqlTypes);
      const list = (type: string, text: string): string => `array[${elements(text).map((each) => (each === null ? 'null' : literal(each))).join(', ')}]::${type}`;
      const value = (text: string | null, index: number): string => (text === null ? 'null' : types[index]?.endsWith('[]') ? list(types[index], text) : literal(text));
      const rows = table.rows.map((row) => `(${row.map(value).join(', ')})`);
      return [`create table ${quoted(table.name)} (${table.columns.map(({ name }, index) => `${quoted(name)} ${types[index]}`).join(', ')})`, ...(rows.length > 0 ? [`insert into ${quoted(table.name)} values ${rows.join(', ')}`] : [])];
    });
    await server.run(['drop schema public cascade', 'create schema public', ...statements].join(';\n'));
  });
}

function mysqlStore(server: TestDatabase): RandomStore {
  const mysqlLiteral = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
  return storeOf('mysql', { engine: 'mysql', url: server.url }, async (tables) => {
    const statements = tables.flatMap((table) => {
      const types = typed(table, mysqlTypes);
      const value = (text: string | null, index: number): string => (text === null ? 'null' : types[index] === 'boolean' ? text : mysqlLiteral(text));
      const rows = table.rows.map((row) => `(${row.map(value).join(', ')})`);
      return [`create table ${quoted(table.name)} (${table.columns.map(({ name }, index) => `${quoted(name)} ${types[index]}`).join(', ')})`, ...(rows.length > 0 ? [`insert into ${quoted(table.name)} values ${rows.join(', ')}`] : [])];
    });
    await server.run(["set sql_mode = 'ANSI_QUOTES'", 'drop database prova', 'create database prova character set utf8mb4', 'use prova', ...statements].join(';\n'));
  });
}

function sqliteStore(): RandomStore {
  const url = join(temporaryFolder(), 'prova.db');
  const database = new Database(url);
  return storeOf('sqlite', { engine: 'sqlite', url }, async (tables) => {
    const names = database.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
    database.transaction(() => {
      for (const name of names) database.exec(`drop table ${quoted(name)}`);
      for (const table of tables) {
        const types = typed(table, sqliteTypes);
        database.exec(`create table ${quoted(table.name)} (${table.columns.map(({ name }, index) => `${quoted(name)} ${types[index]}`).join(', ')})`);
        const insert = database.prepare(`insert into ${quoted(table.name)} values (${table.columns.map(() => '?').join(', ')})`);
        for (const row of table.rows) insert.run(...row.map((text, index) => (text !== null && table.columns[index]?.kind === 'boolean' ? Number(text === 'true') : text)));
      }
    })();
  });
}

/** A folder of its own for each set of tables. */
function filesStore(): RandomStore {
  const root = temporaryFolder();
  const engines: Engine[] = [];
  return {
    name: 'files',
    blankless: true,
    every: 3,
    filled: async (tables) => {
      const url = join(root, String(engines.length));
      mkdirSync(url);
      for (const { name, columns, rows } of tables) {
        const lines = [columns.map((column) => column.name), ...rows.map((row) => row.map((value) => value ?? ''))];
        writeSettled(join(url, `${name}.csv`), `${lines.map((line) => line.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')).join('\n')}\n`);
      }
      const database: SourceDatabase = { engine: 'files', url, written: { encoding: 'utf-8', delimiter: ';', headerRow: 1 }, files: new Map() };
      await engines.at(-1)?.close();
      const engine = openEngine(database, limits);
      engines.push(engine);
      return { database, engine };
    },
    close: async () => engines.at(-1)?.close(),
  };
}

const limits = { timeout: 20_000, connections: 2, rows: 10_000 };

function storeOf(name: string, database: SourceDatabase, fill: (tables: readonly RandomTable[]) => Promise<void>): RandomStore {
  const engine = openEngine(database, limits);
  return {
    name,
    blankless: false,
    every: 1,
    filled: async (tables) => {
      await fill(tables);
      return { database, engine };
    },
    close: () => engine.close(),
  };
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const elements = (json: string): readonly (string | null)[] => (JSON.parse(json) as unknown[]).map((each) => (each === null ? null : String(each)));
