import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestGraph } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';

const well = { id: 'soc', name: 'Servei <b>Públic</b>', status: 'OK', since: '2026-01-01T00:00:00.000Z' };
const down = { ...well, status: 'UNAVAILABLE', since: '2026-02-01T00:00:00.000Z', reason: 'connect ECONNREFUSED postgres://soc:secret@db:5432/soc' };
let one: unknown;
let two: unknown;
let asked = 0;
let graph: TestGraph;
beforeAll(async () => {
  const part = (name: string, readyz: () => unknown) => ({ sdl: `${federation} type Query { ${name}: String }`, readyz });
  graph = await startTestGraph({
    one: part('one', () => (asked++, one)),
    two: part('two', () => two),
    three: { sdl: `${federation} type Query { three: String }` },
  });
});
afterAll(() => graph.stop());
beforeEach(async () => {
  one = two = { status: 'ready', partners: [well] };
  await pause(1100); // the answer before is kept for a second
});

const readyz = async () => {
  const response = await fetch(`${graph.url}/readyz`);
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as { status: string; subgraphs: { name: string; status: string }[]; partners: unknown[] } };
};

test('the graph is ready when every subgraph and partner is, also where a subgraph has no readyz', async () => {
  const { status, body } = await readyz();
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'ready', subgraphs: [{ name: 'one', status: 'ready' }, { name: 'three', status: 'ready' }, { name: 'two', status: 'ready' }], partners: [well], supergraph: { reload: 'current' } });
});

test('a partner that is down degrades the graph, which stays in service and gives no reason away', async () => {
  two = { status: 'degraded', partners: [down] };
  const { status, body, text } = await readyz();
  expect(status).toBe(200);
  const { reason: _, ...shown } = down;
  expect(body).toMatchObject({ status: 'degraded', partners: [shown] });
  expect(text).not.toContain('postgres');
  expect(text).not.toContain('127.0.0.1');
});

test('many who ask at once are one question to the subgraphs', async () => {
  asked = 0;
  await Promise.all(Array.from({ length: 20 }, readyz));
  expect(asked).toBe(1);
});

test('the front page shows the partners in the language asked for, escaped and without script', async () => {
  two = { status: 'degraded', partners: [down] };
  const page = async (path: string, accept?: string) => (await fetch(graph.url + path, accept ? { headers: { 'accept-language': accept } } : {})).text();
  const catalan = await page('/', 'fr, ca-ES;q=0.5');
  expect(catalan).toContain('<html lang="ca">');
  expect(catalan).toContain('Servei &lt;b&gt;Públic&lt;/b&gt;');
  expect(catalan).toContain('No disponible');
  expect(catalan).not.toContain('<script');
  expect(catalan).not.toContain('postgres');
  expect(await page('/', 'it-IT,it')).toContain('<html lang="it">');
  expect(await page('/?lang=es', 'it')).toContain('<html lang="es">');
  expect(await page('/?lang=xx', 'en-GB')).toContain('Unavailable');
  expect(await page('/', 'de')).toContain('<html lang="ca">');
});

test('a subgraph that cannot be reached makes the graph unavailable', async () => {
  await graph.subgraphs['two']?.stop();
  const { status, body } = await readyz();
  expect(status).toBe(503);
  expect(body).toMatchObject({ status: 'unavailable', subgraphs: [{ name: 'one', status: 'ready' }, { name: 'three' }, { name: 'two', status: 'unreachable' }] });
});
