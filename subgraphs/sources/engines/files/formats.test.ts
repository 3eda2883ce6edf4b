import { setTimeout as wait } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { FileWriting } from '../../fileWriting.ts';
import type { Source } from '../../source.ts';
import { compiled, sourceOver } from '../../testing/engines.ts';
import { encoded, parquet, workbook } from '../../testing/fileFormats.ts';
import type { SheetCell } from '../../testing/fileFormats.ts';
import { settledFolder } from '../../testing/settledFolder.ts';
import { openFiles } from './connection.ts';

/** Ten rows with all that exports have: absent values, accents, quotes, delimiters and line breaks in values, the same title twice. */
const offers = Array.from({ length: 10 }, (_, index) => ({
  id: index + 1,
  titol: [`Cuiner/a ${index}`, 'Peó, "oficial"; 1ª', 'Àvila\nsegona línia', null, 'Mestre d’obres 12 €'][index % 5] ?? null,
  places: index % 4 === 0 ? null : index,
  sou: index % 3 === 0 ? null : 1200 + index * 100.25,
  alta: index === 9 ? null : `2024-0${(index % 3) + 1}-1${index}`,
  oberta: index % 2 === 0,
}));
const columns = ['id', 'titol', 'places', 'sou', 'alta', 'oberta'] as const;

const mappings = new Map([
  ...compiled('offers', `
Offer:
  from: ofertes
  key: id
  fields: { title: titol, totalJobOpenings: places, datePosted: { column: alta, date: DD/MM/YYYY }, baseSalary: { minValue: { column: sou, number: "1.234,56" } } }
`),
  ...compiled('training', `
Course:
  from: ofertes
  key: id
  fields: { name: titol, realWorkPlacement: { column: oberta, values: { Si: true, "No": false, "true": true, "false": false } } }
`),
]);

