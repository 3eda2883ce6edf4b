import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { digestOf } from '../../../demo/generate/digest.ts';
import { demoDatabase } from './database.ts';

const client = new Client({ connectionString: inject('databases')['soc'] });
beforeAll(() => client.connect());
afterAll(() => client.end());

/** How many rows there are in a table, a view or whatever else can stand behind `from`. */
async function count(from: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::integer as count from ${from}`);
  return rows[0]?.count ?? 0;
}

test('another process generates the same rows', () => {
  const [digest, database] = ['../../../demo/generate/digest.ts', './database.ts'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const other = execFileSync(process.execPath, [digest as string, database as string], { encoding: 'utf8' });
  expect(other.trim()).toBe(digestOf(demoDatabase));
});

test('the tables hold as much as the network needs', async () => {
  expect(await count('ofertes')).toBe(6852);
  expect(await count('(select distinct "idOferta" from ofertes) as ids')).toBe(6852);
  expect(await count('empreses')).toBe(800);
  expect(await count('cursos')).toBeGreaterThanOrEqual(250);
  expect(await count('edicions')).toBeGreaterThanOrEqual(600);
  expect((await count('entitats')) + (await count('serveis'))).toBeGreaterThanOrEqual(2000);
  expect((await count('equipaments')) + (await count('espais'))).toBeGreaterThanOrEqual(350);
  expect(await count('persones')).toBe(12_000);
});

test('everybody and every company is marked as invented, and nobody can be taken for somebody real', async () => {
  expect(await count(`persones where es_inventat <> 'Si' or nif !~ '^(99\\d{6}-?[A-Z]|Z99\\d{5}-?[A-Z]|UT9\\d{5,6})$' or mail not like '%@example.org' or telefon not like '77%'`)).toBe(0);
  expect(await count(`empreses where es_inventat <> 'Si' or "raoSocial" not like '%(fictícia)'`)).toBe(0);
});

test('a file holds as much as an office writes down', async () => {
  const share = async (from: string): Promise<number> => (await count(`(select distinct "idPersona" from ${from}) as persons`)) / 12_000;
  expect(await share('itineraris')).toBeCloseTo(0.34, 1);
  expect(await share('actuacions')).toBe(1);
  expect(await share('cites')).toBeCloseTo(0.6, 1);
  expect(await share('derivacions')).toBeCloseTo(0.18, 1);
  expect(await share('consentiments')).toBeCloseTo(0.8, 1);
  expect(await count(`derivacions where "sociXarxa" = 'SMOGI'`)).toBeGreaterThan(100);
  expect(await count(`persones where nif is null`)).toBeGreaterThan(150);
});

test('nothing was done with anybody before the registration, and no step is outside of its itinerary', async () => {
  const before = (from: string, day: string): Promise<number> => count(`${from} join persones using ("idPersona") where "dataAlta" <> 'pendent' and ${day} < to_date(persones."dataAlta", 'YYYYMMDD')`);
  expect(await before('itineraris', `to_date("dataInici", 'YYYYMMDD')`)).toBe(0);
  expect(await before('derivacions', 'data')).toBe(0);
  expect(await before('cites', '"dataHora"::date')).toBe(0);
  expect(await before('candidatures', 'data')).toBe(0);
  expect(await before('inscripcions', `to_date(data, 'DD/MM/YYYY')`)).toBe(0);
  expect(await count(`actuacions join itineraris using ("idItinerari") where data < "dataInici" or actuacions."idPersona" <> itineraris."idPersona"`)).toBe(0);
});

test('the last answer to whether others may read the file has its row', async () => {
  const answered = (answer: string, kind: string): Promise<number> => count(`persones where "consentimentCessio" = '${answer}' and not exists (select from consentiments c where c."idPersona" = persones."idPersona" and tipus = '${kind}')`);
  expect(await answered('S', 'C')).toBe(0);
  expect(await answered('N', 'O')).toBeLessThanOrEqual(1);
  expect(await count(`consentiments join persones using ("idPersona") where "consentimentCessio" = 'undefined'`)).toBeLessThanOrEqual(1);
});

test('the unrolled opening hours have an id each', async () => {
  expect(await count('v_horaris')).toBe(await count('(select distinct "idHorari" from v_horaris) as ids'));
  expect(await count(`v_horaris where "idLoc" = 'L-OT-001'`)).toBe(5);
});

test('what is dirty in real databases is dirty here', async () => {
  expect(await count(`edicions where "dataFi" = '31/02/2026'`)).toBeGreaterThan(0);
  expect(await count(`ofertes where "dataPublicacio" = 'pendent'`)).toBeGreaterThan(0);
  expect(await count(`ofertes where titol like '%  '`)).toBeGreaterThan(0);
  expect(await count(`consentiments where "dataBaixa" = '31/02/2025'`)).toBeGreaterThan(0);
  expect(await count('ofertes left join empreses using ("idEmpresa") where "idEmpresa" is not null and "raoSocial" is null')).toBeGreaterThan(0);
});
