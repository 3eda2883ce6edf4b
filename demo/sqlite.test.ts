import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import type { DemoDatabase, DemoValue } from './demoDatabase.ts';
import { writeSqlite } from './sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'demo-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('writes the tables and their rows, and runs what comes after', () => {
  const path = writeSqlite(database([[1, 'l\'Albi', 2.5, true], [2, null, null, false]]), folder);
  expect(path).toBe(join(folder, 'town.sqlite'));
  expect(read(path, 'select * from "the places" order by id')).toEqual([
    { id: 1, 'quoted "name"': "l'Albi", size: 2.5, open: 1 },
    { id: 2, 'quoted "name"': null, size: null, open: 0 },
  ]);
  expect(read(path, "select name from sqlite_master where type = 'index'")).toEqual([{ name: 'by_size' }]);
});

test('replaces the file of an earlier run', () => {
  writeSqlite(database([[1, 'a', 1, true]]), folder);
  expect(read(writeSqlite(database([]), folder), 'select count(*) as count from "the places"')).toEqual([{ count: 0 }]);
});

test('refuses a row with too many values', () => {
  expect(() => writeSqlite(database([[1, 'a', 1, true, 5]]), folder)).toThrow('Expected 4 values in row 1 of the table `the places`, got 5');
});

test('refuses a demo database of another engine', () => {
  expect(() => writeSqlite({ ...database([]), engine: 'files' }, folder)).toThrow('Expected a demo database of the engine sqlite, got files (town)');
});

function database(rows: readonly (readonly DemoValue[])[]): DemoDatabase {
  return {
    partner: 'town',
    engine: 'sqlite',
    schema: 'create table "the places" (id integer primary key, "quoted ""name""" text, size real, open integer)',
    afterLoad: 'create index by_size on "the places" (size)',
    tables: () => [{ name: 'the places', columns: ['id', 'quoted "name"', 'size', 'open'], rows }],
  };
}

function read(path: string, sql: string): unknown[] {
  const file = new Database(path, { readonly: true });
  try {
    return file.prepare(sql).all();
  } finally {
    file.close();
  }
}
