import Database from 'better-sqlite3';
import { array, assert, asyncProperty, constantFrom, integer, oneof, record, string } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnchors } from './anchors.ts';
import type { Anchor } from './anchors.ts';
import { openAuditLog } from './openAuditLog.ts';
import { openAuditStore } from './openAuditStore.ts';
import { exampleEntry } from './testing/exampleEntry.ts';
import { sqliteStores } from './testing/testStores.ts';
import { verify } from './verify.ts';

const stores = await sqliteStores();
const length = 8;
let url: string;
let anchors: readonly Anchor[];
let database: Database.Database;

beforeAll(async () => {
  url = await stores.fresh();
  const log = await openAuditLog({ url, chain: 'gateway', anchors: `${url}.anchors` });
  await log.append(Array.from({ length }, (_, number) => exampleEntry(number)));
  await log.close();
  ({ anchors } = await readAnchors(`${url}.anchors`));
  await stores.unprotect(url);
  database = new Database(url);
  database.pragma('synchronous = off');
  database.exec('create table kept as select * from audit_entry');
});
afterAll(async () => {
  database.close();
  await stores.stop();
});

const sequence = integer({ min: 1, max: length });
const columns = ['chain', 'time', 'keep_until', 'content_hash', 'content', 'previous_hash', 'hash'] as const;

/** SQL that changes rows, and the rows that it is about. */
const tampering = oneof(
  record({ column: constantFrom(...columns), row: sequence, value: string() }).map(({ column, row, value }) => ({ rows: [row], sql: `update audit_entry set ${column} = '${value.replaceAll(/['\0]/g, '')}' where sequence = ${row}` })),
  record({ column: constantFrom(...columns), row: sequence, other: sequence }).map(({ column, row, other }) => ({ rows: [row], sql: `update audit_entry set ${column} = (select ${column} from audit_entry where sequence = ${other}) where sequence = ${row}` })),
  record({ column: constantFrom(...columns), row: sequence, at: integer({ min: 1, max: 64 }), sign: constantFrom('0', 'f', ' ', '}') }).map(({ column, row, at, sign }) => ({ rows: [row], sql: `update audit_entry set ${column} = substr(${column}, 1, ${at - 1}) || '${sign}' || substr(${column}, ${at + 1}) where sequence = ${row}` })),
  array(sequence, { minLength: 1, maxLength: 3 }).map((rows) => ({ rows, sql: `delete from audit_entry where sequence in (${rows.join()})` })),
  record({ row: sequence, to: integer({ min: -1, max: length + 3 }) }).map(({ row, to }) => ({ rows: [row, to], sql: `update or replace audit_entry set sequence = ${to} where sequence = ${row}` })),
);

const content = (table: string): string => JSON.stringify(database.prepare(`select * from ${table} order by chain, sequence`).all());

test('whatever is done to rows is found, at the row or the one that follows', async () => {
  const kept = content('kept');
  await assert(asyncProperty(tampering, async ({ rows, sql }) => {
    database.exec(sql);
    const isSame = content('audit_entry') === kept;
    const store = await openAuditStore(url);
    const { findings } = await verify(store, anchors);
    await store.close();
    database.exec('delete from audit_entry; insert into audit_entry select * from kept');
    const found = findings.filter(({ kind }) => kind !== 'UNPROTECTED');
    expect(found.length > 0, sql).toBe(!isSame);
    // A chain that is cut off is told by its last row.
    const isNear = (place = Number.NaN): boolean => place >= Math.min(...rows) && place <= Math.max(...rows) + 1;
    if (!isSame) expect(found.some(({ kind, sequence }) => kind === 'CUT_OFF' || isNear(sequence)), sql).toBe(true);
  }), { numRuns: 100 });
});
