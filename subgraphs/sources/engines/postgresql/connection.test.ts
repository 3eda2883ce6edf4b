import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../../testing/postgresServer.ts';
import type { TestServer } from '../../testing/postgresServer.ts';
import { openPostgresql } from './connection.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test.each(['by its time limit', 'by its asker'])('a statement given up %s keeps its connection until the server has ended it, so that there is never one more', async (by) => {
  const engine = openPostgresql({ url: server.url, timeout: 60_000, connections: 1 });
  const limits = { timeout: 60_000 };
  const sessions = { sql: "select count(*) from pg_stat_activity where application_name = 'teixit'", bindings: [] };
  await engine.query(sessions, limits);
  const given = by === 'by its asker' ? { timeout: 60_000, signal: AbortSignal.timeout(50) } : { timeout: 100 };
  await expect(engine.query({ sql: 'select pg_sleep(36000)', bindings: [] }, given)).rejects.toThrow(/within 100 ms|aborted/);
  expect(await engine.query(sessions, limits)).toEqual([['1']]);
  await engine.close();
});
