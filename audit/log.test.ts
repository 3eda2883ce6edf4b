import { createSecretKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { accessesOf } from './accesses.ts';
import { readAnchors } from './anchors.ts';
import type { Anchor } from './anchors.ts';
import { AuditLogFailure } from './auditLog.ts';
import type { AuditLog } from './auditLog.ts';
import { chained, chainName } from './chain.ts';
import type { AuditEntry } from './entry.ts';
import { openAuditLog } from './openAuditLog.ts';
import { openAuditStore } from './openAuditStore.ts';
import { personPseudonym } from './pseudonym.ts';
import { reportOf } from './report.ts';
import type { ReportedAccess, ReportQuestion } from './report.ts';
import { eraseExpired } from './retention.ts';
import type { AuditStore } from './store.ts';
import { exampleEntry, examplePerson } from './testing/exampleEntry.ts';
import { tamperings } from './testing/tampering.ts';
import { postgresqlStores, sqliteStores } from './testing/testStores.ts';
import type { TestStores } from './testing/testStores.ts';
import { verify } from './verify.ts';
import type { Verification, VerifyFinding } from './verify.ts';

const files = await sqliteStores();
const server = await postgresqlStores();
afterAll(() => Promise.all([files.stop(), server.stop()]));

const five = [1, 2, 3, 4, 5].map((number) => exampleEntry(number));

const anchorsOf = async (): Promise<string> => `${await files.fresh()}.anchors`;

async function open(url: string, anchors?: string, chain = chainName('gateway')): Promise<AuditLog> {
  const log = await openAuditLog({ url, chain, anchors });
  onTestFinished(() => log.close().catch(() => undefined));
  return log;
}

/** A store with one ended chain of these entries, and its anchors. */
async function written(stores: TestStores, entries: readonly AuditEntry[]): Promise<{ readonly url: string; readonly anchors: readonly Anchor[] }> {
  const [url, anchors] = [await stores.fresh(), await anchorsOf()];
  const log = await openAuditLog({ url, chain: 'gateway', anchors });
  await log.append(entries);
  await log.close();
  return { url, anchors: (await readAnchors(anchors)).anchors };
}

async function using<Result>(url: string, work: (store: AuditStore) => Promise<Result>, purpose: 'read' | 'erase' = 'read'): Promise<Result> {
  const store = await openAuditStore(url, purpose);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const verified = (url: string, anchors?: readonly Anchor[]): Promise<Verification> => using(url, (store) => verify(store, anchors));

const reported = (url: string, question: Partial<ReportQuestion> = {}): Promise<readonly ReportedAccess[]> => using(url, (store) => all(reportOf(store, { from: '2026', to: '2027', ...question })));

const entryIn = ({ record }: ReportedAccess): AuditEntry | undefined => ('entry' in record ? record.entry : undefined);

/** Findings but for the missing triggers. */
const others = ({ findings }: Verification): readonly VerifyFinding[] => findings.filter(({ kind }) => kind !== 'UNPROTECTED');

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe.each([['a SQLite file', files], ['a PostgreSQL database', server]] as const)('in %s', (_name, stores) => {
  test('what is appended is there, in order, chained and anchored', async () => {
    const { url, anchors } = await written(stores, five);
    expect((await reported(url)).map(entryIn)).toEqual(five);
    expect(await verified(url, anchors)).toEqual({ ok: true, chains: 1, rows: 5, erased: 0, notAnchored: 0, findings: [], found: 0 });
    expect(anchors.map(({ chain, sequence, end }) => ({ chain, sequence, end }))).toEqual([{ chain: 'gateway', sequence: 0, end: undefined }, { chain: 'gateway', sequence: 5, end: true }]);
  });

  test('appends at once are one transaction', async () => {
    const url = await stores.fresh();
    const log = await open(url);
    await log.append([exampleEntry(0)]);
    await stores.run(url, stores === files ? 'create table counted (sequence integer); create trigger counting after update on {chain} begin insert into counted values (new.sequence); end' : `create table counted (sequence bigint); create function counting() returns trigger language plpgsql as 'begin insert into public.counted values (new.sequence); return new; end'; create trigger counting after update on {chain} for each row execute function counting()`);
    await Promise.all(five.map((entry) => log.append([entry])));
    expect(await stores.run(url, 'select * from counted')).toHaveLength(1);
    expect(await verified(url)).toMatchObject({ ok: true, rows: 6, notAnchored: 6 });
  });

  test('several processes write to one log, a chain each, and a chain is begun once', async () => {
    const url = await stores.fresh();
    const logs = await Promise.all(['gateway', 'people', 'other'].map((process) => open(url, undefined, chainName(process))));
    await Promise.all(logs.flatMap((log) => five.map((entry) => log.append([entry]))));
    await open(url, undefined, 'one');
    await expect(openAuditLog({ url, chain: 'one' })).rejects.toThrow(AuditLogFailure);
    expect(await verified(url)).toMatchObject({ ok: true, chains: 4, rows: 15 });
  });

  test('an entry that isn’t one is refused without being shown, and others with it are written', async () => {
    const url = await stores.fresh();
    const log = await open(url);
    const wrong = { ...exampleEntry(1), persons: ['12345678Z'] };
    const [refused, taken] = await Promise.allSettled([log.append([wrong]), log.append([exampleEntry(2)])]);
    expect(String((refused as PromiseRejectedResult).reason)).toBe('AuditLogFailure: The audit log couldn\'t be written: Expected an audit entry, got one that is wrong in: persons.0');
    expect(taken.status).toBe('fulfilled');
    expect(await verified(url)).toMatchObject({ ok: true, rows: 1 });
    await log.close();
    await expect(log.append([exampleEntry(3)])).rejects.toThrow('The audit log is closed');
  });

  test('the store refuses every change but the erasure of what is past its time', async () => {
    const { url } = await written(stores, [...five, exampleEntry(6, { time: '2020-01-01T00:00:00.000Z', keepUntil: '2020-12-31' })]);
    const refused = [
      ...tamperings.map(({ sql }) => sql).filter((sql) => !sql.startsWith('insert')),
      `update {entry} set content = null where sequence = 1`,
      `update {entry} set content = null, time = '2020-01-02T00:00:00.000Z' where sequence = 6`,
      `update {entry} set content = '{}' where sequence = 6`,
      `delete from {entry} where sequence = 6`,
      `delete from {person} where sequence = 6`,
      `update {chain} set sequence = 9`,
      `insert into {chain} (name, opened, sequence, hash) values ('other', 'now', 3, '')`,
      ...(stores === files
        ? ['entry', 'chain', 'person'].flatMap((table) => [`insert or replace into {${table}} select * from {${table}}`, `update or replace {${table}} set chain = chain where true`.replace('chain = chain', table === 'chain' ? 'hash = name' : 'chain = time')])
        : ['entry', 'chain', 'person'].map((table) => `truncate {${table}}`)),
    ];
    for (const sql of refused) await expect(stores.run(url, sql), sql).rejects.toThrow(/not (?:changed|deleted|replaced)|only grows|begins once|only with the contents/);
    expect(await verified(url)).toMatchObject({ ok: true, rows: 6 });
    await stores.run(url, `update {entry} set content = null where sequence = 6; delete from {person} where sequence = 6`);
    expect(await verified(url)).toMatchObject({ ok: true, rows: 6, erased: 1 });
  });

  describe('verifying finds', () => {
    let base: Awaited<ReturnType<typeof written>>;
    const tables = ['entry', 'person', 'chain'];
    beforeAll(async () => {
      base = await written(stores, five);
      await stores.unprotect(base.url);
      await stores.run(base.url, tables.map((table) => `create table kept_${table} as select * from {${table}}`).join(';'));
    });
    afterEach(() => stores.run(base.url, tables.map((table) => `delete from {${table}}; insert into {${table}} select * from kept_${table}`).join(';')));

    test.each(tamperings)('$what', async ({ sql, found, byAnchors }) => {
      const { url, anchors } = base;
      await stores.run(url, sql);
      const [after, alone] = await using(url, async (store) => [await verify(store, anchors), await verify(store, undefined)] as const);
      expect(after.ok).toBe(false);
      expect(after.findings).toEqual(expect.arrayContaining([...found.map((finding) => expect.objectContaining(finding)), expect.objectContaining({ kind: 'UNPROTECTED' })]));
      expect(others(alone).length > 0).toBe(!byAnchors);
    });
  });

  test('verifying finds two rows at one place', async () => {
    const { url } = await written(stores, five);
    await stores.unprotect(url);
    await stores.run(url, stores === files
      ? 'create table loose as select * from {entry}; drop table {entry}; alter table loose rename to audit_entry; insert into {entry} select * from {entry} where sequence = 3'
      : 'alter table {entry} drop constraint entry_pkey; insert into {entry} select * from {entry} where sequence = 3');
    expect((await verified(url)).findings).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'ROW_INSERTED', sequence: 3 })]));
  });

  test('anchors find a chain that was written anew with right hashes, and one that was added', async () => {
    const { url, anchors } = await written(stores, five);
    await stores.unprotect(url);
    await stores.run(url, 'delete from {entry}; delete from {person}; delete from {chain}');
    const forged = await openAuditLog({ url, chain: 'gateway' });
    await forged.append(five.map((entry) => ({ ...entry, decision: 'REFUSED' as const })));
    await forged.close();
    expect(others(await verified(url))).toEqual([]);
    expect((await verified(url, anchors)).findings).toEqual(expect.arrayContaining([{ kind: 'ANCHOR_DIFFERS', chain: 'gateway', sequence: 0 }, { kind: 'ANCHOR_DIFFERS', chain: 'gateway', sequence: 5 }]));
    const other = await openAuditLog({ url, chain: 'added' });
    await other.append([exampleEntry(1)]);
    await other.close();
    expect((await verified(url, anchors)).findings).toContainEqual({ kind: 'CHAIN_INSERTED', chain: 'added', detail: 'anchors' });
  });

  test('anchors find rows that were added after the end of a chain with right hashes', async () => {
    const { url, anchors } = await written(stores, five);
    await stores.unprotect(url);
    const { rows: [row], head } = chained('gateway', { sequence: 5, hash: anchors.at(-1)?.hash ?? '' }, [exampleEntry(6, { persons: [] })]);
    await stores.run(url, `insert into {entry} (chain, sequence, time, keep_until, content_hash, content, previous_hash, hash)
      values ('gateway', 6, '${row?.time}', '${row?.keepUntil}', '${row?.contentHash}', '${row?.content}', '${row?.previousHash}', '${row?.hash}');
      update {chain} set sequence = 6, hash = '${head.hash}'`);
    expect(others(await verified(url))).toEqual([]);
    expect((await verified(url, anchors)).findings).toContainEqual({ kind: 'AFTER_END', chain: 'gateway', sequence: 6 });
  });

  test('a log is verified while it is written', async () => {
    const [url, path] = [await stores.fresh(), await anchorsOf()];
    const log = await openAuditLog({ url, chain: 'gateway', anchors: path, pace: { rows: 5, interval: 60_000 } });
    let open = true;
    const writing = (async () => {
      for (let number = 0; open; number += 1) await log.append([exampleEntry(number)]);
    })();
    for (let times = 0; times < 5; times += 1) {
      await wait(20);
      const { anchors } = await readAnchors(path);
      expect(await verified(url, anchors)).toMatchObject({ ok: true });
    }
    open = false;
    await writing;
    await log.close();
  });

  test('an inspector is answered by time, partner, subject, purpose, case and person', async () => {
    const refusal = exampleEntry(9, { decision: 'REFUSED', reason: 'AGREEMENT', partner: 'xaloc', viewer: { issuer: 'https://issuer.example', subject: 'worker-2', partner: 'soc' }, persons: [] });
    const { url } = await written(stores, [...five, refusal]);
    const numbers = async (question: Partial<ReportQuestion>): Promise<readonly string[]> => (await reported(url, question)).map((access) => entryIn(access)?.requestId ?? 'erased');
    expect(await numbers({ from: '2026-03-01T09:00:02.000Z', to: '2026-03-01T09:00:04.000Z' })).toEqual(['request-2', 'request-3']);
    expect(await numbers({ partner: 'xaloc' })).toEqual(['request-9']);
    expect(await numbers({ partner: 'soc' })).toHaveLength(6);
    expect(await numbers({ subject: 'worker-2', purpose: 'REFERRAL_FOLLOW_UP' })).toEqual(['request-9']);
    expect(await numbers({ purpose: 'OTHER' })).toEqual([]);
    expect(await numbers({ caseReference: 'case-4' })).toEqual(['request-4']);
    expect(await numbers({ persons: [examplePerson('soc:2'), examplePerson('soc:5')] })).toEqual(['request-2', 'request-5']);
    await stores.unprotect(url);
    await stores.run(url, `update {entry} set content = replace(content, 'case-4', 'case-0') where sequence = 4`);
    expect(await reported(url, { caseReference: 'case-4' })).toEqual([{ chain: 'gateway', sequence: 4, time: '2026-03-01T09:00:04.000Z', record: { missing: 'CHANGED' } }]);
  });

  test('a citizen is told of their accesses alone, the last first, page by page', async () => {
    const key = createSecretKey(Buffer.alloc(32, 7));
    const [own, also, another] = ['soc:1', '12345678Z', 'soc:2'].map((identifier) => personPseudonym(key, identifier)) as [string, string, string];
    const { url } = await written(stores, [1, 2, 3, 4, 5, 6].map((number) => exampleEntry(number, { persons: number === 4 ? [another] : [own, another, ...(number % 2 ? [also] : [])] })));
    await using(url, async (store) => {
      const first = await accessesOf(store, [own, also], { limit: 3 });
      expect(first.map(({ entry }) => entry.requestId)).toEqual(['request-6', 'request-5', 'request-3']);
      expect(first.map(({ entry }) => entry.persons)).toEqual([[own], [own, also], [own, also]]);
      const rest = await accessesOf(store, [own, also], { limit: 3, after: first.at(-1)?.cursor ?? '' });
      expect(rest.map(({ entry }) => entry.requestId)).toEqual(['request-2', 'request-1']);
      expect((await accessesOf(store, [own], { limit: 9, from: '2026-03-01T09:00:02.000Z', to: '2026-03-01T09:00:05.000Z' })).map(({ entry }) => entry.requestId)).toEqual(['request-3', 'request-2']);
      expect(await accessesOf(store, [], { limit: 3 })).toEqual([]);
      await expect(accessesOf(store, [own], { limit: 3, after: 'nothing' })).rejects.toThrow('Expected a cursor');
    });
  });

  test('what is past its time is erased, content and persons, and the chain holds', async () => {
    const old = [1, 2].map((number) => exampleEntry(number, { time: `2020-01-0${number}T00:00:00.000Z`, keepUntil: '2020-12-31', persons: [examplePerson('old')] }));
    const { url, anchors } = await written(stores, [...old, ...five]);
    expect(await using(url, (store) => eraseExpired(store), 'erase')).toBe(2);
    expect(await using(url, (store) => eraseExpired(store), 'erase')).toBe(0);
    expect(await verified(url, anchors)).toMatchObject({ ok: true, rows: 7, erased: 2 });
    expect(await stores.run(url, `select * from {person} where person = '${examplePerson('old')}'`)).toEqual([]);
    expect((await reported(url, { from: '2020' })).map((access) => entryIn(access)?.requestId)).toEqual([undefined, undefined, 'request-1', 'request-2', 'request-3', 'request-4', 'request-5']);
    // The store's clock decides, not that of whoever asks.
    await expect(using(url, (store) => eraseExpired(store, new Date('2200-01-01')), 'erase')).rejects.toThrow('but for the erasure of contents past their time');
    if (stores === files) expect(readFileSync(url).includes(examplePerson('old'))).toBe(false);
  });

  test('what is no audit log is told so', async () => {
    const url = await stores.fresh();
    if (stores === files) await stores.run(url, 'create table other (id integer)');
    await expect(openAuditStore(url)).rejects.toThrow('audit log');
  });
});

