import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTestIssuer, testAudience } from '../../authentication/testing/testIssuer.ts';
import type { TestIssuer } from '../../authentication/testing/testIssuer.ts';
import { freePort } from '../../../demo/freePort.ts';
import { startGateway } from '../../startGateway.ts';
import type { RunningGateway } from '../../startGateway.ts';
import { ask, compose, testSettings } from '../../testing/testGraph.ts';
import type { GraphAnswer } from '../../testing/testGraph.ts';
import { startPublicGraph } from '../testing/publicGraph.ts';
import type { PublicGraph } from '../testing/publicGraph.ts';
import { redisIsThere, startRedisServer } from '../testing/redisServer.ts';
import type { RedisServer } from '../testing/redisServer.ts';

describe.skipIf(!redisIsThere())('answers kept in Redis', () => {
  let redis: RedisServer;
  let issuer: TestIssuer;
  let graph: PublicGraph;
  /** The address of another gateway over the same subgraphs. */
  let other: string;
  let usual: PublicGraph['said'];
  let first: string;
  let tests = 0;
  const others: RunningGateway[] = [];
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

  beforeAll(async () => {
    [redis, issuer] = await Promise.all([startRedisServer(), startTestIssuer()]);
    graph = await startPublicGraph({ RESPONSE_CACHE: redis.url, OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience });
    usual = { ...graph.said };
    await untilKept(graph.url);
    other = await another();
  });
  afterAll(async () => {
    await stopOthers();
    await graph.stop();
    await issuer.stop();
    await redis.stop();
    vi.restoreAllMocks();
  });
  beforeEach(async () => {
    first = `query First${(tests += 1)} { first }`;
    await redis.clear();
    log.mockClear();
  });
  afterEach(() => void Object.assign(graph.said, usual));

  /** Another gateway over the same subgraphs, with nothing in its memory. */
  async function another(environment: Readonly<Record<string, string>> = {}): Promise<string> {
    const gateway = await startGateway(testSettings({ SUPERGRAPH: graph.file, RESPONSE_CACHE: redis.url, OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience, ...environment }));
    others.push(gateway);
    await untilKept(gateway.url);
    return gateway.url;
  }

  async function stopOthers(): Promise<void> {
    for (const gateway of others.splice(0)) await gateway.stop();
  }

  /** Waits until a gateway has its connection: what it answers is in Redis. */
  async function untilKept(url: string): Promise<void> {
    const text = `query Connected${Math.random().toString(36).slice(2)}($of: String) { text(of: $of) }`;
    let turn = 0;
    await vi.waitFor(async () => {
      const { text: body } = await ask(url, text, { variables: { of: String((turn += 1)) } });
      expect(await bodies()).toContain(body);
    }, { timeout: 10_000, interval: 50 });
  }

  const bodies = async (): Promise<readonly string[]> => Object.values(await redis.contents()).map((value) => value.subarray(value.indexOf('\n') + 1).toString());

  /** An answer, once it is in Redis. */
  async function kept(query: string, more?: Parameters<typeof ask>[2]): Promise<GraphAnswer> {
    const answer = await ask(graph.url, query, more);
    await vi.waitFor(async () => expect(await bodies()).toContain(answer.text));
    return answer;
  }

  const logged = () => log.mock.calls.map(([line]) => JSON.parse(String(line)) as { event: string });
  const eventsOf = (part: string) => logged().filter(({ event }) => event.startsWith(part)).map(({ event }) => event);

  test('are given by another gateway, with their age', async () => {
    graph.said.one = 'public, max-age=20';
    const { text, headers } = await kept(first);
    const { now } = Date;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + 10_000);
    const before = graph.asked();
    for (let times = 0; times < 2; times += 1) {
      const again = await ask(other, first);
      expect([again.text, again.headers.get('etag'), again.headers.get('cache-control')]).toEqual([text, headers.get('etag'), 'public, max-age=20']);
      expect(Number(again.headers.get('age'))).toBeGreaterThanOrEqual(10);
    }
    expect(graph.asked()).toBe(before);
    clock.mockRestore();
  });

  test('are not given by a gateway over another supergraph, at another address, or with other limits', async () => {
    const { text } = await kept(first);
    const one = graph.subgraphs['one']?.url ?? '';
    const sdl = 'type Query { first: Int text(of: String): String added: Int }';
    const file = `${graph.file}.other`;
    writeFileSync(file, compose({ one: { sdl, url: one } }));
    for (const environment of [{ SUPERGRAPH: file }, { SUBGRAPH_URL_ONE: one }, { MAX_ROWS: '1000' }]) expect((await ask(await another(environment), first)).text).not.toBe(text);
    expect((await ask(other, first)).text).toBe(text);
  });

  test('are all that is there: no question, and nothing that is not for everybody', async () => {
    const token = await issuer.token();
    const headers = { authorization: `Bearer ${token}` };
    const text = `query Text${tests}($of: String) { text(of: $of) }`;
    for (let times = 0; times < 2; times += 1) {
      await ask(graph.url, text, { variables: { of: 'somebody' }, headers });
      await ask(graph.url, '{ own }', { headers });
      await ask(graph.url, 'mutation { add }');
      await ask(graph.url, `${first.slice(0, -1)} broken }`);
      await ask(graph.url, first, { headers: { 'cache-control': 'no-store' } });
    }
    await kept(text, { variables: { of: 'nobody' } });
    const contents = Object.entries(await redis.contents());
    expect(contents).toHaveLength(1);
    expect(contents[0]?.[0]).toMatch(/^teixit:answer:[\w-]{43}$/);
    expect(contents[0]?.[1].toString()).toMatch(/^teixit 1 \d+ 30 "[\w-]{43}"\n\{"data":\{"text":"nobody /);
  });

  test('are gone when they are no longer fresh', async () => {
    graph.said.one = 'public, max-age=1';
    await kept(first);
    await vi.waitFor(async () => expect(await redis.contents()).toEqual({}), { timeout: 3000 });
  });

  const valueOf = (since: number, freshFor: number, body: string, version = 1) => `teixit ${version} ${since} ${freshFor} "${createHash('sha256').update(body).digest('base64url')}"\n${body}`;
  const body = '{"data":{"first":-1}}\n';
  test.each([
    ['nothing', () => ''],
    ['something else', () => '{"data":{"first":-1}}\n'],
    ['of another version', () => valueOf(Date.now(), 30, body, 2)],
    ['cut off', () => valueOf(Date.now(), 30, body).slice(0, -3)],
    ['with another body', () => valueOf(Date.now(), 30, body).replace('-1', '-2')],
    ['no longer fresh', () => valueOf(Date.now() - 31_000, 30, body)],
    ['from the future', () => valueOf(Date.now() + 60_000, 30, body)],
    ['fresh for no number of seconds', () => valueOf(Date.now(), 30, body).replace(' 30 ', ' 3e9 ')],
  ])('a value that is %s counts as none, and is replaced', async (_, value) => {
    await kept(first);
    const [key = ''] = Object.keys(await redis.contents());
    await redis.put(key, Buffer.from(value()));
    const answer = await ask(other, first);
    expect([answer.status, answer.body.data.first > 0]).toEqual([200, true]);
    await vi.waitFor(async () => expect(await bodies()).toEqual([answer.text]));
    expect(eventsOf('response cache')).toEqual([]);
  });

  test('a value that is as it should be is given, whoever put it there', async () => {
    await kept(first);
    const [key = ''] = Object.keys(await redis.contents());
    await redis.put(key, Buffer.from(valueOf(Date.now() - 5000, 30, body)));
    const { text, headers } = await ask(other, first);
    expect([text, headers.get('age')]).toEqual([body, '5']);
  });

  test('a Redis that dies is done without, told once, and used again when it is back', async () => {
    const answerAll = async (times: number) => {
      for (let index = 0; index < times; index += 1) expect((await ask(graph.url, `query After${tests}_${index} { first }`)).body).toEqual({ data: { first: expect.any(Number) as number } });
    };
    await stopOthers();
    await kept(first);
    await redis.down();
    await answerAll(10);
    await vi.waitFor(() => expect(eventsOf('response cache')).toEqual(['response cache is down']));
    expect((await graph.answer(first)).isNew).toBe(false); // from memory
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await answerAll(5);
    await redis.up();
    await untilKept(graph.url);
    expect(eventsOf('response cache')).toEqual(['response cache is down', 'response cache is back']);
    expect(JSON.stringify(log.mock.calls)).not.toContain('test-password');
  });

  test('a Redis that hangs is not waited for', async () => {
    await untilKept(graph.url);
    redis.signal('SIGSTOP');
    const took: number[] = [];
    for (let index = 0; index < 10; index += 1) {
      const begun = performance.now();
      expect((await ask(graph.url, `query During${tests}_${index} { first }`)).status).toBe(200);
      took.push(performance.now() - begun);
    }
    expect(eventsOf('response cache')).toEqual(['response cache is down']);
    expect(Math.max(...took)).toBeLessThan(1000);
    redis.signal('SIGCONT');
    await untilKept(graph.url);
    expect(eventsOf('response cache')).toEqual(['response cache is down', 'response cache is back']);
  });

  test('a gateway starts and answers without one, and where it refuses the password', async () => {
    const wrong = redis.url.replace('test-password', 'wrong-password');
    for (const address of [`redis://127.0.0.1:${await freePort()}`, wrong]) {
      log.mockClear();
      const alone = await startPublicGraph({ RESPONSE_CACHE: address });
      expect([(await alone.answer(first)).isNew, (await alone.answer(first)).isNew]).toEqual([true, false]);
      await vi.waitFor(() => expect(eventsOf('response cache')).toEqual(['response cache is down']), { timeout: 4000 });
      expect(JSON.stringify(log.mock.calls)).not.toContain('wrong-password');
      await alone.stop();
    }
  });
});
