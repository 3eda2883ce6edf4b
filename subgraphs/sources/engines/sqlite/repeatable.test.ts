import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { settledFolder } from '../../testing/settledFolder.ts';
import { openSqlite } from './connection.ts';
import { isRepeatable } from './repeatable.ts';

const limits = { timeout: 20_000 };

describe('an answer from SQLite', () => {
  test.each(['delete', 'wal'])('is of what the file holds now, in the mode %s', async (mode) => {
    const path = join(settledFolder({}), 'a.db');
    const writer = new Database(path);
    writer.pragma(`journal_mode = ${mode}`);
    writer.exec('create table t (id integer primary key, n text)');
    const engine = openSqlite({ url: path, timeout: 20_000, connections: 2 });
    const ask = async () => (await engine.query({ sql: 'select n from t where id >= ? order by id', bindings: [1n] }, limits)).flat();
    const written: string[] = [];
    // In steps that no clock of a file system is coarse enough to miss, nor fine enough to tell.
    for (const letter of ['a', 'b', 'c', 'd', 'e', 'f']) {
      writer.prepare('insert into t (n) values (?)').run(letter);
      written.push(letter);
      expect([await ask(), await ask(), ...(await Promise.all([ask(), ask()]))]).toEqual([written, written, written, written]);
      writer.prepare('update t set n = n || ? where id = 1').run(letter);
      written[0] += letter;
      expect([await ask(), await ask()]).toEqual([written, written]);
    }
    writer.close();
    expect(await ask()).toEqual(written);
    await engine.close();
  });

  test('is another each time where it follows from chance', async () => {
    const path = join(settledFolder({}), 'a.db');
    new Database(path).exec('create table t (n integer)').close();
    const engine = openSqlite({ url: path, timeout: 20_000, connections: 1 });
    const ask = async () => (await engine.query({ sql: 'select random() as "n"', bindings: [] }, limits))[0]?.[0];
    expect(await ask()).not.toBe(await ask());
    await engine.close();
  });

  test('is another each time where a view of the partner’s follows from chance, also one that came later', async () => {
    const path = join(settledFolder({}), 'a.db');
    const writer = new Database(path);
    writer.exec('create table t (n integer); insert into t values (1); create view v as select n from t');
    const engine = openSqlite({ url: path, timeout: 20_000, connections: 1 });
    const ask = async () => (await engine.query({ sql: 'select n from v', bindings: [] }, limits))[0]?.[0];
    expect([await ask(), await ask()]).toEqual([1, 1]);
    writer.exec('drop view v; create view v as select random() as n');
    writer.close();
    expect(await ask()).not.toBe(await ask());
    await engine.close();
  });

  test('follows from the file alone where no word says otherwise', () => {
    const others = ["date('now')", 'DATETIME()', "strftime('%Y', 'now')", 'current_date', 'Current_Timestamp', 'random()', 'hex(randomblob(2))', 'changes()', '"unixepoch"()', '(select count(*) from pragma_table_list)', '(select count(*) from sqlite_schema)'];
    expect(others.filter((expression) => isRepeatable(`select ${expression}`))).toEqual([]);
    const own = ['fold(a)', 'a regexp ?', 'data', 'updatedAt', 'json_group_array(a order by b)', "substr(a, 1, 4) || '-'", '"data_alta"', 'value ->> 0', 'durada_time'];
    expect(own.filter((expression) => !isRepeatable(`select ${expression} from t where a in (select value from json_each(?)) limit ?`))).toEqual([]);
  });
});
