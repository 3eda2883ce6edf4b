import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Cell, Statement } from '../../statements/expression.ts';
import { startTestServer } from '../../testing/postgresServer.ts';
import type { TestServer } from '../../testing/postgresServer.ts';
import type { Engine } from '../engine.ts';
import { openPostgresql } from './connection.ts';

let server: TestServer;
let engine: Engine;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.run('create table visites as select id, id % 3 as mode from generate_series(1, 500) id; alter table visites add primary key (id); analyze visites');
  engine = openPostgresql({ url: server.url, timeout: 5000, connections: 1 });
});
afterEach(async () => {
  await engine.close();
  await server.run('drop table visites');
});

const ask = (statement: Statement): Promise<readonly (readonly Cell[])[]> => engine.query(statement, { timeout: 5000 });
const modeOf = (id: number, keeps: 'text' | 'plan' = 'plan'): Statement => ({ sql: 'select mode from visites where id = any($1::int[])', bindings: [[id]], keeps });
const shape = (number: number): Statement => ({ sql: `select ${number} as n, mode from visites where id = $1::int`, bindings: [1], keeps: 'text' });
const kept = async (columns = 'count(*)'): Promise<readonly (readonly Cell[])[]> => ask({ sql: `select ${columns} from pg_prepared_statements`, bindings: [] });

test('a statement is kept from the second time on that it is asked, and answers the same', async () => {
  expect(await ask(modeOf(1))).toEqual([['1']]);
  expect(await kept()).toEqual([['0']]);
  expect(await ask(modeOf(2))).toEqual([['2']]);
  expect(await ask(modeOf(3))).toEqual([['0']]);
  expect(await kept()).toEqual([['1']]);
});

test('what says nothing of being kept never is', async () => {
  const statement = { sql: 'select mode from visites where id = $1::int', bindings: [1] };
  for (let times = 0; times < 3; times += 1) await ask(statement);
  expect(await kept()).toEqual([['0']]);
});

test('where the plan depends on the values it is made anew for them, however often they are asked', async () => {
  for (let id = 1; id <= 12; id += 1) await ask(modeOf(id, 'text'));
  expect(await kept('generic_plans, custom_plans')).toEqual([['0', '11']]);
});

test('where it does not it is made once, and the session plans others as ever', async () => {
  for (let id = 1; id <= 12; id += 1) await ask(modeOf(id));
  expect(await kept('generic_plans, custom_plans')).toEqual([['11', '0']]);
  expect(await ask({ sql: `select current_setting('plan_cache_mode')`, bindings: [] })).toEqual([['auto']]);
});

test('a session keeps 32 statements at most, those that were asked last', async () => {
  for (let number = 0; number < 40; number += 1) for (let times = 0; times < 2; times += 1) expect(await ask(shape(number))).toEqual([[String(number), '1']]);
  expect(await kept(`count(*), bool_and(statement ~ ' (8|9|[123]\\d) as n')`)).toEqual([['32', 't']]);
  expect(await ask(shape(0))).toEqual([['0', '1']]);
  expect(await kept()).toEqual([['32']]);
});

test('a column that changes its type while it is kept is read as it is now, and kept again', async () => {
  for (let id = 1; id <= 3; id += 1) await ask(modeOf(id));
  await server.run(`alter table visites alter column mode type text using 'mode ' || mode`);
  expect(await ask(modeOf(1))).toEqual([['mode 1']]);
  expect(await ask(modeOf(2))).toEqual([['mode 2']]);
  expect(await kept()).toEqual([['1']]);
});

test('a column that goes away while it is kept fails as it does otherwise, and comes back', async () => {
  for (let id = 1; id <= 3; id += 1) await ask(modeOf(id));
  await server.run('alter table visites rename column mode to manera');
  await expect(ask(modeOf(1))).rejects.toMatchObject({ status: 'DRIFT', whole: false });
  await server.run('alter table visites rename column manera to mode');
  expect(await ask(modeOf(1))).toEqual([['1']]);
});

test('a session that has lost what it kept, as one of a pooler, answers all the same, and nothing is kept from then on', async () => {
  for (let id = 1; id <= 3; id += 1) await ask(modeOf(id));
  await ask({ sql: 'deallocate all', bindings: [] });
  for (let id = 1; id <= 3; id += 1) expect(await ask(modeOf(id))).toEqual([[String(id % 3)]]);
  expect(await kept()).toEqual([['0']]);
});

test('a session that has the name already, as one of a pooler, answers all the same, and nothing is kept from then on', async () => {
  await ask(shape(1));
  await ask(shape(1));
  const [[name]] = await kept('name') as [[string]];
  await engine.close();
  engine = openPostgresql({ url: server.url, timeout: 5000, connections: 1 });
  await ask(shape(1));
  await ask({ sql: `prepare ${name} as select 1`, bindings: [] });
  for (let times = 0; times < 3; times += 1) expect(await ask(shape(1))).toEqual([['1', '1']]);
  expect(await kept('statement')).toEqual([[`prepare ${name} as select 1`]]);
});
