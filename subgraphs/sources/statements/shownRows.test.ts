import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { codeLists } from '../../reference/codeLists.ts';
import { compileMapping } from '../compileMapping.ts';
import { filesDialect } from '../engines/files/dialect.ts';
import { mysqlDialect } from '../engines/mysql/dialect.ts';
import { postgresqlDialect } from '../engines/postgresql/dialect.ts';
import { sqliteDialect } from '../engines/sqlite/dialect.ts';
import type { Filter, Groups, KeyQuestion, PageQuestion, Position, RuledRows } from '../source.ts';
import { pickFrom } from '../testing/pick.ts';
import type { Pick } from '../testing/pick.ts';
import { randomSchema } from '../testing/randomSchema.ts';
import { thing } from '../testing/randomThing.ts';
import type { Dialect } from './dialect.ts';
import type { ColumnType, Query } from './expression.ts';
import { isRelated, relatedSource } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { pageQuery } from './pageQuery.ts';
import { ruledTable } from './rowRules.ts';
import { rowsQuery } from './rowsQuery.ts';

/** How many schemas are tried; more by hand: FC_RUNS=500 npx vitest run shownRows. */
const runs = Number(process.env['FC_RUNS'] ?? 5);
const dialects: readonly Dialect[] = [postgresqlDialect, mysqlDialect, sqliteDialect, filesDialect];
const kinds: Readonly<Record<string, ColumnType>> = { text: 'text', integer: 'integer', number: 'number', boolean: 'boolean', date: 'date', timestamp: 'timestamp', time: 'time' };

/** Random tables as databases would describe them, for each dialect; expressions of the partner's hold whatever. */
function randomTables(pick: Pick): readonly MappedTable[] {
  const { tables, entity } = randomSchema(pick);
  const mapping = compileMapping({ file: 'prova/things.yml', text: JSON.stringify({ Thing: entity }), models: new Map([['Thing', thing]]), codeLists }).entities.get('Thing');
  const types = tables.map(({ columns }) => new Map(columns.map(({ name, kind }) => [name, kinds[kind] ?? 'other'] as const)));
  const related = [...(mapping?.fields.values() ?? [])].flatMap(({ read }) => (isRelated(read) ? [[relatedSource(read), new Map(types.flatMap((each) => [...each]))] as const] : []));
  return mapping ? dialects.map((dialect) => ({ partner: 'prova', mapping, dialect, types: types[0] ?? new Map(), relatedTypes: new Map(related) })) : [];
}

const paths = [...thing.fields.keys()];
const values: Readonly<Record<string, readonly unknown[]>> = {
  id: ['prova:1', 'prova:1.2', 'prova:k%C3%A7', 'altra:1'], text: ['a', 'ç', '?', ' ', "'"], int: [0, 1.5, -3], float: [0, 2.5], boolean: [true, false], enum: ['RED', 'BLUE'],
  date: ['2024-01-31', '2025-02-01'], month: ['2024-01'], time: ['09:30'], area: ['es', 'es:mun:17079', 'x'], occupation: ['5', '5120'], reference: ['prova:1', 'prova:1.2'],
};
const valueOf = (pick: Pick, path: string): unknown => pick(values[path === 'id' ? 'id' : (thing.fields.get(path)?.kind ?? 'text')] ?? ['a']);

function anyFilter(pick: Pick): Filter {
  const found: { [field: string]: object | string } = {};
  for (let count = pick([0, 0, 1, 2]); count > 0; count -= 1) {
    const path = pick([...paths.filter((each) => !each.includes('.') && each !== 'places'), 'id', 'text']);
    found[path] = path === 'text' ? pick(['cuiner', 'a b']) : pick([{ eq: valueOf(pick, path) }, { in: [valueOf(pick, path), valueOf(pick, path)] }]);
  }
  return found;
}

