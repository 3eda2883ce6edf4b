import { rollUp, type AreaKind } from './areas.ts';

/** Makes statistics count each area under the enclosing one of this kind; a place known only less exactly than that counts as unknown. */
export function rollUpArea(kind: AreaKind | null | undefined) {
  if (!kind) return {};
  return {
    rollUp: (field: string, value: string | number | boolean | null) =>
      field === 'area' && typeof value === 'string' ? (rollUp(value, kind)?.id ?? null) : value,
  };
}
