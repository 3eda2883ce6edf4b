import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
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

test('a statement and the transaction around it are sent in one go', async () => {
  const sent: number[] = [];
  const way = createServer((asker) => {
    const database = connect(Number(new URL(server.url).port), '127.0.0.1').setNoDelay(true);
    asker.on('data', (bytes) => sent.push(bytes.length));
    asker.pipe(database).pipe(asker);
    asker.on('error', () => database.destroy());
    database.on('error', () => asker.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => way.once('listening', resolve));
  const url = Object.assign(new URL(server.url), { port: String((way.address() as AddressInfo).port) }).href;
  const engine = openPostgresql({ url, timeout: 60_000, connections: 1 });
  const ask = (keeps?: 'plan'): Promise<unknown> => engine.query({ sql: 'select $1::int + 1', bindings: [1], ...(keeps && { keeps }) }, { timeout: 60_000 });
  for (const keeps of [undefined, 'plan', 'plan', 'plan'] as const) {
    await ask(keeps);
    if (sent.splice(0).length === 0) throw new Error('Expected something to be sent');
    expect(await ask(keeps)).toEqual([['2']]);
    expect(sent.splice(0)).toHaveLength(1);
  }
  await engine.close();
  way.close();
});