function anyPage(pick: Pick): PageQuestion {
  const field = pick([undefined, undefined, ...thing.orders.values()]);
  const after = pick<Position | undefined>([undefined, undefined, { ...(field !== undefined && { value: pick([null, valueOf(pick, field)]) as string | null }), ties: pick(['all', 'none', { key: pick(['1', '2.3', 'k', 'k.4']) }] as const) }]);
  const groups = pick<Groups | undefined>([undefined, undefined, { field: pick(['area', 'owner', 'kind', 'tags', 'areas']), values: ['es', 'prova:1', 'RED'].slice(0, pick([1, 3])) }]);
  return { entity: 'Thing', fields: anyFields(pick), filter: anyFilter(pick), order: { direction: pick(['ASC', 'DESC']), ...(field !== undefined && { field }) }, limit: pick([1, 20, 101]), ...(after && { after }), ...(groups && { groups }) };
}

const anyFields = (pick: Pick): ReadonlySet<string> => new Set([...paths.filter(() => pick([true, false, false])), ...pick([[], ['originalCodes', 'source.updatedAt']])]);
const anyRows = (pick: Pick): KeyQuestion => ({ entity: 'Thing', fields: anyFields(pick), keys: pick([['1'], ['1', '2', 'k'], ['1.2', 'k%C3%A7.3']]) });
const rules: RuledRows = { subject: 'owner', rules: [{ entity: 'Thing', subject: 'owner', where: [{ field: 'kind', in: ['RED'] }] }, { entity: 'Thing', subject: 'owner', where: [{ field: 'day', atMost: '2024-01-01', orAbsent: true }], isAbsent: true }] };

/** What is asked, or why nothing is. */
function told(ask: () => Query<unknown>): unknown {
  try {
    const query = ask();
    return 'statement' in query ? query.statement : query;
  } catch (error) {
    return String(error);
  }
}

test('a question is the same statement whatever a table was asked before, on every engine', () => {
  let statements = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const pick = pickFrom(draw, fc);
      for (const table of randomTables(pick)) {
        const ruled = (of: MappedTable): MappedTable => ruledTable(of, rules, true, () => of);
        for (let count = 0; count < 12; count += 1) {
          const [page, rows] = [anyPage(pick), anyRows(pick)];
          const isRuled = pick([true, false, false]);
          const of = (asked: MappedTable): readonly unknown[] => {
            const from = isRuled ? ruled(asked) : asked;
            return [told(() => pageQuery(from, page, 10_000)), told(() => rowsQuery(from, rows))];
          };
          const expected = of({ ...table });
          expect(of(table)).toEqual(expected);
          expect(of(table)).toEqual(expected);
          statements += expected.filter((each) => typeof each === 'object' && each !== null && 'sql' in each).length;
        }
      }
    }),
    { numRuns: runs },
  );
  expect(statements).toBeGreaterThan(runs * 20);
});

test('of what was shown yesterday nothing is asked today', () => {
  const entity = { from: 'coses', key: 'id', validity: { from: 'inici', through: 'fi' }, fields: { title: 'titol' } };
  const mapping = compileMapping({ file: 'prova/things.yml', text: JSON.stringify({ Thing: entity }), models: new Map([['Thing', thing]]), codeLists }).entities.get('Thing');
  if (!mapping) throw new Error('Expected a mapping');
  const table: MappedTable = { partner: 'prova', mapping, dialect: postgresqlDialect, types: new Map([['id', 'integer'], ['inici', 'date'], ['fi', 'date'], ['titol', 'text']]), timeZone: 'Europe/Madrid' };
  const daysOn = (moment: string): unknown => {
    vi.setSystemTime(moment);
    const query = rowsQuery(ruledTable(table, rules, true, () => table), { entity: 'Thing', fields: new Set(['title']), keys: ['1'] });
    return 'statement' in query ? new Set(query.statement.bindings.filter((value) => /^\d{4}-/.test(String(value)))) : query;
  };
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    expect(daysOn('2025-11-15T22:59:00Z')).toEqual(new Set(['2025-11-15']));
    expect(daysOn('2025-11-15T22:59:59Z')).toEqual(new Set(['2025-11-15']));
    expect(daysOn('2025-11-15T23:00:00Z')).toEqual(new Set(['2025-11-16']));
  } finally {
    vi.useRealTimers();
  }
});
