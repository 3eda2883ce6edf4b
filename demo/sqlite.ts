import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { DemoDatabase, DemoTable, DemoValue } from './demoDatabase.ts';

/** Writes a demo database as `<folder>/<partner>.sqlite`, replacing the file if there is one, and returns its path. */
export function writeSqlite(demo: DemoDatabase, folder: string): string {
  if (demo.engine !== 'sqlite') throw new Error(`Expected a demo database of the engine sqlite, got ${demo.engine} (${demo.partner})`);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${demo.partner}.sqlite`);
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
  const database = new Database(path);
  try {
    database.exec(demo.schema);
    for (const table of demo.tables()) load(database, table);
    if (demo.afterLoad !== undefined) database.exec(demo.afterLoad);
  } finally {
    database.close();
  }
  return path;
}

function load(database: Database.Database, { name, columns, rows }: DemoTable): void {
  const insert = database.prepare(
    `insert into ${quote(name)} (${columns.map(quote).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  database.transaction(() => {
    let number = 0;
    for (const row of rows) {
      number += 1;
      if (row.length !== columns.length) {
        throw new Error(`Expected ${columns.length} values in row ${number} of the table \`${name}\`, got ${row.length}`);
      }
      insert.run(row.map(sqliteValue));
    }
  })();
}

/** SQLite has no booleans: it takes 0 and 1. */
function sqliteValue(value: DemoValue): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
