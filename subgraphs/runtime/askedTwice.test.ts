import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newKey, readKey } from '../../calls/key.ts';
import { readRules } from '../../calls/rules/readRules.ts';
import { startTestIssuer, testAudience, type TestIssuer } from '../../gateway/authentication/testing/testIssuer.ts';
import { guardedSupergraph } from '../../gateway/authorization/guardedSupergraph.ts';
import { startGateway, type RunningGateway } from '../../gateway/startGateway.ts';
import { ask, compose, testSettings } from '../../gateway/testing/testGraph.ts';
import type { Context } from './context.ts';
import { guardFields } from './guardFields.ts';
import { startSubgraph, type Subgraph } from './startSubgraph.ts';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes"])
  type Query { open: String who: String @authenticated secret: String @requiresScopes(scopes: [["casework:read"]]) }`;
const folder = mkdtempSync(join(tmpdir(), 'asked-twice-'));
const key = newKey();
let issuer: TestIssuer;
let subgraph: Subgraph;
let gateway: RunningGateway;
let careless: RunningGateway;
let token: string;

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  issuer = await startTestIssuer();
  token = await issuer.token({ claims: { scope: 'statistics:detail', teixit_partner: 'vila' } });
  const typeDefs = parse(sdl);
  const who = (_root: unknown, _args: unknown, { viewer, requestId }: Context): string => JSON.stringify({ viewer, requestId });
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: { Query: { open: () => 'o', who: who as never, secret: () => 's' } } }]);
  guardFields(schema, readRules(typeDefs));
  const keys = [readKey(key)].filter((each) => each !== undefined);
  const partners = { lend: () => ({ partners: new Map(), sources: [], giveBack: () => undefined }), refused: () => [], close: async () => undefined };
  subgraph = await startSubgraph({ domain: 'people', host: '127.0.0.1', port: 0, keys, partners, models: new Map(), schema });
  const supergraph = compose({ people: { sdl, url: subgraph.url } });
  gateway = await start('whole.graphql', supergraph);
  careless = await start('careless.graphql', guardedSupergraph(supergraph).withoutRules);
});
afterAll(async () => {
  await Promise.all([gateway.stop(), careless.stop()]);
  await subgraph.stop();
  await issuer.stop();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

function start(name: string, supergraph: string): Promise<RunningGateway> {
  const file = join(folder, name);
  writeFileSync(file, supergraph);
  return startGateway(testSettings({ SUPERGRAPH: file, SUBGRAPH_KEY_PEOPLE: key, OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience }));
}
const headers = () => ({ authorization: `Bearer ${token}`, 'x-request-id': 'request-1' });

test('who asks the gateway is who asks the subgraph', async () => {
  const { body } = await ask(gateway.url, '{ open who }', { headers: headers() });
  expect([body.data.open, JSON.parse(body.data.who)]).toEqual(['o', { viewer: { issuer: issuer.url, subject: 'someone', scopes: ['statistics:detail'], partner: 'vila' }, requestId: 'request-1' }]);
  expect((await ask(gateway.url, '{ open who }')).status).toBe(401);
  expect((await ask(gateway.url, '{ open secret }', { headers: headers() })).status).toBe(403);
});

test('a gateway that has lost the rules gets nothing from the subgraph that they guard', async () => {
  const nobody = (await ask(careless.url, '{ open who secret }')).body;
  expect([nobody.data, nobody.errors?.map(({ extensions }) => extensions.code)]).toEqual([{ open: 'o', who: null, secret: null }, ['INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR']]);
  const { body } = await ask(careless.url, '{ open secret }', { headers: headers() });
  expect([body.data, body.errors?.map(({ extensions }) => extensions.code)]).toEqual([{ open: 'o', secret: null }, ['INTERNAL_SERVER_ERROR']]);
});
