import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTestIssuer, testAudience } from '../authentication/testing/testIssuer.ts';
import type { TestIssuer } from '../authentication/testing/testIssuer.ts';
import { ask, compose, startTestGraph } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import type { RefusedOperation } from './authorizationPlugin.ts';

const imports = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@policy"])';
const people = (rule = '@requiresScopes(scopes: [["casework:read"]]) @policy(policies: [["partner"]])') => `${imports}
  type Query { cases: [Case!] all: [Node] mine: String @policy(policies: [["citizen"]]) hello: String @authenticated }
  interface Node { id: ID! }
  type Case implements Node @key(fields: "id") ${rule} { id: ID! note(of: String): String }`;
const open = `${imports} type Query { open: String other: [Place] } type Place { name: String near: [Place] }`;
const resolvers = { Query: { cases: () => [{ id: '1', note: 'n' }], all: () => [{ __typename: 'Case', id: '1' }], mine: () => 'm', hello: () => 'h' } };

let issuer: TestIssuer;
let graph: TestGraph;
let tokens: Readonly<Record<'caseWorker' | 'dashboard' | 'citizen' | 'scopeAlone', string>>;
const refused: RefusedOperation[] = [];
let onRefused: (operation: RefusedOperation) => Promise<void>;

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  issuer = await startTestIssuer();
  const token = (claims: object): Promise<string> => issuer.token({ claims: { ...claims, exp: Math.floor(Date.now() / 1000) + 600 } });
  tokens = {
    caseWorker: await token({ scope: 'openid casework:read', teixit_partner: 'vila' }),
    dashboard: await token({ scope: 'statistics:detail', teixit_partner: 'vila' }),
    citizen: await token({ scope: 'citizen:self', teixit_national_id: '12345678Z' }),
    scopeAlone: await token({ scope: 'casework:read' }),
  };
  const environment = { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience };
  graph = await startTestGraph({ people: { sdl: people(), resolvers }, open: { sdl: open, resolvers: { Query: { open: () => 'o' } } } }, environment, { onRefused: (operation) => onRefused(operation) });
});
afterAll(async () => {
  await graph.stop();
  await issuer.stop();
  vi.restoreAllMocks();
});
beforeEach(() => {
  refused.length = 0;
  onRefused = async (operation) => void refused.push(operation);
});

const fetches = (): number => Object.values(graph.subgraphs).reduce((total, { requests }) => total + requests.length, 0);

/** Asks as one of the users: status, codes, what came, and how many fetches it took. */
async function asked(query: string, user?: keyof typeof tokens, variables: object = {}) {
  const before = fetches();
  const { status, body, headers } = await graph.ask(query, { variables, ...(user && { headers: { authorization: `Bearer ${tokens[user]}` } }) });
  return { status, code: body.errors?.[0]?.extensions.code as string | undefined, data: body.data as unknown, fetches: fetches() - before, error: body.errors?.[0] as unknown, headers };
}

