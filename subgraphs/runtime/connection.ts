import { writeCursor } from './cursor.ts';
import type { EntityRow } from '../sources/source.ts';
import type { Page, PageWanted } from './loaders/pageLoader.ts';

/** An item of a list with its cursor. */
export interface Edge {
  readonly cursor: string;
  readonly node: EntityRow;
}

/** Where a page begins and ends. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A list as Relay connections have it, each part read when it is resolved. */
export interface Connection {
  readonly nodes: () => Promise<readonly EntityRow[]>;
  readonly edges: () => Promise<readonly Edge[]>;
  readonly pageInfo: () => Promise<PageInfo>;
  readonly totalCount: () => Promise<number | null>;
}

/** Presents a page and a count as a connection; `page` is asked once for nodes, edges and pageInfo together. */
export function connection(wanted: PageWanted, page: () => Promise<Page>, totalCount: () => Promise<number | null>): Connection {
  const cursorAt = (row: Page['rows'][number] | undefined): string | null => (row ? writeCursor(wanted.order, row.partner, row) : null);
  return {
    nodes: async () => (await page()).rows.map(({ row }) => row),
    edges: async () => (await page()).rows.map((row) => ({ cursor: writeCursor(wanted.order, row.partner, row), node: row.row })),
    pageInfo: async () => {
      const { rows, hasNextPage } = await page();
      return { hasNextPage, hasPreviousPage: wanted.after !== undefined, startCursor: cursorAt(rows[0]), endCursor: cursorAt(rows.at(-1)) };
    },
    totalCount,
  };
}
