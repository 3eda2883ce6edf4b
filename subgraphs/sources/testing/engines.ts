import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { subgraphSdl } from '../../../schema/subgraphSdl.ts';
import type { Domain } from '../../../schema/subgraphSdl.ts';
import { codeLists } from '../../reference/codeLists.ts';
import { compileMapping } from '../compileMapping.ts';
import { openSource } from '../openSource.ts';
import type { SourceDatabase } from '../openSource.ts';
import type { EntityMapping } from '../mapping.ts';
import { readModel } from '../readModel.ts';
import type { PartnerIdentity, Source } from '../source.ts';
import { mariadbIsThere, sharedMariadbServer } from './mariadbServer.ts';
import type { TestDatabase } from './postgresServer.ts';
import type { SampleTable } from './sampleRows.ts';
import { writeSettled } from './writeSettled.ts';

/** The partner that every test's source is. */
export const partner: PartnerIdentity = { id: 'prova', name: 'Prova', domains: ['offers', 'training'], languages: ['CA'] };

/** Puts the same tables into each engine's own kind of database. */
const everyEngine = {
  postgresql: async (tables: readonly SampleTable[], server: TestDatabase): Promise<SourceDatabase> => {
    for (const { name, columns, rows } of tables) {
      const list = columns.map(([column, type]) => `"${column}" ${type}`).join(', ');
      const records = JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(([column], index) => [column, row[index]]))));
      await server.run(`drop table if exists "${name}"; create table "${name}" (${list})`);
      await server.run(`insert into "${name}" select * from json_to_recordset($1) as t(${list})`, [records]);
    }
    return { engine: 'postgresql', url: server.url };
  },
  mysql: async (tables: readonly SampleTable[]): Promise<SourceDatabase> => {
    const server = await sharedMariadbServer();
    const types = { text: 'varchar(400)', integer: 'integer', date: 'date' };
    for (const { name, columns, rows } of tables) {
      await server.run(`drop table if exists \`${name}\`; create table \`${name}\` (${columns.map(([column, type]) => `\`${column}\` ${types[type]}`).join(', ')})`);
      await server.run(`insert into \`${name}\` values ?`, [rows]);
    }
    return { engine: 'mysql', url: server.url };
  },
  sqlite: async (tables: readonly SampleTable[]): Promise<SourceDatabase> => {
    const url = join(temporaryFolder(), 'prova.db');
    const database = new Database(url);
    database.transaction(() => {
      for (const { name, columns, rows } of tables) {
        database.exec(`create table "${name}" (${columns.map(([column, type]) => `"${column}" ${type}`).join(', ')})`);
        const insert = database.prepare(`insert into "${name}" values (${columns.map(() => '?').join(', ')})`);
        for (const row of rows) insert.run(...row);
      }
    })();
    database.close();
    return { engine: 'sqlite', url };
  },
  files: async (tables: readonly SampleTable[]): Promise<SourceDatabase> => {
    const url = join(temporaryFolder(), 'files');
    mkdirSync(url);
    for (const { name, columns, rows } of tables) {
      const lines = [columns.map(([column]) => column), ...rows.map((row) => row.map((value) => value ?? ''))];
      writeSettled(join(url, `${name}.csv`), `\ufeff${lines.map((line) => line.map(csvValue).join(';')).join('\r\n')}\r\n`);
    }
    return { engine: 'files', url, written: { encoding: 'utf-8', delimiter: ';' }, files: new Map() };
  },
} as const;

/** The engines that this machine can test. */
export const engines: typeof everyEngine = mariadbIsThere() ? everyEngine : (Object.fromEntries(Object.entries(everyEngine).filter(([name]) => name !== 'mysql')) as typeof everyEngine); // asked for by what is there

/** The mapping of a domain, compiled as a partner's file is. */
export function compiled(domain: Domain, text: string): ReadonlyMap<string, EntityMapping> {
  const { entities, problems } = compileMapping({ file: `prova/${domain}.yml`, text, models: readModel(subgraphSdl(domain)), codeLists });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return entities;
}

/** A source over a database. Unless others are given, its limits are those of the tests: a time that no slow machine needs. */
export function sourceOver(database: SourceDatabase, mappings: ReadonlyMap<string, EntityMapping>, timeout = 60_000, connections = 4): Source {
  return openSource({ partner, database, limits: { timeout, connections, rows: 10_000 }, mappings });
}

/** A folder of a test's own, removed when its process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'teixit-sources-'));
  temporaryFolders.push(folder);
  return folder;
}

const temporaryFolders: string[] = [];
process.once('exit', () => temporaryFolders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const csvValue = (value: string): string => (/[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
