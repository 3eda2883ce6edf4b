import type { Order, PageRow, Position } from '../sources/source.ts';
import { badInput } from './errors.ts';

/** A place in a merged list: the order it belongs to, the value there, and the row that had it. */
export interface Cursor {
  readonly field: string | undefined;
  readonly direction: Order['direction'];
  readonly value: string | number | null | undefined;
  readonly partner: string;
  readonly key: string;
}

/** The opaque text of a cursor, as clients keep it. */
export function writeCursor(order: Order, partner: string, { value, key }: Pick<PageRow, 'value' | 'key'>): string {
  return Buffer.from(JSON.stringify([order.field ?? '', order.direction, value ?? null, partner, key])).toString('base64url');
}

/** Reads a cursor given as `after`; refuses one that was not made by a list in this order. */
export function readCursor(text: string, order: Order): Cursor {
  const parts = parse(text);
  if (!parts) throw badInput('Expected `after` to be the `endCursor` of a page, got something else.');
  const [field, direction, value, partner, key] = parts;
  if (field !== (order.field ?? '') || direction !== order.direction)
    throw badInput('Expected `after` to come from a list in the same order, got a cursor of another.');
  return { field: order.field, direction: order.direction, value: order.field === undefined ? undefined : value, partner, key };
}

/**
 * Where a partner's own list goes on after the cursor. Rows with the cursor's value are ordered by partner first, so of them
 * a partner before the cursor's has none left, one behind it has all, and the cursor's own goes on after its key.
 */
export function positionAt(cursor: Cursor, partner: string): Position {
  const backwards = cursor.field === undefined && cursor.direction === 'DESC';
  const passed = partner < cursor.partner !== backwards;
  const ties = partner === cursor.partner ? { key: cursor.key } : passed ? 'none' : 'all';
  return cursor.value === undefined ? { ties } : { value: cursor.value, ties };
}

type Parts = [field: string, direction: Order['direction'], value: string | number | null, partner: string, key: string];

function parse(text: string): Parts | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 5) return undefined;
  const [field, direction, value, partner, key] = parts as unknown[];
  const sound =
    typeof field === 'string' && (direction === 'ASC' || direction === 'DESC') && typeof partner === 'string' && typeof key === 'string' &&
    (value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)));
  return sound ? (parts as Parts) : undefined;
}
