import { createServer } from 'node:http';
import type { RequestListener, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, expect, test, vi } from 'vitest';
import { Connections } from './connections.ts';
import { makeCertificate } from './http1/testing/certificate.ts';
import { startRawServer, wellAnswer } from './http1/testing/rawServer.ts';
import type { RawAnswering, RawServer } from './http1/testing/rawServer.ts';
import type { Post, PostRequest } from './post.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

const connectionsTo = (origin: string, { most = 4, connectTimeout = 2000 } = {}): Connections => {
  const connections = new Connections({ origin, most, connectTimeout });
  ends.push(() => connections.close());
  return connections;
};

async function startRaw(answer: RawAnswering, options?: Parameters<typeof startRawServer>[1]): Promise<{ readonly server: RawServer; readonly connections: Connections }> {
  const server = await startRawServer(answer, options);
  ends.push(() => server.stop());
  return { server, connections: connectionsTo(server.origin) };
}

/** Asks, and tells the text of the answer. */
function ask(connections: Connections, more: Partial<PostRequest> = {}, made: (post: Post) => void = () => undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    made(connections.post(
      { path: '/graphql', headers: ['accept', 'application/json'], body: '{"query":"{a}"}', maxBytes: 100_000, isSigned: false, isRepeatable: false, ...more },
      { answered: ({ bytes }) => resolve(bytes.toString()), failed: (cause) => reject(cause as Error), released: () => undefined },
    ));
  });
}

const failure = (answer: Promise<string>): Promise<Error & { readonly code?: string }> => answer.then(() => expect.fail('expected no answer'), (cause: Error) => cause);

