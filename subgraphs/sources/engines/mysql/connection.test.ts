import { expect, test } from 'vitest';
import { mariadbIsThere, sharedMariadbServer } from '../../testing/mariadbServer.ts';
import { openMysql } from './connection.ts';

test.skipIf(!mariadbIsThere())('a statement given up by its asker keeps its connection until the server has ended it, so that there is never one more', async () => {
  const server = await sharedMariadbServer();
  const [engine, watching] = [1, 2].map(() => openMysql({ url: server.url, timeout: 60_000, connections: 1 }));
  if (!engine || !watching) throw new Error('Expected two engines');
  const limits = { timeout: 60_000 };
  const running = { sql: "select id from information_schema.processlist where info like '%given up%' and id <> connection_id()", bindings: [] };
  const given = new AbortController();
  const asked = engine.query({ sql: 'select sleep(36000) as "given up"', bindings: [] }, { ...limits, signal: given.signal });
  await expect.poll(() => watching.query(running, limits), { timeout: 50_000 }).toHaveLength(1);
  const [[id] = []] = await watching.query(running, limits);
  given.abort();
  await expect(asked).rejects.toThrow(/aborted/);
  const next = engine.query(running, limits);
  // As its time limit would, which is longer than the test.
  await server.run(`kill query ${id}`);
  expect(await next).toEqual([]);
  await Promise.all([engine.close(), watching.close()]);
});
