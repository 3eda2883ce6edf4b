import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { escapeIdentifier, Pool } from 'pg';

/** A value as a database gives it. */
export type RawValue = string | number | boolean | null;

/** A database that is asked in plain SQL. */
export interface PlainDatabase {
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, RawValue>>[]>;
  readonly close: () => Promise<void>;
}

/** Connects to a PostgreSQL server. */
export async function openPostgresql(address: string): Promise<PlainDatabase> {
  const pool = new Pool({ connectionString: address, max: 2 });
  return { rows: async (sql) => (await pool.query(sql)).rows, close: () => pool.end() };
}

/** Opens a SQLite file. */
export async function openSqlite(address: string): Promise<PlainDatabase> {
  return asked(new Database(address, { readonly: true }));
}

/** Puts every CSV file of a folder, in windows-1252 with semicolons, in a SQLite table of its name: all columns text, an empty cell null. */
export async function openCsv(address: string): Promise<PlainDatabase> {
  const database = new Database(':memory:');
  for (const file of readdirSync(address)) {
    const text = new TextDecoder('windows-1252').decode(readFileSync(join(address, file)));
    const [columns = [], ...rows]: string[][] = parse(text, { delimiter: ';', skip_empty_lines: true });
    const table = escapeIdentifier(basename(file, '.csv'));
    database.exec(`create table ${table} (${columns.map((column) => `${escapeIdentifier(column)} text`).join(', ')})`);
    const insert = database.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(row.map((cell) => (cell === '' ? null : cell)));
  }
  return asked(database);
}

function asked(database: Database.Database): PlainDatabase {
  return {
    rows: async (sql) => database.prepare<[], Record<string, RawValue>>(sql).all(),
    close: async () => void database.close(),
  };
}
