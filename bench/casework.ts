import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newKey, readKey } from '../calls/key.ts';
import { startTestIssuer, testAudience } from '../gateway/authentication/testing/testIssuer.ts';
import { startGateway } from '../gateway/startGateway.ts';
import type { RunningGateway } from '../gateway/startGateway.ts';
import { compose, testSettings } from '../gateway/testing/testGraph.ts';
import { subgraphSdl } from '../schema/subgraphSdl.ts';
import type { Agreement, AgreementBook } from '../subgraphs/agreements/agreement.ts';
import { domainResolvers } from '../subgraphs/domainResolvers.ts';
import { Roster } from '../subgraphs/live/roster.ts';
import { openPeoplePart } from '../subgraphs/people/openPeoplePart.ts';
import { openDoor } from '../subgraphs/people/casework/door.ts';
import { Throttle } from '../subgraphs/people/casework/throttle.ts';
import type { DomainPart } from '../subgraphs/runtime/domainPart.ts';
import { startSubgraph } from '../subgraphs/runtime/startSubgraph.ts';
import type { Subgraph } from '../subgraphs/runtime/startSubgraph.ts';
import { subgraphSchema } from '../subgraphs/runtime/subgraphSchema.ts';
import { readSubgraphSettings } from '../subgraphs/settings.ts';
import { openSource } from '../subgraphs/sources/openSource.ts';
import { startTestServer } from '../subgraphs/sources/testing/postgresServer.ts';
import { readOptions } from './load/options.ts';

// `npm run bench:casework`: what a casework question costs with audit, agreement and consent, as a ratio to the same question without them. Both subgraphs run
// in this process over the same PostgreSQL databases, each behind a gateway, asked in turns by as many case workers; everybody has consented, so both give the
// same rows. What is left in on both sides are the access token, the signed call and the rules of the SDL.

const people = 4000;
/** Both sides take turns after few questions, so that whatever else the machine has to do falls on both. */
const rounds = Number(readOptions({ rounds: '60' }).rounds);
const asksPerWorker = 4;
/** How many case workers ask at the same time: one alone pays for the disk what several share. */
const workers = [1, 8];
const access = { purpose: 'GUIDANCE', legalBasis: 'CONSENT', procedure: 'bench', caseReference: 'bench' };
const questions = {
  list: '{ people(partner: "beta", first: 50) { nodes { id record { identity { givenName familyName } registeredOn itineraries { objective startDate status } } } } }',
  person: '{ person(id: "beta:77") { id record { identity { givenName familyName } registeredOn itineraries { objective startDate status } } } }',
};

/** An agreement on everything about everybody. */
const everything: AgreementBook = {
  inForce: (from, to) => ({ agreements: [allOf(from, to)] }),
  exceptions: () => [],
  close: async () => undefined,
};

const home = mkdtempSync(join(tmpdir(), 'teixit-bench-'));
const server = await startTestServer();
const issuer = await startTestIssuer();
try {
  const environment = await writePartners(home, server.url);
  const key = newKey();
  const settings = readSubgraphSettings('people', { ...environment, PARTNERS: join(home, 'partners'), PORT: '0', WATCH: 'off', GATEWAY_KEY: key, PEOPLE_FIGURES_KEY: newKey() });
  const models = settings.models.get('people') ?? new Map();
  const full = await openPeoplePart({ environment: { AUDIT_LOG: join(home, 'audit.db'), AUDIT_PSEUDONYM_KEY: newKey(), PEOPLE_FIGURES_KEY: newKey() }, partnersFolder: join(home, 'partners'), models });
  const secret = readKey(key);
  if (!full || !secret) throw new Error('Expected the door to open');
  const bare = openDoor({
    models, pseudonymKey: secret, agreements: everything, throttle: patient(),
    audit: { append: async () => undefined, close: async () => undefined }, accesses: { close: async () => undefined } as never, // nobody asks who has read
  });
  const started = [await start(full), await start(bare)] as const;
  const [guarded, other] = await Promise.all(started.map((subgraph) => gatewayTo(subgraph)));
  if (!guarded || !other) throw new Error('Expected two gateways');
  const gateways = { guarded, bare: other };
  // Each asks as another, so that nobody is told to look for fewer people.
  const tokens = await Promise.all(Array.from({ length: 200 }, (_, index) => issuer.token({ claims: { sub: `worker-${index}`, scope: 'casework:read', teixit_partner: 'alfa', exp: Math.floor(Date.now() / 1000) + 3600 } })));
  for (const [name, question] of Object.entries(questions)) for (const atOnce of workers) await compare(name, question, atOnce, gateways);
  await Promise.all(Object.values(gateways).map((gateway) => gateway.stop()));
  await Promise.all(started.map((subgraph) => subgraph.stop()));

  async function start(part: DomainPart): Promise<Subgraph> {
    const roster = new Roster();
    for (const { settings: { identity, database, limits }, mappings, url } of settings.databases) {
      const source = openSource({ partner: identity, database: { ...database, url }, limits, mappings });
      await source.looked;
      roster.take(identity, source);
    }
    return startSubgraph({ domain: 'people', host: '127.0.0.1', port: 0, keys: settings.keys, partners: roster, models, schema: subgraphSchema('people', models, domainResolvers.people), part });
  }

  async function compare(name: string, question: string, atOnce: number, { guarded: full, bare: without }: typeof gateways): Promise<void> {
    const [one, two] = [await ask(full, question), await ask(without, question)];
    if (one !== two || !one.includes('givenName')) throw new Error(`Expected both to answer alike, got ${one.slice(0, 300)} and ${two.slice(0, 300)}`);
    const times: { readonly long: number; readonly short: number }[] = [];
    for (let round = -5; round < rounds; round += 1) {
      const [first, second] = round % 2 === 0 ? [full, without] : [without, full];
      const [one, other] = [await time(first, question, atOnce), await time(second, question, atOnce)];
      if (round >= 0) times.push(first === full ? { long: one, short: other } : { long: other, short: one });
    }
    const ratio = quantiles(times.map(({ long, short }) => long / short));
    const [long, short] = [quantiles(times.map((each) => each.long)), quantiles(times.map((each) => each.short))];
    console.log(`${name.padEnd(7)} ${atOnce} at once: with audit and policy ${ratio.median.toFixed(2)} times the time without (half of ${rounds} rounds of ${asksPerWorker * atOnce} from ${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}; ${long.median.toFixed(1)} and ${short.median.toFixed(1)} ms)`);
  }

  /** Milliseconds for a question. */
  async function time(gateway: RunningGateway, question: string, atOnce: number): Promise<number> {
    const begun = performance.now();
    const worker = async (): Promise<void> => {
      for (let count = 0; count < asksPerWorker; count += 1) await ask(gateway, question);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return (performance.now() - begun) / (asksPerWorker * atOnce);
  }

  async function ask({ url }: RunningGateway, question: string): Promise<string> {
    const body = JSON.stringify({ query: `query Ask($access: CaseworkAccess!) { casework(access: $access) ${question} }`, variables: { access } });
    const authorization = `Bearer ${tokens[Math.floor(Math.random() * tokens.length)]}`;
    return (await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body })).text();
  }

  function gatewayTo({ url }: Subgraph): Promise<RunningGateway> {
    const file = join(home, `${new URL(url).port}.graphql`);
    writeFileSync(file, compose({ people: { sdl: subgraphSdl('people'), url } }));
    return startGateway(testSettings({ SUPERGRAPH: file, SUBGRAPH_KEY_PEOPLE: key, OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience }));
  }
} finally {
  await issuer.stop();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}

