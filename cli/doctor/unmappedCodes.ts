import { originalCodes } from '../../subgraphs/sources/decode/originalCodes.ts';
import { FilterError } from '../../subgraphs/sources/filterError.ts';
import { decodeKey } from '../../subgraphs/sources/idKey.ts';
import type { EntityMapping, FieldMapping } from '../../subgraphs/sources/mapping.ts';
import { personalSign } from '../../subgraphs/sources/personal/personalSign.ts';
import type { Source } from '../../subgraphs/sources/source.ts';
import { codedFields, rawPath } from './examinedMapping.ts';

/** How many of a field's codes mean nothing in the graph. */
export interface UnmappedCodes {
  readonly entity: string;
  readonly field: string;
  /** Values that are there, and how many of them no code list or `values` knows. */
  readonly values: number;
  readonly unmapped: number;
  /** Every row was counted, in the database, or only the first rows were looked at. */
  readonly counted: 'all rows' | 'sample';
  /** The most frequent unknown codes, unless they could be personal. */
  readonly samples: readonly { readonly value: string; readonly count: number }[];
}

/** What fewer people have may tell who they are. */
const fewestPeople = 5;

/** Rows that are looked at where a field can't be counted by value. */
const sampleSize = 1000;

/** The share of unknown codes of each coded field of an entity. Rejects with `SourceError`. */
export async function unmappedCodes(source: Source, mapping: EntityMapping): Promise<readonly UnmappedCodes[]> {
  const found: UnmappedCodes[] = [];
  for (const field of codedFields(mapping)) found.push(await codesOf(source, mapping, field));
  return found;
}

async function codesOf(source: Source, mapping: EntityMapping, field: FieldMapping): Promise<UnmappedCodes> {
  const raws = field.field.list ? undefined : await rawValues(source, mapping, field);
  const counts = raws ?? (await sampledCodes(source, mapping, field));
  const known = [...counts.known.values()].reduce((sum, count) => sum + count, 0);
  const unmapped = [...counts.unknown.values()].reduce((sum, count) => sum + count, 0);
  const isOfPeople = mapping.entity.isPersonal || mapping.entity.name.endsWith('Statistics');
  const frequent = [...counts.unknown].filter(([, count]) => !isOfPeople || count >= fewestPeople).toSorted(([, one], [, other]) => other - one).slice(0, 5);
  return {
    entity: mapping.entity.name, field: field.field.path, values: known + unmapped, unmapped, counted: raws ? 'all rows' : 'sample',
    samples: looksPersonal(field, counts.unknown) ? [] : frequent.map(([value, count]) => ({ value, count })),
  };
}

interface Counts {
  readonly known: ReadonlyMap<string, number>;
  readonly unknown: ReadonlyMap<string, number>;
}

/** Undefined if there are more different values than one answer may have. */
async function rawValues(source: Source, { entity }: EntityMapping, field: FieldMapping): Promise<Counts | undefined> {
  try {
    const figures = await source.figures({ entity: entity.name, by: [{ field: rawPath(field.field.path) }], sums: [] });
    const counted = figures.flatMap(({ by: [id], count }) => {
      const [raw] = typeof id === 'string' ? (decodeKey(id.slice(source.partner.id.length + 1), 1) ?? []) : [];
      return raw === undefined ? [] : [[raw, count] as const];
    });
    const unknown = counted.filter(([raw]) => originalCodes(source.partner.id, field, [raw]).length > 0);
    return { known: new Map(counted.filter((each) => !unknown.includes(each))), unknown: new Map(unknown) };
  } catch (error) {
    if (error instanceof FilterError) return undefined;
    throw error;
  }
}

async function sampledCodes(source: Source, { entity }: EntityMapping, { field }: FieldMapping): Promise<Counts> {
  const page = await source.page({ entity: entity.name, order: { direction: 'ASC' }, limit: sampleSize, fields: new Set([field.path, 'originalCodes']) });
  const shown = page.flatMap(({ row }) => valuesAt(row, field.path));
  const original = page.flatMap(({ row }) => (row['originalCodes'] as readonly { readonly field: string; readonly code: string }[]).filter((each) => each.field === field.path));
  return { known: new Map([['', shown.length]]), unknown: new Map([...Map.groupBy(original, ({ code }) => code)].map(([code, all]) => [code, all.length])) };
}

function valuesAt(row: Readonly<Record<string, unknown>>, path: string): readonly unknown[] {
  const value = path.split('.').reduce<unknown>((inner, name) => (typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[name] : undefined), row);
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
}

/** A column mapped by mistake could hold names; codes don't look like any personal data. */
function looksPersonal({ read }: FieldMapping, unknown: ReadonlyMap<string, number>): boolean {
  const columns = 'columns' in read ? read.columns : [''];
  return columns.some((name) => personalSign({ name }, [...unknown.keys()].slice(0, 200)) !== undefined);
}
