import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Filter, Groups, Source } from '../../source.ts';
import type { MappedTable } from '../../statements/mappedTable.ts';
import { pageQuery } from '../../statements/pageQuery.ts';
import { atOnce } from '../../testing/atOnce.ts';
import { countRows } from '../../testing/countRows.ts';
import { endsWithin } from '../../testing/endsWithin.ts';
import { compiled, sourceOver, temporaryFolder } from '../../testing/engines.ts';
import { mariadbIsThere, startMariadbServer } from '../../testing/mariadbServer.ts';
import type { TestServer } from '../../testing/postgresServer.ts';
import { stopClock } from '../../testing/stopClock.ts';
import type { Cell } from '../../statements/expression.ts';
import { EngineFailure } from '../engine.ts';
import type { Engine } from '../engine.ts';
import { openMysql } from './connection.ts';

const patience = { timeout: 50_000, interval: 50 } as const;

describe.skipIf(!mariadbIsThere())('a MySQL database', () => {
  let server: TestServer;
  const engines: Engine[] = [];
  const sources: Source[] = [];
  /** A time limit for what fails by it: anything else may fail by it too, on a slow machine. */
  const short = 600;
  const opened = (timeout = 60_000, options = '', connections = 2): Engine => {
    const engine = openMysql({ url: `${server.url}${options}`, timeout, connections });
    engines.push(engine);
    return engine;
  };
  const ask = (engine: Engine, sql: string, ...bindings: readonly unknown[]): Promise<readonly (readonly Cell[])[]> => engine.query({ sql, bindings }, { timeout: 60_000 });
  const askShortly = (engine: Engine, sql: string): Promise<readonly (readonly Cell[])[]> => engine.query({ sql, bindings: [] }, { timeout: short });
  const failing = async (asked: Promise<unknown>): Promise<EngineFailure> => {
    const error: unknown = await asked.then(() => new Error('none'), (reason: unknown) => reason);
    if (!(error instanceof EngineFailure)) throw error;
    return error;
  };

  beforeAll(async () => {
    server = await startMariadbServer();
  });
  afterAll(async () => {
    await Promise.all([...engines, ...sources].map((each) => each.close()));
    await server.stop();
  });

  describe('is only read', () => {
    const file = join(temporaryFolder(), 'out.txt');
    beforeAll(() => server.run(`
      create table ofertes (id int primary key, titol text); insert into ofertes values (1, 'Cuiner'), (2, 'Peó');
      create function escriu() returns int begin insert into ofertes values (3, 'x'); return 1; end;
      create procedure esborra() delete from ofertes;
      create sequence comptador`));

    test.each([
      "insert into ofertes values (3, 'x')", "update ofertes set titol = 'x'", 'delete from ofertes', 'truncate ofertes', 'drop table ofertes', 'create table altra (id int)', 'call esborra()',
      'select 1; delete from ofertes', 'select escriu()', 'select nextval(comptador)', 'select next value for comptador', 'with x as (select 1) select escriu() from x',
      `select * from ofertes into outfile '${file}'`, `select 'x' into dumpfile '${file}'`, "(select 'x' into @a)", "select load_file('/etc/passwd')",
      'select * from ofertes for update', 'select * from ofertes lock in share mode', "select get_lock('a', 0)", 'select @a := 1', 'set session transaction read write', 'set global max_connections = 1', 'flush tables',
      "load data local infile '/etc/passwd' into table ofertes", 'select 1 # and a comment', 'explain delete from ofertes', 'do escriu()',
    ])('whatever the role and the address allow: %s', async (sql) => {
      const engine = opened(60_000, '?multipleStatements=true&flags=LOCAL_FILES,MULTI_STATEMENTS&charset=latin1&timezone=%2B05%3A00');
      expect(await failing(ask(engine, sql))).toMatchObject({ status: 'DRIFT', whole: false });
      expect(await ask(engine, 'select id, titol from ofertes order by id')).toEqual([[1, 'Cuiner'], [2, 'Peó']]);
      expect(existsSync(file)).toBe(false);
    });

    test('in sessions that read SQL and tell the time as on other engines, whatever the server has', async () => {
      await server.run("set global sql_mode = 'TRADITIONAL', global time_zone = '+05:00', global autocommit = 0, global sql_select_limit = 1, global group_concat_max_len = 4");
      try {
        const [row] = await ask(opened(), `select 'a' || 'b' as "x", '\\', now() = utc_timestamp(), timestamp'2024-01-01 00:00:00', cast(1 as unsigned) - 2, group_concat(titol order by id) from "ofertes"`);
        expect(row).toEqual(['ab', '\\', 1, '2024-01-01 00:00:00', -1, 'Cuiner,Peó']);
        expect(await ask(opened(), 'select id from ofertes')).toHaveLength(2);
      } finally {
        await server.run("set global sql_mode = default, global time_zone = default, global autocommit = 1, global sql_select_limit = default, global group_concat_max_len = default");
      }
    });
  });

  describe('compares as other engines do', () => {
    let source: Source;
    const entity = 'Offer';
    const ids = async (filter: Filter): Promise<readonly string[]> => (await source.page({ entity, filter, order: { direction: 'ASC' }, limit: 99, fields: new Set() })).map(({ key }) => decodeURIComponent(key));
    const column = async (field: string, order = field): Promise<readonly unknown[]> =>
      (await source.page({ entity, order: { field: order, direction: 'ASC' }, limit: 99, fields: new Set([field]) })).map(({ key, row }) => [decodeURIComponent(key), row[field]]);

    beforeAll(async () => {
      await server.run(`set sql_mode = '';
        create table feines (
          clau varchar(20) collate utf8mb4_general_ci, titol varchar(60) character set latin1 collate latin1_spanish_ci, jornada enum('Completa', 'parcial') collate utf8mb4_unicode_ci, mun char(5) character set ascii,
          empresa varchar(20) collate utf8mb4_uca1400_ai_ci, alta date not null, fi datetime not null, canvi timestamp null, obert bit(1), fet tinyint(1), places int unsigned, preu decimal(10, 2), pes float, curs year, bytes binary(4), u uuid, etiquetes json,
          primary key (clau), key (titol), key (empresa), key (alta)) character set utf8mb4;
        insert into feines values
          ('a', 'Ñam', 'Completa', '17079', 'E1', '2024-02-29', '2024-05-06 07:08:09', '2024-05-06 07:08:09', 1, 1, 3, 5.50, 12.3, 2024, x'00ff0a01', '0f0e0d0c-0b0a-0908-0706-050403020100', '["x", 2, null, " y "]'),
          ('b ', 'ñam', 'parcial', '08019', 'e1', '0000-00-00', '0000-00-00 00:00:00', null, 0, 0, 0, -0.05, 0.1, 0, x'61626364', null, '{"a": 1}'),
          ('b\\n', 'nam', '', '8019', 'é1', '2024-00-10', '2024-02-00 10:00:00', '1970-01-02 00:00:00', null, null, null, null, null, null, null, null, null)`);
      const fields = `title: titol, employmentType: { column: jornada, values: { Completa: FULL_TIME, Parcial: PART_TIME } }, area: { column: mun, code: ine5 }, organization: empresa, datePosted: alta,
        validThrough: fi, totalJobOpenings: places, baseSalary: { minValue: preu, maxValue: pes }, workHours: { sql: "case when obert then 'si' else 'no' end" }, description: curs`;
      source = sourceOver({ engine: 'mysql', url: server.url }, compiled('offers', `
Offer: { from: feines, key: clau, updatedAt: canvi, fields: { ${fields} } }
Employer: { from: feines, key: bytes, fields: { name: u } }
ProspectingVisit: { from: feines, key: u, fields: { employer: bytes, date: alta } }
`));
      sources.push(source);
    });

    test('keys and texts by every byte, whatever the collation and the encoding of the column', async () => {
      expect(await ids({})).toEqual(['a', 'b\n', 'b ']);
      expect(await ids({ id: { in: ['prova:a', 'prova:A', 'prova:b', 'prova:b%20'] } })).toEqual(['a', 'b ']);
      expect(await ids({ title: { in: ['Ñam', '日本', '🎉'] } })).toEqual(['a']);
      expect(await ids({ organization: { eq: 'prova:E1' } })).toEqual(['a']);
      expect(await ids({ organization: { in: ['prova:e1', 'prova:%C3%A91', 'prova:%E6%97%A5'] } })).toEqual(['b\n', 'b ']);
      expect(await ids({ employmentType: { eq: 'PART_TIME' } })).toEqual([]);
      expect(await countRows(source, { entity, groups: { field: 'organization', values: ['prova:E1', 'prova:e1', 'prova:x'] } })).toEqual([1, 1, 0]);
      expect((await source.figures({ entity, by: [{ field: 'organization' }], sums: [] })).map(({ by, count }) => [...by, count])).toEqual([['prova:%C3%A91', 1], ['prova:E1', 1], ['prova:e1', 1]]);
      expect((await source.page({ entity, order: { direction: 'ASC' }, limit: 9, fields: new Set(), after: { ties: { key: 'b%0A' } } })).map(({ key }) => key)).toEqual(['b%20']);
    });

    test('days that are none as no dates', async () => {
      expect(await column('datePosted')).toEqual([['a', '2024-02-29'], ['b\n', null], ['b ', null]]);
      expect(await column('validThrough')).toEqual([['a', '2024-05-06'], ['b\n', null], ['b ', null]]);
      expect(await ids({ datePosted: { lte: '2024-12-31' } })).toEqual(['a']);
      expect((await source.figures({ entity, by: [{ field: 'datePosted', month: true }], sums: [] })).map(({ by, count }) => [...by, count])).toEqual([['2024-02', 1], [null, 2]]);
      const rows = await source.rows({ entity, keys: ['a', 'b%20'], fields: new Set(['source.updatedAt']) });
      expect(rows.map((row) => (row['source'] as { updatedAt: string | null }).updatedAt).toSorted()).toEqual(['2024-05-06T07:08:09Z', null]);
    });

    test('numbers by what they say', async () => {
      const fields = new Set(['totalJobOpenings', 'baseSalary.minValue', 'baseSalary.maxValue', 'workHours', 'description']);
      const rows = await source.page({ entity, order: { field: 'totalJobOpenings', direction: 'DESC' }, limit: 9, fields });
      expect(rows.map(({ row: { totalJobOpenings, baseSalary, workHours, description } }) => ({ totalJobOpenings, baseSalary, workHours, description }))).toEqual([
        { totalJobOpenings: 3, baseSalary: { minValue: 5.5, maxValue: 12.3 }, workHours: 'si', description: '2024' },
        { totalJobOpenings: 0, baseSalary: { minValue: -0.05, maxValue: 0.1 }, workHours: 'no', description: '0' },
        { totalJobOpenings: null, baseSalary: null, workHours: 'no', description: null },
      ]);
      expect((await source.figures({ entity, by: [], sums: ['baseSalary.minValue', 'totalJobOpenings'] }))[0]?.sums).toEqual({ 'baseSalary.minValue': 5.45, totalJobOpenings: 3 });
    });

    test('keys that are bytes by their hexadecimal digits', async () => {
      const rows = await source.page({ entity: 'Employer', order: { direction: 'ASC' }, limit: 9, fields: new Set(['name']) });
      expect(rows.map(({ row }) => [row.id, row['name']])).toEqual([['prova:00ff0a01', '0f0e0d0c-0b0a-0908-0706-050403020100'], ['prova:61626364', null]]);
      expect(await source.rows({ entity: 'Employer', keys: ['00ff0a01', 'x', '00FF0A01'], fields: new Set() })).toHaveLength(1);
      const uuid = '0f0e0d0c-0b0a-0908-0706-050403020100';
      expect(await source.rows({ entity: 'ProspectingVisit', keys: [uuid, uuid.toUpperCase(), 'x'], fields: new Set() })).toHaveLength(1);
      expect(await countRows(source, { entity: 'ProspectingVisit', groups: { field: 'employer', values: ['prova:00ff0a01', 'prova:61626364', 'prova:x'] } })).toEqual([1, 0, 0]);
      expect(await countRows(source, { entity: 'ProspectingVisit', groups: { field: 'id', values: [`prova:${uuid}`] } })).toEqual([1]);
      expect((await source.page({ entity: 'Employer', order: { direction: 'ASC' }, limit: 9, fields: new Set(), after: { ties: { key: '00ff0a01' } } })).map(({ key }) => key)).toEqual(['61626364']);
    });

    test('and finds what columns equal, and days between others, by their indexes', async () => {
      await server.run("insert into feines (clau, titol, empresa, alta, fi) select concat('k', seq), concat('t', seq), concat('e', seq), date_add('2000-01-01', interval seq day), now() from seq_1_to_5000; analyze table feines");
      const engine = opened();
      const mapping = compiled('offers', 'Offer: { from: feines, key: clau, fields: { title: titol, organization: empresa, datePosted: alta } }').get(entity) ?? expect.fail();
      const table: MappedTable = { partner: 'prova', mapping, dialect: engine.dialect, types: new Map([['clau', 'text'], ['titol', 'text'], ['empresa', 'text'], ['alta', 'date']]) };
      const scans = async (filter: Filter, groups?: Groups): Promise<unknown> => {
        const query = pageQuery(table, { entity, filter, ...(groups && { groups }), order: { direction: 'ASC' }, limit: 9, fields: new Set() }, 100);
        return 'statement' in query ? (await engine.plan(query.statement, { timeout: 60_000 }))?.scans : query;
      };
      expect(await scans({ id: { in: ['prova:k1', 'prova:k2'] } })).toEqual([]);
      expect(await scans({ organization: { eq: 'prova:e7' } })).toEqual([]);
      expect(await scans({ datePosted: { gte: '2003-01-01', lte: '2003-01-09' } })).toEqual([]);
      expect(await scans({}, { field: 'organization', values: ['prova:e1', 'prova:e2'] })).toEqual([]);
      expect(await scans({ title: { eq: 't1' } })).toEqual([{ table: 'feines', rows: expect.any(Number) }]);
    });
  });

  describe('that fails', () => {
    test('ends a statement that takes too long, and is not blamed for it as a whole', async () => {
      const engine = opened(short);
      await expect.poll(() => ask(engine, 'select 1').catch(() => []), patience).toEqual([[1]]);
      // In this process no time passes, so the limit that ends the statement is the server's.
      stopClock();
      expect(await failing(ask(engine, 'select sleep(36000)'))).toMatchObject({ status: 'TIMEOUT', whole: false, reached: true });
      vi.restoreAllMocks();
      await expect.poll(() => ask(engine, 'select 1').catch(() => []), patience).toEqual([[1]]);
    });

    test('costs the time limit when it hangs, with or without a session, and is back at once', async () => {
      const engine = opened(short);
      await expect.poll(() => ask(engine, 'select 1').catch(() => []), patience).toEqual([[1]]);
      server.signal('SIGSTOP');
      try {
        for (const each of [engine, opened(short)]) {
          const failure = failing(askShortly(each, 'select 1'));
          expect(await endsWithin(2 * short, failure)).toBe(true);
          expect(await failure).toMatchObject({ status: 'TIMEOUT', whole: true });
        }
      } finally {
        server.signal('SIGCONT');
      }
      await expect.poll(() => ask(engine, 'select 1').catch(() => []), patience).toEqual([[1]]);
    });

    test('is unavailable while it is down, and answers when it is up', async () => {
      const engine = opened();
      await ask(engine, 'select 1');
      await server.down();
      expect(await failing(ask(engine, 'select 1'))).toMatchObject({ status: 'UNAVAILABLE', whole: true });
      expect(await failing(ask(opened(), 'select 1'))).toMatchObject({ status: 'UNAVAILABLE', whole: true });
      await server.up();
      expect(await ask(engine, 'select 1')).toEqual([[1]]);
    });

    test('says what a table lacks, and who may not come in', async () => {
      const engine = opened();
      for (const sql of ['select nope from ofertes', 'select 1 from nope', 'select nope(1)', 'select * from', "select 'a' regexp '('", 'select (select id from ofertes)']) {
        expect(await failing(ask(engine, sql))).toMatchObject({ status: 'DRIFT', whole: false });
      }
      const stranger = openMysql({ url: server.url.replace('test@', 'wrong@'), timeout: 60_000, connections: 1 });
      expect(await failing(ask(stranger, 'select 1'))).toMatchObject({ status: 'UNAVAILABLE', whole: true });
      const elsewhere = openMysql({ url: server.url.replace('/prova', '/nope'), timeout: 60_000, connections: 1 });
      expect(await failing(ask(elsewhere, 'select 1'))).toMatchObject({ status: 'UNAVAILABLE', whole: true });
      await Promise.all([stranger.close(), elsewhere.close()]);
    });

    test('is asked by no more connections than it allows, and waiting for one is not its slowness', async () => {
      const engine = opened(60_000, '', 1);
      await ask(engine, 'select 1');
      const over = new AbortController();
      const others = engine.query({ sql: 'select sleep(36000)', bindings: [] }, { timeout: 600_000, signal: over.signal }).catch(() => undefined);
      const found = await Promise.all(Array.from({ length: 4 }, () => failing(askShortly(engine, 'select 1'))));
      expect(found.map(({ status, whole, reached }) => [status, whole, reached])).toEqual(found.map(() => ['TIMEOUT', false, false]));
      over.abort();
      await others;
    });

    test('keeps a session while it is used, and none for long afterwards', async () => {
      const watching = opened(60_000, '', 1);
      const used = opened();
      const ids = new Set<unknown>();
      for (let asked = 0; asked < 5; asked += 1, await pause(100)) ids.add((await ask(used, 'select connection_id()'))[0]?.[0]);
      expect(ids.size).toBe(1);
      const engine = openMysql({ url: server.url, timeout: 60_000, connections: 2, idle: 300 });
      const [[id] = []] = await ask(engine, 'select connection_id()');
      await expect.poll(() => ask(watching, 'select count(*) from information_schema.processlist where id = ?', id), patience).toEqual([['0']]);
      expect(await ask(engine, 'select 1')).toEqual([[1]]);
      await engine.close();
    });

    test('gives up a statement that is not wanted any more', async () => {
      const engine = opened(3_600_000);
      const watching = opened();
      const given = new AbortController();
      const asked = engine.query({ sql: 'select sleep(36000) as "given up"', bindings: [] }, { timeout: 3_600_000, signal: given.signal });
      await expect.poll(() => ask(watching, `select count(*) from information_schema.processlist where info like '%given up%' and id <> connection_id()`), patience).toEqual([['1']]);
      await expect(atOnce(() => (given.abort(), asked))).rejects.toThrow(/aborted/);
    });
  });
});
