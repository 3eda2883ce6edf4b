import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Subgraphs } from './openSubgraphs.ts';
import { json, startAnsweringServer } from './testing/answeringServer.ts';
import type { AnsweringServer } from './testing/answeringServer.ts';
import { entityCall, newScope, openThings, rootCall, unavailableThings } from './testing/calls.ts';

const timeout = 300;
let server: AnsweringServer;
let subgraphs: Subgraphs;
let hasty: Subgraphs;
const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

beforeAll(async () => {
  server = await startAnsweringServer(() => ({}));
  subgraphs = openThings(server.url, { timeout: 20_000, maxBytes: 100_000 });
  hasty = openThings(server.url, { timeout });
});
beforeEach(() => {
  log.mockClear();
  server.received.length = 0;
});
afterAll(async () => {
  await Promise.all([subgraphs.close(), hasty.close()]);
  await server.stop();
  log.mockRestore();
});

/** The whole of `{"data":{"things":…}}` around a value of so many nested lists. */
const nested = (levels: number): string => `{"data":{"things":${'['.repeat(levels - 2)}${']'.repeat(levels - 2)}}}`;

const send = (response: ServerResponse, text: string | Buffer, headers: Readonly<Record<string, string>> = {}, status = 200): void => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);

const drip = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

const endless = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    while (!response.destroyed && response.write(' '.repeat(10_000)));
  };
  response.on('drain', more);
  more();
};

test.each<readonly [string, (response: ServerResponse) => void, RegExp]>([
  ['never comes to an end', endless, /at most 100000 bytes/],
  ['announces more than is taken', (response) => void response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100001' }).write('{'), /at most 100000 bytes/],
  ['answers with a page', (response) => send(response, '<html>', { 'content-type': 'text/html' }), /content-type `text\/html`/],
  ['answers without a type', (response) => void response.writeHead(200).end('{"data":{}}'), /content-type ``/],
  ['answers with half of it', (response) => send(response, '{"data":{'), /only a part/],
  ['closes the connection in the middle', (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '50' }).write('{"data":{');
    setTimeout(() => response.destroy(), 20);
  }, /closed|mismatch|reset|aborted/i],
  ['sends whoever asks elsewhere', (response) => send(response, '{"data":{}}', { location: server.url }, 307), /redirects are not followed/],
  ['compresses what was not asked to be', (response) => send(response, gzipSync('{"data":{}}'), { 'content-encoding': 'gzip' }), /content-encoding `gzip`/],
  ['nests deeper than anybody reads', (response) => send(response, nested(501)), /at most 500 levels/],
  ['nests objects deeper than anybody reads', (response) => send(response, `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`), /at most 500 levels/],
  ['refuses the call', (response) => json(response, { errors: [{ message: 'm' }] }, {}, 401), /status 401: has it a key\?/],
  ['answers with nothing', (response) => json(response, {}), /got neither/],
  ['answers with a list', (response) => json(response, [{ data: {} }]), /Expected a JSON object/],
  ['answers with data that is a text', (response) => json(response, { data: 'x' }), /`data` to be an object/],
])('a subgraph that %s is unavailable, and the next call is answered', async (_, misbehave, said) => {
  server.answer = (_received, response) => misbehave(response);
  expect(await subgraphs.ask(rootCall(), newScope())).toEqual(unavailableThings);
  expect(log.mock.calls.join()).toMatch(said);
  expect(log).toHaveBeenCalledTimes(1);
  expect(server.received).toHaveLength(1);
  server.answer = () => ({ data: { things: 1 } });
  expect(await subgraphs.ask(rootCall(), newScope())).toMatchObject({ data: { things: 1 } });
});

test.each<readonly [string, (response: ServerResponse) => void]>([
  ['says nothing', () => undefined],
  ['says its answer a byte at a time', drip],
])('a subgraph that %s is unavailable once the time is over', async (_, misbehave) => {
  server.answer = (_received, response) => misbehave(response);
  expect(await hasty.ask(rootCall(), newScope())).toEqual(unavailableThings);
  expect(log.mock.calls.join()).toMatch(/within 300 ms/);
  await vi.waitFor(() => expect(server.received.every(({ isGone }) => isGone)).toBe(true));
});

