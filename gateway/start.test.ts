import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const main = new URL('main.ts', import.meta.url).pathname;

function run(environment: Record<string, string>): Promise<{ readonly code: unknown; readonly lines: readonly string[] }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main], { env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...environment }, timeout: 20_000 }, (error, _stdout, stderr) => {
      resolve({ code: error ? error.code : 0, lines: stderr.split('\n').filter(Boolean) });
    });
  });
}

test('a missing supergraph is one line and exit code 1', async () => {
  expect(await run({ SUPERGRAPH: '/nowhere/supergraph.graphql', PORT: '0' })).toEqual({ code: 1, lines: ['Expected a supergraph in `/nowhere/supergraph.graphql`: the file is missing'] });
}, 30_000);

test('a broken supergraph is one line and exit code 1', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gateway-test-')), 'supergraph.graphql');
  writeFileSync(file, 'type Query {');
  const { code, lines } = await run({ SUPERGRAPH: file, PORT: '0' });
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`Expected a supergraph in \`${file}\`, got one that is broken: `);
}, 30_000);

test('a taken port is one line and exit code 1', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  expect(await run({ PORT: String(port) })).toEqual({ code: 1, lines: [`Expected to listen on port ${port} of 127.0.0.1: it is taken`] });
  other.close();
}, 30_000);

test('an address for a subgraph that is not there is one line, with the nearest name', async () => {
  expect(await run({ PORT: '0', SUBGRAPH_URL_OFERS: 'http://localhost:1/graphql' })).toEqual({
    code: 1,
    lines: ['SUBGRAPH_URL_OFERS: expected the name of a subgraph, got `OFERS`; did you mean SUBGRAPH_URL_OFFERS?'],
  });
}, 30_000);

test('problems of the environment are one line each and exit code 1', async () => {
  const { code, lines } = await run({ PORT: 'x', MAX_DEPTH: 'y' });
  expect([code, lines.length]).toEqual([1, 2]);
});
