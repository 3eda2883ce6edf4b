import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { readAnchors } from '../../audit/anchors.ts';
import type { AuditEntry } from '../../audit/entry.ts';
import { openAuditStore } from '../../audit/openAuditStore.ts';
import { reportOf } from '../../audit/report.ts';
import { verify } from '../../audit/verify.ts';
import { openRefusalRecord } from './recordRefusals.ts';
import type { RefusalRecord } from './recordRefusals.ts';

const room = mkdtempSync(join(tmpdir(), 'teixit-refusals-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
let tests = 0;
let log: { readonly url: string; readonly anchors: string };
beforeEach(() => {
  const url = join(room, `${(tests += 1)}.db`);
  log = { url, anchors: `${url}.anchors` };
});

/** Opens a record with minutes of so many milliseconds, and two rows in each. */
const open = (interval: number): Promise<RefusalRecord> => openRefusalRecord(log, { rows: 2, interval });

async function entries(): Promise<readonly AuditEntry[]> {
  const store = await openAuditStore(log.url);
  const found: AuditEntry[] = [];
  for await (const { record } of reportOf(store, { from: '2000', to: '3000' })) if ('entry' in record) found.push(record.entry);
  await store.close();
  return found;
}

async function verified(): Promise<object> {
  const store = await openAuditStore(log.url);
  const { ok, rows } = await verify(store, (await readAnchors(log.anchors)).anchors);
  await store.close();
  return { ok, rows };
}

const viewer = { issuer: 'https://issuer.example', subject: 'someone', scopes: [] };
const ask = ({ onRefused }: RefusalRecord, number: number, fields: readonly string[] = ['Query.casework']): Promise<void> => onRefused({ fields, reason: 'UNAUTHENTICATED', requestId: `request-${number}` });
const short = ({ requestId, fields, counted }: AuditEntry): object => ({ requestId, fields, operations: counted?.operations });
const [first, second] = [1, 2].map((number) => ({ requestId: `request-${number}`, fields: ['Query.casework'], operations: undefined }));

test('operations without a token are rows of their own up to a number, and the others are counted in one when the record is closed', async () => {
  const record = await open(60_000);
  for (let number = 1; number <= 1000; number += 1) await ask(record, number, number === 500 ? ['Query.myData', 'Query.myAccessLog'] : undefined);
  expect((await entries()).map(short)).toEqual([first, second]);
  await record.close();
  expect((await entries()).map(short)).toEqual([first, second, { requestId: 'request-3', fields: ['Query.casework', 'Query.myAccessLog', 'Query.myData'], operations: 998 }]);
  const [one, , last] = await entries();
  expect(last).toMatchObject({ decision: 'REFUSED', reason: 'UNAUTHENTICATED', persons: [], keepUntil: one?.keepUntil });
  expect([one?.time, last?.counted?.since, last?.time].toSorted()).toEqual([one?.time, last?.counted?.since, last?.time]);
  expect(await verified()).toEqual({ ok: true, rows: 3 });
});

test('each minute begins anew, and one without more than its rows is counted by none', async () => {
  const record = await open(50);
  onTestFinished(() => record.close());
  await Promise.all([1, 2, 3, 4].map((number) => ask(record, number)));
  await expect.poll(async () => (await entries()).at(-1)?.counted?.operations, { timeout: 5000 }).toBe(2);
  await Promise.all([5, 6].map((number) => ask(record, number)));
  await record.close();
  expect((await entries()).map(short)).toMatchObject([{ requestId: 'request-1' }, { requestId: 'request-2' }, { operations: 2 }, { requestId: 'request-5' }, { requestId: 'request-6' }]);
});

test('whoever is known has each refusal written down, however many there are', async () => {
  const record = await open(60_000);
  for (const number of [1, 2, 3]) await ask(record, number);
  await Promise.all(Array.from({ length: 50 }, (_, number) => record.onRefused({ viewer, fields: ['Query.casework'], reason: 'SCOPE', requestId: `known-${number}` })));
  expect((await entries()).filter(({ viewer: who }) => who?.subject === 'someone')).toHaveLength(50);
  await record.close();
  expect(await verified()).toEqual({ ok: true, rows: 53 });
});

test('what the log could not take is in the count of the next minute', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  const record = await open(50);
  onTestFinished(() => record.close());
  const run = (sql: string): void => {
    const database = new Database(log.url);
    database.exec(sql);
    database.close();
  };
  run(`create trigger full before insert on audit_entry when new.sequence > 2 begin select raise(abort, 'disk full'); end`);
  await Promise.all([1, 2, 3, 4].map((number) => ask(record, number)));
  await expect.poll(() => said.mock.calls.join(), { timeout: 5000 }).toMatch(/"refusals not recorded","operations":2/);
  run('drop trigger full');
  await expect.poll(async () => (await entries()).at(-1)?.counted?.operations, { timeout: 5000 }).toBe(2);
  expect(await entries()).toHaveLength(3);
});
