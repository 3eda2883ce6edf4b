import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Subgraphs } from './openSubgraphs.ts';
import { json, startAnsweringServer } from './testing/answeringServer.ts';
import type { AnsweringServer } from './testing/answeringServer.ts';
import { entityCall, newScope, openThings, rootCall, unavailableThings } from './testing/calls.ts';

let server: AnsweringServer;
let subgraphs: Subgraphs;
const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

beforeAll(async () => {
  server = await startAnsweringServer(() => ({}));
  subgraphs = openThings(server.url);
});
beforeEach(() => {
  log.mockClear();
  server.received.length = 0;
});
afterAll(async () => {
  await subgraphs.close();
  await server.stop();
  log.mockRestore();
});

test('a call is one POST, and its answer data, errors, the time for which it is fresh, and the partners that took part', async () => {
  server.answer = (_, response) =>
    json(response, { data: { things: [1] }, errors: [{ message: 'late', path: ['things', 0], extensions: { code: 'PARTNER_TIMEOUT', partner: 'soc' } }], extensions: { partners: [{ id: 'soc', status: 'TIMEOUT' }] } });
  const scope = newScope();
  expect(await subgraphs.ask(rootCall('query Q($a:Int){things(a:$a)}', { name: 'Q', variables: { a: 1, b: 'é"' } }), scope)).toEqual({
    data: { things: [1] },
    errors: [{ message: 'late', path: ['things', 0], extensions: { code: 'PARTNER_TIMEOUT', partner: 'soc', retryable: true } }],
    freshFor: 0,
  });
  expect([...scope.partners]).toEqual([['soc', { status: 'TIMEOUT' }]]);
  expect(server.received.map(({ body }) => body)).toEqual([{ query: 'query Q($a:Int){things(a:$a)}', operationName: 'Q', variables: { a: 1, b: 'é"' } }]);
  expect(server.received[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-request-id': scope.id });
});

test.each([
  [rootCall(), { query: '{things}' }],
  [entityCall(['a']), { variables: { representations: [{ __typename: 'Thing', id: 'a' }] } }],
  [entityCall([], { variables: { n: 1 } }), { variables: { representations: [], n: 1 } }],
])('the body is JSON whatever a call has', async (call, body) => {
  server.answer = () => ({ data: {} });
  expect(await subgraphs.ask(call, newScope())).toEqual({ data: {}, errors: [], freshFor: 0 });
  expect(server.received[0]?.body).toMatchObject(body);
});

test('a subgraph without an address, or that is unknown, is unavailable', async () => {
  for (const url of ['', 'ftp://x']) expect(await openThings(url).ask(rootCall(), newScope())).toEqual(unavailableThings);
  const other = rootCall();
  expect((await subgraphs.ask({ ...other, operation: { ...other.operation, subgraph: 'other' } }, newScope())).errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  expect(log).toHaveBeenCalledTimes(3);
});
