import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntityRow, Filter, FigureQuestion, PageQuestion, Source } from './source.ts';
import type { StatementEvent } from './statementChannel.ts';
import { compiled, engines, sourceOver } from './testing/engines.ts';
import { startTestDatabase } from './testing/postgresServer.ts';
import type { TestDatabase } from './testing/postgresServer.ts';
import type { SampleTable } from './testing/sampleRows.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.stop());

const day = (days: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Madrid' }).format(Date.now() + days * 86_400_000);
const spanish = (iso: string): string => iso.split('-').toReversed().join('/');

/** Courses of an agency whose tables call everything `id` and `nom`, and that deletes nothing. */
const tables: readonly SampleTable[] = [
  {
    name: 'cursos',
    columns: [
      ['id', 'integer'], ['nom', 'text'], ['nombre', 'text'], ['id_centre', 'text'], ['any_conveni', 'integer'], ['num_conveni', 'text'], ['preu', 'text'], ['durada', 'text'], ['municipi', 'text'], ['modalitat', 'text'],
      ['esborrat', 'text'], ['inici', 'text'], ['fi', 'date'], ['amplia', 'integer'], ['visible', 'text'],
    ],
    rows: [
      ['1', 'Cuina', 'Cocina', 'A', '2023', '1', '1.234,56 €', '120 h', '17079', 'P-mati', null, null, null, null, 'S'],
      ['2', '-', 'Soldadura', 'B', '2023', '2', 'gratuït', 'unes 30 hores', 'GIR', 'O-tarda', 'N', spanish(day(-1)), day(0), '1', 'S'],
      ['3', '', null, 'A', '2024', '1', '10 - 20 €', null, '999', 'P', '0', spanish(day(0)), day(1), '1', null],
      ['4', 'Forja', 'Forja', 'C', null, '1', '5', '15', '08019', null, 'S', null, null, '2', 'S'],
      ['5', 'Vidre', null, null, '2024', null, null, '7', '77777', 'x', null, spanish(day(1)), null, null, 'S'],
      ['6', 'Fusta', null, 'A', '2024', '2', '-3 €', '8', ' 17079', 'P-', null, 'mai', day(-1), null, 'S'],
    ],
  },
  { name: 'centres', columns: [['id', 'text'], ['nom', 'text'], ['municipi', 'text']], rows: [['A', 'Centre àgora', '17079'], ['B', 'Escola', '08019'], ['B', 'Aula', '25120'], ['C', 'Taller', '08019']] },
  {
    name: 'sortides',
    columns: [['id', 'integer'], ['id_curs', 'integer'], ['cno', 'text'], ['ordre', 'integer'], ['vigent', 'text']],
    rows: [['1', '1', '5120', '2', 'S'], ['2', '1', '5110', '1', 'S'], ['3', '1', '2', '3', 'N'], ['4', '2', '9999', null, 'S'], ['5', '2', '5110', '1', 'S'], ['6', '3', null, null, 'S'], ['7', '4', '5110', null, 'S'], ['8', '77', '5110', null, 'S']],
  },
  { name: 'convenis', columns: [['any_c', 'integer'], ['num', 'text'], ['import', 'integer']], rows: [['2023', '1', '100'], ['2023', '2', '250'], ['2024', '1', '100']] },
  {
    name: 'serveis',
    columns: [['id', 'integer'], ['idiomes', 'text'], ['geom', 'text'], ['x', 'text'], ['y', 'text'], ['creat', 'integer'], ['horari', 'text']],
    rows: [
      ['1', '["ca", " es ", "", null]', 'POINT(2.82 41.98)', '485000', '4647000', '1700000000', '9:30-14:00'],
      ['2', '[]', 'SRID=25831;POINT(485000 4647000)', '0', '0', '0', '09:30-14:00'],
      ['3', 'ca, es', 'POLYGON((0 0, 1 1, 0 1, 0 0))', null, '4647000', null, '09:30'],
      ['4', '["Español"]', null, 'x', 'y', '-1', null],
    ],
  },
];

const training = compiled('training', `
Course:
  from: cursos
  key: id
  where: visible = 'S' or visible is null
  deleted: esborrat
  validity: { from: { column: inici, date: DD/MM/YYYY }, through: fi }
  fields:
    name: { first: [nom, nombre, { text: Sense nom }], absent: ["-"] }
    description: { from: centres, on: { id: id_centre }, column: nom }
    courseCode: { concat: [any_conveni, num_conveni], between: "/" }
    price: { column: preu, number: "1.234,56 €" }
    hours: { column: durada, number: "120 h" }
    placementHours: { from: convenis, on: { any_c: any_conveni, num: num_conveni }, column: import }
    area: { column: municipi, code: ine5, exceptions: { "999": null, GIR: es:mun:17079 } }
    mode: { column: modalitat, part: 1, of: "-", values: { P: IN_PERSON, O: ONLINE } }
    requirements: { from: cursos, on: { id: amplia }, column: nombre }
    occupations: { from: sortides, on: { id_curs: id }, column: cno, code: cno11, where: vigent = 'S', order: ordre }
`);
/** The same courses as a SELECT of the partner's, without what hides some. */
const selected = compiled('training', `
Course:
  sql: select id, nom, id_centre from cursos
  key: id
  fields:
    name: nom
    area: { select: "select id, municipi from centres where municipi <> 'x'", on: { id: id_centre }, column: municipi, code: ine5 }
    occupations: { from: sortides, on: { id_curs: id }, column: cno, code: cno11 }
`);
const facilities = compiled('facilities', `
Service:
  from: serveis
  key: id
  fields:
    languages: { column: idiomes, split: own }
    validFrom: { column: creat, date: unix }
Facility:
  from: serveis
  key: id
  fields:
    location: { point: geom }
Schedule:
  from: serveis
  key: id
  fields:
    opensAt: { column: horari, part: 1, of: "-", time: "HH:MM" }
    closesAt: { column: horari, part: 2, of: "-" }
`);
const projected = compiled('facilities', 'Facility: { from: serveis, key: id, fields: { location: { point: { x: x, y: y, crs: EPSG:25831 } } } }');
const broken = compiled('training', 'Course: { from: cursos, key: id, fields: { name: nom, description: { from: centres, on: { id: id_centre }, column: director } } }');

const occupation = (code: string): object => ({ __typename: 'Occupation', code });

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  const opened: Source[] = [];
  let source: Source;
  let ofSelect: Source;
  beforeAll(async () => {
    const database = await engines[engine](tables, server);
    source = sourceOver(database, new Map([...training, ...facilities]));
    ofSelect = sourceOver(database, new Map([...selected, ...projected]));
    opened.push(source, ofSelect, sourceOver(database, broken));
  });
  afterAll(() => Promise.all(opened.map((each) => each.close())));

  const all = async (from: Source, fields: readonly string[], entity = 'Course', question: Partial<PageQuestion> = {}): Promise<readonly EntityRow[]> =>
    (await from.page({ entity, order: { direction: 'ASC' }, limit: 50, fields: new Set(fields), ...question })).map(({ row }) => row);
  const values = async (field: string, from = source): Promise<readonly unknown[]> => (await all(from, [field])).map((row) => row[field]);
  const found = async (filter: Filter, from = source): Promise<readonly string[]> => (await all(from, [], 'Course', { filter })).map(({ id }) => id.slice(6));
  const counted = async (question: Partial<FigureQuestion>, from = source): Promise<readonly unknown[]> =>
    (await from.figures({ entity: 'Course', by: [], sums: [], ...question })).map(({ group, by, count, sums }) => [group, ...by, count, ...Object.values(sums)]);
  const told = async (run: () => Promise<unknown>): Promise<readonly StatementEvent[]> => {
    const statements: StatementEvent[] = [];
    const note = (event: unknown): number => statements.push(event as StatementEvent);
    subscribe('teixit:statement', note);
    await run().finally(() => unsubscribe('teixit:statement', note));
    return statements;
  };

  test('deleted rows, and those that are not shown today, are nowhere', async () => {
    expect(await found({})).toEqual(['1', '2', '3']);
    expect(await counted({})).toEqual([[0, 3]]);
    expect(await source.rows({ entity: 'Course', keys: ['1', '4', '5', '6'], fields: new Set() })).toHaveLength(1);
  });

  test('a value is the first that is there, or several of them one behind the other', async () => {
    expect(await values('name')).toEqual(['Cuina', 'Soldadura', 'Sense nom']);
    expect(await values('courseCode')).toEqual(['2023/1', '2023/2', '2024/1']);
    expect(await found({ name: { contains: 'SOLD' } })).toEqual(['2']);
    expect(await found({ courseCode: { in: ['2023/2', '2024/1', '2024/2'] } })).toEqual(['2', '3']);
    expect((await all(source, [], 'Course', { order: { field: 'name', direction: 'DESC' } })).map(({ id }) => id)).toEqual(['prova:2', 'prova:3', 'prova:1']);
  });

  test('numbers have words around them, and what is written otherwise is no number', async () => {
    expect(await values('price')).toEqual([1234.56, null, 10]);
    expect(await values('hours')).toEqual([120, 30, null]);
    expect(await found({ price: { gte: 10, lte: 1000 } })).toEqual(['3']);
    expect(await counted({ sums: ['hours', 'price'] })).toEqual([[0, 3, 150, 1244.56]]);
  });

  test('codes mean what the partner says before what the list says, both ways', async () => {
    expect(await all(source, ['area', 'mode', 'originalCodes'])).toMatchObject([
      { area: { id: 'es:mun:17079' }, mode: 'IN_PERSON', originalCodes: [] },
      { area: { id: 'es:mun:17079' }, mode: 'ONLINE', originalCodes: [{ field: 'occupations', code: '9999' }] },
      { area: null, mode: 'IN_PERSON', originalCodes: [] },
    ]);
    expect(await found({ area: { eq: 'es:prov:17' } })).toEqual(['1', '2']);
    expect(await found({ mode: { eq: 'IN_PERSON' } })).toEqual(['1', '3']);
    expect(await counted({ by: [{ field: 'area' }, { field: 'mode' }] })).toEqual([[0, 'es:mun:17079', 'IN_PERSON', 1], [0, 'es:mun:17079', 'ONLINE', 1], [0, null, 'IN_PERSON', 1]]);
    expect(await counted({ groups: { field: 'area', values: ['es:prov:08', 'es:ca:09'] } })).toEqual([[1, 2]]);
  });

  test('a field of a related row is shown, found, ordered, grouped and added up; of several rows the first counts', async () => {
    expect(await all(source, ['description', 'placementHours', 'requirements'])).toMatchObject([
      { description: 'Centre àgora', placementHours: 100, requirements: null },
      { description: 'Aula', placementHours: 250, requirements: 'Cocina' },
      { description: 'Centre àgora', placementHours: 100, requirements: 'Cocina' },
    ]);
    expect(await found({ text: 'AGORA' })).toEqual(['1', '3']);
    expect(await found({ text: 'escola' })).toEqual([]);
    expect(await counted({ sums: ['placementHours'], filter: { text: 'agora' } })).toEqual([[0, 2, 200]]);
    expect(await counted({ by: [{ field: 'placementHours' }] })).toEqual([[0, 100, 2], [0, 250, 1]]);
    expect((await all(ofSelect, ['area'])).map((row) => (row['area'] as { id: string } | null)?.id)).toEqual(['es:mun:17079', 'es:mun:08019', 'es:mun:17079', 'es:mun:08019', undefined, 'es:mun:17079']);
    expect(await found({ area: { eq: 'es:prov:17' } }, ofSelect)).toEqual(['1', '3', '6']);
    expect(await found({ area: { eq: 'es:prov:25' } }, ofSelect)).toEqual([]);
    expect(await counted({ groups: { field: 'area', values: ['es:prov:08', 'es:prov:25', 'es'] } }, ofSelect)).toEqual([[0, 2], [2, 5]]);
  });

  test('the values of related rows are a list in their order, and a row is in the groups of them all', async () => {
    expect(await values('occupations')).toEqual([[occupation('5120'), occupation('5131')], [occupation('5120')], []]);
    expect((await all(ofSelect, ['occupations'])).map((row) => (row['occupations'] as object[]).length)).toEqual([3, 1, 0, 1, 0, 0]);
    expect(await found({ occupations: { eq: '5131' } })).toEqual(['1']);
    expect(await found({ occupations: { in: ['2', '512'] } })).toEqual(['1', '2']);
    expect(await counted({ groups: { field: 'occupations', values: ['5', '5131', '2', '5120'] }, sums: ['hours'] })).toEqual([[0, 2, 150], [1, 1, 120], [3, 2, 150]]);
    const pages = await source.page({ entity: 'Course', order: { direction: 'DESC' }, limit: 1, fields: new Set(['occupations']), groups: { field: 'occupations', values: ['5', '5131'] } });
    expect(pages.map(({ group, row }) => [group, row.id, (row['occupations'] as object[]).length])).toEqual([[0, 'prova:2', 1], [1, 'prova:1', 2]]);
  });

  test('is one statement, which reads related tables only when they are asked for and gathers no list to find by it', async () => {
    const [own, ...more] = await told(() => all(source, ['name', 'area'], 'Course', { filter: { area: { eq: 'es' } } }));
    expect(more).toEqual([]);
    expect(own?.sql).not.toMatch(/centres|sortides|convenis|preu/);
    const [filtered] = await told(() => all(source, ['name'], 'Course', { filter: { occupations: { eq: '5' } } }));
    expect(filtered?.sql).toContain('sortides');
    expect(filtered?.sql).not.toMatch(/json_group_array|group_concat|array\(/);
  });

  test('a list of its own, a part of a text and a number of seconds are read and found', async () => {
    expect((await all(source, ['languages', 'validFrom'], 'Service')).map((row) => [row['languages'], row['validFrom']])).toEqual([[['ca', 'es'], '2023-11-14'], [[], '1970-01-01'], [null, null], [['Español'], '1969-12-31']]);
    const services = async (filter: Filter): Promise<readonly string[]> => (await all(source, [], 'Service', { filter })).map(({ id }) => id.slice(6));
    expect(await services({ languages: { in: ['es', 'fr'] } })).toEqual(['1']);
    expect(await services({ languages: { contains: 'ESPAN' } })).toEqual(['4']);
    expect(await services({ languages: { contains: '","' } })).toEqual([]);
    expect(await services({ validFrom: { gte: '1970-01-01', lte: '2023-11-14' } })).toEqual(['1', '2']);
    expect(await services({ validFrom: { eq: '1969-12-31' } })).toEqual(['4']);
    expect((await all(source, ['opensAt', 'closesAt'], 'Schedule')).map((row) => [row['opensAt'], row['closesAt']])).toEqual([[null, '14:00'], ['09:30', '14:00'], ['09:30', null], [null, null]]);
  });

  test('a point is read from geometry or from projected coordinates, and nonsense is none', async () => {
    const near = { latitude: expect.closeTo(41.97485, 5), longitude: expect.closeTo(2.81895, 5) };
    expect((await all(source, ['location.latitude', 'location.longitude'], 'Facility')).map((row) => row['location'])).toEqual([{ latitude: 41.98, longitude: 2.82 }, near, null, null]);
    expect((await all(ofSelect, ['location.latitude', 'location.longitude'], 'Facility')).map((row) => row['location'])).toEqual([near, null, null, null]);
  });

  test('a related column that is not there is drift that names the field, its table and line', async () => {
    const failing = opened[2];
    await expect(failing?.page({ entity: 'Course', order: { direction: 'ASC' }, limit: 1, fields: new Set() })).rejects.toThrow(/^Course\.description \(centres, prova\/training\.yml:1\): .*director/s);
  });
});
