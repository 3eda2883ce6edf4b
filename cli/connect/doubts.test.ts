import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { domains, subgraphSdl } from '../../schema/subgraphSdl.ts';
import { codeLists } from '../../subgraphs/reference/codeLists.ts';
import { openEngine } from '../../subgraphs/sources/engines/openEngine.ts';
import { readModel } from '../../subgraphs/sources/readModel.ts';
import { proposeMapping } from './propose.ts';
import { readDatabase } from './readDatabase.ts';
import { writeMapping } from './writeMapping.ts';

const root = mkdtempSync(join(tmpdir(), 'teixit-doubts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The mapping proposed for a database of these tables. */
async function mappingOf(name: string, fill: (run: (sql: string, ...values: readonly (string | number | null)[]) => void) => void): Promise<string> {
  const url = join(root, `${name}.db`);
  const database = new Database(url);
  database.exec('begin');
  fill((sql, ...values) => void database.prepare(sql).run(...values));
  database.exec('commit');
  database.close();
  const engine = openEngine({ engine: 'sqlite', url }, { timeout: 5000, connections: 1, rows: 1000 });
  const reading = await readDatabase(engine).finally(() => engine.close());
  const models = new Map(domains.map((domain) => [domain, readModel(subgraphSdl(domain))]));
  const texts = writeMapping(proposeMapping({ ...reading, models, codeLists }), { id: 'x', name: 'X', database: { engine: 'sqlite', urlFrom: 'X_DATABASE_URL' } });
  return [...texts.values()].join('\n');
}

const posts = [['Cuinera', '5110'], ['Cambrer', '5120'], ['Soldadora', '7312']] as const;

describe('of a table with more rows than are sampled', () => {
  /** 3,000 offers without a declared key, of which so many repeat the number of the one before. */
  const offers = (name: string, repeated: number): Promise<string> => mappingOf(name, (run) => {
    run('create table ofertes (numero text, titol text, cno text, places integer)');
    for (let row = 1; row <= 3000; row += 1) run('insert into ofertes values (?, ?, ?, ?)', `OF-${row % (3000 / repeated) === 2 ? row - 1 : row}`, ...(posts[row % 3] ?? posts[0]), row % 4);
  });

  test('the key is proposed though a few rows repeat it, and it is said how many of all do', async () => {
    expect(await offers('few', 3)).toMatch(/^ {2}key: numero +# named like a key, but 6 of 3000 rows have one that another has too: check says which$/m);
  });

  test('what many rows repeat is no key by itself', async () => {
    expect(await offers('many', 1000)).toMatch(/^ {2}key: \[ numero, cno \] +# found in the rows: together different in every row, never absent$/m);
  });
});

describe('a relation that nothing declares', () => {
  let text: string;

  beforeAll(async () => {
    text = await mappingOf('references', (run) => {
      run('create table empreses (codi text primary key, rao_social text, cnae text, treballadors integer)');
      for (let row = 1; row <= 50; row += 1) run('insert into empreses values (?, ?, ?, ?)', `E${row}`, `Empresa ${row} SL`, '5610', row);
      run('create table visites (id integer primary key, data_visita text, resultat text, codi_empresa text)');
      run('create table necessitats (id integer primary key, perfils integer, cno text, codi_empresa text, id_visita integer)');
      run('create table ofertes (id integer primary key, titol text, cno text, codi_empresa text)');
      for (let row = 1; row <= 50; row += 1) {
        run('insert into visites values (?, ?, ?, ?)', row, `2025-03-${10 + (row % 20)}`, 'acord', `E${row}`);
        run('insert into necessitats values (?, ?, ?, ?, ?)', row, row % 4, '5110', `E${row <= 40 ? row : row + 100}`, row <= 10 ? row : row + 1000);
        run('insert into ofertes values (?, ?, ?, ?)', row, ...(posts[row % 3] ?? posts[0]), `E${row <= 30 ? row : row + 100}`);
      }
    });
  });

  test('is sure if nearly all of the sampled values are found', () => expect(text).toMatch(/^ {4}employer: codi_empresa +# sure: all 50 sampled values are keys of empreses$/m));
  test('is fairly sure if three in four are', () => expect(text).toMatch(/^ {4}employer: codi_empresa +# fairly sure: 40 of 50 sampled values are keys of empreses$/m));
  test('stands in a comment if half are', () => expect(text).toMatch(/^ {4}# employer: codi_empresa +# not sure \(\d+ %\): 30 of 50 sampled values are keys of empreses$/m));
  test('isn’t offered if fewer are', () => expect(text).not.toMatch(/visit: id_visita/));
});

describe('columns', () => {
  let text: string;

  beforeAll(async () => {
    text = await mappingOf('columns', (run) => {
      run('create table cursos (codi text primary key, nom text, hores integer, f_inicio text, f_fin text, places integer, modalitat text, descripcio text, vigent text)');
      run('create table ofertas (id integer primary key, puesto text, cno text, f_alta text, f_baja text)');
      run('create table sedes (id integer primary key, nombre text, lat real, lng real, municipio text, activo integer)');
      for (let row = 1; row <= 30; row += 1) {
        const description = row % 3 === 0 ? `Cal inscripció prèvia: truqueu al 972 20 0${row + 10}1 o escriviu a persona${row}@example.org` : 'Curs de cuina per a principiants';
        run('insert into cursos values (?, ?, ?, ?, ?, ?, ?, ?, ?)', `C${row}`, `Curs de cuina ${row}`, 20 + row, `0${1 + (row % 9)}/03/2025`, `0${1 + (row % 9)}/05/2025`, 15, ['Presencial', 'En línia'][row % 2] ?? '', description, ['S', 'N'][row % 2] ?? '');
        run('insert into ofertas values (?, ?, ?, ?, ?)', row, ...(posts[row % 3] ?? posts[0]), `0${1 + (row % 9)}/03/2025`, row % 5 ? null : '01/04/2025');
        run('insert into sedes values (?, ?, ?, ?, ?, ?)', row, `Oficina ${row}`, 41.9 + row / 1000, 2.8 + row / 1000, ['17079', '17155', '17066'][row % 3] ?? '', row % 2);
      }
    });
  });

  test('whose texts have personal data inside are left open', () => {
    expect(text).toMatch(/^ {4}# description: descripcio +# looks like .*: if descripcio is public, say so under public:/m);
    expect(text).not.toMatch(/example\.org|972 20/);
  });

  test('lat and lng are a place', () => {
    expect(text).toMatch(/^ {6}latitude: lat +# sure/m);
    expect(text).toMatch(/^ {6}longitude: lng +# sure/m);
  });

  test('that begin with f_ are days, as with fecha', () => {
    expect(text).toMatch(/^ {4}datePosted: \{ column: f_alta, date: DD\/MM\/YYYY \} +# sure/m);
    expect(text).toMatch(/^ {2}# deleted: f_baja +# may mark withdrawn rows/m);
  });

  test('that say which rows still count are a hint at the ones that don’t', () => {
    expect(text).toMatch(/^ {2}# deleted: \{ column: vigent, values: \[ "N" \] \} +# may mark withdrawn rows/m);
    expect(text).toMatch(/^ {2}# deleted: \{ column: activo, values: \[ "0" \] \} +# may mark withdrawn rows/m);
  });

  test('of courses and of when they are given are told to be both', () => {
    expect(text).toMatch(/^# Holds both what the courses are and when they are given: Course(?:Instance)? can be read from it too, by the same key, and CourseInstance then has `course: codi`\.$/m);
  });
});
