import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { compose, startTestGraph } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';

const sdl = `${federation} type Query { first: String second: String }`;
const before = `${federation} type Query { first: String }`;
let graph: TestGraph;

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  graph = await startTestGraph({ one: { sdl, resolvers: { Query: { first: () => 'first', second: () => 'second' } }, readyz: () => ({ status: 'ready', subgraph: 'one', partners: [] }) } });
});
afterAll(async () => {
  await graph.stop();
  vi.restoreAllMocks();
});
beforeEach(async () => {
  replace(supergraph(before));
  await untilReload('current', async () => (await graph.ask('{ second }')).status === 400);
});

const supergraph = (text: string) => compose({ one: { sdl: text, url: graph.subgraphs['one']?.url ?? '' } });
const reload = async () => ((await (await fetch(`${graph.url}/readyz`)).json()) as { supergraph: { reload: string; reason?: string } }).supergraph;

function replace(text: string): void {
  writeFileSync(`${graph.file}.new`, text);
  renameSync(`${graph.file}.new`, graph.file);
}

async function untilReload(state: string, holds: () => Promise<boolean> = async () => true) {
  for (let waited = 0; waited < 5000; waited += 25) {
    const now = await reload();
    if (now.reload === state && (await holds())) return now;
    await pause(25);
  }
  throw new Error(`Expected the reload to be ${state}, got ${JSON.stringify(await reload())}`);
}

test('a new supergraph is taken over without a failed request', async () => {
  let running = true;
  const statuses: number[] = [];
  const clients = Array.from({ length: 8 }, async () => {
    while (running) {
      const { status, body } = await graph.ask('{ first }');
      statuses.push(body.data?.first === 'first' ? status : 0);
    }
  });
  for (const text of [sdl, before, sdl]) {
    replace(supergraph(text));
    await untilReload('current', async () => ((await graph.ask('{ second }')).status === 200) === (text === sdl));
  }
  running = false;
  await Promise.all(clients);
  expect(statuses.length).toBeGreaterThan(100);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test.each([
  ['text that is no SDL', 'type Query {'],
  ['an empty file', ''],
  ['a schema that is no supergraph', 'type Query { first: String }'],
])('%s is refused with a reason, and the last good one stays', async (_, text) => {
  replace(text);
  const refused = await untilReload('refused');
  expect(refused.reason).toMatch(/\w+/);
  expect(refused.reason).not.toContain('\n');
  expect((await graph.ask('{ first }')).body).toEqual({ data: { first: 'first' } });
  replace(supergraph(sdl));
  await untilReload('current', async () => (await graph.ask('{ second }')).status === 200);
});

test('the status page tells of a refused supergraph with the reason, in each language, until a good one is taken over', async () => {
  const page = async (language: string) => (await fetch(`${graph.url}/status?lang=${language}`)).text();
  expect(await page('en')).not.toContain('id="supergraph"');
  replace('type Query { <b>first</b> }');
  const { reason = '' } = await untilReload('refused');
  expect(reason).toMatch('<');
  expect(await page('en')).toMatch(/<h2 id="supergraph">Refused supergraph<\/h2>\n<p>[^<]* the one before stays in use[^<]* Since: <time datetime="20\d\d-[^"]*">[^<]*<\/time>\.<\/p>\n<ul lang="en"><li><code>[^<]*&lt;[^<]*<\/code><\/li><\/ul>/);
  for (const [language, words] of [['ca', 'Supergraf refusat'], ['es', 'Supergrafo rechazado'], ['it', 'Supergrafo rifiutato']] as const) expect(await page(language)).toContain(words);
  replace(supergraph(sdl));
  await untilReload('current', async () => (await graph.ask('{ second }')).status === 200);
  expect(await page('en')).not.toContain('id="supergraph"');
});

test('a file that goes away is refused, and taken over when it is back', async () => {
  rmSync(graph.file);
  expect((await untilReload('refused')).reason).toBe('the file is missing');
  expect((await graph.ask('{ first }')).status).toBe(200);
  replace(supergraph(sdl));
  await untilReload('current', async () => (await graph.ask('{ second }')).status === 200);
});

test('a file written in pieces is taken over once it is whole', async () => {
  const text = supergraph(sdl);
  for (let end = 0; end < text.length; end += Math.ceil(text.length / 8)) {
    writeFileSync(graph.file, text.slice(0, end));
    await pause(60);
  }
  writeFileSync(graph.file, text);
  await untilReload('current', async () => (await graph.ask('{ second }')).status === 200);
});

test('a new address of a subgraph is used', async () => {
  const moved = compose({ one: { sdl: before, url: 'http://127.0.0.1:9/graphql' } });
  replace(moved);
  await untilReload('current', async () => (await graph.ask('{ first }')).body.errors?.[0].extensions.code === 'SUBGRAPH_UNAVAILABLE');
});
