import { expect, test } from 'vitest';
import { thing } from '../testing/randomThing.ts';
import { postgresqlDialect } from '../engines/postgresql/dialect.ts';
import type { Filter } from '../source.ts';
import { verbatim } from './dialect.ts';
import { keptOf } from './keptOf.ts';
import type { MappedTable } from './mappedTable.ts';

const table: MappedTable = {
  partner: 'prova', dialect: postgresqlDialect, types: new Map(),
  mapping: { entity: thing, from: { table: ['coses'] }, key: ['id'], public: new Map(), fields: new Map(), place: { file: 'prova/things.yml', line: 1 } },
};
const ruled: MappedTable = { ...table, ruled: [verbatim(postgresqlDialect, '1 = 1')] };

test('the plan of rows by their key is kept, with rules and without', () => {
  expect([keptOf(table, undefined), keptOf(ruled, undefined)]).toEqual(['plan', 'plan']);
});

test.each<[string, Filter, string | undefined]>([
  ['all rows', {}, 'text'], ['a value that may be seldom or everywhere', { kind: { eq: 'RED' } }, 'text'], ['a reference', { owner: { eq: 'prova:1' } }, 'plan'],
  ['a reference and a value', { owner: { eq: 'prova:1' }, kind: { eq: 'RED' } }, 'text'], ['ids', { id: { in: ['prova:1'] } }, 'plan'],
])('of a list of %s something is kept only with rules', (_, filter, kept) => {
  expect([keptOf(table, { filter }), keptOf(ruled, { filter })]).toEqual([undefined, kept]);
});