/** As spreadsheets export in the south of Europe. */
const texts = offers.map(({ id, titol, places, sou, alta, oberta }) => [
  String(id), titol ?? '', String(places ?? ''), sou === null ? '' : sou.toFixed(2).replace('.', ',').replace(/^(\d)(\d{3})/, '$1.$2'), (alta ?? '').split('-').toReversed().join('/'), oberta ? 'Si' : 'No',
]);
const quoted = (value: string): string => (/[",;\t|\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const delimited = (delimiter: string, lineEnd = '\r\n'): string => [[...columns], ...texts].map((row) => row.map(quoted).join(delimiter)).join(lineEnd) + lineEnd;
const objects = offers.map(({ sou, ...offer }) => ({ ...offer, sou, adreca: { municipi: '17079' } }));

const formats: Readonly<Record<string, () => Promise<Readonly<Record<string, string | Uint8Array>>>>> = {
  'CSV with `;`': async () => ({ 'ofertes.csv': delimited(';') }),
  'CSV with `,` and lines in LF': async () => ({ 'ofertes.csv': delimited(',', '\n') }),
  'CSV with lines in CR': async () => ({ 'OFERTES.CSV': delimited(';', '\r') }),
  'CSV with a byte order mark': async () => ({ 'ofertes.csv': `\ufeff${delimited(';')}` }),
  'CSV in windows-1252': async () => ({ 'ofertes.csv': encoded(delimited(';'), 'windows-1252') }),
  'CSV in ISO 8859-15': async () => ({ 'ofertes.csv': encoded(delimited(';').replaceAll('’', "'"), 'iso-8859-15') }),
  'CSV in UTF-16 with a mark': async () => ({ 'ofertes.csv': Buffer.from(`\ufeff${delimited(';')}`, 'utf16le') }),
  'CSV in UTF-16 without': async () => ({ 'ofertes.csv': Buffer.from(delimited(';'), 'utf16le') }),
  'CSV under titles': async () => ({ 'ofertes.csv': `Ofertes publicades;;;;;\r\n\r\nData d'exportació:;01/02/2024;;;;\r\n${delimited(';')}` }),
  TSV: async () => ({ 'ofertes.tsv': delimited('\t') }),
  'text with `|`': async () => ({ 'ofertes.txt': delimited('|') }),
  'JSON, an array': async () => ({ 'ofertes.json': JSON.stringify(objects) }),
  'JSON, rows somewhere inside': async () => ({ 'ofertes.json': JSON.stringify({ total: 10, data: { items: objects, links: ['a'] } }) }),
  'JSON, rows that are arrays': async () => ({ 'ofertes.json': JSON.stringify([columns, ...offers.map((offer) => columns.map((column) => offer[column]))]) }),
  'JSON, one object on each line': async () => ({ 'ofertes.ndjson': objects.map((object) => JSON.stringify(object)).join('\n') }),
  GeoJSON: async () => ({ 'ofertes.geojson': JSON.stringify({ type: 'FeatureCollection', features: objects.map((properties) => ({ type: 'Feature', properties, geometry: null })) }) }),
  Parquet: async () => ({
    'ofertes.parquet': parquet(
      [{ name: 'id', type: 'INT64' }, { name: 'titol', type: 'BYTE_ARRAY', converted_type: 'UTF8' }, { name: 'places', type: 'INT32' }, { name: 'sou', type: 'INT32', converted_type: 'DECIMAL', precision: 9, scale: 2 }, { name: 'alta', type: 'INT32', converted_type: 'DATE' }, { name: 'oberta', type: 'BOOLEAN' }],
      offers.map(({ id, titol, places, sou, alta, oberta }) => [BigInt(id), titol, places, sou, alta === null ? null : new Date(alta), oberta]),
    ),
  }),
  XLSX: async () => ({ 'ofertes.xlsx': await workbook({ Full1: [[...columns], ...sheetRows] }) }),
  'XLSX under titles': async () => ({ 'ofertes.xlsx': await workbook({ Full1: [['Ofertes publicades'], [], [...columns], ...sheetRows] }) }),
};
const sheetRows: SheetCell[][] = offers.map(({ alta, ...offer }) => [offer.id, offer.titol, offer.places, offer.sou, alta === null ? null : { date: alta }, offer.oberta]);

const sources: Source[] = [];
afterAll(async () => {
  await Promise.all(sources.map((source) => source.close()));
});

describe('the same ten rows', () => {
  test.each(Object.keys(formats))('are the same answers from %s', async (format) => {
    const source = sourceOver({ engine: 'files', url: settledFolder((await formats[format]?.()) ?? {}), written: {}, files: new Map() }, mappings);
    sources.push(source);
    const fields = new Set(['title', 'totalJobOpenings', 'datePosted', 'baseSalary.minValue']);
    const { rows } = await source.page({ entity: 'Offer', order: { direction: 'ASC' }, limit: 20, fields }).then((found) => ({ rows: found.map(({ row }) => row) }));
    const titleOf = (titol: string | null): string | null => (format.includes('8859') ? (titol?.replaceAll('’', "'") ?? null) : titol);
    const found = rows.map((row) => ({ ...row, title: typeof row['title'] === 'string' ? row['title'].replaceAll(/\r\n|\r/g, '\n') : row['title'] }));
    expect(found.toSorted((one, other) => Number(one.id.slice(6)) - Number(other.id.slice(6)))).toMatchObject(
      offers.map(({ id, titol, places, sou, alta }) => ({ id: `prova:${id}`, title: titleOf(titol), totalJobOpenings: places, datePosted: alta, baseSalary: sou === null ? null : { minValue: sou } })),
    );
    const later = await source.page({ entity: 'Offer', filter: { datePosted: { gte: '2024-02-01' }, totalJobOpenings: { gte: 2 } }, order: { field: 'datePosted', direction: 'DESC' }, limit: 20, fields: new Set() });
    expect(later.map(({ row }) => row.id)).toEqual(['prova:6', 'prova:3', 'prova:8']);
    expect(await source.figures({ entity: 'Course', by: [{ field: 'realWorkPlacement' }], sums: [] })).toMatchObject([{ by: [false], count: 5 }, { by: [true], count: 5 }]);
    expect(await source.rows({ entity: 'Course', keys: ['3', '77'], fields: new Set(['realWorkPlacement']) })).toMatchObject([{ realWorkPlacement: true }]);
  });
});

/** What an engine over one folder answers; each is closed behind it. */
async function asked<Answer>(files: Readonly<Record<string, string | Uint8Array>>, ask: (engine: ReturnType<typeof openFiles>) => Promise<Answer>, written: FileWriting = {}, others: Readonly<Record<string, FileWriting>> = {}): Promise<Answer> {
  const engine = openFiles({ url: settledFolder(files), written, files: new Map(Object.entries(others)) });
  try {
    return await ask(engine);
  } finally {
    await engine.close();
  }
}
const limits = { timeout: 60_000 };
const rowsOf = (sql: string) => (engine: ReturnType<typeof openFiles>): Promise<unknown> => engine.query({ sql, bindings: [] }, limits);
const failure = (sql: string) => (engine: ReturnType<typeof openFiles>): Promise<{ readonly status: string; readonly message: string }> =>
  engine.query({ sql, bindings: [] }, limits).then(() => ({ status: 'OK', message: '' }), (error: { readonly status: string; readonly message: string }) => ({ status: error.status, message: error.message.replace(/\/\S*\//g, '') }));

describe('types', () => {
  test('are those that all values of a column have', async () => {
    const rows = [
      { id: 1, preu: 1, codi: 5, dia: '2024-02-29', moment: '2024-01-01T10:00:00Z', mixt: 1, si: true, llista: ['a', 'b'], zona: '2024-01-01T00:30:00+02:00', mig: '2024-01-01' },
      { id: 9007199254740993n, preu: 2.5, codi: '05', dia: null, moment: '2024-01-01 10:00:00.5', mixt: true, si: null, llista: 'c', zona: null, mig: '2024-13-01' },
      { id: 3, preu: '', codi: null, dia: ' 2024-03-01 ', moment: '', mixt: 'x', si: false, llista: [], zona: null, mig: '' },
    ];
    const json = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? `#${value}` : value)).replace('"#9007199254740993"', '9007199254740993');
    await asked({ 'a.json': json }, async (engine) => {
      const { tables } = await engine.catalogue(limits);
      expect(tables).toEqual([expect.objectContaining({ name: ['a'], kind: 'file', rows: 3, primaryKey: [] })]);
      expect(tables[0]?.columns.map(({ name, type, holds }) => `${name} ${type} ${holds}`)).toEqual([
        'id BIGINT integer', 'preu DOUBLE number', 'codi VARCHAR text', 'dia DATE date', 'moment TIMESTAMP timestamp', 'mixt VARCHAR text', 'si BOOLEAN boolean', 'llista VARCHAR[] other', 'zona VARCHAR text', 'mig VARCHAR text',
      ]);
      expect(await engine.query({ sql: 'select * exclude (llista), array_to_string(llista, $1) from a order by id', bindings: ['+'] }, limits)).toEqual([
        ['1', 1, '5', '2024-02-29', '2024-01-01 10:00:00', '1', true, '2024-01-01T00:30:00+02:00', '2024-01-01', 'a+b'],
        ['3', null, null, '2024-03-01', null, 'x', false, null, null, ''],
        ['9007199254740993', 2.5, '05', null, '2024-01-01 10:00:00.5', 'true', null, null, '2024-13-01', 'c'],
      ]);
    });
  });

  test('of Parquet are those of its schema: records are columns, lists are lists', async () => {
    const file = parquet(
      [
        { name: 'adreca', num_children: 2 }, { name: 'carrer', type: 'BYTE_ARRAY', converted_type: 'UTF8' }, { name: 'num', type: 'INT32' },
        { name: 'cnos', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' }, { name: 'list', repetition_type: 'REPEATED', num_children: 1 }, { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
        { name: 'obre', type: 'INT32', converted_type: 'TIME_MILLIS' }, { name: 'modificat', type: 'INT64', converted_type: 'TIMESTAMP_MICROS' },
      ],
      [[{ carrer: 'Major', num: 5 }, ['5120', '9412'], 34_200_000, new Date('2024-05-03T10:00:00Z')], [{ carrer: 'Nou', num: null }, null, null, null]],
    );
    await asked({ 'p.parquet': file }, async (engine) => {
      expect((await engine.catalogue(limits)).tables[0]).toMatchObject({ rows: 2, columns: [{ name: 'adreca.carrer', holds: 'text' }, { name: 'adreca.num', holds: 'integer' }, { name: 'cnos', type: 'VARCHAR[]' }, { name: 'obre', holds: 'time' }, { name: 'modificat', holds: 'timestamp' }] });
      expect(await engine.query({ sql: `select "adreca.carrer", "adreca.num", array_to_string(cnos, '+'), obre, modificat from p`, bindings: [] }, limits)).toEqual([['Major', 5, '5120+9412', '09:30:00', '2024-05-03 10:00:00'].map((value) => (value === 5 ? '5' : value)), ['Nou', null, null, null, null]]);
    });
  });

  test('of a workbook are those of its cells; times of day are times', async () => {
    const sheet: SheetCell[][] = [['id', 'Obre', 'Preu', 'CP', 'Quan'], [1, { time: 0.395833333333333 }, 2.5, '08001', { date: '2024-05-03T10:30:00Z' }], [2, null, 3, 8002, { date: '2024-05-04' }], [null, null, null, null, null], ['Total', null, 5.5, null, null]];
    expect(await asked({ 'x.xlsx': await workbook({ Full: sheet }) }, rowsOf('select * from x'))).toEqual([
      ['1', '09:30:00', 2.5, '08001', '2024-05-03 10:30:00'], ['2', null, 3, '8002', '2024-05-04 00:00:00'], ['Total', null, 5.5, null, null],
    ]);
  });

  test('of places are text: WKT', async () => {
    const geometry = (type: string, coordinates: unknown) => ({ type: 'Feature', id: type, properties: { nom: 'x' }, geometry: { type, coordinates } });
    const json = { type: 'FeatureCollection', features: [geometry('Point', [2.82, 41.98, 70]), geometry('Polygon', [[[0, 0], [1, 0], [1, 1], [0, 0]]]), geometry('Curve', [1])] };
    expect(await asked({ 'g.json': JSON.stringify(json) }, rowsOf('select * from g'))).toEqual([['Point', 'x', 'POINT(2.82 41.98)'], ['Polygon', 'x', 'POLYGON((0 0,1 0,1 1,0 0))'], ['Curve', 'x', null]]);
  });
});

describe('a workbook with several sheets', () => {
  const sheets = { Ofertes: [['id'], [1]], Notes: [], 'Empreses 2.0': [['id', 'nom'], [1, 'x'], [2, 'y']] } satisfies Record<string, SheetCell[][]>;

  test('is a table for each, the first by the name of the file alone too', async () => {
    await asked({ 'llibre.xlsx': await workbook(sheets) }, async (engine) => {
      expect((await engine.catalogue(limits)).tables.map(({ name, rows }) => [name.join('.'), rows])).toEqual([['llibre', 1], ['llibre.Empreses 2_0', 2]]);
      expect(await rowsOf('select (select count(*) from llibre), (select count(*) from "llibre"."Ofertes"), (select count(*) from "llibre"."Empreses 2_0")')(engine)).toEqual([['1', '1', '2']]);
      expect(await failure('select * from "llibre"."Notes"')(engine)).toMatchObject({ status: 'DRIFT', message: expect.stringContaining('Notes') });
    });
  });

  test('is one table if the partner says which sheet', async () => {
    const files = { 'llibre.xlsx': await workbook(sheets) };
    expect(await asked(files, rowsOf('select count(*) from llibre'), {}, { llibre: { sheet: 'empreses 2.0' } })).toEqual([['2']]);
    expect(await asked(files, rowsOf('select count(*) from llibre'), {}, { llibre: { sheet: 3 } })).toEqual([['2']]);
    expect(await asked(files, failure('select * from llibre'), {}, { llibre: { sheet: 'Oferta' } })).toEqual({ status: 'DRIFT', message: 'Expected llibre.xlsx to have the sheet "Oferta", as partner.yml says, got Ofertes, Notes, Empreses 2.0; did you mean "Ofertes"?' });
  });
});

describe('what the partner says', () => {
  const file = 'Títol\r\na;b;c\r\n1;2;3\r\n4;5;6\r\n';

  test('wins over what the file looks like', async () => {
    expect(await asked({ 'a.csv': file }, rowsOf('select * from a'), { headerRow: 3 })).toEqual([['4', '5', '6']]);
    expect(await asked({ 'a.csv': '1,5;2,5\n3,5;4,5\n5,5;6,5' }, rowsOf('select * from a'), { delimiter: ',' })).toEqual([['3', '5;4', '5'], ['5', '5;6', '5']]);
    expect(await asked({ 'a.csv': encoded('a;b\n1;ç', 'windows-1252') }, rowsOf('select b from a'), { encoding: 'macintosh' })).toEqual([['Á']]);
    expect(await asked({ 'a.json': '{"x":[{"n":1}],"y":[{"n":2}]}' }, rowsOf('select n from a'), {}, { a: { rowsAt: 'y' } })).toEqual([['2']]);
  });

  test.each<readonly [string, string | Uint8Array, FileWriting, string]>([
    ['a.csv', file, { delimiter: ',' }, 'Expected a.csv to have `,` between its columns, as partner.yml says, got `;`'],
    ['a.csv', file, { headerRow: 9 }, 'Expected a.csv to have the names of its columns in row 9, as partner.yml says, got 4 rows'],
    ['a.csv', `\n${file}`, { headerRow: 1 }, 'Expected a.csv to have the names of its columns in row 1, as partner.yml says, got a blank row (row 3 looks like them)'],
    ['a.csv', file, { encoding: 'windows-1252' }, 'Expected a.csv to be in windows-1252, as partner.yml says, got utf-8 (by its letters beyond ASCII)'],
    ['a.csv', encoded(file, 'windows-1252'), { encoding: 'utf-8' }, 'Expected a.csv to be in utf-8, as partner.yml says, got windows-1252 (by its letters beyond ASCII)'],
    ['a.csv', Buffer.from(`\ufeff${file}`, 'utf16le'), { encoding: 'windows-1252' }, 'Expected a.csv to be in windows-1252, as partner.yml says, got utf-16le (by its byte order mark)'],
    ['a.json', '{"data":{"items":[{"n":1}]}}', { rowsAt: 'data.item' }, 'Expected a.json to have its rows at `data.item`, as partner.yml says, got an object with items where `item` should be; did you mean `items`?'],
    ['a.json', '{"data":{"items":{"n":1}}}', { rowsAt: 'data.items' }, 'Expected a.json to have an array of rows at `data.items`, as partner.yml says, got a single object'],
  ])('is an error if %s is otherwise: %#', async (name, contents, written, message) => {
    expect(await asked({ [name]: contents }, failure('select * from a'), written)).toEqual({ status: 'DRIFT', message });
  });

  test('of a file that is not there is told by the catalogue', async () => {
    const { tables } = await asked({ 'ofertes.csv': 'a\n1' }, (engine) => engine.catalogue(limits), {}, { oferta: { headerRow: 2 } });
    expect(tables).toEqual([expect.objectContaining({ name: ['ofertes'] }), expect.objectContaining({ name: ['oferta'], columns: [], comment: expect.stringContaining('did you mean "ofertes"?') })]);
  });
});

describe('a file that is no table', () => {
  test.each<readonly [string, string | Uint8Array, string, string]>([
    ['a.json', '{"x":[{"n":1}],"y":[{"n":2}]}', 'DRIFT', 'Expected a.json to have one array of rows, got 2 (x, y); say which with `rowsAt` in partner.yml'],
    ['a.json', '{"n":1,"m":{"k":2}}', 'DRIFT', 'Expected a.json to have an array of rows, got an object with n, m'],
    ['a.json', '[{"n":1},{"n":', 'UNAVAILABLE', 'Expected a.json to be JSON, got the end of the file in the middle of it'],
    ['a.json', '[{"nif":12345678Z}]', 'DRIFT', 'Expected a.json to be JSON, got something else at character 17'],
    ['a.json', `${'['.repeat(50_000)}1${']'.repeat(50_000)}`, 'DRIFT', 'Expected a.json to have rows of a reasonable depth, got a greater one'],
    ['a.json', '[]', 'DRIFT', 'Expected a.json to have rows with columns, got none'],
    ['a.csv', '', 'DRIFT', 'Expected a.csv to have a row with the names of its columns, got nothing but blank rows'],
    ['a.csv', 'PK\u0003\u0004\0\0', 'DRIFT', 'Expected a.csv to be text, got something else (a workbook should end in .xlsx, Parquet in .parquet)'],
    ['a.txt', 'Aquest fitxer és\nuna nota, i prou.\n', 'DRIFT', 'Expected a.txt to be a table, with a delimiter between its columns, got other text'],
    ['a.parquet', 'PAR1', 'DRIFT', 'Expected a.parquet to be Parquet, got an end that says something else'],
    ['a.parquet', 'PAR1 broken off', 'UNAVAILABLE', 'Expected a.parquet to be Parquet, which ends in PAR1, got another end'],
    ['a.xlsx', 'PK\u0003\u0004 broken off', 'UNAVAILABLE', 'Expected a.xlsx to be a workbook, which is a ZIP archive, got no end of one'],
    ['a.xls', 'x', 'DRIFT', "Expected a.xls to be saved as XLSX or CSV, got a kind of file that can't be read"],
  ])('%s says why: %#', async (name, contents, status, message) => {
    await asked({ [name]: contents, 'b.csv': 'id\n1' }, async (engine) => {
      expect(await failure('select * from a')(engine)).toEqual({ status, message });
      // It costs its own table only, even where its name stands in the statement for something else.
      expect(await rowsOf('select a.id from b as a')(engine)).toEqual([['1']]);
    });
  });

  test('is none that unpacks to more than it should, whatever it says of its size', async () => {
    const book = await workbook({ Full: [['id'], [1]] });
    const liar = Buffer.from(book);
    liar.writeUInt32LE(0xf0000000, 22);
    expect(await asked({ 'a.xlsx': liar }, rowsOf('select * from a'))).toEqual([['1']]);
    const packed = deflateRawSync(Buffer.alloc(260 * 2 ** 20), { level: 1 });
    const [head, entry, end] = [Buffer.alloc(35), Buffer.alloc(51), Buffer.alloc(22)];
    head.write('PK\u0003\u0004');
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(5, 26);
    head.write('a.xml', 30);
    entry.write('PK\u0001\u0002');
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(5, 28);
    entry.write('a.xml', 46);
    end.write('PK\u0005\u0006');
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(head.length + packed.length, 16);
    expect(await asked({ 'a.xlsx': Buffer.concat([head, packed, entry, end]) }, failure('select * from a'))).toEqual({ status: 'DRIFT', message: 'Expected a.xlsx to have at most 256 MiB when unpacked, got more' });
  });

  test('is none of two files with one name', async () => {
    await asked({ 'a.csv': 'id\n1', 'A.json': '[{"id":1}]', 'a.txt': 'una nota', 'b.csv': 'id\n1' }, async (engine) => {
      expect(await failure('select * from a')(engine)).toEqual({ status: 'DRIFT', message: 'Expected one file to be the table `A`, got A.json and a.csv' });
      expect(await rowsOf('select * from b')(engine)).toEqual([['1']]);
      expect((await engine.catalogue(limits)).tables.map(({ columns: found }) => found.length)).toEqual([0, 1]);
    });
  });

  test('is told of without a value of it', async () => {
    const { message } = await asked({ 'a.csv': 'nif\n12345678Z' }, failure('select nif::integer from a'));
    expect(message).toMatch(/Conversion Error/);
    expect(message).not.toMatch(/12345678/);
  });
});

test('closing does not wait for a file that is being read', async () => {
  const rows = Array.from({ length: 100_000 }, (_, id) => ({ id, text: 'x'.repeat(20) }));
  const folder = settledFolder({ 'a.json': JSON.stringify(rows) });
  const begin = () => {
    const engine = openFiles({ url: folder, written: {}, files: new Map() });
    return { engine, asking: failure('select count(*) from a')(engine), begun: performance.now() };
  };
  const { engine: whole, asking: read, begun } = begin();
  expect((await read).status).toBe('OK');
  const reading = performance.now() - begun;
  await whole.close();
  const closings: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const { engine, asking } = begin();
    await wait(reading / 10);
    const closed = performance.now();
    await engine.close();
    closings.push(performance.now() - closed);
    expect((await asking).status).toBe('UNAVAILABLE');
  }
  // A machine that does nothing for a while makes one of them long, hardly all.
  expect(Math.min(...closings)).toBeLessThan(reading / 2);
});

test('nothing can be written, whatever a statement says', async () => {
  await asked({ 'a.csv': 'id\n1' }, async (engine) => {
    expect(await engine.rights(limits)).toEqual({ writes: [] });
    expect(await engine.plan({ sql: 'select * from a', bindings: [] }, limits)).toBeUndefined();
    for (const sql of ['insert into a values (2)', 'drop table a', "copy a to 'x.csv'", "attach 'x.db'", 'create table c as select 1', "set memory_limit='1GB'", 'select 1; drop table a', 'begin']) {
      expect([sql, (await failure(sql)(engine)).status]).toEqual([sql, 'DRIFT']);
    }
    expect(await rowsOf('select * from a')(engine)).toEqual([['1']]);
  });
});