test.each<readonly [string, RawAnswering, RegExp]>([
  ['has a length and chunks', () => 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n', /got both/],
  ['has two lengths', () => 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}}', /one content-length/],
  ['has headers without end', (socket) => void socket.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(10_000)}`), /at most 16384 bytes/],
  ['is preceded by others without end', (socket) => void socket.write('HTTP/1.1 100 Continue\r\n\r\n'.repeat(10_000)), /at most 10 answers of status 1xx/],
  ['is another protocol', () => 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n', /another protocol/],
  ['is no HTTP', () => 'SSH-2.0-OpenSSH_9.6\r\n\r\n', /HTTP\/1\.1/],
  ['ends early', (socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 3\r\n\r\n{}'), /a part of it before the connection was closed/],
  ['ends in a chunk', (socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{}'), /a part of it before the connection was closed/],
  ['ends before it began', (socket) => void socket.end(), /nothing of it before the connection was closed/],
  ['is larger than taken, in tiny chunks', () => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${'1\r\n \r\n'.repeat(100_001)}`, /at most 100000 bytes/],
  ['goes on until the connection is closed, for ever', (socket) => void socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n${' '.repeat(100_001)}`), /at most 100000 bytes/],
])('an answer that %s is none, and its connection is closed', async (_, answer, told) => {
  let isWell = false;
  const { server, connections } = await startRaw((...given) => (isWell ? wellAnswer() : answer(...given)));
  expect((await failure(ask(connections))).message).toMatch(told);
  await vi.waitFor(() => expect(server.sockets.size).toBe(0));
  expect(connections.free).toBe(4);
  isWell = true;
  expect(await ask(connections)).toBe('{"data":{}}');
  expect(server.connections()).toBe(2);
});

test.each<readonly [string, (socket: Socket) => void, string]>([
  ['in the same piece', (socket) => void socket.write(wellAnswer() + wellAnswer('{"smuggled":1}')), '{"data":{}}'],
  ['a moment later', (socket) => (socket.write(wellAnswer()), void setTimeout(() => socket.write(wellAnswer('{"smuggled":1}')), 10)), '{"data":{}}'],
  ['as an empty line', (socket) => void socket.write(`${wellAnswer()}\r\n`), '{"data":{}}'],
  ['after an answer without a body', (socket) => void socket.write(`HTTP/1.1 204 No Content\r\ncontent-type: application/json\r\ncontent-length: 3\r\n\r\n{"}`), ''],
  ['after the last chunk', (socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n'), '{}'],
])('what comes unasked for, %s, is never taken for the next answer', async (_, answer, body) => {
  const { server, connections } = await startRaw((socket) => void answer(socket));
  for (let turn = 1; turn <= 3; turn += 1) {
    expect(await ask(connections)).toBe(body);
    await vi.waitFor(() => expect(server.sockets.size).toBe(0));
    expect(server.connections()).toBe(turn);
  }
});

test.each([
  ['connection: close\r\n', 2],
  ['Connection: x, Close\r\n', 2],
  ['connection: keep-alive\r\n', 1],
  ['keep-alive: timeout=1\r\n', 2],
  ['keep-alive: timeout=0, max=5\r\n', 2],
  ['keep-alive: max=5, timeout=5\r\n', 1],
  ['', 1],
])('after an answer with `%s`, two requests use %i connections', async (header, expected) => {
  const { server, connections } = await startRaw(() => wellAnswer('{}', header));
  expect([await ask(connections), await ask(connections)]).toEqual(['{}', '{}']);
  expect(server.connections()).toBe(expected);
});

test.each([['', 2], ['connection: keep-alive\r\n', 1]])('after an answer of HTTP/1.0 with `%s`, two requests use %i connections', async (header, expected) => {
  const { server, connections } = await startRaw(() => wellAnswer('{}', header).replace('1.1', '1.0'));
  expect([await ask(connections), await ask(connections)]).toEqual(['{}', '{}']);
  expect(server.connections()).toBe(expected);
});

test('a connection is not used in the last second that it is kept open', async () => {
  const { server, connections } = await startRaw(() => wellAnswer('{}', 'keep-alive: timeout=2\r\n'));
  await ask(connections);
  await ask(connections);
  expect(server.connections()).toBe(1);
  await wait(1010);
  await ask(connections);
  expect(server.connections()).toBe(2);
  await vi.waitFor(() => expect(server.sockets.size).toBe(1));
});

test('an answer without a length ends with the connection, also of HTTP/1.0', async () => {
  for (const version of ['1.0', '1.1']) {
    const { connections } = await startRaw((socket) => void socket.end(`HTTP/${version} 200 OK\r\ncontent-type: application/json\r\n\r\n{"data":{}}`));
    expect([await ask(connections), await ask(connections)]).toEqual(['{"data":{}}', '{"data":{}}']);
  }
});

test('an answer that comes a byte at a time, after others of status 1xx, is the same', async () => {
  const { connections } = await startRaw((socket) => {
    void (async () => {
      for (const byte of `HTTP/1.1 100 Continue\r\n\r\n${wellAnswer('{"a":1}')}`) {
        socket.write(byte);
        await new Promise(setImmediate);
      }
    })();
    return undefined;
  });
  expect(await ask(connections)).toBe('{"a":1}');
});

test('a query is repeated on a new connection, once, where a connection used before broke without a byte; a mutation is not', async () => {
  const { server, connections } = await startRaw((socket, turn) => (turn === 0 ? wellAnswer() : void socket.end()));
  await Promise.all([ask(connections), ask(connections), ask(connections)]);
  expect(await ask(connections, { isRepeatable: true })).toBe('{"data":{}}');
  expect([server.connections(), server.requests.length]).toEqual([4, 5]);
  expect((await failure(ask(connections))).message).toMatch(/closed/);
  expect(server.requests).toHaveLength(6);
});

test('a query is not repeated where a byte of an answer came, nor twice', async () => {
  const { server, connections } = await startRaw((socket, turn) => (turn === 0 ? wellAnswer() : (socket.write('H'), void socket.end())));
  await ask(connections);
  expect((await failure(ask(connections, { isRepeatable: true }))).message).toMatch(/closed/);
  expect(server.requests).toHaveLength(2);
  let isGone = false;
  const gone = await startRaw((socket) => (isGone ? void socket.end() : wellAnswer()));
  await ask(gone.connections);
  isGone = true;
  expect((await failure(ask(gone.connections, { isRepeatable: true }))).message).toMatch(/closed/);
  expect(gone.server.requests).toHaveLength(3);
});

const timedOut = (more: string): string => `HTTP/1.1 408 Request Timeout\r\ncontent-type: application/json\r\n${more}content-length: 2\r\n\r\n{}`;

test.each<readonly [string, (socket: Socket) => undefined]>([
  ['whole', (socket) => void socket.end(timedOut('connection: close\r\n'))],
  ['as Node.js says it', (socket) => void socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')],
  ['in HTTP/1.0, with a page', (socket) => void socket.end('HTTP/1.0 408 Request Time-out\r\nConnection: Close\r\nContent-Type: text/html\r\n\r\n<html>')],
  ['and then half a body', (socket) => void socket.end(timedOut('connection: close\r\n').slice(0, -1))],
])('a status 408 on a connection used before is a goodbye, %s: a query is repeated on a new one, where it is an answer; a mutation is not', async (_, bid) => {
  const { server, connections } = await startRaw((socket, turn) => (turn === 0 ? wellAnswer() : bid(socket)));
  await Promise.all([ask(connections), ask(connections)]);
  expect(await ask(connections, { isRepeatable: true })).toBe('{"data":{}}');
  expect([server.connections(), server.requests.length]).toEqual([3, 4]);
  expect((await failure(ask(connections))).message).toMatch(/status 408/);
  expect([server.connections(), server.requests.length]).toEqual([3, 5]);
  const late = await startRaw((socket) => bid(socket));
  await ask(late.connections, { isRepeatable: true }).catch(() => 'failed');
  expect(late.server.requests).toHaveLength(1);
});

test('a status 408 that leaves the connection open is an answer', async () => {
  const { server, connections } = await startRaw((_, turn) => (turn === 0 ? wellAnswer() : timedOut('')));
  await ask(connections);
  expect([await ask(connections, { isRepeatable: true }), server.requests.length]).toEqual(['{}', 2]);
});

test('a request that is given up closes its connection, whatever it waits for', async () => {
  const { server, connections } = await startRaw(() => undefined);
  let post: Post | undefined;
  const answers: string[] = [];
  void ask(connections, {}, (made) => (post = made)).then((text) => answers.push(text), () => answers.push('failed'));
  await vi.waitFor(() => expect(server.requests).toHaveLength(1));
  expect(connections.free).toBe(3);
  post?.cancel();
  post?.cancel();
  expect(connections.free).toBe(4);
  await vi.waitFor(() => expect(server.sockets.size).toBe(0));
  void ask(connections, {}, (made) => made.cancel()).catch(() => answers.push('failed')); // not connected yet
  await wait(20);
  expect([connections.free, server.requests.length, answers]).toEqual([4, 1, []]);
});

test('a server that answers before it has read the request is not asked again over that connection', async () => {
  const { server, connections } = await startRaw(() => undefined, { onConnection: (socket) => void (socket.pause(), socket.write(wellAnswer())) });
  expect(await ask(connections, { body: ' '.repeat(20_000_000) })).toBe('{"data":{}}');
  expect(await ask(connections)).toBe('{"data":{}}');
  expect(server.connections()).toBe(2);
  for (const socket of server.sockets) socket.destroy();
});

test('what it asks is what the server reads, with a name or an address of version 6', async () => {
  const received: object[] = [];
  const http = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text)).on('end', () => {
      received.push({ method: request.method, url: request.url, host: request.headers.host, body, type: request.headers['content-type'] });
      response.setHeader('content-type', 'application/json').end(body);
    });
  });
  for (const host of ['127.0.0.1', '::1']) {
    await new Promise<void>((resolve) => http.listen(0, host, resolve));
    const { port } = http.address() as AddressInfo;
    const written = host === '::1' ? `[::1]:${port}` : `localhost:${port}`;
    const connections = connectionsTo(`http://${written}`);
    for (const body of ['{"a":"b"}', '{"a":"è€𝄞"}', JSON.stringify('x'.repeat(90_000))]) {
      expect(await ask(connections, { body, path: '/graphql?x=y', headers: ['content-type', 'application/json'] })).toBe(body);
      expect(received.pop()).toEqual({ method: 'POST', url: '/graphql?x=y', host: written, body, type: 'application/json' });
    }
    await connections.close();
    await new Promise((resolve) => http.close(resolve));
  }
});

