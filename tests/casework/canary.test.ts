import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newKey } from '../../calls/key.ts';
import { commandLine } from '../../cli/program.ts';
import { issuerIsKnown } from '../../gateway/authentication/testing/issuerIsKnown.ts';
import { startTestIssuer, testAudience } from '../../gateway/authentication/testing/testIssuer.ts';
import type { TestIssuer } from '../../gateway/authentication/testing/testIssuer.ts';
import { openRefusalRecord } from '../../gateway/authorization/recordRefusals.ts';
import type { RefusalRecord } from '../../gateway/authorization/recordRefusals.ts';
import { startGateway } from '../../gateway/startGateway.ts';
import type { RunningGateway } from '../../gateway/startGateway.ts';
import { ask, testSettings } from '../../gateway/testing/testGraph.ts';
import type { GraphAnswer } from '../../gateway/testing/testGraph.ts';
import { agreement } from '../../subgraphs/people/casework/testing/caseworkWorld.ts';
import { openSubgraph } from '../../subgraphs/openSubgraph.ts';
import type { Subgraph } from '../../subgraphs/runtime/startSubgraph.ts';
import { readSubgraphSettings } from '../../subgraphs/settings.ts';
import { startTestServer } from '../../subgraphs/sources/testing/postgresServer.ts';
import type { TestServer } from '../../subgraphs/sources/testing/postgresServer.ts';
import { canary, canaryMapping, canaryNif, canarySql, wholeRecord } from './testing/canary.ts';

const home = mkdtempSync(join(tmpdir(), 'teixit-canary-'));
const partners = join(home, 'partners');
const log = { url: join(home, 'audit.db'), anchors: join(home, 'audit.anchors') };
/** At alfa, which is SQLite, and at beta, which is PostgreSQL: fields whose SQL fails on what stands in a row, so that the database quotes it. */
const failing = {
  alfa: "\n    registeredOn: { sql: \"json_extract('{}', c_identity_givenname)\" }",
  beta: '\n    registeredOn: { sql: "cast(c_identity_givenname as date)" }\n    languages: { sql: "raised(c_identity_familyname)", split: "," }',
};
const terms = agreement.replace(/entities:[^]*/, `entities: { ${['PersonRecord', 'Itinerary', 'ItineraryStep', 'FollowUpNote', 'Commitment', 'Appointment', 'Referral', 'Enrolment', 'Candidature', 'Need', 'Consent'].map((entity) => `${entity}: all`).join(', ')} }\n`);

let server: TestServer;
let issuer: TestIssuer;
let subgraph: Subgraph;
let gateway: RunningGateway;
let refusals: RefusalRecord;

/** Everything that the process says meanwhile, and every statement that it tells of. */
const said: string[] = [];
const note = (event: unknown): void => void said.push(inspect(event, { depth: 9 }));

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => Boolean(said.push(String(text))));
  for (const name of ['error', 'warn', 'info', 'log', 'debug'] as const) vi.spyOn(console, name).mockImplementation((...words) => note(words));
  process.on('unhandledRejection', note).on('warning', note);
  subscribe('teixit:statement', note);
  [server, issuer] = await Promise.all([startTestServer(), startTestIssuer()]);
  await server.run("create function raised(text) returns text language plpgsql as 'begin raise exception ''no %'', $1; end'");
  await server.run(canarySql('beta'));
  const file = new Database(join(home, 'alfa.db'));
  file.exec(canarySql('alfa'));
  file.close();
  for (const [partner, engine, address] of [['alfa', 'sqlite', join(home, 'alfa.db')], ['beta', 'postgresql', server.url]] as const) {
    mkdirSync(join(partners, partner), { recursive: true });
    writeFileSync(join(partners, partner, 'partner.yml'), `{ id: ${partner}, name: ${partner}, rights: may-write, database: { engine: ${engine}, urlFrom: ${partner.toUpperCase()}_URL } }`);
    writeFileSync(join(partners, partner, '.env'), `${partner.toUpperCase()}_URL=${address}\n`, { mode: 0o600 });
    writeFileSync(join(partners, partner, 'people.yml'), canaryMapping(failing[partner]));
    writeFileSync(join(partners, partner, 'agreement.yml'), terms);
  }
  const key = newKey();
  subgraph = await openSubgraph(readSubgraphSettings('people', { PARTNERS: partners, PORT: '0', WATCH: 'on', GATEWAY_KEY: key, AUDIT_LOG: log.url, AUDIT_ANCHORS: log.anchors, AUDIT_PSEUDONYM_KEY: newKey(), PEOPLE_FIGURES_KEY: newKey() }));
  refusals = await openRefusalRecord(log);
  gateway = await startGateway(testSettings({ SUBGRAPH_URL_PEOPLE: subgraph.url, SUBGRAPH_KEY_PEOPLE: key, OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience, ...elsewhere() }), refusals);
  await issuerIsKnown(gateway, issuer);
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  await refusals.close();
  await Promise.all([subgraph.stop(), issuer.stop()]);
  await server.stop();
  unsubscribe('teixit:statement', note);
  process.off('unhandledRejection', note).off('warning', note);
  vi.restoreAllMocks();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(() => void said.splice(0));
