import { beforeAll, describe, expect, test } from 'vitest';
import { area, searchAreas } from '../../reference/areas.ts';
import type { Filter, Groups } from '../source.ts';
import { compiled } from '../testing/engines.ts';
import { sqliteDialect } from '../engines/sqlite/dialect.ts';
import { figuresQuery } from './figuresQuery.ts';
import type { MappedTable } from './mappedTable.ts';

const mapping = compiled('offers', `
Offer:
  from: ofertes
  key: id
  fields:
    title: titol
    status: estat
    area: { column: municipi, code: municipality-name }
    occupation: { column: cno, code: cno11 }
`).get('Offer');
const ids = searchAreas({}).map(({ id }) => id);

function bindings(filter: Filter, groups?: Groups): readonly unknown[] {
  if (!mapping) return [];
  const table: MappedTable = { partner: 'prova', mapping, dialect: sqliteDialect, types: new Map(['id', 'titol', 'estat', 'municipi', 'cno'].map((column) => [column, 'text'])) };
  const query = figuresQuery(table, { entity: 'Offer', by: [], sums: [], filter, ...(groups && { groups }) }, 10_000);
  return 'statement' in query ? query.statement.bindings : [];
}

/** The least time that a statement takes to be made, of a few. */
function timed(filter: Filter, groups?: Groups): number {
  return Math.min(...Array.from({ length: 4 }, () => {
    const begun = performance.now();
    bindings(filter, groups);
    return performance.now() - begun;
  }));
}
/** The lists of raw values that a statement compares with, each sorted. */
const listsOf = (filter: Filter): readonly unknown[] =>
  bindings(filter).filter((value) => typeof value === 'string' && value.startsWith('[')).map((list) => (JSON.parse(String(list)) as unknown[]).map((value) => JSON.stringify(value)).toSorted());
const many = <Value>(count: number, value: (index: number) => Value): Value[] => Array.from({ length: count }, (_, index) => value(index));
const circle = (index: number): string => `circle:41.98,2.${10 + index},10`;

describe('a filter by many values', () => {
  /** What the greatest area takes alone; made anew for each of a thousand values it would be a thousand times that. */
  let one: number;
  beforeAll(() => {
    one = timed({ area: { eq: 'es' } });
  });

  test.each([
    ['the same area', { area: { in: many(1000, () => 'es') } }],
    ['areas inside each other', { area: { in: [...ids.filter((id) => !id.includes(':mun:')), ...ids].slice(0, 1000) } }],
    ['the same occupation', { occupation: { in: many(1000, () => '5') } }],
    ['circles', { area: { in: many(20, circle) } }],
  ])('is soon made into a statement: %s', (_, filter) => {
    expect(timed(filter) / one).toBeLessThan(100);
  });

  test.each([
    [{ area: { in: many(1000, () => 'es') } }, { area: { eq: 'es' } }],
    [{ area: { in: ['es', 'es:ca:09', 'es:prov:17', 'es:mun:17079'] } }, { area: { eq: 'es' } }],
    [{ occupation: { in: ['51', '5120', '51', '512'] } }, { occupation: { eq: '51' } }],
    [{ title: { in: ['a', 'b', 'a'] } }, { title: { in: ['a', 'b'] } }],
    [{ status: { in: ['OPEN', 'OPEN'] } }, { status: { eq: 'OPEN' } }],
    [{ id: { in: ['prova:1', 'prova:1', 'altra:1'] } }, { id: { eq: 'prova:1' } }],
  ])('has each raw value once: %#', (filter, same) => {
    const [found, expected] = [listsOf(filter), listsOf(same)];
    expect(found?.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });

  test('is soon a statement for a thousand groups too, each area written once', () => {
    const groups = { field: 'area', values: ids.slice(0, 1000) };
    expect(bindings({}, groups).length).toBeGreaterThan(0);
    expect(timed({}, groups) / one).toBeLessThan(100);
  });

  test('may have twenty different circles, however often, and any number of other areas', () => {
    const known = area('es:mun:17079')?.id ?? '';
    expect(() => bindings({ area: { in: [...many(400, (index) => circle(index % 20)), ...many(500, () => known)] } })).not.toThrow();
    expect(() => bindings({ area: { in: many(21, circle) } })).toThrow('Expected `filter.area.in` to be a list with at most 20 circles, got 21.');
    expect(() => bindings({ title: { in: many(21, circle) } })).not.toThrow();
  });
});