function quantiles(values: readonly number[]): { readonly low: number; readonly median: number; readonly high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

function allOf(from: string, to: string): Agreement {
  const paths = new Set(['identity', 'identity.givenName', 'identity.familyName', 'registeredOn', 'objective', 'startDate', 'status']);
  return {
    id: 'all', from, to: [to], signed: '2020-01-01', expires: '2099-12-31', purposes: new Set([access.purpose]), people: new Map([['CONSENT', 'all']]),
    fields: new Map([['PersonRecord', paths], ['Itinerary', paths]]), tellsRegistered: false, keepMonths: 36, hash: '0'.repeat(64),
  };
}

function patient(): Throttle {
  return new Throttle({ misses: 1e9, people: 1e9, window: 1e9 });
}

/** Two partners' folders, and a schema for each in one database. Gives the variables of their addresses. */
async function writePartners(folder: string, url: string): Promise<Readonly<Record<string, string>>> {
  const agreement = `agreements: { one: { from: beta, to: [alfa], signed: 2020-01-01, expires: 2099-12-31, purposes: [GUIDANCE], people: { CONSENT: consented }, keep: 36, entities: { PersonRecord: [identity, registeredOn], Itinerary: [objective, startDate, status] } } }`;
  const client = new pg.Client(url);
  await client.connect();
  for (const partner of ['alfa', 'beta']) {
    const place = join(folder, 'partners', partner);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'partner.yml'), `{ id: ${partner}, name: ${partner}, rights: may-write, database: { engine: postgresql, urlFrom: ${partner.toUpperCase()}_URL } }`);
    writeFileSync(join(place, 'agreement.yml'), agreement);
    writeFileSync(join(place, 'people.yml'), `
PersonRecord: { from: ${partner}.persones, key: id, fields: { identity: { givenName: nom, familyName: cognoms }, registeredOn: alta } }
Itinerary: { from: ${partner}.itineraris, key: id, fields: { person: persona, objective: objectiu, startDate: inici, status: { column: estat, values: { O: OPEN } } } }
Consent: { from: ${partner}.consentiments, key: id, fields: { person: persona, kind: { column: tipus, values: { S: CONSENT, N: OPPOSITION } }, recipient: qui, purpose: perque, givenOn: donat, withdrawnOn: retirat } }
`);
    await client.query(`create schema ${partner};
      create table ${partner}.persones as select id, 'Nom ' || id as nom, 'Cognom ' || id as cognoms, date '2024-01-01' as alta from generate_series(1, ${people}) id;
      create table ${partner}.itineraris as select id, id as persona, 'Feina' as objectiu, date '2024-01-02' as inici, 'O' as estat from generate_series(1, ${people}) id;
      create table ${partner}.consentiments as select id, id as persona, 'S' as tipus, 'alfa' as qui, null::text as perque, date '2020-01-01' as donat, null::date as retirat from generate_series(1, ${people}) id;
      alter table ${partner}.persones add primary key (id); alter table ${partner}.itineraris add primary key (id); create index on ${partner}.itineraris (persona); create index on ${partner}.consentiments (persona); analyze`);
  }
  await client.end();
  return Object.fromEntries(['alfa', 'beta'].map((partner) => [`${partner.toUpperCase()}_URL`, url]));
}
