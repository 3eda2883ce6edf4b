import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { domains, subgraphSdl } from '../../schema/subgraphSdl.ts';
import { codeLists } from '../../subgraphs/reference/codeLists.ts';
import { loadPartner } from '../../subgraphs/sources/compilePartner.ts';
import type { CatalogueTable } from '../../subgraphs/sources/engines/catalogue.ts';
import { readModel } from '../../subgraphs/sources/readModel.ts';
import { proposeMapping } from './propose.ts';
import type { TableSample } from './samples.ts';
import { writeMapping } from './writeMapping.ts';
import { inFlow } from './yaml/yamlLines.ts';

const models = new Map(domains.map((domain) => [domain, readModel(subgraphSdl(domain))]));
const root = mkdtempSync(join(tmpdir(), 'teixit-any-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('every name and value is written on one line that reads back as it was', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('No', 'yes', '1', '2024-01-01', 'a: b', '# c', 'a\nb', '?', '-', '~', 'on', '"', "l'à"));
  fc.assert(fc.property(fc.oneof(text, fc.dictionary(text, text, { minKeys: 1 }), fc.array(text)), (value) => {
    const written = inFlow(value);
    expect(written).not.toContain('\n');
    expect(parse(written)).toEqual(value);
  }), { numRuns: 150 });
});

const columnName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('id', 'codi', 'nom', 'títol', 'data inici', 'fecha_fin', 'municipi', 'cno', 'places', 'telèfon', 'select', 'Nº', 'dia', 'obre', 'tanca', 'tipus', 'estat', 'preu', 'latitud', 'lon', 'empresa', 'entitat', 'sexe', 'cognoms', 'data_naixement', 'hores', 'Descrizione') },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((name) => name.trim() !== '') },
);
const cell = fc.oneof(fc.constant(null), fc.constantFrom('17079', '08019', '5110', '01/02/2025', '20250101', '09:00', 'S', 'N', 'Sí', '12,50', '1', '2', 'dl', 'dilluns', 'Girona', 'P', 'T', 'presencial', 'ADGD0308', 'https://example.org', 'pendent', 'POINT(2 41)'), fc.string({ maxLength: 10 }));
const tableName = fc.oneof(fc.constantFrom('ofertes', 'cursos', 'edicions', 'centres', 'serveis', 'entitats', 'horaris', 'empreses', 'v_cursos', 'persones', 'a.b', 'line\nbreak'), fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name.trim() !== ''));

const anyTable = fc.record({ name: tableName, columns: fc.uniqueArray(columnName, { minLength: 1, maxLength: 9 }), rows: fc.nat(12), cells: fc.array(cell, { minLength: 1, maxLength: 60 }), keyed: fc.boolean() });

test('whatever a database holds, nothing is thrown, and the mapping that is written compiles', () => {
  let run = 0;
  fc.assert(fc.property(fc.uniqueArray(anyTable, { selector: ({ name }) => name, maxLength: 4 }), (tables) => {
    const catalogue = { tables: tables.map(({ name, columns, keyed }): CatalogueTable => ({
      name: [name], kind: 'table', columns: columns.map((column) => ({ name: column, type: 'text', holds: 'text', nullable: true })),
      primaryKey: keyed ? columns.slice(0, 1) : [], uniqueKeys: [], foreignKeys: [], indexes: [],
    })) };
    const samples = new Map(tables.map(({ name, columns, rows, cells }): [string, TableSample] => [name, {
      rows: Array.from({ length: rows }, (_, row) => columns.map((_column, index) => cells[(row * columns.length + index) % cells.length] ?? null)), complete: true, values: new Map(), key: { columns: columns.slice(0, 2), repeated: 0, of: rows, whole: true },
    }]));
    const proposal = proposeMapping({ catalogue, samples: { tables: samples, inclusions: [] }, models, codeLists });
    const id = `any-${run}`;
    run += 1;
    mkdirSync(join(root, id));
    for (const [file, text] of writeMapping(proposal, { id, name: 'Any', database: { engine: 'sqlite', urlFrom: 'ANY_DATABASE_URL' } })) writeFileSync(join(root, id, file), text);
    expect(loadPartner(join(root, id), models).problems).toEqual([]);
  }), { numRuns: 30 });
});