describe('an operation with a field that is not for everybody', () => {
  test('is answered to whom it is for', async () => {
    expect(await asked('{ cases { id note } open }', 'caseWorker')).toMatchObject({ status: 200, data: { cases: [{ id: '1', note: 'n' }], open: 'o' }, fetches: 2 });
    expect(await asked('{ mine hello }', 'citizen')).toMatchObject({ status: 200, data: { mine: 'm', hello: 'h' } });
    expect(await asked('{ open }')).toMatchObject({ status: 200, data: { open: 'o' } });
    expect(refused).toEqual([]);
  });

  test('is not asked for in an address, which every proxy on the way writes down', async () => {
    const got = (query: string): Promise<Response> => fetch(`${graph.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { authorization: `Bearer ${tokens.caseWorker}`, 'apollo-require-preflight': '1' } });
    const before = fetches();
    const [guarded, open] = [await got('{ cases { id } open }'), await got('{ open }')];
    expect([guarded.status, open.status, fetches() - before]).toEqual([405, 200, 1]);
    expect(await guarded.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('is refused whole to nobody, before any fetch, as HTTP says it', async () => {
    const { headers, ...answer } = await asked('{ open cases { id } }');
    expect(answer).toEqual({
      status: 401, code: 'UNAUTHENTICATED', data: undefined, fetches: 0,
      error: { message: 'Expected an access token, which `Query.cases` needs, got none', extensions: { code: 'UNAUTHENTICATED' } },
    });
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(refused).toEqual([{ fields: ['Query.cases'], reason: 'UNAUTHENTICATED', requestId: headers.get('x-request-id') }]);
  });

  test.each([
    ['dashboard', '{ open cases { id } }', 'SCOPE'],
    ['citizen', '{ open cases { id } }', 'SCOPE'],
    ['scopeAlone', '{ open cases { id } }', 'POLICY'],
    ['caseWorker', '{ open mine }', 'POLICY'],
  ] as const)('is refused to the %s who asks %s', async (user, query, reason) => {
    expect(await asked(query, user)).toMatchObject({ status: 403, code: 'FORBIDDEN', data: undefined, fetches: 0 });
    expect(refused).toMatchObject([{ reason, viewer: { subject: 'someone', issuer: issuer.url } }]);
  });

  test.each([
    ['dashboard', '{ cases { id } }', '`Query.cases` with the scope `casework:read`'],
    ['citizen', '{ cases { id } }', '`Query.cases` with the scope `casework:read`, and the claim `teixit_partner`'],
    ['scopeAlone', '{ all { id } }', '`Query.all` with the claim `teixit_partner`'],
    ['caseWorker', '{ mine cases { id } }', '`Query.mine` with the claim `teixit_national_id`'],
  ] as const)('is refused to the %s with the scope and the claim that the token lacks, and nothing else', async (user, query, lacks) => {
    expect((await asked(query, user)).error).toEqual({ message: `Expected an access token for ${lacks}, got one without`, extensions: { code: 'FORBIDDEN' } });
  });

  test.each([
    ['directly', '{ cases { id note } }'],
    ['under an alias', '{ open: cases { open: note } }'],
    ['twice', '{ a: cases { id } b: cases { id } open }'],
    ['in a fragment', '{ ...F } fragment F on Query { ...G } fragment G on Query { cases { id } }'],
    ['in an inline fragment', '{ ... on Query { ... @include(if: true) { cases { id } } } }'],
    ['by an interface', '{ all { id } }'],
    ['by an interface, of which only the name is asked', '{ all { __typename } }'],
    ['by a variable', 'query ($yes: Boolean!) { open cases @include(if: $yes) { id } }'],
    ['by the default of a variable', 'query ($no: Boolean = false) { open cases @skip(if: $no) { id } }'],
    ['with an argument', 'query ($of: String) { cases { note(of: $of) } }'],
    ['in the operation that is chosen', 'query A { open } query B { cases { id } }'],
  ])('is refused where it is asked %s', async (_, query) => {
    const before = fetches();
    const body = { query, variables: { yes: true }, ...(query.startsWith('query A') && { operationName: 'B' }) };
    const response = await fetch(`${graph.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    expect([response.status, fetches() - before, refused.length]).toEqual([401, 0, 1]);
  });

  test('is answered where a variable leaves the field out', async () => {
    expect(await asked('query ($yes: Boolean!) { open cases @include(if: $yes) { id } }', undefined, { yes: false })).toMatchObject({ status: 200, data: { open: 'o' } });
    expect((await asked('query ($yes: Boolean!) { open cases @include(if: $yes) { id } }', undefined, { yes: true })).status).toBe(401);
  });

  test('is judged anew for each who asks, also when its document is known', async () => {
    const statuses = [];
    for (const user of [undefined, 'caseWorker', 'dashboard', undefined, 'caseWorker'] as const) statuses.push((await asked('{ cases { id } }', user)).status);
    expect(statuses).toEqual([401, 200, 403, 401, 200]);
  });

  test('cannot be asked as an entity', async () => {
    expect(await asked('{ _entities(representations: [{ __typename: "Case", id: "1" }]) { ... on Case { note } } }', 'caseWorker')).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED', fetches: 0 });
  });
});

test('the schema may be asked about by everybody', async () => {
  expect(await asked('{ __schema { types { name } } __type(name: "Case") { fields { name } } }')).toMatchObject({ status: 200, fetches: 0 });
  const { data } = await asked('{ __schema { directives { name } types { name } } }');
  expect(JSON.stringify(data)).not.toMatch(/authenticated|requiresScopes|policy|join__|link__/);
});

test('the answer waits until the refusal is recorded, and stands if it can’t be', async () => {
  let recorded = false;
  onRefused = async () => {
    await pause(100);
    recorded = true;
  };
  const first = asked('{ cases { id } }').then(({ status }) => [status, recorded]);
  expect(await first).toEqual([401, true]);
  onRefused = async () => Promise.reject(new Error('disk full'));
  expect(await asked('{ cases { id } }')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
});

test('an operation over a limit is not looked at', async () => {
  const near = 'near { '.repeat(20) + 'name' + ' }'.repeat(20);
  expect(await asked(`{ cases { id } other { ${near} } }`)).toMatchObject({ status: 400, code: 'OPERATION_TOO_LARGE', fetches: 0 });
  expect(refused).toEqual([]);
});

const subgraphUrl = (name: string): string => graph.subgraphs[name]?.url ?? '';
const services = (rule?: string) => ({ people: { sdl: people(rule), url: subgraphUrl('people') }, open: { sdl: open, url: subgraphUrl('open') } });
const replace = (text: string): void => {
  writeFileSync(`${graph.file}.new`, text);
  renameSync(`${graph.file}.new`, graph.file);
};
const reload = async () => ((await (await fetch(`${graph.url}/readyz`)).json()) as { supergraph: { reload: string; reason?: string } }).supergraph;

describe('while the gateway runs', () => {
  test('a supergraph that differs in its rules alone is taken over', async () => {
    replace(compose(services('')));
    await expect.poll(async () => (await asked('{ cases { id } }')).status, { timeout: 5000 }).toBe(200);
    replace(compose(services()));
    await expect.poll(async () => (await asked('{ cases { id } }')).status, { timeout: 5000 }).toBe(401);
  });

  test('one with rules that can’t be enforced is refused, and the last good one goes on', async () => {
    replace(compose(services('@policy(policies: [["partners"]])')));
    await expect.poll(reload, { timeout: 5000 }).toMatchObject({ reload: 'refused', reason: 'Expected `@policy` of `Case` to name policies of partner, citizen, got "partners"' });
    expect([(await asked('{ cases { id } }')).status, (await asked('{ cases { id } }', 'caseWorker')).status]).toEqual([401, 200]);
    replace(compose(services()));
    await expect.poll(reload, { timeout: 5000 }).toMatchObject({ reload: 'current' });
  });
});

test.each([
  ['a policy that nobody knows', '@policy(policies: [["partners"]])', 'Expected `@policy` of `Case` to name policies of partner, citizen, got "partners"'],
  ['scopes of which none would do', '@requiresScopes(scopes: [])', 'Expected `@requiresScopes` of `Case` to have `scopes`'],
])('%s stops the start, in one line', async (_, rule, reason) => {
  await expect(startTestGraph({ people: { sdl: people(rule) } })).rejects.toThrow(new RegExp(`^Expected a supergraph in \`.*\`, got one that is broken: ${reason.replaceAll(/[[\]().]/g, '\\$&')}.*$`));
});

test('a supergraph of another composer, with its directives under other names, is guarded alike', async () => {
  const renamed = (sdl: string): string => sdl.replace('"@policy"', '{ name: "@policy", as: "@who" }').replaceAll('@policy(', '@who(').replace('"@authenticated", ', '').replaceAll('@authenticated', '@federation__authenticated');
  const other = composeServices(Object.entries(services()).map(([name, { sdl, url }]) => ({ name, url, typeDefs: parse(sdl) })));
  for (const text of [compose(Object.fromEntries(Object.entries(services()).map(([name, { sdl, url }]) => [name, { sdl: renamed(sdl), url }]))), other.supergraphSdl ?? '']) {
    replace(text.replace('type Query', '"""changed"""\ntype Query'));
    await expect.poll(async () => JSON.stringify((await ask(graph.url, '{ __type(name: "Query") { description } }')).body), { timeout: 5000 }).toContain('changed');
    expect([(await asked('{ cases { id } }')).status, (await asked('{ cases { id } }', 'caseWorker')).status, (await asked('{ mine }', 'caseWorker')).status, (await asked('{ hello }', 'citizen')).status]).toEqual([401, 200, 403, 200]);
    replace(compose(services()));
    await expect.poll(async () => JSON.stringify((await ask(graph.url, '{ __type(name: "Query") { description } }')).body), { timeout: 5000 }).not.toContain('changed');
  }
});
