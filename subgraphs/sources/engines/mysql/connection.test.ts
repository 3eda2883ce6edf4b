import { expect, test } from 'vitest';
import { mariadbIsThere, sharedMariadbServer } from '../../testing/mariadbServer.ts';
import { openMysql } from './connection.ts';

test.skipIf(!mariadbIsThere())('a statement given up by its asker keeps its connection until the server has ended it, so that there is never one more', async () => {
  const server = await sharedMariadbServer();
  const engine = openMysql({ url: server.url, timeout: 1000, connections: 1 });
  const sessions = { sql: 'select count(*) from information_schema.processlist where user = substring_index(user(), \'@\', 1)', bindings: [] };
  const [[before] = []] = await engine.query(sessions, { timeout: 1000 });
  await expect(engine.query({ sql: 'select sleep(60)', bindings: [] }, { timeout: 1000, signal: AbortSignal.timeout(50) })).rejects.toThrow(/aborted/);
  expect(await engine.query(sessions, { timeout: 5000 })).toEqual([[before]]);
  await engine.close();
});
