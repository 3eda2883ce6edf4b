import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newKey, readKey } from '../../calls/key.ts';
import { signCall } from '../../calls/sign.ts';
import type { Viewer } from '../../calls/viewer.ts';
import { citizenNationalId } from '../../demo/issuer/users.ts';
import { urlVariable } from '../../demo/demoPartners.ts';
import { openSubgraph } from '../../subgraphs/openSubgraph.ts';
import { readSubgraphSettings } from '../../subgraphs/settings.ts';

const home = mkdtempSync(join(tmpdir(), 'teixit-demo-people-'));
const keyText = newKey();
const addresses = inject('databases');
const databases = new Map(['soc', 'smo-girona', 'alacant-impulsa'].map((partner) => [partner, new Client({ connectionString: addresses[partner] })]));
let subgraph: Awaited<ReturnType<typeof openSubgraph>>;

beforeAll(async () => {
  const environment = {
    ...Object.fromEntries(Object.entries(addresses).map(([partner, url]) => [urlVariable(partner), url])),
    PORT: '0', WATCH: 'off', GATEWAY_KEY: keyText, PEOPLE_FIGURES_KEY: newKey(), AUDIT_LOG: join(home, 'audit.db'), AUDIT_PSEUDONYM_KEY: newKey(),
  };
  [subgraph] = await Promise.all([openSubgraph(readSubgraphSettings('people', environment)), ...[...databases.values()].map((database) => database.connect())]);
});
afterAll(async () => {
  await Promise.all([subgraph?.stop(), ...[...databases.values()].map((database) => database.end())]);
  rmSync(home, { recursive: true, force: true });
});

/** One column of what plain SQL finds. */
async function found(partner: string, sql: string, values: readonly unknown[] = []): Promise<readonly string[]> {
  const { rows } = await (databases.get(partner) as Client).query<string[]>({ text: sql, values: [...values], rowMode: 'array' });
  return rows.map(([value]) => String(value));
}

// Tests look into answers of every shape.
// oxlint-disable-next-line no-explicit-any
type Data = Record<string, any>;

async function ask(query: string, variables: object, viewer: Viewer): Promise<Data> {
  const body = JSON.stringify({ query, variables });
  const key = readKey(keyText);
  if (!key) throw new Error('Expected a key');
  const authorization = signCall({ key, audience: 'people', method: 'POST', path: '/graphql', body, requestId: 'test', viewer });
  const response = await fetch(subgraph.url, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body });
  const answer = (await response.json()) as { data: Data; errors?: unknown };
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

let workers = 0;
/** As another case worker each time: none of them looks at more people than they may. */
async function casework(partner: string, [legalBasis, purpose]: readonly [string, string], selection: string, more: object = {}): Promise<Data> {
  const viewer = { issuer: 'https://issuer.example', subject: `worker-${(workers += 1)}`, scopes: ['casework:read'], partner };
  const access = { legalBasis, purpose, procedure: 'Orientació', caseReference: 'EXP-1' };
  const types = { partner: 'ID', after: 'String', text: 'String!' };
  const declared = Object.entries(types).flatMap(([name, type]) => (selection.includes(`$${name}`) ? [`, $${name}: ${type}`] : []));
  const data = await ask(`query Ask($access: CaseworkAccess!${declared.join('')}) { casework(access: $access) { ${selection} } }`, { access, ...more }, viewer);
  return data['casework'] as Data;
}

/** The keys of the people of a partner that a case worker of another sees, in order, the first four pages; and how many there are. */
async function seen(by: string, of: string, why: readonly [string, string]): Promise<{ readonly keys: readonly string[]; readonly total: number }> {
  const keys: string[] = [];
  for (let [after, page] = [null as string | null, 1]; ; page += 1) {
    const { people } = await casework(by, why, 'people(partner: $partner, first: 200, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }', { partner: of, after });
    keys.push(...people.nodes.map(({ id }: { id: string }) => id.slice(of.length + 1)));
    if (!people.pageInfo.hasNextPage || page === 4) return { keys, total: people.totalCount };
    after = people.pageInfo.endCursor;
  }
}

const law = ['LAW', 'REFERRAL'] as const;
const consent = ['CONSENT', 'GUIDANCE'] as const;

/** Whom soc's people let Girona's service know about, by plain SQL: every withdrawal counts, also one on a day that doesn't exist. */
const socPeople = {
  referred: `select distinct "idPersona" from derivacions where "sociXarxa" = 'SMOGI'`,
  consenting: `select distinct "idPersona" from consentiments where tipus = 'C' and receptor in ('SMOGI', 'TOTS') and (finalitat is null or finalitat = 'ORI') and "dataBaixa" is null`,
  notOpposed: `select "idPersona" from persones except
    select "idPersona" from consentiments where tipus = 'O' and receptor in ('SMOGI', 'TOTS') and (finalitat is null or finalitat = 'ORI') and ("dataBaixa" is null or "dataBaixa" = '31/02/2025')`,
};

const byKey = (keys: readonly string[]): readonly string[] => keys.toSorted((one, other) => Number(one) - Number(other));

