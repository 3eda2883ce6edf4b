import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SignJWT } from 'jose';
import { issuerIsKnown } from '../../gateway/authentication/testing/issuerIsKnown.ts';
import { startTestIssuer, testAudience, testKey } from '../../gateway/authentication/testing/testIssuer.ts';
import type { TestIssuer } from '../../gateway/authentication/testing/testIssuer.ts';
import { openRefusalRecord } from '../../gateway/authorization/recordRefusals.ts';
import type { RefusalRecord } from '../../gateway/authorization/recordRefusals.ts';
import { startGateway } from '../../gateway/startGateway.ts';
import type { RunningGateway } from '../../gateway/startGateway.ts';
import { ask, testSettings } from '../../gateway/testing/testGraph.ts';
import type { GraphAnswer } from '../../gateway/testing/testGraph.ts';
import { newKey } from '../../calls/key.ts';
import { nifs } from '../../subgraphs/people/casework/testing/caseworkWorld.ts';
import { compact, question, someone, startAttackedWorld } from './testing/attackedWorld.ts';
import type { AttackedWorld } from './testing/attackedWorld.ts';

let world: AttackedWorld;
let issuer: TestIssuer;
let gateway: RunningGateway;
let refusals: RefusalRecord;
beforeAll(async () => {
  // Every attack is told in the log.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  [world, issuer] = await Promise.all([startAttackedWorld(), startTestIssuer()]);
  const log = { url: `${world.home}/audit.db`, anchors: `${world.home}/gateway.anchors` };
  refusals = await openRefusalRecord(log);
  gateway = await startGateway(testSettings({ SUBGRAPH_URL_PEOPLE: world.url, SUBGRAPH_KEY_PEOPLE: world.keyText, OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience, ...elsewhere() }), refusals);
  await issuerIsKnown(gateway, issuer);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await gateway.stop();
  await refusals.close();
  await Promise.all([world.stop(), issuer.stop()]);
});
beforeEach(() => void world.recorded());

/** The other subgraphs aren't there. */
function elsewhere(): Record<string, string> {
  return Object.fromEntries(['OFFERS', 'TRAINING', 'FACILITIES'].flatMap((name) => [[`SUBGRAPH_URL_${name}`, 'http://127.0.0.1:9/graphql'], [`SUBGRAPH_KEY_${name}`, newKey()]]));
}

const people = /Ada|Berta|Carme|Dolors|Propi|Aliena|Tercera|9900000|6000000|example\.org|(?:alfa|beta|gamma):\d/;
let met = 0;
/** The claims of a case worker of alfa whom nobody has met before. */
const claims = (changes: object = {}): Record<string, unknown> => ({ sub: `caseworker-${(met += 1)}`, scope: 'casework:read', teixit_partner: 'alfa', ...changes });
const bearer = async (changes: object = {}, more: object = {}): Promise<Record<string, string>> => ({ authorization: `Bearer ${await issuer.token({ claims: claims(changes), ...more })}` });
const casework = (selection: string): string => `{ casework(access: { purpose: GUIDANCE, legalBasis: CONSENT, procedure: "Orientació", caseReference: "EXP-1" }) { ${selection} } }`;

const refused = ({ status, text, headers, body }: GraphAnswer): object => ({ isRefused: (body.errors?.length ?? 0) > 0 && !body.data?.casework, shows: people.exec(text)?.[0] ?? null, status: status >= 400 || status === 200, kept: headers.get('cache-control') === 'no-store' || !body.data });
const shut = { isRefused: true, shows: null, status: true, kept: true };

