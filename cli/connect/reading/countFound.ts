import type { Catalogue } from '../../../subgraphs/sources/engines/catalogue.ts';
import { name } from '../../../subgraphs/sources/statements/dialect.ts';
import type { Expression } from '../../../subgraphs/sources/statements/expression.ts';
import type { Candidate } from '../relations/candidateInclusions.ts';
import { tableId } from '../samples.ts';
import type { Inclusion, TableSample } from '../samples.ts';
import { tableName, tryAsking } from './asking.ts';
import type { Asking } from './asking.ts';

/** So many different values are looked for in the other table. */
const lookedFor = 60;

/** How many values of a table's columns are found among another table's: in its sample if that is all there is, else in the table. Undefined if that can't be known. */
export async function countFound(
  asking: Asking,
  catalogue: Catalogue,
  tables: ReadonlyMap<string, TableSample>,
  { table, columns, in: other, references, likeness }: Candidate,
): Promise<Inclusion | undefined> {
  const values = tuplesOf(catalogue, tables, table, columns);
  if (values.size === 0) return undefined;
  const some = spread([...values.values()], lookedFor);
  const there = tables.get(other)?.complete ? new Set(tuplesOf(catalogue, tables, other, references).keys()) : await found(some);
  if (!there) return undefined;
  const missing = some.filter((tuple) => !there.has(keyOf(tuple)));
  return { table, columns, in: other, references, likeness, of: some.length, found: some.length - missing.length, missing: missing.slice(0, 3).map((tuple) => tuple.join(', ')) };

  async function found(tuples: readonly (readonly string[])[]): Promise<ReadonlySet<string> | undefined> {
    const { dialect } = asking.engine;
    const target = catalogue.tables.find((each) => tableId(each.name) === other);
    if (!target) return undefined;
    const expressions = references.map((column): Expression => ({ sql: name(dialect, column), type: target.columns.find((each) => each.name === column)?.holds ?? 'other' }));
    const texts = expressions.map((expression, index) => dialect.sql`${dialect.text(expression)} as ${name(dialect, `c${index}`)}`);
    const rows = await tryAsking(asking, dialect.query().distinct(texts).from(tableName(asking, target)).whereRaw(dialect.oneOf(expressions, tuples)).limit(2 * lookedFor));
    return rows && new Set(rows.map((row) => keyOf(row.map((cell) => (cell ?? '').trim()))));
  }
}

/** The different tuples of a sample's columns, those with something absent left out. */
function tuplesOf(catalogue: Catalogue, tables: ReadonlyMap<string, TableSample>, table: string, columns: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const names = catalogue.tables.find(({ name: each }) => tableId(each) === table)?.columns.map((column) => column.name) ?? [];
  const places = columns.map((column) => names.indexOf(column));
  const tuples = (tables.get(table)?.rows ?? []).map((row) => places.map((place) => (row[place] ?? '').trim())).filter((tuple) => tuple.every((text) => text !== ''));
  return new Map(tuples.map((tuple) => [keyOf(tuple), tuple]));
}

function spread<Value>(values: readonly Value[], count: number): readonly Value[] {
  return values.length <= count ? values : Array.from({ length: count }, (_, index) => values[Math.floor((index * values.length) / count)] as Value);
}

const keyOf = (tuple: readonly string[]): string => JSON.stringify(tuple);
