import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { writeSqlite } from '../../../demo/sqlite.ts';
import { domains, subgraphSdl } from '../../../schema/subgraphSdl.ts';
import { loadPartner } from '../../../subgraphs/sources/compilePartner.ts';
import { readModel } from '../../../subgraphs/sources/readModel.ts';
import { demoDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'imo-lleida-'));
const database = new Database(writeSqlite(demoDatabase, folder), { readonly: true });
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test('the file is sound and has every table', () => {
  expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const counts = Object.fromEntries([...demoDatabase.tables()].map(({ name }) => [name, count(name)]));
  expect(counts).toEqual({
    entitats: 325, equipaments: 79, espais: 100, serveis: 626, horaris: 1039, cursos: 86, edicions: 129,
    eixos: 6, accions: 30, convenis: 3, signatures: 44, acreditacions: 31,
  });
});

test('every town hall of the province is there, with its article behind', () => {
  expect(count("entitats where tipus = 'AJ'")).toBe(231);
  expect(database.prepare("select nom from entitats where codi_mun = '250096'").pluck().all()).toEqual(["Albi, Ajuntament de l'"]);
});

test('a date is written in three ways, yes in two', () => {
  const [service] = database.prepare("select inici, vigent from serveis where vigent = 'x' limit 1").all();
  expect(service).toMatchObject({ inici: expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/) });
  expect(database.prepare('select inici from edicions limit 1').pluck().get()).toMatch(/^\d{8}$/);
  expect(database.prepare('select typeof(signat) from convenis limit 1').pluck().get()).toBe('integer');
  expect(database.prepare('select distinct accessible from equipaments order by 1').pluck().all()).toEqual([0, 1]);
});

test('references lead somewhere, though the database has no foreign keys', () => {
  const references = [
    ['serveis', 'entitat', 'entitats', 'id'], ['serveis', 'equipament', 'equipaments', 'id'], ['espais', 'equipament', 'equipaments', 'id'],
    ['edicions', 'curs', 'cursos', 'id'], ['cursos', 'entitat', 'entitats', 'id'], ['horaris', 'servei', 'serveis', 'codi'], ['signatures', 'conveni', 'convenis', 'id'],
  ] as const;
  const dangling = references.filter(([from, column, to, key]) => count(`${from} where ${column} not in (select ${key} from ${to})`) > 0);
  expect(dangling).toEqual([]);
});

test('the mappings fit the graph', () => {
  const models = new Map(domains.map((domain) => [domain, readModel(subgraphSdl(domain))]));
  expect(loadPartner(join(import.meta.dirname, '..'), models).problems).toEqual([]);
});

test('the rows are the same in every process', () => {
  const script = "import { demoDatabase } from './database.ts'; console.log(JSON.stringify([...demoDatabase.tables()].map(({ name, rows }) => [name, [...rows]])));";
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: import.meta.dirname, encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(JSON.parse(elsewhere)).toEqual([...demoDatabase.tables()].map(({ name, rows }) => [name, [...rows]]));
});

function count(from: string): number {
  return database.prepare(`select count(*) from ${from}`).pluck().get() as number; // a count is always a number
}
