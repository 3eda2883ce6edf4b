import { expect, test } from 'vitest';
import type { Catalogue, CatalogueTable } from '../../../subgraphs/sources/engines/catalogue.ts';
import { candidateKeys } from './candidateKeys.ts';

function table(name: string, columns: readonly string[], options: Partial<CatalogueTable> = {}): CatalogueTable {
  return { name: [name], kind: 'table', columns: columns.map((column) => ({ name: column, type: 'text', holds: 'text', nullable: true })), primaryKey: [], uniqueKeys: [], foreignKeys: [], indexes: [], ...options };
}

const keys = (wanted: CatalogueTable, rows: readonly (readonly (string | null)[])[], others: readonly CatalogueTable[] = []): readonly (readonly string[])[] => {
  const catalogue: Catalogue = { tables: [wanted, ...others] };
  return candidateKeys(catalogue, wanted, rows).map(({ columns }) => columns);
};

test('a column that is named like a key comes before another that differs in every row', () => {
  expect(keys(table('cursos', ['titol', 'codi']), [['Cuina', 'A1'], ['Anglès', 'A2']])[0]).toEqual(['codi']);
});

test('columns with absent values, sentences and personal data identify nothing', () => {
  expect(keys(table('cursos', ['codi', 'resum', 'mail']), [['A1', 'Un curs de cuina', 'a@example.org'], [null, 'Un altre curs', 'b@example.org']])).toEqual([]);
});

test('where no column does, two or three together do', () => {
  expect(keys(table('horaris', ['centre', 'dia', 'torn']), [['1', 'dl', 'm'], ['1', 'dl', 't'], ['1', 'dt', 'm'], ['2', 'dl', 'm']])).toEqual([['centre', 'dia', 'torn']]);
});

test('a table that ties two others together is known by both, even if one differs in every row', () => {
  const others = [table('Enti', ['Codice ente']), table('Protocolli', ['Numero'])];
  expect(keys(table('Firme', ['Protocollo', 'Codice ente', 'Ruolo']), [['1', 'E1', 'x'], ['1', 'E2', 'y'], ['2', 'E3', 'x']], others)[0]).toEqual(['Protocollo', 'Codice ente']);
});

test('a view is known by the key of the table that it shows', () => {
  const base = table('edicions', ['any', 'numero', 'estat'], { primaryKey: ['any', 'numero'] });
  const view = table('v_edicions', ['any', 'numero', 'estat', 'id_extern'], { kind: 'view' });
  expect(keys(view, [['2025', '1', 'a', '7'], ['2025', '2', 'a', '8']], [base])[0]).toEqual(['any', 'numero']);
});

test('a first column that is named like a key stays the key though one value stands twice', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [`OF-${1000 + Math.max(index, 1)}`, `C${index}`]);
  expect(keys(table('ofertes', ['Núm. oferta', 'Codi CCO']), rows.map(([number, code], index) => [number ?? '', index === 5 ? 'C4' : (code ?? '')]))[0]).toEqual(['Núm. oferta']);
});

test('a number that differs in every row comes before pairs that do so by chance', () => {
  expect(keys(table('places', ['Núm', 'dia', 'torn']), [['1', 'dl', 'm'], ['2', 'dl', 't'], ['3', 'dt', 'm']])[0]).toEqual(['Núm']);
});

test('names, prices, sentences and days of change are no parts of keys, whatever tells the rows apart', () => {
  const rows = [['Cuina', '10', '2025-01-01'], ['Cuina', '20', '2025-01-01'], ['Anglès', '10', '2025-01-02'], ['Cuina', '10', '2025-01-03']];
  expect(keys(table('tarifes', ['nom', 'preu', 'data_modificacio']), rows)).toEqual([]);
  expect(keys(table('tarifes', ['exercici', 'linia', 'preu']), [['2024', '1', '10'], ['2024', '2', '10'], ['2025', '1', '10'], ['2025', '2', '20']])).toEqual([['exercici', 'linia']]);
});
