import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { digestOf } from '../../../demo/generate/digest.ts';
import { demoDatabase } from './database.ts';

const client = new Client({ connectionString: inject('databases')['smo-girona'] });
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
  expect(await count('ofertes')).toBe(332);
  expect(await count('v_visites')).toBeGreaterThanOrEqual(300);
  expect(await count('v_necessitats')).toBeGreaterThanOrEqual(300);
  expect(await count('v_edicions')).toBeGreaterThanOrEqual(120);
  expect(await count(`v_edicions join cursos using (id_curs) where tipus = 'TF'`)).toBeGreaterThan(0);
  expect(await count('persones')).toBe(3000);
});

test('every agreement binds both sides', async () => {
  expect(await count(`(select id_acord from acords join compromisos using (id_acord) group by 1 having count(distinct part) = 2) as both_sides`)).toBe(await count('acords'));
});

test('what is known of a person is of the time in which the service knew them', async () => {
  for (const [table, day] of [['itineraris', 'inici'], ['cites', 'comenca::date'], ['derivacions', 'data'], ['mancances', 'detectada'], ['inscripcions', 'data'], ['candidatures', 'data'], ['consentiments', 'donat']]) {
    expect(await count(`${table}`)).toBeGreaterThan(400);
    expect(await count(`${table} join persones using (id_persona) where ${day} < data_alta`)).toBe(0);
  }
  expect(await count('v_accions join itineraris using (id_itinerari) where data < inici or data > final')).toBe(0);
  expect(await count('v_accions')).toBe(await count('accions_itinerari'));
  expect(await count('v_notes')).toBe(await count('notes_itinerari'));
  expect(await count('v_compromisos')).toBe(await count('compromisos'));
});

test('everybody and every company is marked as invented', async () => {
  expect(await count(`persones where not es_inventat or document !~ '^(99\\.?\\d{3}\\.?\\d{3}-?[A-Z]|Z9\\.?9\\d{2}\\.?\\d{3}-?[A-Z]|UT9\\d{5,6})$' or telefon not like '77%' or correu not like '%@girona.example.org'`)).toBe(0);
  expect(await count(`empreses where not es_inventat or nom not like '%(fictícia)'`)).toBe(0);
});