describe('PostgreSQL', () => {
  const grants = /```sql\n([^`]*)```/.exec(readFileSync(new URL('README.md', import.meta.url), 'utf8'))?.[1] ?? '';

  test('roles with the rights that the README says can write and erase, and nothing more', async () => {
    const url = await server.fresh();
    await (await open(url)).append(five);
    await server.run(url, grants);
    const as = (role: string): string => Object.assign(new URL(url), { username: role, password: 'test' }).href;
    await server.run(url, ['writer', 'reader', 'keeper'].map((role) => `alter role teixit_audit_${role} login password 'test'`).join(';'));
    await (await open(as('teixit_audit_writer'))).append(five);
    for (const sql of ['update {entry} set content = null', 'delete from {entry}', 'delete from {person}', 'truncate {person}', `update {chain} set opened = ''`, 'alter table {entry} disable trigger all', 'drop schema teixit_audit cascade']) {
      await expect(server.run(as('teixit_audit_writer'), sql), sql).rejects.toThrow(/permission denied|must be owner/);
    }
    expect(await verified(as('teixit_audit_reader'))).toMatchObject({ ok: true, rows: 10 });
    await expect(server.run(as('teixit_audit_reader'), `insert into {chain} values ('a', '', 0, '')`)).rejects.toThrow('permission denied');
    expect(await using(as('teixit_audit_keeper'), (store) => eraseExpired(store), 'erase')).toBe(0);
  });

  test('a server that is away makes appends reject, and the chain goes on when it is back', async () => {
    const url = await server.fresh();
    const log = await open(url);
    await log.append([exampleEntry(1)]);
    await server.down();
    await expect(log.append([exampleEntry(2)])).rejects.toThrow(AuditLogFailure);
    await expect(openAuditLog({ url, chain: 'away' })).rejects.toThrow(AuditLogFailure);
    await server.up();
    await log.append([exampleEntry(3)]);
    expect(await verified(url)).toMatchObject({ ok: true, rows: 2 });
  });

  test('a connection that is lost in the middle of an append leaves all of it or nothing', async () => {
    const url = await server.fresh();
    const log = await open(url);
    await log.append([exampleEntry(0)]);
    const results: PromiseSettledResult<void>[] = [];
    for (let round = 0; round < 5; round += 1) {
      const appending = Promise.allSettled([1, 2, 3].map((number) => log.append([exampleEntry(number), exampleEntry(number)])));
      await server.run(url, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'teixit audit'`);
      results.push(...await appending);
    }
    await log.append([exampleEntry(9)]);
    const { ok, rows } = await verified(url);
    expect({ ok, isWhole: rows % 2 === 0, isThere: rows >= 2 + 2 * results.filter(({ status }) => status === 'fulfilled').length }).toEqual({ ok: true, isWhole: true, isThere: true });
  });
});

