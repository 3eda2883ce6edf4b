import type { EntityMapping, FieldMapping } from '../mapping.ts';
import { encodeKey } from '../idKey.ts';
import type { EntityRow } from '../source.ts';
import type { Cell } from '../statements/expression.ts';
import type { MappedTable } from '../statements/mappedTable.ts';
import type { Place, Selection } from '../statements/selection.ts';
import { cellText, decodeField, elementDecoder } from './decodeValue.ts';
import { isSoundPoint, partsOfPoint } from './geoPoint.ts';
import { hasOriginalCodes, originalCodes } from './originalCodes.ts';

/** How the key part of a row's id is found. */
export function keyDecoder({ key }: Selection): (row: readonly Cell[]) => string {
  return (row) => encodeKey(key.map(({ index, type }) => cellText(row[index], type) ?? ''));
}

/** How a row of a selection, and its key, become a record with just the fields asked for. Fields that aren't mapped are null. */
export function rowDecoder({ partner, mapping }: MappedTable, selection: Selection, asked: ReadonlySet<string>): (row: readonly Cell[], key: string) => EntityRow {
  const texts = (row: readonly Cell[], path: string): readonly (string | null)[] => textsAt(row, selection.fields.get(path) ?? []);
  const valueAt = (path: string): Decode => {
    const field = fieldAt(mapping, path);
    return field ? fieldDecoder(partner, field, selection.fields.get(path) ?? []) : () => null;
  };
  const members = [...groupByParent(asked)].map(([parent, paths]) => ({ parent, decode: paths === undefined ? valueAt(parent) : embedded(paths, valueAt) }));
  const coded = asked.has('originalCodes') ? [...mapping.fields].filter(([, field]) => hasOriginalCodes(field)) : undefined;
  const updatedAt = asked.has('source.updatedAt') ? valueAt('source.updatedAt') : undefined;
  const hasSource = asksForSource(asked);
  // All records have the same fields in the same order, which is worked out once.
  const blank: Record<string, unknown> = { __typename: mapping.entity.name, id: '', ...Object.fromEntries(members.map(({ parent }) => [parent, null])) };
  return (row, key) => {
    const record = { ...blank };
    record['id'] = `${partner}:${key}`;
    for (const { parent, decode } of members) record[parent] = decode(row);
    if (hasSource) record['source'] = { partner: { id: partner }, ...(updatedAt && { updatedAt: updatedAt(row) }) };
    if (coded) record['originalCodes'] = coded.flatMap(([path, field]) => originalCodes(partner, field, texts(row, path)));
    return record as EntityRow; // __typename and id are set above
  };
}

/** How a field's value is worked out of a row. Most stand in one column, and need no list of its text. */
function fieldDecoder(partner: string, field: FieldMapping, places: readonly Place[]): Decode {
  const [place, ...others] = places;
  if (!place || others.length > 0 || field.field.list || 'constant' in field.read || 'point' in field.read) return (row) => decodeField(partner, field, textsAt(row, places));
  const decode = elementDecoder(partner, field);
  const { index, type } = place;
  return (row) => {
    const text = cellText(row[index], type);
    return text === null ? null : decode(text);
  };
}

/** What is worked out of a row; where it stands is found once for all rows. */
type Decode = (row: readonly Cell[]) => unknown;

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
function embedded(paths: readonly string[], valueAt: (path: string) => Decode): Decode {
  const needed = new Set(paths.flatMap((path) => [path, ...partsOfPoint(path)]));
  const parts = [...needed].map((path) => ({ name: lastName(path), decode: valueAt(path) }));
  const shown = paths.map(lastName);
  const isPoint = parts.some(({ name }) => name === 'latitude' || name === 'longitude');
  const blank: Record<string, unknown> = Object.fromEntries(parts.map(({ name }) => [name, null]));
  return (row) => {
    const values = { ...blank };
    let isEmpty = true;
    for (const { name, decode } of parts) {
      const value = decode(row) ?? null;
      if (value !== null) isEmpty = false;
      values[name] = value;
    }
    // What isn't shown is the other half of a point.
    if (isEmpty || (isPoint && !isSoundPoint(new Map(Object.entries(values))))) return null;
    return needed.size === paths.length ? values : Object.fromEntries(shown.map((name) => [name, values[name]]));
  };
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function fieldAt({ fields, updatedAt }: EntityMapping, path: string): FieldMapping | undefined {
  return path === 'source.updatedAt' ? updatedAt : fields.get(path);
}

const textsAt = (row: readonly Cell[], places: readonly Place[]): readonly (string | null)[] => places.map(({ index, type }) => cellText(row[index], type));
