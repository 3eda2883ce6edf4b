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
  const texts = (row: readonly Cell[], path: string): readonly (string | null)[] => textsAt(row, selection.fields.get(path) ?? []);
  const valueAt = (path: string): Decode => {
    const field = fieldAt(mapping, path);
    const places = selection.fields.get(path) ?? [];
    return field ? (row) => decodeField(partner, field, textsAt(row, places)) : () => null;
  };
  const members = [...groupByParent(asked)].map(([parent, paths]) => ({ parent, decode: paths === undefined ? valueAt(parent) : embedded(paths, valueAt) }));
  const coded = asked.has('originalCodes') ? [...mapping.fields].filter(([, field]) => hasOriginalCodes(field)) : undefined;
  const updatedAt = asked.has('source.updatedAt') ? valueAt('source.updatedAt') : undefined;
  const hasSource = asksForSource(asked);
  return (row) => {
    const record: Record<string, unknown> = { __typename: mapping.entity.name, id: `${partner}:${decodeRowKey(selection, row)}` };
    for (const { parent, decode } of members) record[parent] = decode(row);
    if (hasSource) record['source'] = { partner: { id: partner }, ...(updatedAt && { updatedAt: updatedAt(row) }) };
    if (coded) record['originalCodes'] = coded.flatMap(([path, field]) => originalCodes(partner, field, texts(row, path)));
    return record as EntityRow; // __typename and id are set above
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
  return (row) => {
    const values: Record<string, unknown> = {};
    for (const { name, decode } of parts) values[name] = decode(row) ?? null;
    if (isPoint && !isSoundPoint(new Map(Object.entries(values)))) return null;
    if (shown.every((name) => values[name] === null)) return null;
    return needed.size === paths.length ? values : Object.fromEntries(shown.map((name) => [name, values[name]]));
  };
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function fieldAt({ fields, updatedAt }: EntityMapping, path: string): FieldMapping | undefined {
  return path === 'source.updatedAt' ? updatedAt : fields.get(path);
}

const textsAt = (row: readonly Cell[], places: readonly Place[]): readonly (string | null)[] => places.map(({ index, type }) => cellText(row[index], type));
