import type { EntityMapping } from '../../subgraphs/sources/mapping.ts';
import type { Source } from '../../subgraphs/sources/source.ts';
import { shownFields } from '../preview/shownFields.ts';
import { updatedAtPath } from './examinedMapping.ts';

/** How much there is of an entity, and how new it is. */
export interface EntityHealth {
  readonly entity: string;
  readonly rows: number;
  /** When the newest record changed, in UTC; absent if the mapping doesn't say when records change, or none does. */
  readonly newest?: string;
}

/** Counts an entity's rows and finds the newest. Rejects with `SourceError`. */
export async function entityHealth(source: Source, { entity: { name: entity }, updatedAt }: EntityMapping): Promise<EntityHealth> {
  const [total] = await source.figures({ entity, by: [], sums: [] });
  const [newest] = updatedAt ? await source.page({ entity, order: { field: updatedAtPath, direction: 'DESC' }, limit: 1, fields: new Set([updatedAtPath]) }) : [];
  return { entity, rows: total?.count ?? 0, ...(typeof newest?.value === 'string' && { newest: newest.value }) };
}

/** Asks what a site and a dashboard typically ask of an entity: the first page of twenty, and figures by area or another code. Rejects with `SourceError`. */
export async function askTypically(source: Source, mapping: EntityMapping): Promise<void> {
  const { entity, fields } = mapping;
  const field = [...entity.orders.values()].find((each) => fields.has(each));
  // The graph shows people as figures alone.
  if (entity.name !== 'PeopleServedStatistics') {
    await source.page({ entity: entity.name, order: { ...(field !== undefined && { field }), direction: 'ASC' }, limit: 20, fields: shownFields(mapping) });
  }
  const dimension = [...fields.values()].find(({ field: { kind, list } }) => !list && (kind === 'area' || kind === 'occupation' || kind === 'enum'))?.field.path;
  const sum = [...fields.values()].find(({ field: { kind, list } }) => !list && (kind === 'int' || kind === 'float'))?.field.path;
  await source.figures({ entity: entity.name, by: dimension === undefined ? [] : [{ field: dimension }], sums: sum === undefined ? [] : [sum] });
}
