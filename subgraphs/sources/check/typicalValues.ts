import type { FieldMapping } from '../mapping.ts';
import type { EntityRow } from '../source.ts';
import type { FilterValue } from '../statements/filterValues.ts';
import { pageQuery } from '../statements/pageQuery.ts';
import type { CheckedDatabase, Purpose } from './checkedDatabase.ts';
import type { CheckedEntity } from './checkedEntity.ts';

/** Values as clients would ask for them, and a key: those that are rarest in the first rows, so that an index would be worth using. */
export interface TypicalValues {
  readonly key: string;
  valueOf(field: FieldMapping): FilterValue;
}

const rowsLookedAt = 50;

/** Reads the first rows of an entity for values to ask for. */
export async function typicalValues(database: CheckedDatabase, { mapping, table }: CheckedEntity, purpose: Purpose, mostRows: number): Promise<TypicalValues> {
  const fields = new Set(mapping.entity.filters);
  const query = pageQuery(table, { entity: mapping.entity.name, fields, order: { direction: 'ASC' }, limit: Math.min(rowsLookedAt, mostRows) }, mostRows);
  const rows = 'statement' in query ? query.read((await database.rows(purpose, query.statement)) ?? []) : [];
  return {
    key: rows[0]?.key ?? mapping.key.map(() => '0').join('.'),
    valueOf: ({ field }) => {
      const values = rows.flatMap(({ row }) => valuesAt(row, field.path));
      const [rarest] = [...Map.groupBy(values, (value) => value).values()].toSorted((one, other) => one.length - other.length);
      return rarest?.[0] ?? otherwise(field, table.partner);
    },
  };
}

function valuesAt(row: EntityRow, path: string): readonly FilterValue[] {
  let value: unknown = row;
  for (const name of path.split('.')) value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  return [value].flat().flatMap((each: unknown): readonly FilterValue[] => {
    const leaf = typeof each === 'object' && each !== null ? ((each as { id?: unknown }).id ?? (each as { code?: unknown }).code) : each;
    return typeof leaf === 'string' || typeof leaf === 'number' || typeof leaf === 'boolean' ? [leaf] : [];
  });
}

/** A value of the kind, where no row has any. */
function otherwise({ kind, enum: names }: FieldMapping['field'], partner: string): FilterValue {
  switch (kind) {
    case 'int': case 'float': return 1;
    case 'boolean': return true;
    case 'enum': return names?.values[0] ?? '';
    case 'date': return '2024-01-31';
    case 'month': return '2024-01';
    case 'time': return '09:00';
    case 'dateTime': return '2024-01-31T09:00:00Z';
    case 'area': return 'es:mun:17079';
    case 'occupation': return '5120';
    case 'reference': return `${partner}:1`;
    case 'text': case 'id': return 'a';
  }
}
