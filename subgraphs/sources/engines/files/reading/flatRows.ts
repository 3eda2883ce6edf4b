import { checkColumns } from './fileTable.ts';
import { wellKnownText } from './geometry.ts';
import type { RawValue } from './typedRows.ts';

/** Objects within objects become columns such as `address.city` to this depth; what is deeper stays JSON. */
const deepest = 8;

/** Objects as rows, with the columns in the order in which they first appear. Lists hold texts; of lists within lists and objects in lists, their JSON. */
export function flatRows(path: string, objects: readonly unknown[]): { readonly names: readonly string[]; readonly rows: readonly (readonly RawValue[])[] } {
  const columns = new Map<string, number>();
  const rows = objects.map((object) => {
    const row: RawValue[] = [];
    put(row, '', object, 0);
    return row;
  });
  return { names: [...columns.keys()], rows };

  function put(row: RawValue[], name: string, value: unknown, depth: number): void {
    if (value === null || value === undefined) {
      if (name !== '') placeOf(name);
      return;
    }
    if (typeof value !== 'object' || Array.isArray(value) || depth > deepest) {
      row[placeOf(name === '' ? 'value' : name)] = rawValue(value);
      return;
    }
    for (const [key, inner] of Object.entries(value)) put(row, name === '' ? key : `${name}.${key}`, inner, depth + 1);
  }

  function placeOf(name: string): number {
    const known = columns.get(name);
    if (known !== undefined) return known;
    columns.set(name, columns.size);
    checkColumns(path, columns.size);
    return columns.size - 1;
  }
}

/** The features of GeoJSON as such objects: their properties, their `id` where the properties have none, and their geometry as WKT. */
export function featureObjects(features: readonly unknown[]): readonly unknown[] {
  return features.map((feature) => {
    const { id, properties, geometry } = (feature ?? {}) as { readonly id?: unknown; readonly properties?: object | null; readonly geometry?: unknown };
    return { ...(id !== undefined && { id }), ...properties, geometry: wellKnownText(geometry) };
  });
}

/** A value of JSON that is no object with columns of its own. */
export function rawValue(value: unknown): RawValue {
  if (Array.isArray(value)) return value.filter((item) => item !== null && item !== '').map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item)));
  return typeof value === 'object' ? JSON.stringify(value) : (value as RawValue); // what is left are texts, numbers and booleans
}
