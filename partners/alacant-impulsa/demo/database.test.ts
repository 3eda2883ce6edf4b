import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from '../../../demo/postgresql.ts';
import type { DemoPostgres } from '../../../demo/postgresql.ts';
import { domains, subgraphSdl } from '../../../schema/subgraphSdl.ts';
import { loadPartner } from '../../../subgraphs/sources/compilePartner.ts';
import { openSource } from '../../../subgraphs/sources/openSource.ts';
import { readModel } from '../../../subgraphs/sources/readModel.ts';
import { demoDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'alacant-impulsa-'));
const models = new Map(domains.map((domain) => [domain, readModel(subgraphSdl(domain))]));
let server: DemoPostgres;
let client: Client;

beforeAll(async () => {
  server = await startPostgres(demoDatabase, { folder });
  client = new Client({ connectionString: server.url });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await server?.stop();
  rmSync(folder, { recursive: true });
});

test('every table is loaded', async () => {
  const tables = [...demoDatabase.tables()].map(({ name }) => `'${name.replace('impulsa.', '')}', (select count(*) from ${name})`);
  const { rows } = await client.query<{ counts: object }>(`select json_build_object(${tables.join(', ')}) as counts`);
  expect(rows[0]?.counts).toEqual({
    direcciones: 200, entidades: 200, zonas: 4, centros: 77, salas: 109, servicios: 319, horarios: 763, itinerantes: 8, paradas: 40,
    acciones_formativas: 90, ediciones: 254, convenios: 3, firmas: 36, acreditaciones: 21, personas: 5500,
    itinerarios: 2823, pasos: 7065, seguimientos: 2108, compromisos: 5646, citas: 4447, derivaciones: 596, inscripciones: 845, candidaturas: 592, necesidades: 1657, consentimientos: 5664,
  });
});

test('the views have a row for each row of their table', async () => {
  expect(await count('impulsa.v_entidades')).toBe(200);
  expect(await count('impulsa.v_ediciones')).toBe(254);
});

test('each zone has one anchor centre and five satellites, and its services stop at centres that exist', async () => {
  const { rows } = await client.query("select zona, count(*) filter (where papel = 'R')::int as anchors, count(*) filter (where papel = 'S')::int as satellites from impulsa.centros where zona > 0 group by 1 order by 1");
  expect(rows).toEqual([1, 2, 3, 4].map((zona) => ({ zona, anchors: 1, satellites: 5 })));
  expect(await count('impulsa.paradas where zona is not null and (zona, centro) not in (select zona, "número" from impulsa.centros)')).toBe(0);
});

test('most people live in the city, and nobody can be taken for somebody real', async () => {
  expect(await count("impulsa.personas where cod_mun = '014'")).toBeGreaterThan(4000);
  expect(await count("impulsa.personas where es_inventado <> 's' or documento !~* '^(99\\d{6}-?[A-Z]|Z99\\d{5}[A-Z]|UT9\\d{5,6})$' or móvil not like '77%' or correo not like '%@alacant.example.org'")).toBe(0);
});

test('the mappings fit the graph', () => {
  expect(loadPartner(join(import.meta.dirname, '..'), models).problems).toEqual([]);
});

test('every mapped field has a value in some row', async () => {
  const { partner, mappings } = loadPartner(join(import.meta.dirname, '..'), models);
  if (partner?.database.engine !== 'postgresql') throw new Error('Expected a partner with PostgreSQL');
  const { identity, limits } = partner;
  const records = new Map([...mappings].flatMap(([, entities]) => [...entities]).filter(([entity]) => entity !== 'PeopleServedStatistics'));
  const source = openSource({ partner: identity, database: { engine: 'postgresql', url: server.url }, limits, mappings: records });
  const empty: string[] = [];
  for (const [entity, { fields }] of records) {
    const page = await source.page({ entity, fields: new Set(fields.keys()), order: { direction: 'ASC' }, limit: 1000 });
    empty.push(...[...fields.keys()].filter((path) => !page.some(({ row }) => valueAt(row, path))).map((path) => `${entity}.${path}`));
  }
  await source.close();
  expect(empty).toEqual([]);
});

test('the rows are the same in every process', () => {
  const script = "import { demoDatabase } from './database.ts'; console.log(JSON.stringify([...demoDatabase.tables()].map(({ name, rows }) => [name, [...rows]])));";
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: import.meta.dirname, encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(JSON.parse(elsewhere)).toEqual([...demoDatabase.tables()].map(({ name, rows }) => [name, [...rows]]));
});

async function count(from: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${from}`);
  return rows[0]?.count ?? 0;
}

/** True if the record has something at the path: not null, not an empty list. */
function valueAt(record: unknown, path: string): boolean {
  const value = path.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null | undefined)?.[name], record);
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
