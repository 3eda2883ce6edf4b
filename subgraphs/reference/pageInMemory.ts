import { badInput } from '../runtime/errors.ts';

/** The arguments of a page of reference data. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

const maxFirst = 200;

/** A page of a list held in memory and sorted by `key`, as a connection; a cursor is the key of the item it stands at. */
export function pageInMemory<T>(items: readonly T[], key: (item: T) => string, { first, after }: PageArguments) {
  const size = first ?? 20;
  if (size < 1 || size > maxFirst) throw badInput(`Expected \`first\` to be from 1 to ${maxFirst}, got ${size}.`);
  const start = after == null ? 0 : items.findIndex((item) => key(item) > readCursor(after));
  const nodes = start < 0 ? [] : items.slice(start, start + size);
  const edges = nodes.map((node) => ({ cursor: Buffer.from(key(node)).toString('base64url'), node }));
  return {
    nodes,
    edges,
    totalCount: items.length,
    pageInfo: {
      hasNextPage: start >= 0 && start + size < items.length,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function readCursor(text: string): string {
  const key = Buffer.from(text, 'base64url').toString('utf8');
  if (Buffer.from(key).toString('base64url') !== text) throw badInput('Expected `after` to be the `endCursor` of a page, got something else.');
  return key;
}
