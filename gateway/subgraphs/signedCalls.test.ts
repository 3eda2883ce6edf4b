import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newKey, readKey } from '../../calls/key.ts';
import { CallVerifier } from '../../calls/verify.ts';
import { startTestIssuer, testAudience } from '../authentication/testing/testIssuer.ts';
import type { TestIssuer } from '../authentication/testing/testIssuer.ts';
import { startTestGraph } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';

const text = newKey();
const key = readKey(text);
let issuer: TestIssuer;
let graph: TestGraph;
let answers: (status: number) => void;
let status: number | undefined;

beforeAll(async () => {
  issuer = await startTestIssuer();
  graph = await startTestGraph(
    {
      keyed: {
        sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"]) type Query { keyed: String own: String @authenticated }`,
        resolvers: { Query: { keyed: () => 'yes' } },
        misbehave: (response) => {
          if (status !== undefined) response.writeHead(status, { 'content-type': 'application/json' }).end('{"errors":[{"message":"m","extensions":{"code":"FORBIDDEN"}}]}');
          return status !== undefined;
        },
      },
      open: { sdl: `${federation} type Query { open: String }`, resolvers: { Query: { open: () => 'yes' } } },
      plain: { sdl: `${federation} type Query { plain: String }`, resolvers: { Query: { plain: () => 'yes' } } },
    },
    { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience, SUBGRAPH_KEY_KEYED: text, SUBGRAPH_KEY_PLAIN: text },
  );
  answers = (wanted) => (status = wanted);
});
afterAll(async () => {
  await graph.stop();
  await issuer.stop();
});

const lastRequest = (name: string) => graph.subgraphs[name]?.requests.at(-1) ?? {};

test('a subgraph with a key learns who asks from a signed call, and no subgraph gets the token or a header of the caller', async () => {
  const token = await issuer.token({ claims: { scope: 'casework:read', teixit_partner: 'vila' } });
  const headers = { authorization: `Bearer ${token}`, 'x-user': 'someone', 'x-teixit-viewer': 'someone', cookie: 'session=someone', 'x-request-id': 'request-1' };
  expect((await graph.ask('{ keyed open }', { headers })).body).toEqual({ data: { keyed: 'yes', open: 'yes' } });

  const verifier = new CallVerifier({ keys: key ? [key] : [], audience: 'keyed', startedAt: 0 });
  const claims = verifier.examine({ header: lastRequest('keyed').authorization, method: 'POST', path: '/graphql' });
  expect(claims).toMatchObject({ requestId: 'request-1', viewer: { issuer: issuer.url, subject: 'someone', scopes: ['casework:read'], partner: 'vila' } });
  expect(lastRequest('open')).not.toHaveProperty('authorization');
  for (const seen of ['keyed', 'open'].map(lastRequest)) {
    expect(Object.keys(seen).filter((name) => !['host', 'connection', 'content-type', 'accept', 'x-request-id', 'content-length', 'authorization'].includes(name))).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain(token);
    expect(JSON.stringify(seen)).not.toContain(token.split('.')[2]);
  }
});

test('a subgraph that has nothing under a rule is told nothing of who asks', async () => {
  const headers = { authorization: `Bearer ${await issuer.token({ claims: { scope: 'casework:read', teixit_partner: 'vila' } })}` };
  expect((await graph.ask('{ plain }', { headers })).body).toEqual({ data: { plain: 'yes' } });
  const verifier = new CallVerifier({ keys: key ? [key] : [], audience: 'plain', startedAt: 0 });
  expect(verifier.examine({ header: lastRequest('plain').authorization, method: 'POST', path: '/graphql' })).not.toHaveProperty('viewer');
});

test('a call in nobody’s name is signed too', async () => {
  await graph.ask('{ keyed }', { headers: { 'x-teixit-viewer': 'someone' } });
  const verifier = new CallVerifier({ keys: key ? [key] : [], audience: 'keyed', startedAt: 0 });
  expect(verifier.examine({ header: lastRequest('keyed').authorization, method: 'POST', path: '/graphql' })).not.toHaveProperty('viewer');
});

test('a subgraph that does not know the key can’t answer, which is not the caller’s fault', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  answers(401);
  const { status: answered, body } = await graph.ask('{ keyed open }');
  status = undefined;
  expect([answered, body.data, body.errors?.map(({ extensions }) => extensions.code)]).toEqual([200, { keyed: null, open: 'yes' }, ['SUBGRAPH_UNAVAILABLE']]);
  expect(log.mock.calls.join()).toContain('is its key another');
  log.mockRestore();
});

test('a key that is none, or of no subgraph, stops the start', async () => {
  const sdl = { sdl: `${federation} type Query { keyed: String }` };
  await expect(startTestGraph({ keyed: sdl }, { SUBGRAPH_KEY_KEYED: 'short' })).rejects.toThrow(/^SUBGRAPH_KEY_KEYED: expected at least 32 random bytes in base64url, .*, got something else$/);
  await expect(startTestGraph({ keyed: sdl }, { SUBGRAPH_KEY_KEYYED: newKey() })).rejects.toThrow('SUBGRAPH_KEY_KEYYED: expected the name of a subgraph, got `KEYYED`; did you mean SUBGRAPH_KEY_KEYED?');
});
