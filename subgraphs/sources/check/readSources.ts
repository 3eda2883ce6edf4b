import type { EntityMapping, FieldMapping, Read, RelatedRead, SingleRead } from '../mapping.ts';
import { fieldSpot } from './spot.ts';
import type { Spot, SpotFinder } from './spot.ts';

/** A table, view or SELECT that an entity is read from, its own or a related one, with everything that is read there. */
export interface ReadSource {
  readonly from: EntityMapping['from'];
  readonly at: Spot;
  readonly where?: { readonly sql: string; readonly at: Spot };
  readonly columns: readonly { readonly name: string; readonly at: Spot }[];
  readonly expressions: readonly { readonly sql: string; readonly at: Spot }[];
}

/** The sources of an entity: its own first, then those of its related fields. */
export function readSourcesOf(mapping: EntityMapping, spots: SpotFinder): readonly ReadSource[] {
  const { from, where, key, deleted } = mapping;
  const reads = mappedFields(mapping).map((field) => ({ read: field.read, at: fieldSpot(mapping, field) }));
  const own: ReadSource = {
    from,
    at: spots.option(mapping, 'table' in from ? 'from' : 'sql'),
    ...(where !== undefined && { where: { sql: where, at: spots.option(mapping, 'where') } }),
    columns: [
      ...key.map((name) => ({ name, at: spots.option(mapping, 'key') })),
      ...(deleted ? [{ name: deleted.column, at: spots.option(mapping, 'deleted') }] : []),
      ...reads.flatMap(({ read, at }) => ownColumns(read).map((name) => ({ name, at }))),
    ],
    expressions: reads.flatMap(({ read, at }) => ownExpressions(read).map((sql) => ({ sql, at }))),
  };
  return [own, ...reads.flatMap(({ read, at }) => ('on' in read ? [relatedSource(read, at)] : []))];
}

/** Every field that is read, also those that only say when a row is shown or was changed. */
export function mappedFields({ fields, updatedAt, validity }: EntityMapping): readonly FieldMapping[] {
  return [...fields.values(), updatedAt, validity?.from, validity?.through].filter((field) => field !== undefined);
}

function relatedSource({ from, on, where, column, order }: RelatedRead, at: Spot): ReadSource {
  const names = [...on.keys(), column, ...(order === undefined ? [] : [order])];
  return { from, at, ...(where !== undefined && { where: { sql: where, at } }), columns: names.map((name) => ({ name, at })), expressions: [] };
}

function ownColumns(read: Read): readonly string[] {
  if ('columns' in read) return read.columns;
  if ('first' in read) return read.first.flatMap(singleColumn);
  if ('concat' in read) return read.concat.flatMap(singleColumn);
  if ('point' in read) return 'column' in read.point ? [read.point.column] : [read.point.x, read.point.y];
  return 'on' in read ? [...read.on.values()] : [];
}

function ownExpressions(read: Read): readonly string[] {
  if ('sql' in read) return [read.sql];
  if ('first' in read) return read.first.flatMap(singleExpression);
  return 'concat' in read ? read.concat.flatMap(singleExpression) : [];
}

const singleColumn = (read: SingleRead): readonly string[] => ('column' in read ? [read.column] : []);
const singleExpression = (read: SingleRead): readonly string[] => ('sql' in read ? [read.sql] : []);
