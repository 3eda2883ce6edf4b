import { hasOriginalCodes } from '../../subgraphs/sources/decode/originalCodes.ts';
import type { EntityMapping, FieldMapping } from '../../subgraphs/sources/mapping.ts';

/** The path under which an examined mapping has the raw values of a coded field. */
export const rawPath = (path: string): string => `raw ${path}`;

/** The path of an entity's `updatedAt`. */
export const updatedAtPath = 'source.updatedAt';

/** The fields that hold codes, one in each row: those whose values can be counted as they are stored. */
export const codedFields = ({ fields }: EntityMapping): readonly FieldMapping[] => [...fields.values()].filter(hasOriginalCodes);

/**
 * A mapping with more fields than the graph has: `source.updatedAt`, to find the newest record by, and each code as it is stored, to be counted.
 * So the doctor asks through the same statements as the graph does, and knows no SQL.
 */
export function examinedMapping(mapping: EntityMapping): EntityMapping {
  const { entity, fields, updatedAt } = mapping;
  const more = [...(updatedAt ? [[updatedAtPath, updatedAt] as const] : []), ...codedFields(mapping).filter(({ field }) => !field.list).map(storedField)];
  return {
    ...mapping,
    entity: { ...entity, fields: new Map([...entity.fields, ...more.map(([path, { field }]) => [path, field] as const)]) },
    fields: new Map([...fields, ...more]),
  };
}

/** Figures by a reference are told by the key behind it, whatever it is: the raw value itself. */
function storedField({ field, read, absent, part, place }: FieldMapping): readonly [path: string, mapping: FieldMapping] {
  const path = rawPath(field.path);
  return [path, { field: { path, kind: 'reference', list: false }, read, absent, place, ...(part && { part }) }];
}
