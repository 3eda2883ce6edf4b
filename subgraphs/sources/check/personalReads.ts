import type { CatalogueTable } from '../engines/catalogue.ts';
import type { EntityMapping, FieldMapping } from '../mapping.ts';
import type { PersonalSign } from '../personal/personalColumn.ts';
import { readNames } from '../personal/personalProblems.ts';
import { containedSign } from '../personal/containedSign.ts';
import { personalSign } from '../personal/personalSign.ts';
import { keyExpressions, isRelated } from '../statements/mappedTable.ts';
import type { MappedTable } from '../statements/mappedTable.ts';
import type { CheckedDatabase } from './checkedDatabase.ts';
import { tableOf } from './missingFindings.ts';
import { entityRows, fieldRows } from './queries/fieldRows.ts';
import { sampleQueries } from './queries/sampleQueries.ts';
import { selectedFrom } from './selectedFrom.ts';
import { fieldSpot } from './spot.ts';
import type { Spot, SpotFinder } from './spot.ts';

/** What an entity shows of its rows that looks personal, by path of the field, or `key`. */
export type PersonalReads = ReadonlyMap<string, PersonalRead>;

/** One column that looks personal, and why. */
export interface PersonalRead {
  /** The column's name, or the name inside of the partner's SQL; the path of the field where only its values tell. */
  readonly column: string;
  readonly sign: PersonalSign;
  readonly at: Spot;
}

/** Looks at everything that an entity shows by name and comment; with a table to ask, by what it holds as well: `texts` looks at keys and texts, where anything may stand, and at nothing else. */
export async function personalReads(mapping: EntityMapping, tables: readonly CatalogueTable[], spots: SpotFinder, rows?: { readonly database: CheckedDatabase; readonly table: MappedTable; readonly of: 'all' | 'texts' }): Promise<PersonalReads> {
  const shown = shownReads(mapping, spots);
  const found = await Promise.all(shown.map(async ({ path, names, at, field, from }): Promise<readonly (readonly [string, PersonalRead])[]> => {
    const commented = tableOf(from, tables)?.columns ?? [];
    for (const column of names) {
      const comment = commented.find((each) => each.name === column)?.comment;
      const sign = personalSign({ name: column, ...(comment !== undefined && { comment }) });
      if (sign) return [[path, { column, sign, at }]];
    }
    if (!rows || (rows.of === 'texts' && field && !isText(field))) return [];
    const sign = await signOfValues(rows, field, at);
    return sign ? [[path, { column: names.length === 1 ? (names[0] ?? path) : path, sign, at }]] : [];
  }));
  return new Map(found.flat());
}

interface ShownRead {
  readonly path: string;
  readonly names: readonly string[];
  readonly at: Spot;
  /** The field; undefined for the key. */
  readonly field: FieldMapping | undefined;
  readonly from: EntityMapping['from'];
}

/** A row's key is shown as part of its id. What only says whether a row is shown isn't told to anyone. */
function shownReads(mapping: EntityMapping, spots: SpotFinder): readonly ShownRead[] {
  const { from, key, fields, updatedAt } = mapping;
  const all = [...fields.values(), ...(updatedAt ? [updatedAt] : [])];
  return [
    { path: 'key', names: key.flatMap((column) => withOrigins(from, [column])), at: spots.option(mapping, 'key'), field: undefined, from },
    ...all.filter(({ read }) => !('constant' in read)).map((field): ShownRead => {
      const source = isRelated(field.read) ? field.read.from : from;
      return { path: field.field.path, names: withOrigins(source, readNames(field)), at: fieldSpot(mapping, field), field, from: source };
    }),
  ];
}

/** The names, and those that a SELECT of the mapping's own gives other names. */
function withOrigins(from: EntityMapping['from'], names: readonly string[]): readonly string[] {
  return 'table' in from ? names : [...names, ...names.flatMap((column) => selectedFrom(from.sql, column))];
}

/** What shows words as they are written; codes, dates and values of a list show nothing else of a text. */
const isText = ({ field }: FieldMapping): boolean => field.kind === 'text';

async function signOfValues({ database, table }: { readonly database: CheckedDatabase; readonly table: MappedTable }, field: FieldMapping | undefined, at: Spot): Promise<PersonalSign | undefined> {
  for (const query of sampleQueries(database.dialect, field ? fieldRows(table, field) : entityRows(table, keyExpressions(table)))) {
    const rows = await database.rows({ at, doing: 'looking at some values' }, query);
    const values = (rows ?? []).map(([value]) => String(value));
    const sign = personalSign({ name: '' }, values) ?? (field && isText(field) ? containedSign(values) : undefined);
    if (sign) return sign;
  }
  return undefined;
}
