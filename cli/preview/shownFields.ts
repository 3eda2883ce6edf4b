import type { EntityMapping } from '../../subgraphs/sources/mapping.ts';

/** The paths of everything that a mapping fills, as the graph is asked for it: its fields, when a record changed, and codes that are unknown. */
export function shownFields({ fields, updatedAt }: EntityMapping): ReadonlySet<string> {
  return new Set([...fields.keys(), ...(updatedAt ? ['source.updatedAt'] : []), 'originalCodes']);
}
