import type { EntityMapping } from '../mapping.ts';

/**
 * The fields that the graph lets callers filter, search or order by, but that the database can't: those of points, which become degrees in this
 * process. Every other construct of the language is SQL both ways. No entity of today's SDL filters or orders by a point, so this is empty.
 */
export function notPushedDown({ entity, fields }: EntityMapping): readonly { readonly path: string; readonly why: string }[] {
  const asked = new Set([...entity.filters, ...entity.searches, ...entity.orders.values()]);
  return [...fields.values()].flatMap(({ field: { path }, read }) =>
    'point' in read && asked.has(path) ? [{ path, why: 'a point becomes degrees only after it has been read: questions that filter or order by it are refused' }] : [],
  );
}