test('what a header cannot hold is a failure, and nothing is sent', async () => {
  const { server, connections } = await startRaw(() => wellAnswer());
  expect((await failure(ask(connections, { headers: ['x-request-id', 'a\r\nx: y'] }))).message).toMatch(/got other characters in x-request-id/);
  expect([connections.free, server.connections()]).toEqual([4, 0]);
});

test('who cannot be reached is told by the cause', async () => {
  const { server } = await startRaw(() => undefined);
  await server.stop();
  expect(await failure(ask(connectionsTo(server.origin)))).toMatchObject({ code: 'ECONNREFUSED' });
  expect(await failure(ask(connectionsTo(server.origin.replace('127.0.0.1', 'localhost'))))).toMatchObject({ code: 'ECONNREFUSED', message: expect.stringContaining('ECONNREFUSED') as string });
  expect(await failure(ask(connectionsTo('http://nowhere.invalid:4001')))).toMatchObject({ message: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) as string });
});

test('who does not let connect in time is given up', async () => {
  const { server } = await startRaw(() => undefined); // says nothing to a greeting of TLS
  const connections = connectionsTo(server.origin.replace('http:', 'https:'), { connectTimeout: 50 });
  expect((await failure(ask(connections))).message).toMatch(/within 50 ms/);
  await vi.waitFor(() => expect(server.sockets.size).toBe(0));
});

