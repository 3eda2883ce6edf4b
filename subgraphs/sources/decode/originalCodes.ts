import type { FieldMapping } from '../mapping.ts';
import { idOfCode } from '../statements/codes.ts';
import { decodeElement, elementsOf } from './decodeValue.ts';

/** A code of the partner's own that no code list knows. */
export interface OriginalCode {
  readonly field: string;
  readonly code: string;
}

/** True for fields whose raw values are codes: areas, occupations, enums, and booleans and texts with values of their own. */
export function hasOriginalCodes({ field, read, translate }: FieldMapping): boolean {
  if ('constant' in read) return false;
  return field.kind === 'area' || field.kind === 'occupation' || field.kind === 'enum' || translate !== undefined;
}

/** The codes in a field's raw value that have no meaning in the graph, apart from those that the partner says have none. */
export function originalCodes(partner: string, mapping: FieldMapping, texts: readonly (string | null)[]): readonly OriginalCode[] {
  const { field, translate } = mapping;
  const isMeaningless = (raw: string): boolean => translate !== undefined && 'code' in translate && idOfCode(translate, raw) === null;
  const unknown = elementsOf(mapping, texts[0] ?? null).filter((raw) => decodeElement(partner, mapping, [raw]) === null && !isMeaningless(raw));
  return unknown.map((code) => ({ field: field.path, code }));
}