afterEach(async () => {
  const { origin } = new URL(subgraph.url);
  const shown = await Promise.all([`${origin}/readyz`, `${origin}/healthz`, `${gateway.url}/readyz`, `${gateway.url}/status`, `${gateway.url}/`, `${gateway.url}/explore`].map(async (url) => [url, await (await fetch(url)).text()] as const));
  const audit = readdirSync(home).filter((name) => name.startsWith('audit')).map((name) => [name, readFileSync(join(home, name), 'latin1')] as const);
  const told = [...said.map((line) => ['said', line] as const), ...shown, ...audit].flatMap(([where, text]) => (canary.test(text) ? [`${where}: … ${around(text)} …`] : []));
  if (told.length > 0) throw new Error(`Expected nothing of the canary anywhere, got it ${told.length} times, first in ${told[0]}`);
});

/** The other subgraphs aren't there. */
const elsewhere = (): Record<string, string> => Object.fromEntries(['OFFERS', 'TRAINING', 'FACILITIES'].flatMap((name) => [[`SUBGRAPH_URL_${name}`, 'http://127.0.0.1:9/graphql'], [`SUBGRAPH_KEY_${name}`, newKey()]]));

/** What of the canary stands in a text, with some of what stands around it. */
function around(text: string): string | null {
  const place = text.search(canary);
  return place < 0 ? null : text.slice(Math.max(0, place - 150), place + 150);
}

let met = 0;
const access = (more = ''): string => `access: { purpose: GUIDANCE, legalBasis: CONSENT, procedure: "Orientació", caseReference: "EXP-1" ${more} }`;
async function as(claims: object, query: string, variables: object = {}): Promise<GraphAnswer> {
  const token = await issuer.token({ claims: { sub: `somebody-${(met += 1)}`, ...claims } });
  return ask(gateway.url, query, { variables, headers: { authorization: `Bearer ${token}` } });
}
const worker = { scope: 'casework:read', teixit_partner: 'alfa' };
const door = (selection: string, more = ''): Promise<GraphAnswer> => as(worker, `{ casework(${access(more)}) { ${selection} } }`);
/** What an answer holds beside its data. */
const beside = ({ body: { data: _data, ...rest }, headers }: GraphAnswer): string => JSON.stringify([rest, ...headers]);

const good = wholeRecord.replace(' registeredOn', '').replace(' languages', '');

test('what is granted is in the answer alone', async () => {
  const own = await door(`people { totalCount edges { cursor node { id record { ${good} } records { id } } } }`);
  const others = await door(`people(partner: "beta") { totalCount nodes { id record { ${good} } } } personByNationalId(nationalId: "${canaryNif}") { id records { id } } isRegistered(nationalId: "${canaryNif}")`);
  expect(others.body.extensions).toBeUndefined();
  expect([own, others].map(({ body }) => body.errors)).toEqual([undefined, undefined]);
  expect(own.body.data.casework.people.totalCount).toBe(2);
  expect(others.body.data.casework).toMatchObject({ people: { totalCount: 1 }, personByNationalId: { records: [{ id: 'alfa:canari-alfa-1' }, { id: 'beta:canari-beta-1' }] }, isRegistered: true });
  for (const found of [own.text, others.text]) for (const part of ['Canari-PersonRecord-identity.givenName', 'Canari-PersonRecord-address.streetAddress', 'Canari-FollowUpNote-text', 'Canari-Need-text', '1917-03-13', canaryNif]) expect(found).toContain(part);
  const citizen = await as({ scope: 'citizen:self', teixit_national_id: canaryNif }, `{ myData { records { ${good} } } myAccessLog { accesses { time fields } } }`);
  expect(citizen.body.errors).toBeUndefined();
  expect(citizen.body.data.myData.records).toHaveLength(2);
  expect([own, others, citizen].map(beside).find((text) => canary.test(text))).toBeUndefined();
});