test('over TLS, only who shows a certificate of its name is told anything', async () => {
  const certificate = makeCertificate('localhost');
  let asked = 0;
  const names: unknown[] = [];
  const https = createSecureServer({ ...certificate, SNICallback: (name, done) => (names.push(name), done(null)) }, (request, response) => {
    asked += 1;
    let length = 0;
    request.on('data', (bytes: Buffer) => (length += bytes.length)).on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify({ length, text: 'è'.repeat(40_000) })));
  });
  let opened = 0;
  https.on('secureConnection', () => (opened += 1)).on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => https.listen(0, resolve));
  ends.push(() => new Promise((resolve) => https.close(resolve)));
  const { port } = https.address() as AddressInfo;
  expect(await failure(ask(connectionsTo(`https://localhost:${port}`)))).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  const trusted = getCACertificates('default');
  ends.push(async () => setDefaultCACertificates(trusted));
  setDefaultCACertificates([...trusted, certificate.cert]);
  expect(await failure(ask(connectionsTo(`https://127.0.0.1:${port}`)))).toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  expect(asked).toBe(0);
  opened = 0;
  const connections = connectionsTo(`https://localhost:${port}`);
  for (const body of ['{}', JSON.stringify('è'.repeat(50_000))]) expect(await ask(connections, { body })).toBe(JSON.stringify({ length: Buffer.byteLength(body), text: 'è'.repeat(40_000) }));
  expect([opened, names.at(-1)]).toEqual([1, 'localhost']);
});

test('answers that come at the same time over many connections, secure and not, are each their own, though all are read into the same memory', async () => {
  const certificate = makeCertificate('localhost');
  const trusted = getCACertificates('default');
  ends.push(async () => setDefaultCACertificates(trusted));
  setDefaultCACertificates([...trusted, certificate.cert]);
  const answer: RequestListener = (request, response) => void request.on('data', (bytes: Buffer) => void drip(response.setHeader('content-type', 'application/json'), bytes.toString()));
  const servers = [createServer(answer), createSecureServer(certificate, answer)];
  const origins = await Promise.all(servers.map(async (server) => {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    ends.push(() => new Promise((resolve) => server.close(resolve)));
    return `${server === servers[0] ? 'http' : 'https'}://localhost:${(server.address() as AddressInfo).port}`;
  }));
  const asked = origins.map((origin) => connectionsTo(origin, { most: 8 })).flatMap((connections, index) => Array.from({ length: 8 }, async (_, place) => {
    for (let turn = 0; turn < 3; turn += 1) {
      const body = `${index}.${place}.${turn}/`;
      expect(await ask(connections, { body, maxBytes: 1_000_000 }) === body.repeat(40_000)).toBe(true);
    }
  }));
  await Promise.all(asked);
});

/** In pieces, each some time after the one before. */
async function drip(response: ServerResponse, piece: string): Promise<void> {
  for (let count = 0; count < 10; count += 1) {
    response.write(piece.repeat(4000));
    await wait(1);
  }
  response.end();
}

test('closing waits for the answers under way, and nothing is left after it', async () => {
  const before = process.getActiveResourcesInfo().length;
  const { server, connections } = await startRaw((socket) => void setTimeout(() => socket.write(wellAnswer()), 30));
  const answers = [ask(connections), ask(connections)];
  await connections.close();
  expect(await Promise.all(answers)).toEqual(['{"data":{}}', '{"data":{}}']);
  await vi.waitFor(() => expect(server.sockets.size).toBe(0));
  expect((await failure(ask(connections))).message).toMatch(/got them closed/);
  await server.stop();
  await vi.waitFor(() => expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(before));
});

test('many requests over one connection leave no listener and no timer', async () => {
  const warned = vi.fn<() => void>();
  process.on('warning', warned);
  const { server, connections } = await startRaw(() => wellAnswer());
  await ask(connections);
  const before = process.getActiveResourcesInfo().length;
  for (let turn = 0; turn < 300; turn += 1) await ask(connections);
  expect(server.connections()).toBe(1);
  expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(before);
  process.off('warning', warned);
  expect(warned).not.toHaveBeenCalled();
});

test('a connection that was made while this process was busy isn’t late', async () => {
  const server = await startRawServer(() => wellAnswer());
  ends.push(() => server.stop());
  const connections = connectionsTo(server.origin, { most: 1, connectTimeout: 100 });
  const answer = new Promise<string>((resolve, reject) => {
    connections.post({ path: '/', headers: [], body: '{}', maxBytes: 1000, isSigned: false, isRepeatable: false }, { answered: ({ bytes }) => resolve(bytes.toString()), failed: (cause) => reject(cause as Error), released: () => undefined });
  });
  for (const end = performance.now() + 300; performance.now() < end; );
  expect(await answer).toBe('{"data":{}}');
});
