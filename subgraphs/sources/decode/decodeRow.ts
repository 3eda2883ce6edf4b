import type { EntityMapping, FieldMapping } from '../mapping.ts';
import { encodeKey } from '../idKey.ts';
import type { EntityRow } from '../source.ts';
import type { Cell } from '../statements/expression.ts';
import type { MappedTable } from '../statements/mappedTable.ts';
import type { Place, Selection } from '../statements/selection.ts';
import { cellText, decodeField } from './decodeValue.ts';
import { isSoundPoint, partsOfPoint } from './geoPoint.ts';
import { hasOriginalCodes, originalCodes } from './originalCodes.ts';

/** The key part of a row's id. */
export function decodeRowKey({ key }: Selection, row: readonly Cell[]): string {
  return encodeKey(textsAt(row, key).map((text) => text ?? ''));
}

/** How a row of a selection becomes a record with just the fields asked for. Fields that aren't mapped are null. */
export function rowDecoder({ partner, mapping }: MappedTable, selection: Selection, asked: ReadonlySet<string>): (row: readonly Cell[]) => EntityRow {
  const members = [...groupByParent(asked)];
  const texts = (row: readonly Cell[], path: string): readonly (string | null)[] => textsAt(row, selection.fields.get(path) ?? []);
  const value = (row: readonly Cell[], path: string): unknown => {
    const field = fieldAt(mapping, path);
    return field ? decodeField(partner, field, texts(row, path)) : null;
  };
  const coded = asked.has('originalCodes') ? [...mapping.fields].filter(([, field]) => hasOriginalCodes(field)) : undefined;
  return (row) => {
    const record: Record<string, unknown> = { __typename: mapping.entity.name, id: `${partner}:${decodeRowKey(selection, row)}` };
    for (const [parent, paths] of members) record[parent] = paths === undefined ? value(row, parent) : embedded(paths, (path) => value(row, path));
    if (asksForSource(asked)) record['source'] = { partner: { id: partner }, ...(asked.has('source.updatedAt') && { updatedAt: value(row, 'source.updatedAt') }) };
    if (coded) record['originalCodes'] = coded.flatMap(([path, field]) => originalCodes(partner, field, texts(row, path)));
    return record as EntityRow; // __typename and id are set above
  };
}

/** A field by itself, or an embedded object with the paths of its parts. */
function groupByParent(asked: ReadonlySet<string>): ReadonlyMap<string, readonly string[] | undefined> {
  const groups = new Map<string, string[] | undefined>();
  for (const path of asked) {
    const [parent = path, ...rest] = path.split('.');
    if (madeByTheGraph.has(parent)) continue;
    if (rest.length === 0) groups.set(parent, undefined);
    else groups.set(parent, [...(groups.get(parent) ?? []), path]);
  }
  return groups;
}

const madeByTheGraph: ReadonlySet<string> = new Set(['__typename', 'id', 'source', 'originalCodes']);

const asksForSource = (asked: ReadonlySet<string>): boolean => [...asked].some((path) => path === 'source' || path.startsWith('source.'));

/** An embedded object with the parts asked for; null when none of them has a value, or when it would be half a point. */
function embedded(paths: readonly string[], value: (path: string) => unknown): Readonly<Record<string, unknown>> | null {
  const needed = new Set(paths.flatMap((path) => [path, ...partsOfPoint(path)]));
  const parts = new Map([...needed].map((path) => [lastName(path), value(path)]));
  if (!isSoundPoint(parts)) return null;
  const shown = paths.map((path) => [lastName(path), parts.get(lastName(path)) ?? null] as const);
  return shown.every(([, part]) => part === null) ? null : Object.fromEntries(shown);
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function fieldAt({ fields, updatedAt }: EntityMapping, path: string): FieldMapping | undefined {
  return path === 'source.updatedAt' ? updatedAt : fields.get(path);
}

const textsAt = (row: readonly Cell[], places: readonly Place[]): readonly (string | null)[] => places.map(({ index, type }) => cellText(row[index], type));
