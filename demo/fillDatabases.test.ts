import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillDatabases } from './fillDatabases.ts';
import { startPostgres, type DemoPostgres } from './postgresql.ts';

let folder: string;
let server: DemoPostgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'teixit-fill-'));
  server = await startPostgres({ partner: 'empty', engine: 'postgresql', schema: '', tables: () => [] }, { folder });
  const client = new Client({ connectionString: server.adminUrl });
  await client.connect();
  for (const database of ['soc', 'smo_girona', 'alacant_impulsa']) await client.query(`create database ${database}`);
  await client.end();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

// One server stands for three: the role is made once, so each of the others is found filled already unless it has its own.
it('fills databases that run elsewhere once, and leaves them alone the second time', async () => {
  const at = (database: string): string => server.adminUrl.replace(/[^/]+$/, database);
  const environment = {
    SOC_OWNER_URL: at('soc'), SOC_DB_PASSWORD: 'a', SMO_GIRONA_OWNER_URL: at('smo_girona'), SMO_GIRONA_DB_PASSWORD: 'b',
    ALACANT_IMPULSA_OWNER_URL: at('alacant_impulsa'), ALACANT_IMPULSA_DB_PASSWORD: 'c', DATA_FOLDER: folder,
  };
  const told: string[] = [];
  await fillDatabases(environment, (line) => told.push(line));
  expect(told).toEqual(['alacant-impulsa: filled', 'imo-lleida: filled', 'pistoia-rete: filled', 'smo-girona: is there already', 'soc: is there already']);
  const reader = new Client({ connectionString: at('alacant_impulsa').replace(/\/\/[^@]+@/, '//teixit:c@') });
  await reader.connect();
  expect((await reader.query('select count(*)::int as people from impulsa.personas')).rows).toEqual([{ people: 5500 }]);
  await expect(reader.query('delete from impulsa.personas')).rejects.toThrow('permission denied');
  await reader.end();
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['imo-lleida.sqlite', 'pistoia-rete']));
  await fillDatabases(environment, (line) => told.push(line));
  expect(told.slice(5).every((line) => line.endsWith('is there already'))).toBe(true);
});

it('tells all that is missing at once', async () => {
  await expect(fillDatabases({ SOC_OWNER_URL: 'postgres://x' }, () => {})).rejects.toThrow(
    'ALACANT_IMPULSA_OWNER_URL: expected a value, got none\nALACANT_IMPULSA_DB_PASSWORD: expected a value, got none\nDATA_FOLDER: expected a value, got none\n',
  );
});