test("a case worker of Girona sees all of the service's own people", async () => {
  const own = await found('smo-girona', 'select id_persona from persones order by id_persona');
  const { keys, total } = await seen('smo-girona', 'smo-girona', law);
  expect(total).toBe(3000);
  expect(keys).toEqual(own.slice(0, 800));
});

test.each([
  ['whom an office referred to Girona', law, socPeople.referred],
  ['who consented', consent, socPeople.consenting],
  ['who are not against it', ['NO_OPPOSITION', 'GUIDANCE'] as const, socPeople.notOpposed],
])("of soc's people, a case worker of Girona sees those %s", async (_who, why, sql) => {
  const expected = byKey(await found('soc', sql));
  const { keys, total } = await seen('smo-girona', 'soc', why);
  expect(expected.length).toBeGreaterThan(100);
  expect(total).toBe(expected.length);
  expect(keys).toEqual(expected.slice(0, 800));
});

test("of Girona's people, a case worker of soc sees those whom Girona referred to it, and less of them", async () => {
  const expected = byKey(await found('smo-girona', "select distinct id_persona from derivacions where a_soci = 'soc'"));
  const { keys } = await seen('soc', 'smo-girona', law);
  expect(expected.length).toBeGreaterThan(50);
  expect(keys).toEqual(expected);
  const { people } = await casework('soc', law, 'people(partner: $partner, first: 50) { nodes { record { nationalId identity { familyName birthDate } contact { telephone } itineraries { id } referrals { reason programme } } } }', { partner: 'smo-girona' });
  const records = people.nodes.map(({ record }: Data) => record);
  expect(records.some(({ nationalId, identity }: Data) => nationalId !== null && identity.familyName !== null)).toBe(true);
  expect(records.every(({ identity, contact, itineraries, referrals }: Data) => identity.birthDate === null && contact === null && itineraries.length === 0 && referrals.every(({ programme }: Data) => programme === null))).toBe(true);
});

test.each([['soc', 'alacant-impulsa'], ['smo-girona', 'alacant-impulsa'], ['alacant-impulsa', 'soc'], ['alacant-impulsa', 'smo-girona']])('without an agreement in force, a case worker of %s sees nobody of %s', async (by, of) => {
  expect(await seen(by, of, consent)).toEqual({ keys: [], total: 0 });
});

test('people whom both know are joined by their identifier, however each writes it, if soc lets them be read', async () => {
  const compact = (column: string): string => `upper(regexp_replace(${column}, '[^0-9A-Za-z]', '', 'g'))`;
  const identifierOf = async (partner: string, key: string, column: string, where = 'true'): Promise<ReadonlyMap<string, string>> =>
    new Map((await found(partner, `select ${key} || ' ' || ${compact(column)} from persones where ${column} is not null and ${where}`)).map((line) => line.split(' ') as [string, string]));
  const theirs = new Map([...(await identifierOf('soc', '"idPersona"', 'nif', `"tipusDoc" <> 'P' and "idPersona" in (${socPeople.referred})`))].map(([key, identifier]) => [identifier, key]));
  const ours = [...(await identifierOf('smo-girona', 'id_persona', 'document', "tipus_document <> 'passaport'"))].filter(([, identifier]) => theirs.has(identifier));
  expect(ours.length).toBeGreaterThan(60);
  for (const [key, identifier] of ours.slice(0, 12)) {
    const { personByNationalId: person } = await casework('smo-girona', law, 'personByNationalId(nationalId: $text) { id records { id identity { givenName familyName birthDate sex } } }', { text: identifier });
    expect(person.records.map(({ id }: Data) => id)).toEqual([`smo-girona:${key}`, `soc:${theirs.get(identifier)}`]);
    const [own, other] = person.records.map(({ identity }: Data) => identity);
    expect({ ...other, familyName: own.familyName.startsWith(other.familyName) }).toEqual({ ...own, familyName: true });
  }
});

test('the ready-made citizen is known to three partners and reads what each holds', async () => {
  const citizen = { issuer: 'https://issuer.example', subject: 'citizen', scopes: ['citizen:self'], nationalId: citizenNationalId };
  const { myData } = await ask('{ myData { records { source { partner { id } } identity { givenName birthDate } consents { kind } itineraries { steps { name } } } } }', {}, citizen);
  expect(myData.records.map(({ source }: Data) => source.partner.id).toSorted()).toEqual(['alacant-impulsa', 'smo-girona', 'soc']);
  expect(new Set(myData.records.map(({ identity }: Data) => JSON.stringify(identity))).size).toBe(1);
});

test('courses, offers and organizations that a record leads to are there', async () => {
  const missing = {
    soc: [
      'from inscripcions left join edicions using ("idCursIntern") where edicions."idCurs" is null',
      'from candidatures left join ofertes using ("idOferta") where origen is null',
      'from derivacions left join entitats on "codEntitat" = "codEntitatDesti" where nom is null',
    ],
    'alacant-impulsa': [
      'from impulsa.inscripciones left join impulsa.ediciones using ("año", "número", "edición") where inicio is null',
      'from impulsa.derivaciones left join impulsa.entidades on cod_entidad = destino where destino is not null and denominacion is null',
    ],
  };
  for (const [partner, rows] of Object.entries(missing)) for (const from of rows) expect(await found(partner, `select count(*) ${from}`)).toEqual(['0']);
});