test('what is as deep and as large as allowed is taken, in one piece or many', async () => {
  server.answer = (_received, response) => send(response, nested(500));
  expect((await subgraphs.ask(rootCall(), newScope())).errors).toEqual([]);
  const text = JSON.stringify({ data: { things: 'é€𝄞'.repeat(11_100) } });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(100_000);
  server.answer = (_received, response) => {
    response.writeHead(200, { 'content-type': 'application/graphql-response+json; charset=utf-8' });
    const bytes = Buffer.from(`\uFEFF${text}`);
    for (let at = 0; at < bytes.length; at += 1001) response.write(bytes.subarray(at, at + 1001));
    response.end();
  };
  expect((await subgraphs.ask(rootCall(), newScope())).data).toEqual({ things: 'é€𝄞'.repeat(11_100) });
});

test('a status of failure with GraphQL errors is those errors, masked where their code is not known, and no value of theirs is logged', async () => {
  const secret = 'ES-12345678Z';
  server.answer = (_received, response) =>
    json(response, { data: null, errors: [{ message: 'Too many', extensions: { code: 'TOO_MANY_RECORDS' } }, { message: `no row ${secret}`, path: ['a', secret], extensions: { code: 'SQL', secret } }, { message: secret, extensions: { code: secret } }, secret] }, {}, 500);
  const scope = newScope();
  const masked = { message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: scope.id } };
  expect(await subgraphs.ask(rootCall(), scope)).toEqual({
    errors: [{ message: 'Too many', extensions: { code: 'TOO_MANY_RECORDS', retryable: false } }, { ...masked, path: ['a', secret] }, masked, masked],
    freshFor: 0,
  });
  const lines = log.mock.calls.map(([line]) => JSON.parse(String(line)) as object);
  expect(lines).toMatchObject([{ event: 'subgraph error', requestId: scope.id, code: 'SQL', pathLength: 2 }, { event: 'subgraph error' }, { event: 'subgraph error' }]);
  expect(JSON.stringify(lines)).not.toContain(secret);
});

test.each([
  ['public, max-age=60', undefined, 60],
  ['max-age=60, Public', '15', 45],
  ['public, max-age=60', '75', 0],
  ['public, max-age=60', 'old', 0],
  ['max-age=60', undefined, 0],
  ['private, max-age=60', undefined, 0],
  ['public, no-store, max-age=60', undefined, 0],
  ['public, max-age=-1', undefined, 0],
  ['public', undefined, 0],
])('an answer with cache-control `%s` and age %s is fresh for %i seconds', async (cacheControl, age, seconds) => {
  server.answer = (_received, response) => json(response, { data: {} }, { 'cache-control': cacheControl, ...(age !== undefined && { age }) });
  expect((await subgraphs.ask(rootCall(), newScope())).freshFor).toBe(seconds);
});

test('an answer with errors, or that a partner is missing from, is never fresh', async () => {
  for (const more of [{ errors: [{ message: 'm', extensions: { code: 'FORBIDDEN' } }] }, { extensions: { partners: [{ id: 'soc', status: 'DRIFT' }] } }]) {
    server.answer = (_received, response) => json(response, { data: {}, ...more }, { 'cache-control': 'public, max-age=60' });
    expect((await subgraphs.ask(rootCall(), newScope())).freshFor).toBe(0);
  }
});

test('a client that has gone ends the call, and nothing is logged', async () => {
  server.answer = () => undefined;
  const client = new AbortController();
  const answer = subgraphs.ask(rootCall(), newScope({ signal: client.signal }));
  await vi.waitFor(() => expect(server.received).toHaveLength(1));
  client.abort();
  expect(await answer).toEqual(unavailableThings);
  await vi.waitFor(() => expect(server.received[0]?.isGone).toBe(true));
  expect(await subgraphs.ask(rootCall(), newScope({ signal: client.signal }))).toEqual(unavailableThings);
  expect(server.received).toHaveLength(1);
  expect(log).not.toHaveBeenCalled();
});

test('who waits for a free connection waits no longer than for an answer', async () => {
  const few = openThings(server.url, { timeout, connections: 2 });
  server.answer = () => undefined;
  const answers = Array.from({ length: 6 }, (_, index) => few.ask(rootCall(`{things${index}}`), newScope()));
  await wait(timeout / 2);
  expect(server.received.length).toBeLessThanOrEqual(2); // later, where this process is busy, some may be given up before others
  expect(await Promise.all(answers)).toEqual(Array.from({ length: 6 }, () => unavailableThings));
  await few.close();
});

