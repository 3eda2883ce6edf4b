import type { Knex } from 'knex';
import type { SqlTag } from '../../statements/dialect.ts';
import type { ColumnType } from '../../statements/expression.ts';
import { isStorable } from '../../statements/storableText.ts';
import { exactCollation } from './exactText.ts';

/** A column of the values that rows are compared with. */
export interface WantedColumn {
  readonly name: string;
  /** Its type, in SQL. */
  readonly type: string;
  /** Its place in each of the tuples. */
  readonly place: number;
}

/** The tuples that columns of these types can hold. */
export const storable = (types: readonly ColumnType[], tuples: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  tuples.filter((tuple) => tuple.every((value, index) => isStorable(value, types[index] ?? 'text')));

/** A relation of tuples that its columns can hold, bound as one JSON text: the SQL is the same for any number of them. Numbers keep all their digits. */
export function wantedTable(sql: SqlTag, columns: readonly WantedColumn[], tuples: readonly (readonly string[])[]): Knex.Raw {
  const declared = columns.map(({ name, type, place }) => `"${name}" ${type} path '$[${place}]'`).join(', ');
  const [before, behind] = ['json_table(', `, '$[*]' columns (${declared}))`];
  const numbers = new Set(columns.filter(({ type }) => type === 'bigint' || type === 'double').map(({ place }) => place));
  const rows = tuples.map((tuple) => `[${tuple.map((value, place) => (numbers.has(place) ? value : JSON.stringify(value))).join()}]`);
  return sql(Object.assign([before, behind], { raw: [before, behind] }), `[${rows.join()}]`);
}

/** The type of a column that holds these values, to be compared with expressions of this type. */
export function wantedType(type: ColumnType, values: readonly string[]): string {
  switch (type) {
    case 'integer': return 'bigint';
    case 'number': return 'double';
    case 'date': return 'date';
    case 'uuid': return asciiType;
    // A value that doesn't fit would be null; columns without a limit are slower, so they are for where they are needed.
    default: return `${values.every((value) => value.length <= 255) ? 'varchar(255)' : 'longtext'} character set utf8mb4 ${exactCollation}`;
  }
}

/** Text of letters that every encoding has: compared with a column of whatever encoding and collation, it is compared by the column's, so that an index serves. */
export const asciiType = 'varchar(255) character set ascii';

/** True if values of this type can be told in `asciiType`. */
export const areAscii = (values: readonly string[]): boolean => values.every((value) => value.length <= 255 && /^[\x20-\x7e]*$/.test(value));

/** A relation of the elements of a JSON array: each in `code`, as text, and its place in `place`. */
export const elementsTable = (elements: string): string => `json_table(${elements}, '$[*]' columns ("place" for ordinality, "code" longtext character set utf8mb4 ${exactCollation} path '$'))`;
