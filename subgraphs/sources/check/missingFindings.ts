import type { Knex } from 'knex';
import type { CatalogueTable } from '../engines/catalogue.ts';
import type { EntityMapping } from '../mapping.ts';
import { nearestName, someNames } from '../mappingProblem.ts';
import { readNames } from '../personal/personalProblems.ts';
import { name, verbatim } from '../statements/dialect.ts';
import type { Dialect } from '../statements/dialect.ts';
import { conditionSql, fromClause } from '../statements/mappedTable.ts';
import type { CheckedDatabase } from './checkedDatabase.ts';
import type { Finding } from './finding.ts';
import type { ReadSource } from './readSources.ts';
import type { Spot } from './spot.ts';

/** Tables, columns and SQL of one source that the database hasn't got, doesn't let the role read or doesn't take, each with the nearest right name. None if all of it can be read. */
export async function missingFindings(database: CheckedDatabase, source: ReadSource, tables: readonly CatalogueTable[]): Promise<readonly Finding[]> {
  const { dialect } = database;
  const faultOf = async (reads: readonly Knex.Raw[], where?: string): Promise<string | undefined> => {
    const described = await database.describe(selectNothing(dialect, source.from, reads, where));
    return 'fault' in described ? described.fault : undefined;
  };
  const one = verbatim(dialect, '1');
  const columns = [...Map.groupBy(source.columns, (column) => column.name)];
  const reads = [...columns.map(([column]) => name(dialect, column)), ...source.expressions.map(({ sql }) => conditionSql(dialect, sql))];
  const whole = await faultOf(reads, source.where?.sql);
  if (whole === undefined) return [];
  const none = await faultOf([one]);
  if (none !== undefined) return [missingSource(source, none, tables)];
  const known = tableOf(source.from, tables)?.columns.map((column) => column.name);
  const found = await Promise.all([
    ...columns.map(async ([column, uses]) => {
      const fault = await faultOf([name(dialect, column)]);
      return fault === undefined ? [] : uses.map(({ at }) => missingColumn(source, column, at, fault, known));
    }),
    ...[...source.expressions.map(({ sql, at }) => ({ sql, at, condition: false })), ...(source.where ? [{ ...source.where, condition: true }] : [])].map(async ({ sql, at, condition }) => {
      const fault = condition ? await faultOf([one], sql) : await faultOf([conditionSql(dialect, sql)]);
      return fault === undefined ? [] : [faultySql(sql, at, fault, known ?? [])];
    }),
  ]);
  return found.flat().length > 0 ? found.flat() : [faultySql('', source.at, whole, [])];
}

/** The table of the catalogue that a mapping reads from, whatever the case; undefined for SQL, and where the catalogue hasn't got it. */
export function tableOf(from: EntityMapping['from'], tables: readonly CatalogueTable[]): CatalogueTable | undefined {
  if (!('table' in from)) return undefined;
  const wanted = from.table.join('.');
  return tables.find((table) => table.name.join('.') === wanted)
    ?? tables.find((table) => table.name.join('.').toLowerCase() === wanted.toLowerCase())
    ?? tables.find((table) => table.name.at(-1) === from.table.at(-1) && (table.name.length === 1) !== (from.table.length === 1));
}

function selectNothing(dialect: Dialect, from: EntityMapping['from'], reads: readonly Knex.Raw[], where: string | undefined): Knex.QueryBuilder {
  const query = dialect.query().select(reads.map((read, index) => dialect.sql`${read} as ${name(dialect, `read${index}`)}`)).from(fromClause(dialect, from)).limit(0);
  return where === undefined ? query : query.whereRaw(conditionSql(dialect, where));
}

function missingSource({ from, at }: ReadSource, fault: string, tables: readonly CatalogueTable[]): Finding {
  if (!('table' in from)) return { severity: 'error', kind: 'sql', ...at, expected: 'a SELECT that the database takes', found: fault, ...nearestIn(fault, from.sql, tables.flatMap(({ name: names, columns }) => [names.at(-1) ?? '', ...columns.map((column) => column.name)])) };
  const wanted = from.table.join('.');
  if (isDenied(fault)) return { severity: 'error', kind: 'rights', ...at, expected: 'a table that the role may read', found: fault, advice: `grant select on ${wanted} to <the role>;` };
  const names = tables.map((table) => table.name.join('.'));
  const last = from.table.at(-1) ?? '';
  const same = tables.find((table) => table.name.at(-1) === last) ?? tables.find((table) => table.name.at(-1) === nearestName(last, tables.map((each) => each.name.at(-1) ?? '')));
  const nearest = nearestOf(wanted, names) ?? same?.name.join('.');
  return { severity: 'error', kind: 'missing-table', ...at, expected: `a table or view of the database (${someNames(names)})`, found: `${JSON.stringify(wanted)}: ${fault}`, ...(nearest !== undefined && { nearest }) };
}

function missingColumn({ from, columns, expressions }: ReadSource, column: string, at: Spot, fault: string, known: readonly string[] | undefined): Finding {
  if (isDenied(fault)) return { severity: 'error', kind: 'rights', ...at, expected: 'a column that the role may read', found: `${JSON.stringify(column)}: ${fault}` };
  const names = known ?? ('sql' in from ? readNames({ read: { sql: from.sql } }) : []);
  const of = 'table' in from ? from.table.join('.') : 'the SELECT';
  const nearest = nearestOf(column, names.filter((each) => each !== column));
  const read = new Set([...columns.map(({ name: each }) => each), ...expressions.flatMap(({ sql }) => readNames({ read: { sql } }))]);
  const unread = (known ?? []).filter((each) => !read.has(each));
  const hint = nearest !== undefined ? { nearest } : unread.length > 0 ? { advice: `Nothing reads ${someNames(unread)}: is it one of them?` } : {};
  return { severity: 'error', kind: 'missing-column', ...at, expected: `a column of ${of}${known ? ` (${someNames(known)})` : ''}`, found: JSON.stringify(column), ...hint };
}

/** The name nearest to a missing one; else one that was made from it by words before or behind, as `titol_oferta` from `titol`, or the other way round. */
function nearestOf(missing: string, names: readonly string[]): string | undefined {
  const [containing] = names.filter((each) => isPart(missing, each) || isPart(each, missing)).toSorted((one, other) => Math.abs(one.length - missing.length) - Math.abs(other.length - missing.length));
  return nearestName(missing, names) ?? containing;
}

/** True if a name of at least three letters stands in another. */
const isPart = (part: string, whole: string): boolean => part.length >= 3 && whole.toLowerCase().includes(part.toLowerCase());

function faultySql(sql: string, at: Spot, fault: string, known: readonly string[]): Finding {
  return { severity: 'error', kind: isDenied(fault) ? 'rights' : 'sql', ...at, expected: 'SQL that the database takes', found: fault, ...nearestIn(fault, sql, known) };
}

/** The right name nearest to one that the SQL has and the database's message complains of. */
function nearestIn(fault: string, sql: string, known: readonly string[]): Pick<Finding, 'nearest'> {
  const folded = new Set(known.map((each) => each.toLowerCase()));
  const wrong = readNames({ read: { sql } }).find((each) => !folded.has(each.toLowerCase()) && new RegExp(`(?<![\\p{L}\\p{N}_])${each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}_])`, 'u').test(fault));
  const nearest = wrong === undefined ? undefined : nearestOf(wrong, known);
  return nearest === undefined ? {} : { nearest };
}

const isDenied = (fault: string): boolean => /permission denied|command denied|access is denied/i.test(fault);