describe('tokens', () => {
  test('a token of any wrong kind opens nothing', async () => {
    expect((await ask(gateway.url, question, { headers: await bearer() })).text).toMatch(/"givenName":"Ada"/);
    const other = await testKey('first');
    const stranger = await testKey('stranger');
    const now = Math.floor(Date.now() / 1000);
    const good = await issuer.token({ claims: claims() });
    const [head = '', payload = '', signature = ''] = good.split('.');
    const publicKey = new TextEncoder().encode(JSON.stringify(issuer.keys[0]?.shown));
    const tokens: Readonly<Record<string, string>> = {
      'another key under the same name': await issuer.token({ claims: claims(), key: other }), 'an unknown key': await issuer.token({ claims: claims(), key: stranger }),
      'no algorithm': `${compact({ alg: 'none', typ: 'at+jwt' }, claims({ iss: issuer.url, aud: testAudience, iat: now, exp: now + 60 }))}.`, 'the public key as a secret': await new SignJWT(claims({ iss: issuer.url, aud: testAudience, iat: now, exp: now + 60 })).setProtectedHeader({ alg: 'HS256', kid: 'first', typ: 'at+jwt' }).sign(publicKey),
      'its own key in the header': await issuer.token({ claims: claims(), key: stranger, header: { jwk: stranger.shown } }), 'an address of keys in the header': await issuer.token({ claims: claims(), header: { jku: `${issuer.url}/keys`, kid: 'elsewhere' } }), 'a critical header': await issuer.token({ claims: claims(), header: { crit: ['b64'], b64: false } }).catch(() => 'x.y.z'),
      'other claims under the old signature': `${head}.${compact({ ...claims(), iss: issuer.url, aud: testAudience, iat: now, exp: now + 60, teixit_partner: 'beta' })}.${signature}`, 'no signature': `${head}.${payload}.`, 'two parts': `${head}.${payload}`, 'five parts': `${good}.x.y`,
      'expired': await issuer.token({ claims: claims({ exp: now - 3600 }) }), 'not valid yet': await issuer.token({ claims: claims({ nbf: now + 3600 }) }), 'from the future': await issuer.token({ claims: claims({ iat: now + 3600, exp: now + 7200 }) }), 'without an end': await issuer.token({ claims: claims({ exp: undefined }) }), 'of nobody': await issuer.token({ claims: claims({ sub: undefined }) }),
      'another issuer': await issuer.token({ claims: claims({ iss: 'https://issuer.example' }) }), 'an issuer with a stroke': await issuer.token({ claims: claims({ iss: `${issuer.url}/` }) }), 'another audience': await issuer.token({ claims: claims({ aud: 'https://elsewhere.example' }) }), 'no audience': await issuer.token({ claims: claims({ aud: undefined }) }),
      'an ID token': await issuer.token({ claims: claims({ nonce: 'x' }), header: { typ: 'JWT' } }), 'an ID token in disguise': await issuer.token({ claims: claims({ at_hash: 'x' }) }), 'a refresh token': await issuer.token({ claims: claims({ typ: 'Refresh' }) }), 'a logout token': await issuer.token({ claims: claims({ events: {} }) }), 'one bound to a key': await issuer.token({ claims: claims({ cnf: { jkt: 'x' } }) }), 'no type': await issuer.token({ claims: claims(), header: { typ: undefined } }),
      'a partner in a list': await issuer.token({ claims: claims({ teixit_partner: ['alfa'] }) }), 'a partner in an object': await issuer.token({ claims: claims({ teixit_partner: { id: 'alfa' } }) }), 'a partner in capitals': await issuer.token({ claims: claims({ teixit_partner: 'ALFA' }) }), 'a prototype as a partner': await issuer.token({ claims: claims({ teixit_partner: '__proto__' }) }), 'scopes in a list': await issuer.token({ claims: claims({ scope: ['casework:read'] }) }),
      "the gateway's own call": world.sign('{}').replace('Teixit ', ''), 'very long': `${good}${'A'.repeat(20_000)}`, 'a word': 'casework', 'an empty one': '',
    };
    for (const [kind, token] of Object.entries(tokens)) {
      const answer = await ask(gateway.url, question, { headers: { authorization: `Bearer ${token}` } }).catch(() => undefined);
      if (answer) expect({ kind, ...refused(answer), status: answer.status }).toEqual({ kind, ...shut, status: kind === 'very long' ? answer.status : 401 });
    }
    expect(world.recorded().filter(({ decision }) => decision === 'GRANTED')).toHaveLength(1);
  });

  test('a good token of somebody else opens nothing of the case workers, and theirs nothing of a citizen', async () => {
    const others: readonly object[] = [{ scope: '' }, { scope: undefined }, { scope: 'statistics:detail audit:read' }, { scope: 'casework' }, { scope: 'casework:read:all' }, { scope: 'citizen:self', teixit_national_id: nifs[0] }, { teixit_partner: undefined }, { teixit_partner: undefined, partner: 'alfa' }, { scope: undefined, scp: ['casework:read'] }, { scope: undefined, roles: ['casework:read'] }];
    for (const changes of others) {
      const answer = await ask(gateway.url, question, { headers: await bearer(changes) });
      expect({ changes, ...refused(answer), status: answer.status }).toEqual({ changes, ...shut, status: 403 });
    }
    for (const changes of [{}, { scope: 'citizen:self' }, { teixit_national_id: nifs[0] }]) expect(refused(await ask(gateway.url, '{ myData { records { id identity { givenName } } } }', { headers: await bearer(changes) }))).toEqual(shut);
    const found = world.recorded();
    expect(found.every(({ decision, persons }) => decision === 'REFUSED' && persons.length === 0)).toBe(true);
    expect(found).toHaveLength(others.length + 3);
  });

  test('headers that say who asks are not believed, and none of them reaches the subgraph', async () => {
    const viewer = JSON.stringify(someone());
    const attempts: readonly Record<string, string>[] = [
      {}, { 'x-viewer': viewer }, { 'x-teixit-viewer': viewer }, { 'x-partner': 'alfa' }, { 'x-forwarded-user': 'worker-1' }, { authorization: world.sign(JSON.stringify({ query: question })) }, { authorization: `Basic ${Buffer.from('a:b').toString('base64')}` }, { 'proxy-authorization': (await bearer())['authorization'] ?? '' },
      { cookie: `access_token=${await issuer.token({ claims: claims() })}` }, { 'x-access-token': await issuer.token({ claims: claims() }) }, { 'x-http-method-override': 'GET' }, { 'x-apollo-operation-name': 'casework' },
    ];
    for (const headers of attempts) expect({ headers: Object.keys(headers), ...refused(await ask(gateway.url, question, { headers })) }).toEqual({ headers: Object.keys(headers), ...shut });
    const inAddress = await fetch(`${gateway.url}/graphql?access_token=${await issuer.token({ claims: claims() })}&query=${encodeURIComponent(question)}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await inAddress.text()).not.toMatch(people);
    const inBody = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'apollo-require-preflight': '1' }, body: `access_token=${await issuer.token({ claims: claims() })}&query=${encodeURIComponent(question)}` });
    expect(await inBody.text()).not.toMatch(people);
    expect(world.recorded().filter(({ decision }) => decision === 'GRANTED')).toEqual([]);
  });
});

describe('questions', () => {
  test('without a token the door is shut however it is selected, and an operation with a door in it is refused whole', async () => {
    const inner = 'people(partner: "alfa") { nodes { id record { identity { givenName } } } }';
    const call = `casework(access: { purpose: GUIDANCE, legalBasis: LAW, procedure: "p", caseReference: "c" }) { ${inner} }`;
    const queries: Readonly<Record<string, readonly [string, object?]>> = {
      'an alias': [`{ partners: ${call} }`], 'a fragment': [`{ ...A } fragment A on Query { ...B } fragment B on Query { ${call} }`], 'an inline fragment': [`{ ... { ... on Query { ${call} } } }`],
      'included by a variable': [`query ($a: Boolean!) { ${call.replace('{ people', '@include(if: $a) { people')} }`, { a: true }], 'included by the usual value': [`query ($a: Boolean = true) { ${call.replace('{ people', '@include(if: $a) { people')} }`], 'not skipped': [`query ($a: Boolean! = false) { ${call.replace('{ people', '@skip(if: $a) { people')} }`],
      'both skipped and included': [`query ($a: Boolean!) { ${call.replace('{ people', '@include(if: $a) @skip(if: false) { people')} }`, { a: true }], 'a fragment included by a variable': [`query ($a: Boolean!) { ...A @include(if: $a) } fragment A on Query { ${call} }`, { a: true }],
      'beside a public one': [`{ peopleServedStatistics { hidden } ${call} }`], 'twice': [`{ a: ${call} b: ${call} }`], 'with nothing of it selected': [`{ casework(access: { purpose: GUIDANCE, legalBasis: LAW, procedure: "p", caseReference: "c" }) { __typename } }`], 'a citizen': ['{ myData { __typename records { id } } }'], 'a log': ['{ a: myAccessLog { accesses { time } } }'],
    };
    for (const [attack, [query, variables]] of Object.entries(queries)) {
      const answer = await ask(gateway.url, query, variables ? { variables } : {});
      expect({ attack, code: answer.body.errors?.[0]?.extensions.code, data: answer.body.data ?? null, shows: people.exec(answer.text) }).toEqual({ attack, code: 'UNAUTHENTICATED', data: null, shows: null });
    }
    const left = await ask(gateway.url, `query ($a: Boolean!) { peopleServedStatistics { hidden } ${call.replace('{ people', '@include(if: $a) { people')} }`, { variables: { a: false } });
    expect(left.body).toEqual({ data: { peopleServedStatistics: expect.any(Array) } });
    const text = { query: `query Public { peopleServedStatistics { hidden } } query Personal { ${call} }`, operationName: 'Public' };
    const post = async (body: unknown): Promise<string> => (await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).text();
    expect(JSON.parse(await post(text))).toEqual({ data: { peopleServedStatistics: expect.any(Array) } });
    for (const body of [{ ...text, operationName: 'Personal' }, { ...text, operationName: null }, { ...text, operationName: ['Public'] }, [text, { query: question }], { query: question, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }]) expect(await post(body)).not.toMatch(people);
    expect(world.recorded().filter(({ decision }) => decision === 'GRANTED')).toEqual([]);
  });

  test('what the subgraphs tell each other can not be asked for, and nothing leads from what is public to a person', async () => {
    const headers = await bearer();
    for (const query of ['{ _entities(representations: [{ __typename: "PersonRecord", id: "alfa:1" }]) { __typename } }', '{ _service { sdl } }', '{ node(id: "alfa:1") { id } }', '{ personRecord(id: "alfa:1") { id } }', '{ persons { nodes { id } } }', '{ partners { id people { id } } }', '{ offer(id: "alfa:1") { id candidatures { person { id } } } }', 'mutation { deletePerson(id: "alfa:1") }', 'subscription { casework { id } }']) {
      const { body, text } = await ask(gateway.url, query, { headers });
      expect({ query, code: body.errors?.[0]?.extensions.code, data: body.data ?? null, shows: people.exec(text.replaceAll('alfa:1', '')) }).toEqual({ query, code: 'GRAPHQL_VALIDATION_FAILED', data: null, shows: null });
    }
  });

  test('introspection tells the same to everybody, and nothing of who is served or who has agreed on what', async () => {
    const query = '{ __schema { queryType { fields { name description args { name } } } types { name description fields { name description } enumValues { name } } directives { name } } }';
    const [nobody, somebody] = [await ask(gateway.url, query), await ask(gateway.url, query, { headers: await bearer() })];
    expect(somebody.text).toBe(nobody.text);
    expect(nobody.text).not.toMatch(/alfa|beta-alfa|requiresScopes|_Entity|_Service|join__/);
  });

  test('an answer for one viewer is kept for nobody else, and every try is answered by who asks', async () => {
    const [one, other, third] = [await bearer(), await bearer({ teixit_partner: 'gamma' }), await bearer({ teixit_partner: 'beta' })];
    const query = casework('people { nodes { id } } isRegistered(nationalId: "99000001C")');
    for (let turn = 0; turn < 2; turn += 1) {
      const answers = await Promise.all([one, other, third, {}].map((headers) => ask(gateway.url, query, { headers })));
      expect(answers.map(({ body }) => body.data?.casework.people.nodes.map(({ id }: { id: string }) => id) ?? null)).toEqual([['alfa:1', 'alfa:2', 'alfa:3'], ['gamma:21'], ['beta:11', 'beta:12', 'beta:13', 'beta:14'], null]);
      expect(answers.slice(0, 3).map(({ headers }) => [headers.get('cache-control'), headers.get('vary')?.toLowerCase().includes('authorization'), headers.get('etag')])).toEqual(Array.from({ length: 3 }, () => ['no-store', true, null]));
    }
    const got = await fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { ...one, 'apollo-require-preflight': '1' } });
    expect([got.headers.get('cache-control'), got.headers.get('vary')?.toLowerCase().includes('authorization')]).toEqual(['no-store', true]);
  });

  test('who may not be seen and who is not there look alike: in content, errors, headers and what is asked of the databases', async () => {
    const asked = 'id record { identity { givenName } itineraries { objective notes { text } } consents { purpose } } records { id identity { givenName } }';
    const look = async (search: string): Promise<unknown> => {
      const { status, text, headers } = await ask(gateway.url, casework(`found: ${search} { ${asked} }`), { headers: await bearer() });
      return { status, text, headers: [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name)) };
    };
    const absent = await look('person(id: "beta:999")');
    for (const id of ['beta:12', 'beta:13', 'beta:14', 'gamma:21', 'gamma:999', 'delta:1']) expect({ id, look: await look(`person(id: "${id}")`) }).toEqual({ id, look: absent });
    // At beta, without a consent; at nobody's; with a slip of the pen.
    for (const nif of [nifs[2], nifs[3], nifs[5], '99000001A']) expect({ nif, look: await look(`personByNationalId(nationalId: "${nif}")`) }).toEqual({ nif, look: absent });
  });

  test('what somebody asks wrongly is told without a word of what there is', async () => {
    const headers = await bearer();
    for (const selection of ['person(id: 1) { id nobody }', 'people(partner: "beta", filter: { text: "Aliena" }) { nodes { id } }', 'people(first: 1000000) { nodes { id } }', 'people(after: "x") { nodes { id } }', 'people(filter: { registeredOn: { gte: "2022-13-45" } }) { nodes { id } }', 'people(filter: { id: { in: [] } }) { nodes { id } }', 'person(id: "beta:11") { record { familyName } }', 'personByNationalId(nationalId: null) { id }']) {
      const { body, text } = await ask(gateway.url, casework(selection), { headers });
      expect({ selection, errors: (body.errors?.length ?? 0) > 0, shows: people.exec(text.replaceAll('Aliena', '')), inside: /select |sqlite|persones|node_modules|at \w+ \(/i.exec(text) }).toEqual({ selection, errors: true, shows: null, inside: null });
    }
  });
});
