import type { Knex } from 'knex';
import type { EntityMapping, Place } from '../mapping.ts';
import type { Dialect } from './dialect.ts';
import { compile, name, verbatim } from './dialect.ts';
import type { ColumnType, Statement } from './expression.ts';
import { conditionSql, fromClause, readsOf, relatedReadsOf, relatedSource } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';

/** What is asked about one of the tables that a mapping reads: a statement that returns no row, but whose columns tell what the reads hold, and which fails if one of them is missing. */
export interface Description {
  readonly statement: Statement;
  /** The columns and SQL expressions read, in the order of the statement's columns. */
  readonly reads: readonly string[];
  /** `relatedSource` of a related table; undefined for the entity's own. */
  readonly related?: string;
  /** What the table is read for, for messages: `Offer (ofertes, offers.yml:3)`, `Offer.employerName (empreses, offers.yml:9)`. */
  readonly subject: string;
}

/** What is to be asked about every table that a mapping reads, its own first. */
export function descriptionsOf(dialect: Dialect, mapping: EntityMapping): readonly Description[] {
  const { entity, from, where, place } = mapping;
  const reads = readsOf(mapping);
  const own = describe(dialect, reads.map(({ read, kind }) => (kind === 'sql' ? verbatim(dialect, read) : name(dialect, read))), from, where);
  const related = relatedReadsOf(mapping).map(({ mapping: { field, place: at }, read, columns }): Description => ({
    statement: describe(dialect, columns.map((column) => name(dialect, column)), read.from, read.where),
    reads: columns,
    related: relatedSource(read),
    subject: subjectOf(`${entity.name}.${field.path}`, read.from, at),
  }));
  return [{ statement: own, reads: reads.map(({ read }) => read), subject: subjectOf(entity.name, from, place) }, ...related];
}

/** A mapping with what the database said: the engine's names of types, for each of its descriptions. */
export function describedTable(table: Omit<MappedTable, 'types' | 'relatedTypes'>, answers: readonly { readonly description: Description; readonly types: readonly string[] }[]): MappedTable {
  const typesOf = ({ description, types }: (typeof answers)[number]): ReadonlyMap<string, ColumnType> =>
    new Map(description.reads.map((read, index) => [read, table.dialect.typeOf(types[index] ?? '')]));
  const own = answers.find(({ description }) => description.related === undefined);
  const related = answers.flatMap((answer) => (answer.description.related === undefined ? [] : [[answer.description.related, typesOf(answer)] as const]));
  return { ...table, types: own ? typesOf(own) : new Map(), relatedTypes: new Map(related) };
}

function describe(dialect: Dialect, reads: readonly Knex.Raw[], from: EntityMapping['from'], where: string | undefined): Statement {
  const query = dialect.query().select(reads.map((read, index) => dialect.sql`${read} as ${name(dialect, `read${index}`)}`)).from(fromClause(dialect, from)).limit(0);
  if (where !== undefined) query.whereRaw(conditionSql(dialect, where));
  return compile(query);
}

const subjectOf = (of: string, from: EntityMapping['from'], { file, line }: Place): string => `${of} (${'table' in from ? from.table.join('.') : 'sql'}, ${file}:${line})`;
