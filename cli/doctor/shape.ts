import { z } from 'zod';
import type { Catalogue } from '../../subgraphs/sources/engines/catalogue.ts';

/** The names and types of a database, and nothing of its data: by table, by column, the type. */
export type Shape = z.infer<typeof shapeSchema>;

/** How a shape is kept. */
export const shapeSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** Something that is different from the last time. Without a column the table itself came or went. */
export interface Change {
  readonly table: string;
  readonly column?: string;
  readonly change: 'added' | 'removed' | 'retyped';
  readonly before?: string;
  readonly after?: string;
  /** True if a mapping reads the table: what it lost may be missing in the graph. */
  readonly mapped: boolean;
}

/** What of a catalogue is kept. */
export function shapeOf({ tables }: Catalogue): Shape {
  return Object.fromEntries(tables.map(({ name, columns }) => [name.join('.'), Object.fromEntries(columns.map(({ name: column, type }) => [column, type]))]));
}

/** What changed from one shape to another, by table and column. */
export function changesBetween(before: Shape, after: Shape, mappedTables: ReadonlySet<string>): readonly Change[] {
  return keysOf(before, after).flatMap((table): readonly Change[] => {
    const mapped = mappedTables.has(table);
    const [old, now] = [before[table], after[table]];
    if (!old || !now) return [{ table, change: old ? 'removed' : 'added', mapped }];
    return keysOf(old, now).filter((column) => old[column] !== now[column]).map((column) => ({
      table, column, mapped,
      change: old[column] === undefined ? 'added' : now[column] === undefined ? 'removed' : 'retyped',
      ...(old[column] !== undefined && { before: old[column] }), ...(now[column] !== undefined && { after: now[column] }),
    }));
  });
}

/** True for a change that can take something out of the graph. */
export const isHarmful = ({ change, mapped }: Change): boolean => mapped && change !== 'added';

const keysOf = (one: object, other: object): readonly string[] => [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