test('what is refused, or asked for in vain, is told without it, though the question itself held it', async () => {
  const name = 'Canari-PersonRecord-identity.givenName';
  const questions = [
    door('person(id: "beta:canari-beta-2") { id record { identity { givenName } } }'), door('person(id: "beta:canari-beta-9") { id }'), door(`personByNationalId(nationalId: "99717274S") { id }`), door(`people(partner: "beta", filter: { text: "${name}" }) { nodes { id } }`),
    as(worker, `{ casework(${access().replace('GUIDANCE', 'PLACEMENT')}) { people(partner: "beta") { nodes { id } } person(id: "beta:canari-beta-1") { id } } }`),
    as({}, `{ casework(${access()}) { personByNationalId(nationalId: "${canaryNif}") { id } } }`), ask(gateway.url, `{ casework(${access()}) { person(id: "alfa:canari-alfa-1") { id } } }`),
    ask(gateway.url, `{ casework(${access()}) { person(id: "alfa:canari-alfa-1") { id } } }`, { headers: { authorization: `Bearer ${canaryNif}` } }),
    as({ scope: 'citizen:self', teixit_national_id: '99717274S' }, '{ myData { records { id } } }'), as({ scope: 'citizen:self', teixit_national_id: 'Canari' }, '{ myData { records { id } } }'),
  ];
  for (const answer of await Promise.all(questions)) expect(around(`${JSON.stringify(answer.body)}${[...answer.headers].join()}`.replaceAll('beta:canari-beta-1', ''))).toBeNull();
  // Whoever asks wrongly may be told what they asked; nobody else is.
  await Promise.all([
    as(worker, `query ($id: ID!) { casework(${access()}) { person(id: $id) { id } } }`, { id: { name } }), as(worker, `query ($n: Int!) { casework(${access()}) { people(first: $n) { totalCount } } }`, { n: canaryNif }),
    door(`people(after: "${Buffer.from(JSON.stringify(['', 'ASC', null, 'alfa', 'canari'])).toString('base64url')}canari") { nodes { id } }`), door(`people(filter: { registeredOn: { gte: "${name}" } }) { nodes { id } }`), door(`people(filter: { id: { in: [${Array.from({ length: 1001 }, () => '"alfa:canari"').join()}] } }) { nodes { id } }`),
    door(`people { nodes { id } } }} ${name}`), door(`personByNationalId(nationalId: ${canaryNif}) { id }`), door(`people { nodes { ${canaryNif} } }`), as(worker, `{ casework(access: { purpose: GUIDANCE, legalBasis: CONSENT, procedure: "Canari ${canaryNif}", caseReference: "x" }) { people { totalCount } } }`),
    as(worker, `query Canari { ${name.replaceAll(/\W/g, '_')}: casework(${access()}) { people(partner: "beta") { nodes { record { registeredOn } } } } }`),
  ]);
});

test('where a database quotes what stands in a row, only its partner and that it failed are told', async () => {
  for (const [partner, field] of [['alfa', 'registeredOn'], ['beta', 'registeredOn'], ['beta', 'languages']] as const) {
    const answer = await door(`people(partner: "${partner}") { nodes { id record { ${field} } } }`);
    expect(answer.body.errors?.[0] ?? answer.body.extensions).toBeDefined();
    expect({ partner, field, told: around(answer.text) }).toEqual({ partner, field, told: null });
    const one = await door(`person(id: "${partner}:canari-${partner}-1") { record { ${field} } }`);
    expect({ partner, field, one: one.body.data?.casework.person ?? null, told: around(beside(one)) }).toEqual({ partner, field, one: null, told: null });
  }
  await door('people(partner: "beta", orderBy: { field: REGISTERED_ON }, filter: { registeredOn: { gte: "2020-01-01" } }) { totalCount nodes { id } }');
  expect(said.length).toBeGreaterThan(0);
}, 30_000);

