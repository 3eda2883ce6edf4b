import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FigureQuestion, Source } from '../source.ts';
import { compiled, engines, sourceOver } from '../testing/engines.ts';
import { startTestDatabase } from '../testing/postgresServer.ts';
import type { TestDatabase } from '../testing/postgresServer.ts';
import type { SampleTable } from '../testing/sampleRows.ts';

let server: TestDatabase;
const opened = new Map<string, Source>();
beforeAll(async () => {
  server = await startTestDatabase();
  for (const [name, engine] of Object.entries(engines)) opened.set(name, sourceOver(await engine([people], server), mappings));
});
afterAll(async () => {
  await Promise.all([...opened.values()].map((source) => source.close()));
  await server.stop();
});

const people: SampleTable = {
  name: 'gent',
  columns: [['any', 'integer'], ['num', 'text'], ['sexe', 'text'], ['edat', 'text']],
  rows: Array.from({ length: 90 }, (_, index) => [String(2000 + (index % 3)), `nº ${index} ç`, 'DHN'[index % 3] ?? null, index % 2 === 0 ? 'jove' : null]),
};
const mappings = compiled('people', `
PeopleServedStatistics:
  from: gent
  key: [any, num]
  fields: { sex: { column: sexe, values: { D: WOMAN, H: MAN, N: MAN } }, ageGroup: { column: edat, values: { jove: FROM_16_TO_29 } } }
`);

const secret = 'a secret of this partner';
const question: FigureQuestion = { entity: 'PeopleServedStatistics', by: [], sums: [], keyedBy: secret };
const hash = (row: (typeof people.rows)[number]): number => createHash('sha256').update(`${secret}${row[0]}.${row[1]}`).digest().readUInt32BE();
const keyOf = (rows: typeof people.rows): number => rows.reduce((sum, row) => (sum + hash(row)) % 2 ** 32, 0);

describe.each(Object.keys(engines))('figures with keys, of %s', (engine) => {
  const figures = (wanted: Partial<FigureQuestion>) => opened.get(engine)?.figures({ ...question, ...wanted });

  test('tell the sum of what a secret makes of each record’s key', async () => {
    expect(await figures({})).toEqual([{ group: 0, by: [], count: 90, sums: {}, key: keyOf(people.rows) }]);
  });

  test('have keys that add up, however the records are grouped', async () => {
    const rows = await figures({ by: [{ field: 'sex' }, { field: 'ageGroup' }] });
    const women = people.rows.filter(([, , sex]) => sex === 'D');
    expect(rows?.filter(({ by: [sex] }) => sex === 'WOMAN').reduce((sum, { key = 0 }) => (sum + key) % 2 ** 32, 0)).toBe(keyOf(women));
    expect(rows?.reduce((sum, { key = 0 }) => (sum + key) % 2 ** 32, 0)).toBe(keyOf(people.rows));
    expect(rows?.map(({ by, count }) => [...by, count])).toEqual([['MAN', 'FROM_16_TO_29', 30], ['MAN', null, 30], ['WOMAN', 'FROM_16_TO_29', 15], ['WOMAN', null, 15]]);
  });

  test('have none unless it is asked for, and never with groups', async () => {
    const { keyedBy: _, ...plain } = question;
    expect(await opened.get(engine)?.figures(plain)).toEqual([{ group: 0, by: [], count: 90, sums: {} }]);
    await expect(figures({ groups: { field: 'sex', values: ['WOMAN'] } })).rejects.toThrow('Expected `groups` to be left out where figures have keys');
  });
});
