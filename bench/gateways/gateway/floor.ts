import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

// What no gateway on `node:http` can go below: the same requests to the same subgraphs, in the same stages, each answer parsed, and the answer made before sent.
interface Stages {
  readonly answer: string;
  readonly stages: readonly (readonly { readonly url: string; readonly body: string }[])[];
}
const known = new Map(Object.entries(JSON.parse(readFileSync(process.env['FLOOR'] ?? '', 'utf8')) as Record<string, Stages>));
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const server = createServer((incoming, outgoing) => {
  void readAll(incoming).then(async (body) => {
    JSON.parse(body);
    const found = known.get(body);
    for (const stage of found?.stages ?? []) await Promise.all(stage.map(async ({ url, body: asked }) => JSON.parse(await post(url, asked)) as unknown));
    outgoing.setHeader('content-type', 'application/json; charset=utf-8');
    outgoing.setHeader('content-length', Buffer.byteLength(found?.answer ?? ''));
    outgoing.end(found?.answer);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` }));

function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => resolve(readAll(response)));
    asked.on('error', reject).end(body);
  });
}

function readAll(stream: AsyncIterable<Buffer> & NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts).toString('utf8'))).on('error', reject);
  });
}