test('where accesses can not be recorded the answer and the log hold nothing of them', async () => {
  const audit = new Database(log.url);
  audit.exec('alter table audit_entry rename to audit_entry_away');
  try {
    const answer = await door(`people { nodes { id record { ${good} } } } isRegistered(nationalId: "${canaryNif}")`);
    expect({ data: answer.body.data?.casework ?? null, told: around(answer.text) }).toEqual({ data: null, told: null });
    expect(said.join()).toMatch(/audit log not written/);
  } finally {
    audit.exec('alter table audit_entry_away rename to audit_entry');
    audit.close();
  }
});

test('a mapping that is taken over while running, or refused, is told of by its own words alone', async () => {
  const file = join(partners, 'beta', 'people.yml');
  const before = readFileSync(file, 'utf8');
  const state = async (): Promise<string> => (await fetch(`${new URL(subgraph.url).origin}/readyz`)).text();
  try {
    writeFileSync(file, before.replace('cast(c_identity_givenname as date)', 'cast(c_no_hi_es as date)'));
    await expect.poll(state, { timeout: 10_000, interval: 100 }).toMatch(/c_no_hi_es/);
    writeFileSync(file, before.replace('cast(c_identity_givenname as date)', "(select cast(min(c_identity_givenname) as date) from t_personrecord)"));
    await expect.poll(() => said.join(), { timeout: 10_000, interval: 100 }).toMatch(/partner taken over/);
    await door('people(partner: "beta") { nodes { id record { registeredOn } } }');
  } finally {
    writeFileSync(file, before);
  }
  await expect.poll(state, { timeout: 10_000, interval: 100 }).not.toMatch(/c_no_hi_es/);
}, 40_000);

test('the commands that look at a partner tell nothing of anybody', async () => {
  for (const args of [['check'], ['check', '--quick', '--json'], ['doctor', '--json'], ['doctor']]) {
    let finished = false;
    await commandLine('en', () => (finished = true)).parseAsync([...args, '--partners', partners], { from: 'user' });
    expect(finished).toBe(true);
  }
  const told = said.join('\n');
  expect(told).toMatch(/PersonRecord/);
}, 60_000);

test('an answer of the subgraph that is too large, cut off or no JSON is told of by nothing that stood in it', async () => {
  const person = '"givenName":"Canari","nationalId":"99717273Z"';
  const bodies = [`{"data":{"casework":{${person} Canari}}}`, `Canari ${person}`, `{"data":{"casework":{${person}`, `["Canari"]`, `{"data":"Canari"}`, `{"data":{"casework":null},"errors":"Canari"}`, `{"data":{"casework":{${`${person},`.repeat(200)}"x":1}}}`];
  let body = '';
  const careless = createServer((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
  await new Promise<void>((resolve) => careless.listen(0, '127.0.0.1', resolve));
  const other = await startGateway(testSettings({ SUBGRAPH_URL_PEOPLE: `http://127.0.0.1:${(careless.address() as AddressInfo).port}/graphql`, SUBGRAPH_KEY_PEOPLE: newKey(), SUBGRAPH_MAX_BYTES: '1024', OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience, ...elsewhere() }));
  try {
    for (body of bodies) {
      const answer = await ask(other.url, `{ casework(${access()}) { people { totalCount } } }`, { headers: { authorization: `Bearer ${await issuer.token({ claims: { sub: 'somebody', ...worker } })}` } });
      expect({ body: body.slice(0, 60), told: around(answer.text) }).toEqual({ body: body.slice(0, 60), told: null });
    }
    expect(said.join()).toMatch(/subgraph unavailable/);
  } finally {
    await other.stop();
    careless.close();
  }
});

test('a connection that breaks in the middle of an answer is told without what was under way', async () => {
  const asked = Promise.all(Array.from({ length: 6 }, () => door(`people(partner: "beta") { nodes { id record { ${good} } } } person(id: "beta:canari-beta-1") { record { identity { givenName } } }`)));
  await server.down();
  await asked;
  const answer = await door(`people(partner: "beta") { nodes { id record { ${good} } } } personByNationalId(nationalId: "${canaryNif}") { id }`);
  expect(around(beside(answer))).toBeNull();
}, 30_000);
