import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestGraph } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';

const well = { id: 'soc', name: 'Servei <b>Públic</b>', status: 'OK', since: '2026-01-01T00:00:00.000Z', timeZone: 'Europe/Rome' };
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

const page = async (path: string) => {
  const response = await fetch(graph.url + path);
  return { html: await response.text(), policy: response.headers.get('content-security-policy') };
};

test('the status page shows each partner at each subgraph, quiet hours by its own clock, and refused changes with their reasons', async () => {
  const since = '2026-03-01T10:00:00.000Z';
  const resting = { id: 'vila', name: 'Vila', status: 'UNAVAILABLE', since, rests: { until: '2026-07-02T04:00:00Z', timeZone: 'Europe/Madrid' } };
  const change = { id: 'soc', since, problems: ['soc/offers.yml:7: Offer.fields.titel: expected a field of Offer, got "<titel>"'] };
  one = { status: 'ready', partners: [well, resting], refused: [change] };
  two = { status: 'degraded', partners: [down], refused: [{ ...change, since: '2026-03-01T09:00:00.000Z' }, { id: 'nova', problems: ['NOVA_URL: expected the address of the database of nova, got none'] }] };

  const { body } = await readyz();
  expect(body.subgraphs).toMatchObject([{ name: 'one', partners: [well, { ...resting, rests: { until: '2026-07-02T04:00:00.000Z' } }], refused: [change] }, { name: 'three', refused: [] }, { name: 'two', refused: [{ id: 'nova' }, { id: 'soc' }].toReversed() }]);

  const english = await page('/status?lang=en');
  expect(english.policy).toContain("default-src 'none'");
  expect(english.html).toContain('<html lang="en">');
  expect(english.html).toMatch(/<tr><th scope="rowgroup" rowspan="2"><span lang="">Servei &lt;b&gt;Públic&lt;\/b&gt;<\/span> <code>soc<\/code><\/th><td><code>one<\/code><\/td><td><span class="status ok">Answers<\/span>.*<code>two<\/code><\/td><td><span class="status unavailable">/);
  expect(english.html).toContain('Resting until <time datetime="2026-07-02T04:00:00.000Z">06:00</time> (Europe/Madrid)');
  // The same change refused for the same reasons at two subgraphs is told once, since the first.
  expect(english.html.match(/expected a field of Offer, got &quot;&lt;titel&gt;&quot;/g)).toHaveLength(1);
  expect(english.html).toMatch(/Mar 1, 2026, 10:00 AM \(Europe\/Rome\)<\/time>\. Part of the graph: <code>one<\/code>, <code>two<\/code>/);
  expect(english.html).toContain('<ul lang="en"><li><code>NOVA_URL: expected');
  expect(english.html).not.toMatch(/postgres|<script/);
  expect((await page('/status?lang=ca')).html).toMatch(/<h2 id="refused">Canvis refusats<\/h2>\n<p>[^<]* Els motius són en anglès\.<\/p>/);
  expect((await page('/?lang=it')).html).toContain('<a href="/status?lang=it">Stato degli enti</a>');
});

test('what a subgraph says of refused changes is bounded, and left out where it is something else', async () => {
  const many = Array.from({ length: 30 }, (_, index) => `line ${index} ${'😀'.repeat(1000)}`);
  one = { status: 'ready', partners: [{ ...well, rests: { until: 'soon', timeZone: 'Europe/Madrid' } }], refused: [null, 'soc', { id: 7, problems: [] }, { id: 'a', problems: 'x' }, { id: '<i>', since: 'yesterday', problems: [...many, 5] }] };
  two = { partners: [{ ...well, rests: { until: '2026-07-02T04:00:00Z', timeZone: 'Mars/Olympus' } }], refused: 'all' };
  const { body } = await readyz();
  const [first, , second] = body.subgraphs as unknown as readonly { readonly partners: readonly unknown[]; readonly refused: readonly { readonly problems: readonly string[] }[] }[];
  expect(first?.partners).toEqual([well]);
  expect(first?.refused).toEqual([{ id: '<i>', problems: expect.any(Array) }]);
  expect(first?.refused[0]?.problems).toHaveLength(20);
  for (const line of first?.refused[0]?.problems ?? []) expect([...line].length).toBeLessThanOrEqual(300);
  expect(second).toMatchObject({ partners: [{ rests: { timeZone: 'UTC' } }], refused: [] });
  expect((await page('/status?lang=en')).html).toContain('<h3><code>&lt;i&gt;</code></h3>');
});

test('a subgraph that cannot be reached makes the graph unavailable', async () => {
  await graph.subgraphs['two']?.stop();
  const { status, body } = await readyz();
  expect(status).toBe(503);
  expect(body).toMatchObject({ status: 'unavailable', subgraphs: [{ name: 'one', status: 'ready' }, { name: 'three' }, { name: 'two', status: 'unreachable' }] });
});
