import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GraphQLError } from 'graphql';
import { startTestGraph } from './testing/testGraph.ts';
import type { TestGraph } from './testing/testGraph.ts';
import { federation } from './testing/testSubgraph.ts';

const secrets = ['secret-value', 'select ', 'postgres://', 'http://127.0.0.1', 'at Object', 'node_modules', '.ts:', 'stacktrace', 'DOWNSTREAM', 'serviceName'];

let graph: TestGraph;
let down = 'nothing';
beforeAll(async () => {
  graph = await startTestGraph(
    {
      one: {
        sdl: `${federation} type Query { fine: String broken: String invented: String partner: String chatty: String thing(id: ID!): Thing number(n: Int!): Int mistake(text: String): String many: [String] } type Thing @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            fine: () => 'fine',
            thing: (_: unknown, { id }: { id: string }) => ({ id }),
            number: (_: unknown, { n }: { n: number }) => n,
            mistake: (_: unknown, { text }: { text: string }) => {
              throw new GraphQLError(`Expected a cursor, got ${text}`, { extensions: { code: 'BAD_USER_INPUT' } });
            },
            many: () => Array.from({ length: 250 }, () => new GraphQLError('Expected less', { extensions: { code: 'BAD_USER_INPUT' } })),
            broken: () => {
              throw new Error('select "secret-value" from people; postgres://soc:secret-value@db/soc refused');
            },
            invented: () => {
              throw new GraphQLError('secret-value', { extensions: { code: 'MADE_UP', sql: 'select 1' } });
            },
            partner: () => {
              throw new GraphQLError('The partner `soc` took too long', { extensions: { code: 'PARTNER_TIMEOUT', partner: 'soc', retryable: true, sql: 'select secret-value' } });
            },
            chatty: () => {
              throw new GraphQLError('connect postgres://soc:secret-value@db failed', { extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'soc' } });
            },
          },
        },
      },
      two: {
        sdl: `${federation} type Query { other: String second: String } extend type Thing @key(fields: "id") { id: ID! name: String more: String }`,
        resolvers: { Query: { other: () => 'other' }, Thing: { __resolveReference: (thing: object) => ({ ...thing, name: 'name' }) } },
        misbehave: (response) => {
          if (down === 'nothing') return false;
          if (down === 'socket') response.destroy();
          if (down === 'html') response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>http://127.0.0.1 secret-value</h1>');
          if (down === 'null') response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":null}');
          if (down === 'refusal') response.writeHead(503, { 'content-type': 'application/json' }).end('{"errors":[{"message":"secret-value","path":["thing",0,"secret-value"],"extensions":{"code":"OVERLOADED"}},{"message":"no","path":["other"],"extensions":{"code":"secret-value"}}]}');
          if (down === 'empty') response.writeHead(429, { 'content-type': 'application/json' }).end('{"message":"secret-value"}');
          if (down === 'text') response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":');
          if (down === 'redirect') response.writeHead(302, { location: graph.subgraphs['one']?.url, 'content-type': 'application/json' }).end();
          if (down === 'large') response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { other: 'x'.repeat(3_000_000) } }));
          return true;
        },
      },
    },
    { SUBGRAPH_TIMEOUT: '1000', SUBGRAPH_MAX_BYTES: '1000000' },
  );
});
afterAll(() => graph.stop());

test.each(['broken', 'invented', 'chatty'])('a subgraph error of no known kind (%s) is masked, with the request id and the path', async (field) => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { body, text } = await graph.ask(`{ fine ${field} }`, { headers: { 'x-request-id': 'request-1' } });
  expect(body).toEqual({
    data: { fine: 'fine', [field]: null },
    errors: [{ message: 'Internal error', path: [field], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-1' } }],
  });
  for (const secret of secrets) expect(text).not.toContain(secret);
  const lines = log.mock.calls.map(([line]) => String(line));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', requestId: 'request-1', subgraph: 'one', status: 200, fields: [field], ...(field === 'invented' && { code: 'MADE_UP' }) });
  // Whatever an error of no known kind quotes, it may be of a person.
  expect(lines[0]).not.toContain('secret-value');
  log.mockRestore();
});

test('a partner error keeps message, path, partner and retryable, and nothing else', async () => {
  const { body } = await graph.ask('{ fine partner }');
  expect(body.errors).toEqual([{ message: 'The partner `soc` took too long', path: ['partner'], extensions: { code: 'PARTNER_TIMEOUT', partner: 'soc', retryable: true } }]);
});

test.each(['socket', 'html', 'null', 'text', 'redirect', 'large', 'silence'])('a subgraph that is down (%s) costs its own fields and one error that names it', async (how) => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  down = how;
  const { body, text, status } = await graph.ask('{ fine other second a: thing(id: 1) { id name } }');
  down = 'nothing';
  expect(status).toBe(200);
  expect(body).toEqual({
    data: { fine: 'fine', other: null, second: null, a: { id: '1', name: null } },
    errors: [{ message: 'The subgraph `two` could not answer', extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true } }],
  });
  for (const secret of secrets) expect(text).not.toContain(secret);
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

test('the log tells how a subgraph refused: its status, its code and which fields of the operation, but nothing that may quote a value', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const logged = async (how: string, query: string) => {
    log.mockClear();
    down = how;
    await graph.ask(query);
    down = 'nothing';
    const lines = log.mock.calls.map(([line]) => String(line));
    expect(lines.join()).not.toContain('secret-value');
    return lines.map((line) => JSON.parse(line) as object);
  };
  expect(await logged('refusal', '{ other }')).toMatchObject([{ event: 'subgraph error', subgraph: 'two', status: 503, code: 'OVERLOADED', messageLength: 12, pathLength: 3, fields: [] }, { status: 503, pathLength: 1, fields: ['other'] }]);
  expect(await logged('empty', '{ other }')).toMatchObject([{ event: 'subgraph unavailable', subgraph: 'two', cause: { message: 'Expected `data` or `errors`, got neither with status 429' } }]);
  expect(await logged('html', '{ other }')).toMatchObject([{ event: 'subgraph unavailable', cause: { message: 'Expected JSON, got status 502 with content-type `text/html`' } }]);
  log.mockRestore();
});

test("a caller's own mistake stays one where its message can't be shown", async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const of = async (text: string) => (await graph.ask('query ($text: String) { mistake(text: $text) }', { variables: { text } })).body.errors;
  const extensions = { code: 'BAD_USER_INPUT', retryable: false };
  expect(await of('here')).toEqual([{ message: 'Expected a cursor, got here', path: ['mistake'], extensions }]);
  for (const text of ['https://example.org', 'x'.repeat(2000)]) expect(await of(text)).toEqual([{ message: 'The value given for an argument is not allowed.', path: ['mistake'], extensions }]);
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

test('of the errors of one subgraph answer a hundred are passed on', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { body } = await graph.ask('{ many }');
  expect(body.data.many).toHaveLength(250);
  expect(body.errors).toHaveLength(100);
  expect(log.mock.calls).toHaveLength(1);
  expect(JSON.parse(String(log.mock.calls[0]?.[0]))).toMatchObject({ level: 'warn', subgraph: 'one', count: 150 });
  log.mockRestore();
});

test('mistakes of the client have a code of the list', async () => {
  const code = async (query: string, variables?: object) => (await graph.ask(query, variables ? { variables } : {})).body.errors?.[0].extensions;
  expect(await code('{ fine')).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
  expect(await code('{ nothing }')).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  expect(await code('query($n: Int!) { number(n: $n) }', { n: 'x' })).toEqual({ code: 'BAD_USER_INPUT' });
  expect(await code('query A { fine } query B { fine }')).toEqual({ code: 'OPERATION_RESOLUTION_FAILURE' });
  expect(await code('mutation { fine }')).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
});