test('no more connections are opened than allowed, and who waits for one takes the next that is free', async () => {
  const few = openThings(server.url, { connections: 2 });
  const before = server.sockets.size;
  server.answer = () => ({ data: { things: server.sockets.size } });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => few.ask(rootCall(`{things${index}}`), newScope())));
  expect(Math.max(...answers.map(({ data }) => data?.['things'] as number))).toBeLessThanOrEqual(before + 2);
  expect(server.received).toHaveLength(20);
  await few.close();
});

test('a subgraph that is not there is unavailable', async () => {
  const gone = await startAnsweringServer(() => ({}));
  await gone.stop();
  const nowhere = openThings(gone.url);
  expect(await nowhere.ask(rootCall(), newScope())).toEqual(unavailableThings);
  expect(log.mock.calls.join()).toContain('ECONNREFUSED');
  await nowhere.close();
});

/** A server that answers one request on each connection and closes it as the next one comes, as if it had thought the connection idle. */
async function startClosing(answers: number) {
  let [requests, connections] = [0, 0];
  const net = createServer((socket) => {
    let answered = 0;
    connections += 1;
    socket.on('error', () => undefined);
    socket.on('data', () => {
      requests += 1;
      if ((answered += 1) > answers) return void socket.resetAndDestroy();
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 11\r\n\r\n{"data":{}}');
    });
  });
  await once(net.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${(net.address() as AddressInfo).port}/graphql`, count: () => ({ requests, connections }), stop: () => net.close() };
}

test('a query is asked again, once, where a connection that was in use before broke without an answer; a mutation is not', async () => {
  const closing = await startClosing(1);
  const things = openThings(closing.url);
  for (const call of [rootCall(), rootCall(), entityCall(['a'])]) {
    expect((await things.ask(call, newScope())).errors).toEqual([]);
    await wait(20);
  }
  expect(closing.count()).toEqual({ requests: 5, connections: 3 });
  expect(await things.ask(rootCall('mutation{change}', { kind: 'mutation' }), newScope())).toEqual(unavailableThings);
  expect(closing.count()).toEqual({ requests: 6, connections: 3 });
  closing.stop();
  await things.close();
});

test('a connection that breaks at its first request is not tried again', async () => {
  const closing = await startClosing(0);
  const things = openThings(closing.url);
  expect(await things.ask(rootCall(), newScope())).toEqual(unavailableThings);
  expect(closing.count()).toEqual({ requests: 1, connections: 1 });
  closing.stop();
  await things.close();
});

test('an idle connection that was closed is opened again', async () => {
  server.answer = () => ({ data: { things: 1 } });
  expect((await subgraphs.ask(rootCall(), newScope())).errors).toEqual([]);
  for (const socket of server.sockets) socket.destroy();
  await wait(20);
  expect((await subgraphs.ask(rootCall('mutation{change}', { kind: 'mutation' }), newScope())).errors).toEqual([]);
});

test('closing waits for the calls under way', async () => {
  const things = openThings(server.url);
  server.answer = async () => (await wait(50), { data: { things: 1 } });
  const answers = [things.ask(rootCall(), newScope()), things.ask(entityCall(['a']), newScope())];
  await things.close();
  expect(await Promise.all(answers)).toMatchObject([{ data: {} }, { data: {} }]);
  expect(await things.ask(rootCall(), newScope())).toEqual(unavailableThings);
});

test('another address is asked from the next call on, and a subgraph that is gone until the change after', async () => {
  const other = await startAnsweringServer(() => ({ data: { things: 'other' } }));
  const things = openThings(server.url);
  server.answer = async () => (await wait(50), { data: { things: 'first' } });
  const first = things.ask(rootCall(), newScope());
  things.update([{ name: 'things', url: other.url }]);
  expect(await Promise.all([first, things.ask(rootCall(), newScope())])).toMatchObject([{ data: { things: 'first' } }, { data: { things: 'other' } }]);
  things.update([]);
  expect(await things.ask(rootCall(), newScope())).toMatchObject({ data: { things: 'other' } });
  things.update([]);
  expect(await things.ask(rootCall(), newScope())).toEqual(unavailableThings);
  await things.close();
  await other.stop();
});
