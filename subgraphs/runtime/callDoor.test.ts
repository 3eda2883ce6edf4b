import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newKey, readKey } from '../../calls/key.ts';
import { signCall, type Call } from '../../calls/sign.ts';
import type { Context } from './context.ts';
import { startSubgraph, type Subgraph } from './startSubgraph.ts';

const [key, previous, other] = [newKey(), newKey(), newKey()].map((text) => readKey(text)).filter((each) => each !== undefined);
if (!key || !previous || !other) throw new Error('Expected new keys');
const viewer = { issuer: 'https://issuer.example', subject: 'ada', scopes: ['casework:read'], partner: 'vila' };
const body = JSON.stringify({ query: '{ who }' });
const nobody = { lend: () => ({ partners: new Map(), sources: [], giveBack: () => undefined }), refused: () => [], close: async () => undefined };

/** Tells who is believed to ask. */
function whoSchema(): GraphQLSchema {
  const schema = buildSchema('type Query { who: String }');
  const who = schema.getQueryType()?.getFields()['who'];
  if (who) who.resolve = (_root, _args, context: Context) => JSON.stringify({ viewer: context.viewer, requestId: context.requestId });
  return schema;
}
const start = (keys = [key, previous], port = 0): Promise<Subgraph> => startSubgraph({ domain: 'people', host: '127.0.0.1', port, keys, partners: nobody, models: new Map(), schema: whoSchema() });

let subgraph: Subgraph;
let log: string[];
beforeEach(async () => {
  log = [];
  vi.spyOn(console, 'error').mockImplementation((line) => void log.push(String(line)));
  subgraph = await start();
});
afterEach(async () => {
  await subgraph.stop();
  vi.restoreAllMocks();
});

const sign = (more: Partial<Call> = {}): string => signCall({ key, audience: 'people', method: 'POST', path: '/graphql', body, viewer, requestId: 'request-1', ...more });

/** Posts to the subgraph: the status, and what it says of who asks. */
async function post(headers: Record<string, string>, { path = '/graphql', text = body }: { readonly path?: string; readonly text?: string } = {}) {
  const response = await fetch(new URL(path, subgraph.url), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: text });
  const answer = (await response.json()) as { readonly data?: { readonly who: string }; readonly errors?: readonly { readonly message: string }[] };
  return { status: response.status, said: answer.data && (JSON.parse(answer.data.who) as unknown), errors: answer.errors };
}
const refused = { status: 401, said: undefined, errors: [{ message: 'Expected a call signed by the gateway', extensions: { code: 'UNAUTHENTICATED', retryable: false } }] };

test('a signed call is answered in the name of who asks, with either key', async () => {
  const said = { viewer, requestId: 'request-1' };
  expect(await post({ authorization: sign() })).toMatchObject({ status: 200, said });
  expect(await post({ authorization: sign({ key: previous }) })).toMatchObject({ status: 200, said });
});

test('every other call gets the same answer, and the log says why', async () => {
  const replayed = sign();
  await post({ authorization: replayed });
  const [unsigned, ...others] = [
    await post({}),
    await post({ authorization: 'Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln' }),
    await post({ authorization: sign({ key: other }) }),
    await post({ authorization: sign({ audience: 'offers' }) }),
    await post({ authorization: sign() }, { path: '/graphql?a=b' }),
    await post({ authorization: sign() }, { text: '{"query":"{ __typename }"}' }),
    await post({ authorization: sign() }, { text: 'no JSON' }),
    await post({ authorization: sign({ now: Date.now() - 60_000 }) }),
    await post({ authorization: sign({ now: Date.now() + 60_000 }) }),
    await post({ authorization: replayed }),
  ];
  expect(unsigned).toEqual(refused);
  for (const each of others) expect(each).toEqual(unsigned);
  expect(log.map((line) => (JSON.parse(line) as { reason: string }).reason)).toEqual([
    'unsigned', 'unsigned', 'another key', 'another audience', 'another path', 'another body', 'another body', 'expired', 'from the future', 'replayed',
  ]);
  expect(log.join()).not.toMatch(/ada|eyJ|casework/);
});

test('a question in the address needs a signature too', async () => {
  const response = await fetch(`${subgraph.url}?query={who}`, { headers: { authorization: sign({ method: 'GET', path: '/graphql', body: '' }), 'apollo-require-preflight': 'yes' } });
  expect([response.status, (await fetch(`${subgraph.url}?query={who}`)).status]).toEqual([401, 401]);
});

test('a call of before a restart is not accepted after it', async () => {
  const once = sign();
  expect((await post({ authorization: once })).status).toBe(200);
  const port = Number(new URL(subgraph.url).port);
  await subgraph.stop();
  subgraph = await start([key], port);
  expect(await post({ authorization: once })).toEqual(refused);
  expect((await post({ authorization: sign() })).status).toBe(200);
});

test('whatever else a request says of who asks is not looked at', async () => {
  const claims = Buffer.from(JSON.stringify({ ...viewer, partner: 'poble' })).toString('base64');
  const headers = Object.fromEntries(['x-user', 'x-viewer', 'x-teixit-viewer', 'x-forwarded-user', 'x-request-id', 'cookie', 'proxy-authorization'].map((name) => [name, claims]));
  expect(await post({ ...headers, authorization: sign({ viewer: undefined }) })).toMatchObject({ status: 200, said: { requestId: 'request-1' } });
  expect((await post({ ...headers, authorization: sign() })).said).toEqual({ viewer, requestId: 'request-1' });
  expect(await post(headers)).toEqual(refused);
});

test('a signed body that is no JSON, and a packed one, are mistakes of the request', async () => {
  expect((await post({ authorization: sign({ body: 'no JSON' }) }, { text: 'no JSON' })).status).toBe(400);
  expect((await post({ authorization: sign(), 'content-encoding': 'gzip' })).status).toBe(415);
});

test('how it is can be asked by anybody', async () => {
  expect(await Promise.all(['/healthz', '/readyz'].map(async (path) => (await fetch(new URL(path, subgraph.url))).status))).toEqual([200, 200]);
});

test('without keys everybody is answered, as nobody', async () => {
  await subgraph.stop();
  subgraph = await start([]);
  expect((await post({ authorization: sign(), 'x-request-id': 'request-2' })).said).toEqual({ requestId: 'request-2' });
});
