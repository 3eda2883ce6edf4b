import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order, PageRow, Position } from '../sources/source.ts';
import { positionAt, readCursor, writeCursor } from './cursor.ts';
import { mergePages } from './mergePages.ts';

/** Rows of one partner as a database would have them, by key. */
type Rows = readonly { readonly key: string; readonly value: string | number | null }[];

const values = fc.oneof(
  fc.array(fc.option(fc.integer({ min: -3, max: 3 }))),
  fc.array(fc.option(fc.constantFrom('a', 'b', 'é', 'z', '😀', '￿'))),
);
const partners = fc.uniqueArray(fc.constantFrom('ada', 'bel', 'bell', 'cid'), { minLength: 1 }).chain((ids) =>
  values.chain((all) => fc.tuple(fc.constant(ids), fc.array(fc.nat(ids.length - 1), { minLength: all.length, maxLength: all.length }), fc.constant(all))),
).map(([ids, homes, all]) => new Map(ids.map((id, index): [string, Rows] => [id, all.flatMap((value, key) => (homes[key] === index ? [{ key: String(key).padStart(4, '0'), value }] : []))])));
const orders = fc.record<Order>({ field: fc.constant('field'), direction: fc.constantFrom('ASC', 'DESC') });
const idOrders = fc.record<Order>({ direction: fc.constantFrom('ASC', 'DESC') });

describe('paging through merged lists', () => {
  it('gives each row once, in the order of the whole list, whatever the page size', () => {
    fc.assert(fc.property(partners, fc.oneof(orders, idOrders), fc.integer({ min: 1, max: 7 }), (databases, order, size) => {
      const whole = mergePages(pagesOf(databases, order, undefined, Infinity), order).map(({ partner, key }) => `${partner}:${key}`);
      expect(pagedThrough(databases, order, size)).toEqual(whole);
      expect(whole).toHaveLength([...databases.values()].flat().length);
    }));
  });

  it('goes on after a row that was deleted, without losing or repeating another', () => {
    fc.assert(fc.property(partners, orders, fc.integer({ min: 1, max: 4 }), (databases, order, size) => {
      const [before, cursor] = firstPage(databases, order, size);
      const deleted = new Map([...databases].map(([partner, rows]): [string, Rows] => [partner, rows.filter(({ key }) => `${partner}:${key}` !== before.at(-1))]));
      const after = pagedThrough(deleted, order, size, cursor);
      const whole = mergePages(pagesOf(databases, order, undefined, Infinity), order).map(({ partner, key }) => `${partner}:${key}`);
      expect([...before, ...after]).toEqual(whole);
    }));
  });
});

describe('a cursor', () => {
  const order: Order = { field: 'title', direction: 'ASC' };

  it('is refused when it is of a list in another order', () => {
    const text = writeCursor({ field: 'title', direction: 'DESC' }, 'ada', { value: 'x', key: '1' });
    expect(() => readCursor(text, order)).toThrow('Expected `after` to come from a list in the same order, got a cursor of another.');
  });

  it('never makes anything but a client error of a text that is none', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map((json) => Buffer.from(json).toString('base64url'))), (text) => {
      expect(() => readCursor(text, order)).toThrow('Expected `after` to');
    }));
  });
});

function pagedThrough(databases: ReadonlyMap<string, Rows>, order: Order, size: number, start?: string): readonly string[] {
  const seen: string[] = [];
  for (let cursor = start, rounds = 0; rounds < 100; rounds += 1) {
    const [page, next] = firstPage(databases, order, size, cursor);
    seen.push(...page);
    if (page.length < size) return seen;
    cursor = next;
  }
  throw new Error('Expected the list to end, got page after page');
}

function firstPage(databases: ReadonlyMap<string, Rows>, order: Order, size: number, after?: string): readonly [readonly string[], string | undefined] {
  const merged = mergePages(pagesOf(databases, order, after, size), order).slice(0, size);
  const last = merged.at(-1);
  return [merged.map(({ partner, key }) => `${partner}:${key}`), last && writeCursor(order, last.partner, last)];
}

function pagesOf(databases: ReadonlyMap<string, Rows>, order: Order, after: string | undefined, limit: number) {
  return [...databases].map(([partner, rows]) => ({ partner, rows: pageOf(rows, order, after === undefined ? undefined : positionAt(readCursor(after, order), partner), limit) }));
}

/** What a database does with `order by value nulls last, key` and a position. */
function pageOf(rows: Rows, order: Order, after: Position | undefined, limit: number): readonly PageRow[] {
  const sign = order.direction === 'DESC' ? -1 : 1;
  const compare = (a: string | number | null, b: string | number | null): number =>
    a === null || b === null ? Number(a === null) - Number(b === null) : sign * (typeof a === 'number' ? a - Number(b) : Buffer.compare(Buffer.from(a), Buffer.from(String(b))));
  const keySign = order.field === undefined ? sign : 1;
  const byValue = (a: Rows[number], b: Rows[number]): number => (order.field === undefined ? 0 : compare(a.value, b.value)) || keySign * (a.key < b.key ? -1 : 1);
  const isAfter = (row: Rows[number]): boolean => {
    if (!after) return true;
    const ahead = order.field === undefined ? 0 : compare(row.value, after.value ?? null);
    if (ahead !== 0) return ahead > 0;
    return after.ties === 'all' || (after.ties !== 'none' && keySign * (row.key < after.ties.key ? -1 : row.key > after.ties.key ? 1 : 0) > 0);
  };
  return rows.filter(isAfter).toSorted(byValue).slice(0, limit).map(({ key, value }) => ({
    group: 0, key, value: order.field === undefined ? undefined : value, row: { __typename: 'Row', id: key },
  }));
}
