import { expect, test } from 'vitest';
import { readDatabase } from './databaseSettings.ts';
import { formatProblem, problemsOf } from './mappingProblem.ts';
import { readYaml } from './readYaml.ts';
import { entryOf } from './yamlPlaces.ts';

function read(text: string): { readonly settings: unknown; readonly problems: readonly string[] } {
  const { root } = readYaml('partner.yml', `database: ${text}\n`);
  const problems = problemsOf('partner.yml');
  const entry = root?.kind === 'map' ? entryOf(root, 'database') : undefined;
  return { settings: entry && readDatabase(entry, 'database', problems), problems: problems.all.map(formatProblem) };
}

test('a folder of files needs nothing said of how they are written', () => {
  expect(read('{ engine: files, urlFrom: VILA }')).toEqual({ settings: { engine: 'files', urlFrom: 'VILA', written: {}, files: new Map() }, problems: [] });
});

test('what is said of the folder holds for each file that says nothing else', () => {
  const { settings, problems } = read('{ engine: files, urlFrom: VILA, encoding: windows-1252, headerRow: 2, files: { a: { headerRow: 1, sheet: Full 1 }, b: { rowsAt: data.items, sheet: 2, delimiter: "|" } } }');
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    written: { encoding: 'windows-1252', headerRow: 2 },
    files: new Map([['a', { encoding: 'windows-1252', headerRow: 1, sheet: 'Full 1' }], ['b', { encoding: 'windows-1252', headerRow: 2, rowsAt: 'data.items', sheet: 2, delimiter: '|' }]]),
  });
});

test.each([
  ['{ engine: mysql, urlFrom: VILA, sheet: 1 }', ['database.sheet: expected an option of a mysql database (engine, urlFrom), got "sheet"']],
  ['{ engine: files, urlFrom: VILA, headerRow: 0 }', ['database.headerRow: expected the number of a row, counted from 1, got 0']],
  ['{ engine: files, urlFrom: VILA, sheet: "" }', ['database.sheet: expected a sheet\'s name, or its number counted from 1, got ""']],
  ['{ engine: files, urlFrom: VILA, rowsAt: data..items }', ['database.rowsAt: expected the way to an array of rows, such as data.items, got "data..items"']],
  ['{ engine: files, urlFrom: VILA, files: { a: { headRow: 2 } } }', ['database.files.a.headRow: expected an option of a file (encoding, delimiter, headerRow, sheet, rowsAt), got "headRow"; did you mean "headerRow"?']],
])('a mistake is told: %s', (text, expected) => {
  expect(read(text).problems).toEqual(expected.map((message) => `partner.yml:1: ${message}`));
});
