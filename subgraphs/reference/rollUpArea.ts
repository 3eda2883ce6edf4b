import { badInput } from '../runtime/errors.ts';
import { rollUp, type AreaKind } from './areas.ts';

/** Makes statistics count each area under the enclosing one of this kind; a place known only less exactly than that counts as unknown. */
export function rollUpArea(kind: AreaKind | null | undefined) {
  if (!kind) return {};
  if (kind === 'CIRCLE') throw badInput('Expected `areaKind` to be a level of the division of territory, got CIRCLE.');
  return {
    rollUp: (field: string, value: string | number | boolean | null) =>
      field === 'area' && typeof value === 'string' ? (rollUp(value, kind)?.id ?? null) : value,
  };
}
