import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import { writeCsvFolder } from '../../../demo/csv.ts';
import { domains, subgraphSdl } from '../../../schema/subgraphSdl.ts';
import { loadPartner } from '../../../subgraphs/sources/compilePartner.ts';
import { readModel } from '../../../subgraphs/sources/readModel.ts';
import { demoDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'pistoia-rete-'));
const path = writeCsvFolder(demoDatabase, folder);
afterAll(() => rmSync(folder, { recursive: true }));

test('every file is read back, blank lines aside', () => {
  const counts = Object.fromEntries([...demoDatabase.tables()].map(({ name }) => [name, records(name).length]));
  expect(counts).toEqual({
    Enti: 70, CentriPerImpiego: 5, Sedi: 51, Aule: 45, Servizi: 379, Orari: 462, Protocolli: 3, Firme: 42, Accreditamenti: 32, OfferteEures: 77,
  });
});

test('the files are as spreadsheets write them', () => {
  const bytes = readFileSync(join(path, 'Servizi.csv'));
  expect(bytes.includes(0x80)).toBe(true); // a euro sign in windows-1252
  expect(bytes.includes(0x92)).toBe(true); // a typographic apostrophe in windows-1252
  expect(bytes.includes(0xe0)).toBe(true); // an à in windows-1252
  expect(bytes.includes('\r\n\r\n')).toBe(true); // a blank line
  expect(records('Servizi').some(({ Descrizione }) => Descrizione?.includes('\n'))).toBe(true);
  expect(records('Servizi').some(({ Importo }) => Importo === '1.250,00')).toBe(true);
  expect(records('Enti').find(({ Denominazione }) => Denominazione === 'Comune di Pistoia')).toMatchObject({ 'Codice ISTAT': '47014' });
});

test('the towns and the three unions are accredited for first contact under the agreement that they signed', () => {
  const accredited = records('Accreditamenti').filter(({ Livello }) => Livello === 'PRIMO CONTATTO');
  expect(accredited).toHaveLength(24);
  const signed = new Set(records('Firme').filter(({ Protocollo }) => Protocollo === '2023/1').map((signature) => signature['Codice ente']));
  expect(accredited.every((accreditation) => signed.has(accreditation['Codice ente']))).toBe(true);
});

test('the offers are the real vacancies of the islands', () => {
  expect(new Set(records('OfferteEures').map((offer) => offer['Codice provincia estera']))).toEqual(new Set(['7', '35', '38']));
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

function records(name: string): Record<string, string>[] {
  const text = new TextDecoder('windows-1252').decode(readFileSync(join(path, `${name}.csv`)));
  return parse<Record<string, string>>(text, { columns: true, delimiter: ';', skip_empty_lines: true });
}
