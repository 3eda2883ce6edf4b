import { createHmac } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { request } from 'node:http';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { header as tokenHeader } from '../../calls/callToken.ts';
import { newKey, readKey } from '../../calls/key.ts';
import type { Viewer } from '../../calls/viewer.ts';
import { access, nifs } from '../../subgraphs/people/casework/testing/caseworkWorld.ts';
import type { Answer, Recorded } from '../../subgraphs/people/casework/testing/caseworkWorld.ts';
import type { StatementEvent } from '../../subgraphs/sources/statementChannel.ts';
import { compact, question, someone, startAttackedWorld } from './testing/attackedWorld.ts';
import type { AttackedWorld } from './testing/attackedWorld.ts';
import { oddContents } from './testing/oddContents.ts';

let world: AttackedWorld;
beforeAll(async () => {
  // Every attack is told in the log.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  world = await startAttackedWorld();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await world.stop();
});
beforeEach(() => void world.recorded());

const body = JSON.stringify({ query: question });
/** What nobody who isn't let in may see a letter of. */
const people = /Ada|Berta|Carme|Dolors|Propi|Aliena|Tercera|9900000|6000000|example\.org|C\. (?:Major|Nou)|UNEMPLOYED|EMPLOYED|Sanitat|Comerç|Feina|alfa:\d|beta:\d|gamma:\d/i;

async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const told: string[] = [];
  const note = (event: unknown): number => told.push((event as StatementEvent).sql);
  subscribe('teixit:statement', note);
  await work().finally(() => unsubscribe('teixit:statement', note));
  return told;
}

const caseworkOf = ({ data, errors }: Answer): unknown => (errors ? { errors } : data?.['casework']);

describe('calls that the gateway did not make', () => {
  test('headers that say who asks open nothing, however they are called', async () => {
    const viewer = JSON.stringify(someone());
    const claims = { iss: 'teixit-gateway', aud: 'people', viewer: someone() };
    const attempts: readonly Readonly<Record<string, string>>[] = [
      {}, { authorization: '' }, { authorization: 'Teixit' }, { authorization: 'Teixit ' }, { authorization: 'Teixit ..' }, { authorization: 'Bearer abc' }, { authorization: `Basic ${Buffer.from('alfa:alfa').toString('base64')}` },
      { authorization: `Teixit ${compact({ alg: 'none', typ: 'teixit-call+jwt' }, claims, '')}` }, { authorization: viewer },
      { 'x-viewer': viewer }, { 'x-teixit-viewer': viewer }, { 'x-user': 'worker-1', 'x-partner': 'alfa' }, { 'x-forwarded-user': 'worker-1' }, { 'x-authenticated-userid': 'worker-1' }, { cookie: `viewer=${viewer.replaceAll(/[;,\s]/g, '')}` },
      { 'x-original-url': '/graphql', 'x-rewrite-url': '/healthz' }, { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1' }, { 'x-http-method-override': 'GET' },
    ];
    const statements = await statementsOf(async () => {
      for (const headers of attempts) {
        const { status, text } = await world.send({ headers });
        expect({ headers, status, answered: people.test(text) }).toEqual({ headers, status: 401, answered: false });
      }
    });
    expect(statements).toEqual([]);
  });

  test('a signature holds for its key, subgraph, method, path, body and half minute, and for nothing near them', async () => {
    const now = Date.now();
    const other = readKey(newKey());
    if (!other) throw new Error('Expected a key');
    const forged: Readonly<Record<string, string>> = {
      'another key': world.sign(body, { key: other }),
      'another subgraph': world.sign(body, { audience: 'offers' }),
      'another method': world.sign(body, { method: 'GET' }),
      'another path': world.sign(body, { path: '/graphql/' }),
      'another body': world.sign(body.replace('beta', 'alfa')),
      'a body of more bytes': world.sign(`${body} `),
      'from the future': world.sign(body, { now: now + 60_000 }),
      'expired': world.sign(body, { now: now - 60_000 }),
      'signed before the start': world.sign(body, { now: now - 29_000_000 }),
    };
    const good = world.sign(body);
    const [, first = '', payload = '', signature = ''] = /^Teixit (.+)\.(.+)\.(.+)$/.exec(good) ?? [];
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const signed = (header: unknown, claims: unknown, key = world.keyText): string => {
      const text = compact(header, claims);
      return `Teixit ${text}.${createHmac('sha256', Buffer.from(key, 'base64url')).update(text).digest('base64url')}`;
    };
    const changed: Readonly<Record<string, string>> = {
      'other claims under the old signature': `Teixit ${first}.${compact({ ...said, viewer: someone({ partner: 'beta' }) })}.${signature}`,
      'no signature': `Teixit ${first}.${payload}.`, 'a shortened signature': `Teixit ${first}.${payload}.${signature.slice(0, -1)}`, 'four parts': `${good}.x`,
      'no algorithm': `Teixit ${compact({ alg: 'none', typ: 'teixit-call+jwt' })}.${payload}.`, 'another case of the scheme': good.replace('Teixit', 'teixit'), 'two spaces': good.replace('Teixit ', 'Teixit  '),
      'signed with the text of the key': `Teixit ${first}.${payload}.${createHmac('sha256', world.keyText).update(`${first}.${payload}`).digest('base64url')}`,
      'another type, well signed': signed({ alg: 'HS256', typ: 'at+jwt' }, said), 'a header of the same meaning, well signed': signed({ typ: 'teixit-call+jwt', alg: 'HS256' }, said),
      'a life of a day, well signed': signed(tokenHeader, { ...said, exp: Number(said['iat']) + 86_400 }), 'a claim more, well signed': signed(tokenHeader, { ...said, admin: true }),
      'scopes as a text, well signed': signed(tokenHeader, { ...said, viewer: { ...someone(), scopes: 'casework:read' } }), 'a viewer with more, well signed': signed(tokenHeader, { ...said, viewer: { ...someone(), role: 'admin' } }),
      'an empty partner, well signed': signed(tokenHeader, { ...said, viewer: someone({ partner: '' }) }), 'no end, well signed': signed(tokenHeader, { ...said, exp: null }), 'the end of time, well signed': signed(tokenHeader, { ...said, iat: 1e300, exp: 1e300 }),
    };
    for (const [attack, authorization] of Object.entries({ ...forged, ...changed })) {
      const { status, text } = await world.send({ headers: { authorization }, body });
      expect({ attack, status, answered: people.test(text) }).toEqual({ attack, status: 401, answered: false });
    }
    expect((await world.send({ headers: { authorization: good }, body })).text).toMatch(/Ada/);
  });

  test('a call is answered once, however often and however fast it is repeated, and not at another path', async () => {
    const authorization = world.sign(body);
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.send({ headers: { authorization }, body })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 401)]);
    for (const path of ['/graphql?query=%7B__typename%7D', '/graphql/', '//graphql', '/GraphQL', '/%67raphql'])
      expect({ path, text: (await world.send({ headers: { authorization: world.sign(body) }, body, path })).text.match(people) }).toEqual({ path, text: null });
  });

  test('a body of several operations is recorded like one operation, and not answered where it is not signed as it is', async () => {
    const batch = JSON.stringify([{ query: question }, { query: question }]);
    expect((await world.send({ headers: { authorization: world.sign(body) }, body: batch })).text.match(people)).toBeNull();
    expect(world.recorded()).toEqual([]);
    expect((await world.send({ headers: { authorization: world.sign(batch) }, body: batch })).text.match(/Ada/g)?.length).toBeGreaterThan(1);
    expect(world.recorded()).toMatchObject([{ decision: 'GRANTED', partner: 'beta' }]);
  });

  test('a body that is packed, or of another kind, is not answered, though it is well signed', async () => {
    for (const [attempt, type] of [[body, 'text/plain'], [body, 'application/x-www-form-urlencoded'], [`query=${encodeURIComponent(question)}`, 'application/x-www-form-urlencoded'], ['{', 'application/json'], ['null', 'application/json']] as const) {
      const { text } = await world.send({ headers: { authorization: world.sign(attempt), 'content-type': type }, body: attempt });
      expect({ attempt, type, found: text.match(people) }).toEqual({ attempt, type, found: null });
    }
    expect(world.recorded()).toEqual([]);
  });

  test('a question in the address is recorded like one in a body', async () => {
    const path = `/graphql?query=${encodeURIComponent(question)}`;
    const { text } = await world.send({ method: 'GET', path, headers: { authorization: world.sign('', { method: 'GET', path }), 'apollo-require-preflight': '1' } });
    expect(text).toMatch(/Ada/);
    expect(world.recorded()).toMatchObject([{ decision: 'GRANTED', partner: 'beta' }]);
  });
});

describe('somebody else than who may', () => {
  test('scopes and policies are asked for at the subgraph again, whatever the gateway let through', async () => {
    const { partner: _partner, ...nowhere } = someone();
    const attempts: readonly (Viewer | null)[] = [null, nowhere, someone({ scopes: [] }), someone({ scopes: ['casework'] }), someone({ scopes: ['casework:read '] }), someone({ scopes: ['CASEWORK:READ'] }), someone({ scopes: ['casework:read,citizen:self'] }), someone({ scopes: ['citizen:self', 'statistics:detail', 'audit:read'], nationalId: nifs[0] })];
    const statements = await statementsOf(async () => {
      for (const viewer of attempts)
        expect(await world.ask(question, {}, viewer)).toMatchObject({ data: { casework: null }, errors: [{ extensions: { code: viewer === null ? 'UNAUTHENTICATED' : 'FORBIDDEN' } }] });
      for (const viewer of [null, someone(), someone({ scopes: ['citizen:self'] }), { ...nowhere, scopes: ['citizen:self'] }, { ...nowhere, nationalId: nifs[0] }])
        expect(await world.ask('{ myData { records { id } } myAccessLog { accesses { time } } }', {}, viewer)).toMatchObject({ data: { myData: null, myAccessLog: null } });
    });
    expect(statements).toEqual([]);
  });

  test("a partner's name that is nearly right, or that JavaScript knows, is nobody's", async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'ALFA', 'Alfa', ' alfa', 'alfa ', 'alfa\u0000', 'alfá', 'ａｌｆａ', 'аlfa', 'alfa:1', '*', '%', 'beta,alfa', 'delta', '../alfa', '0'];
    for (const partner of names) {
      const viewer = someone({ partner });
      const own = await world.door('people { totalCount nodes { id } } referrals { totalCount } person(id: "alfa:1") { id } personByNationalId(nationalId: "99000001C") { id }', { viewer });
      const others = await world.door('people(partner: "beta") { totalCount nodes { id } }', { viewer });
      expect({ partner, own: caseworkOf(own), others: caseworkOf(others) }).toEqual({
        partner, own: { people: { totalCount: 0, nodes: [] }, referrals: { totalCount: 0 }, person: null, personByNationalId: null }, others: { people: { totalCount: 0, nodes: [] } },
      });
    }
  });

  test('a citizen is known by an identifier with right check digits, and sees nobody else', async () => {
    for (const nationalId of ['', ' ', '%', '99000001', '99000001A', '99000001C 99000002K', '99000001C%', "99000001C' or '1'='1", 'null', 'AAA111111', '__proto__', '0'.repeat(5000)]) {
      const { data } = await world.ask('{ myData { records { id } } myAccessLog { accesses { time } } }', {}, someone({ scopes: ['citizen:self'], nationalId }));
      expect({ nationalId, data: data ?? null }).toEqual({ nationalId, data: nationalId === '' ? null : { myData: null, myAccessLog: null } });
    }
    for (const nationalId of ['99000001C', ' es-99.000.001-c ', '９９０００００１Ｃ']) {
      const { data } = await world.ask('{ myData { records { id } } }', {}, someone({ scopes: ['citizen:self'], nationalId }));
      expect({ nationalId, data }).toEqual({ nationalId, data: { myData: { records: [{ id: 'alfa:1' }, { id: 'beta:11' }, { id: 'gamma:21' }] } } });
    }
  });
});

describe('entities that are asked for by what they are said to be', () => {
  const representations = (type: string, more: object = {}): readonly object[] => ['alfa:1', 'beta:11', 'beta:12', 'gamma:21'].map((id) => ({ __typename: type, id, ...more }));

  test('no record about a person is an entity, whoever asks and whatever is said of it', async () => {
    for (const type of ['PersonRecord', 'Person', 'Itinerary', 'ItineraryStep', 'FollowUpNote', 'Commitment', 'Appointment', 'Referral', 'Enrolment', 'Candidature', 'Need', 'Consent', 'Casework', 'MyData', 'PersonIdentity', 'BlindProfile', 'Query', '__Type', 'String']) {
      const answer = await world.ask('query E($of: [_Any!]!) { _entities(representations: $of) { __typename } }', { of: representations(type, { record: { id: 'alfa:1' }, person: { __typename: 'PersonRecord', id: 'alfa:1' } }) }, someone());
      expect({ type, found: answer.data?.['_entities'] ?? [] }).toEqual({ type, found: answer.data?.['_entities'] ? [null, null, null, null] : [] });
      const spread = await world.ask(`query E($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { __typename } } }`, { of: representations(type) }, someone());
      expect({ type, data: spread.data }).toEqual({ type, data: undefined });
    }
  });

  test('what is forged into the representation of a public entity leads to nobody', async () => {
    const forged = { record: { identity: { givenName: 'x' } }, records: [{ __typename: 'PersonRecord', id: 'alfa:1' }], person: { __typename: 'PersonRecord', id: 'beta:12' }, itineraries: [{ id: 'beta:21' }], peopleServed: { peopleServed: 1, hidden: false } };
    const of = [{ __typename: 'Area', id: 'alfa:1', ...forged }, { __typename: 'Organization', id: '../alfa:1', ...forged }, { __typename: 'Occupation', code: 'alfa:1', ...forged }, { __typename: 'Partner', id: 'alfa', ...forged }, { __typename: 'Offer', id: 'alfa:1', ...forged }, { __typename: 'CourseInstance', id: 'beta:11', ...forged }];
    const statements = await statementsOf(async () => {
      const answer = await world.ask('query E($of: [_Any!]!) { _entities(representations: $of) { __typename } }', { of }, null);
      expect(JSON.stringify(answer.data ?? null)).not.toMatch(people);
      for (const inside of ['record', 'records', 'person', 'itineraries']) {
        const { data } = await world.ask(`query E($of: [_Any!]!) { _entities(representations: $of) { ... on Organization { ${inside} { id } } ... on Offer { ${inside} { id } } } }`, { of }, someone());
        expect(data).toBeUndefined();
      }
    });
    expect(statements.filter((sql) => /persones|itineraris/.test(sql))).toEqual([]);
  });
});

describe('ids, lists and cursors', () => {
  test("an id that is written in another way is nobody's, and costs no more than one that is not there", async () => {
    const asked = 'id record { identity { givenName } } records { id }';
    const absent = await world.door(`person(id: "beta:999") { ${asked} }`);
    const ids = ['', ':', ':11', 'beta', 'beta:', 'beta::11', 'beta:11:', 'beta: 11', 'beta:11 ', 'beta:011', 'beta:+11', 'beta:11.0', 'beta:1e1', 'beta:0xb', 'beta:%31%31', 'beta:11%00', 'beta:11\u0000', 'beta:１１', 'BETA:11', 'Beta:11', ' beta:11', 'bеta:11', 'alfa:11', 'alfa:beta:11', 'gamma:21', 'beta:12', 'beta:14', 'beta:-11', 'beta:11,12', 'beta:11 or 1=1', "beta:11' or '1'='1", 'beta:*', 'beta:%', '__proto__:11', `beta:${'1'.repeat(100_000)}`, 'beta:9223372036854775808'];
    for (const id of ids) {
      let answer: Answer = {};
      const statements = await statementsOf(async () => {
        answer = await world.ask('query P($access: CaseworkAccess!, $id: ID!) { casework(access: $access) { person(id: $id) { id record { identity { givenName } } records { id } } } }', { access, id: id.replace('\\u0000', '\u0000') }, someone());
      });
      expect({ id: id.slice(0, 40), answer, statements: statements.length <= 1 }).toEqual({ id: id.slice(0, 40), answer: absent, statements: true });
    }
  });

  test('a list tells by no count, page, order, cursor or condition that there are others than those it shows', async () => {
    const shape = 'totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
    const list = async (more: string, as: Partial<typeof access> = {}): Promise<unknown> => caseworkOf(await world.door(`people(partner: "beta"${more}) { ${shape} }`, { as }));
    const all = await list('') as { people: { totalCount: number; nodes: unknown[] } };
    expect(all.people).toMatchObject({ totalCount: 1, nodes: [{ id: 'beta:11' }], pageInfo: { hasNextPage: false } });
    const nobody = { people: { totalCount: 0, nodes: [], edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } } };
    for (const more of [', filter: { id: { eq: "beta:12" } }', ', filter: { id: { in: ["beta:12", "beta:13", "beta:14", "gamma:21", "alfa:1"] } }', ', filter: { registeredOn: { gte: "2022-01-02" } }', ', filter: { id: { eq: "" } }']) expect({ more, found: await list(more) }).toEqual({ more, found: nobody });
    expect(await list(', first: 1, filter: { id: { in: ["beta:11", "beta:12", "beta:13"] } }')).toMatchObject({ people: { totalCount: 1, pageInfo: { hasNextPage: false } } });
    expect(await list('', { purpose: 'PLACEMENT' })).toEqual(nobody);
    expect(await list(', first: 200, orderBy: { field: REGISTERED_ON, direction: DESC }')).toMatchObject({ people: { totalCount: 1, nodes: [{ id: 'beta:11' }] } });
    for (const [first, found] of [[0, 'BAD_USER_INPUT'], [-1, 'BAD_USER_INPUT'], [201, 'BAD_USER_INPUT'], [1_000_000_000, 'BAD_USER_INPUT']] as const) expect(await world.door(`people(partner: "beta", first: ${first}) { totalCount nodes { id } }`)).toMatchObject({ errors: [{ extensions: { code: found } }] });
  });

  test('a cursor that is forged, or of another list, partner or viewer, leads only to what the list shows anyway', async () => {
    const cursorOf = (...parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const cursors = [cursorOf('', 'ASC', null, 'alfa', '1'), cursorOf('', 'ASC', null, 'beta', '10'), cursorOf('', 'ASC', null, 'beta', '0'), cursorOf('', 'ASC', null, 'gamma', '1'), cursorOf('', 'ASC', null, '', ''), cursorOf('', 'ASC', 'x', 'beta', "1' or 1=1"), cursorOf('identity.familyName', 'ASC', 'A', 'beta', '1'), cursorOf('nationalId', 'ASC', '0', 'beta', '1'), cursorOf('', 'DESC', null, 'beta', '99'), cursorOf(), 'x', '', 'AAAA', cursorOf('', 'ASC', { a: 1 }, 'beta', '1')];
    for (const after of cursors) {
      const answer = await world.ask('query L($access: CaseworkAccess!, $after: String) { casework(access: $access) { people(partner: "beta", after: $after) { nodes { id } pageInfo { hasNextPage } } appointments(after: $after) { nodes { id } } } }', { access, after }, someone());
      const found = JSON.stringify(answer.data ?? null);
      expect({ after, others: /beta:1[234]|gamma|Cita/.test(found), errors: (answer.errors ?? []).every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT') }).toEqual({ after, others: false, errors: true });
    }
  });

  test('nothing is filtered or ordered by what may not be read, whichever way it is written', async () => {
    const refused = ['filter: { text: "a" }', 'filter: { text: "" }', 'filter: { text: "Aliena", id: { eq: "beta:11" } }', 'filter: { wantedOccupations: { eq: "5120" } }', 'filter: { organization: { eq: "beta:1" } }', 'filter: { organization: {} }'];
    for (const argument of refused) {
      const answer = await world.door(`people(partner: "beta", ${argument}) { totalCount nodes { id } }`);
      expect({ argument, people: (answer.data?.['casework'] as { people: unknown } | null)?.people ?? null, code: answer.errors?.[0]?.extensions?.code }).toEqual({ argument, people: null, code: 'FORBIDDEN' });
    }
    const answer = await world.door('referrals(filter: { status: { eq: SENT } }) { totalCount nodes { id } } appointments(filter: { status: { eq: BOOKED } }, orderBy: { field: STARTS_AT }) { totalCount nodes { id } }', { as: { legalBasis: 'LAW', purpose: 'REFERRAL' } });
    expect(answer).toEqual({ data: { casework: { referrals: { totalCount: 1, nodes: [{ id: 'beta:1' }] }, appointments: { totalCount: 0, nodes: [] } } } });
  });
});

describe('several uses of the door at once', () => {
  test('each access reads by its own rights, though they are of one request and ask for the same', async () => {
    const asked = 'people(partner: "beta") { totalCount nodes { id record { identity { givenName } itineraries { objective } } } } person(id: "beta:13") { id records { id } }';
    const accesses = { consent: access, law: { ...access, legalBasis: 'LAW', purpose: 'REFERRAL' }, free: { ...access, legalBasis: 'NO_OPPOSITION' }, none: { ...access, purpose: 'PLACEMENT' }, again: access };
    const names = Object.keys(accesses) as (keyof typeof accesses)[];
    const alone = Object.fromEntries(await Promise.all(names.map(async (name) => [name, caseworkOf(await world.door(asked, { as: accesses[name] }))] as const)));
    for (const order of [names, names.toReversed()]) {
      const query = `query Several(${order.map((name) => `$${name}: CaseworkAccess!`).join(' ')}) { ${order.map((name) => `${name}: casework(access: $${name}) { ${asked} }`).join(' ')} }`;
      const { data, errors } = await world.ask(query, accesses, someone());
      expect(errors).toBeUndefined();
      expect(data).toEqual(alone);
    }
    expect(JSON.stringify(alone['none'])).not.toMatch(/beta:/);
    expect(JSON.stringify([alone['consent'], alone['law']])).toMatch(/beta:11.*beta:13/);
  });

  test('viewers who ask at the same time share nothing', async () => {
    const asked = 'people(partner: "beta") { nodes { id record { identity { givenName familyName } } } } own: people { nodes { id } }';
    const viewers = Array.from({ length: 12 }, (_, index) => someone({ partner: ['alfa', 'beta', 'gamma'][index % 3] ?? 'alfa' }));
    const answers = await Promise.all(viewers.map(async (viewer) => ({ partner: viewer.partner, found: JSON.stringify(await world.door(asked, { viewer })) })));
    for (const { partner, found } of answers) {
      if (partner === 'alfa') expect(found).toMatch(/beta:11.*familyName":null.*alfa:1/);
      if (partner === 'beta') expect(found).toMatch(/Aliena.*beta:14/);
      if (partner === 'gamma') expect(found).not.toMatch(/beta:|alfa:/);
    }
  });

  test('a public question beside the door is not answered out of what the door has read', async () => {
    const { data } = await world.ask(`query Both($access: CaseworkAccess!) { casework(access: $access) { people { nodes { id record { area { id } organization { id } source { partner { id name } } } } } } partners { id name } peopleServedStatistics { peopleServed hidden } }`, { access }, someone());
    expect(data?.['partners']).toEqual([{ id: 'alfa', name: 'alfa' }, { id: 'beta', name: 'beta' }, { id: 'gamma', name: 'gamma' }]);
    expect(JSON.stringify(data?.['peopleServedStatistics'])).not.toMatch(/[1-9]/);
  });
});

describe('what the partners write', () => {
  const seen = async (as: Partial<typeof access> = {}): Promise<readonly string[]> => (caseworkOf(await world.door('people(partner: "beta") { nodes { id } }', { as })) as { people: { nodes: { id: string }[] } }).people.nodes.map(({ id }) => id);
  const consentOf = async (change: string, as: Partial<typeof access> = {}): Promise<unknown> => {
    world.run('beta', `begin; create table before_attack as select * from consentiments; ${change}; commit`);
    try {
      return await seen(as);
    } finally {
      world.run('beta', 'begin; delete from consentiments; insert into consentiments select * from before_attack; drop table before_attack; commit');
    }
  };

  test('a consent that is not plainly one, for this reader and purpose and now, is none', async () => {
    const faulty = ["tipus = 's'", "tipus = 'SS'", "tipus = ''", 'tipus = null', "tipus = 'CONSENT'", "qui = 'ALFA'", "qui = 'alfa beta'", "qui = 'alfà'", "qui = '*'", "qui = '?'", "perque = 'guidance'", "perque = 'ANY'", "perque = 'GUIDANCE PLACEMENT'", "donat = '2999-01-01'", "donat = '31/12/2020'", "donat = '2020-02-31'", "donat = 'ahir'", "retirat = '2020-01-01'", "retirat = '0000-00-00'", "retirat = '2020-02-31'", "retirat = '-'", "retirat = 'no'", 'retirat = 0', "retirat = 'null'", 'persona = null', "persona = '11a'", 'persona = 110', "persona = 'beta:11'"];
    for (const change of faulty) expect({ change, seen: await consentOf(`update consentiments set ${change} where id = 1`) }).toEqual({ change, seen: [] });
    const good = ["qui = ' alfa '", "qui = ''", "qui = '  '", 'qui = null', 'perque = null', 'donat = null', "retirat = ''", "retirat = '2999-12-31'", "tipus = ' S '"];
    for (const change of good) expect({ change, seen: await consentOf(`update consentiments set ${change} where id = 1`) }).toEqual({ change, seen: ['beta:11'] });
  });

  test('an opposition counts unless it is plainly for somebody or something else, or over', async () => {
    const all = { legalBasis: 'NO_OPPOSITION' };
    const counting = ["tipus = 'n'", "tipus = 'X'", 'tipus = null', "qui = 'alfa'", "qui = 'ALFA'", "qui = 'delta'", "qui = '?'", "perque = 'GUIDANCE'", "perque = 'guidance'", "perque = 'ANY'", "donat = '2999-01-01'", "retirat = '2999-01-01'", "retirat = 'no'", "retirat = '31/12/2020'"];
    for (const change of counting) expect({ change, seen: await consentOf(`update consentiments set ${change} where id = 4`, all) }).toEqual({ change, seen: ['beta:11', 'beta:12', 'beta:13'] });
    for (const change of ["qui = 'gamma'", "perque = 'PLACEMENT'", "retirat = '2020-01-01'"]) expect({ change, seen: await consentOf(`update consentiments set ${change} where id = 4`, all) }).toEqual({ change, seen: ['beta:11', 'beta:12', 'beta:13', 'beta:14'] });
  });

  test('who is against it is not shown because of a consent of before', async () => {
    for (const change of ["(9, 11, 'N', null, null, '2024-01-01', null)", "(9, 11, 'N', 'alfa', null, null, null)", "(9, 11, 'N', 'alfa', 'GUIDANCE', null, null)"]) expect({ change, seen: await consentOf(`insert into consentiments values ${change}`) }).toEqual({ change, seen: [] });
    for (const change of ["(9, 11, 'N', 'gamma', null, null, null)", "(9, 11, 'N', null, 'PLACEMENT', null, null)", "(9, 11, 'N', null, null, '2020-01-01', '2021-01-01')"]) expect({ change, seen: await consentOf(`insert into consentiments values ${change}`) }).toEqual({ change, seen: ['beta:11'] });
  });

  test('a record that says of nobody whom it is about is shown under no rule, though nobody is against it', async () => {
    world.run('beta', "create table before_attack as select * from consentiments; delete from consentiments; insert into derivacions values (90, null, 'alfa', 'De ningú', '2024-05-01', 'E'), (91, 999, 'alfa', 'De qui no hi és', '2024-05-01', 'E')");
    try {
      const { data, errors } = await world.door('referrals { totalCount nodes { id reason person { id } } }', { as: { legalBasis: 'NO_OPPOSITION' } });
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).not.toMatch(/De ningú/);
    } finally {
      world.run('beta', 'delete from derivacions where id >= 90; insert into consentiments select * from before_attack; drop table before_attack');
    }
  });

  test("a consent is withdrawn at the partner's own midnight, before that of UTC", async () => {
    const now = Date.now();
    const shown = async (change: string): Promise<boolean> => {
      world.run('beta', `update consentiments set donat = '2022-01-01', retirat = null, ${change} where id = 1`);
      // The calendar of the subgraph is another, the clock that calls are signed by isn't.
      const { text } = await world.send({ headers: { authorization: world.sign(body, { now: now + 1000 }) }, body });
      expect(text).toMatch(/"people":/);
      return /beta:11/.test(text);
    };
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now + 86_400_000).setUTCHours(23, 30, 0, 0) });
    try {
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Madrid' }).format(new Date());
      expect(today > new Date().toISOString().slice(0, 10)).toBe(true);
      expect([await shown(`retirat = '${today}'`), await shown(`donat = '${today}'`)]).toEqual([false, true]);
    } finally {
      vi.useRealTimers();
      world.run('beta', "update consentiments set donat = '2022-01-01', retirat = null where id = 1");
    }
  });
});

describe('mappings of an odd kind', () => {
  let odd: AttackedWorld;
  beforeAll(async () => {
    odd = await startAttackedWorld({}, oddContents);
  });
  afterAll(() => odd.stop());

  test('a passport that looks like an identifier joins nobody, and opens nothing to whoever has that identifier', async () => {
    expect(caseworkOf(await odd.door(`personByNationalId(nationalId: "${nifs[0]}") { id records { id } }`))).toEqual({ personByNationalId: { id: 'alfa:a.1', records: [{ id: 'alfa:a.1' }] } });
    expect(caseworkOf(await odd.door('passport: person(id: "alfa:a.2") { id records { id } } other: people(partner: "beta") { nodes { id records { id } } }'))).toEqual({
      passport: { id: 'alfa:a.2', records: [{ id: 'alfa:a.2' }] }, other: { nodes: [{ id: 'beta:b.1', records: [{ id: 'beta:b.1' }] }, { id: 'beta:b.2', records: [{ id: 'beta:b.2' }, { id: 'alfa:b.9' }] }] },
    });
    const citizen = await odd.ask('{ myData { records { id identity { givenName } } } }', {}, someone({ scopes: ['citizen:self'], nationalId: nifs[0] }));
    expect(citizen.data).toEqual({ myData: { records: [{ id: 'alfa:a.1', identity: { givenName: 'Ada' } }, { id: 'gamma:g.1', identity: { givenName: 'SenseTipus' } }, { id: 'gamma:g.2', identity: { givenName: 'TipusEstrany' } }] } });
    expect(caseworkOf(await odd.door(`isRegistered(nationalId: "${nifs[0]}")`))).toEqual({ isRegistered: false });
  });

  test('keys of several columns with dots in them are never taken for one another', async () => {
    expect(caseworkOf(await odd.door('people { nodes { id record { itineraries { objective person { id identity { givenName } } } } } }'))).toMatchObject({ people: { nodes: [
      { id: 'alfa:a.1', record: { itineraries: [] } }, { id: 'alfa:a.1%2E2', record: { itineraries: [{ objective: "D'Altre" }] } }, { id: 'alfa:a.2', record: { itineraries: [] } }, { id: 'alfa:a%2E1.2', record: { itineraries: [{ objective: 'De Punt' }] } }, { id: 'alfa:b.9', record: { itineraries: [] } },
    ] } });
    for (const id of ['beta:b.3', 'beta:b.3.', 'beta:b..3', 'beta:b%2E3.', 'beta:b.%33', 'beta:B.1', 'beta:b.1.', 'beta:.b.1']) expect({ id, found: caseworkOf(await odd.door(`person(id: "${id}") { id }`)) }).toEqual({ id, found: { person: null } });
  });

  test('where nothing says of whom a record is, nobody else than its own partner reads it', async () => {
    for (const legalBasis of ['CONSENT', 'LAW', 'NO_OPPOSITION']) expect(caseworkOf(await odd.door('appointments { totalCount nodes { id subject } }', { as: { legalBasis } }))).toEqual({ appointments: { totalCount: 0, nodes: [] } });
  });

  test('where no word means opposition a consent counts, and whatever else is said is no consent', async () => {
    expect(caseworkOf(await odd.door('people(partner: "beta") { nodes { id } } referrals { nodes { reason } }'))).toEqual({ people: { nodes: [{ id: 'beta:b.1' }, { id: 'beta:b.2' }] }, referrals: { nodes: [{ reason: 'Sí' }] } });
    expect(caseworkOf(await odd.door('people(partner: "beta") { nodes { id } }', { as: { legalBasis: 'NO_OPPOSITION' } }))).toEqual({ people: { nodes: [{ id: 'beta:b.1' }, { id: 'beta:b.2' }, { id: 'beta:b%2E3.' }] } });
  });

  test('a blind profile tells no date of the past, and its reference is of the candidature alone', async () => {
    const profiles = async (): Promise<readonly { reference: string }[]> => {
      const found = caseworkOf(await odd.door('people { nodes { record { candidatures { blindProfile { reference availableFrom workTime educationLevel drivingLicence } } } } }'));
      return (found as { people: { nodes: { record: { candidatures: { blindProfile: { reference: string } }[] } }[] } }).people.nodes.flatMap(({ record }) => record.candidatures.map(({ blindProfile }) => blindProfile));
    };
    const [first, second] = await profiles();
    expect(first).toEqual({ reference: expect.stringMatching(/^[\w-]{43}$/), availableFrom: null, workTime: 'FULL_TIME', educationLevel: null, drivingLicence: null });
    expect(second).toMatchObject({ availableFrom: '2999-01-01' });
    expect(first?.reference).not.toBe(second?.reference);
    expect(await profiles()).toEqual([first, second]);
    const known = odd.recorded().flatMap(({ persons }) => persons);
    expect(known.length).toBeGreaterThan(0);
    expect(known).not.toContain(first?.reference);
  });
});

describe('trying out and hiding', () => {
  test('who tries out numbers is stopped, whichever fields, aliases, requests and accesses the tries are spread over', async () => {
    const viewer = someone();
    const codes: (string | undefined)[] = [];
    for (let round = 0; round < 12; round += 1) {
      const { errors = [] } = await world.door(`a: person(id: "beta:${500 + round}") { id } b: personByNationalId(nationalId: "9900000${round % 10}X") { id } c: isRegistered(nationalId: "99000006W") d: person(id: "alfa:1") { id }`, { viewer, as: { purpose: round % 2 ? 'GUIDANCE' : 'REFERRAL', caseReference: `EXP-${round}` } });
      codes.push(...errors.map(({ extensions }) => extensions?.code));
    }
    expect(new Set(codes)).toEqual(new Set(['TOO_MANY_SEARCHES']));
    expect(world.recorded().filter(({ reason }) => reason === 'THROTTLED').length).toBeGreaterThan(0);
  });

  test('asking who is registered counts, also where the answer is yes', async () => {
    const viewer = someone();
    world.run('alfa', 'insert into persones (id) with recursive n(id) as (select 1000 union all select id + 1 from n where id < 2990) select id from n');
    try {
      const { errors } = await world.door(Array.from({ length: 10 }, (_, index) => `p${index}: people(first: 200, after: "${Buffer.from(JSON.stringify(['', 'ASC', null, 'alfa', String(999 + 200 * index)])).toString('base64url')}") { nodes { id } }`).join(' '), { viewer });
      expect(errors).toBeUndefined();
      const told: unknown[] = [];
      for (let turn = 0; turn < 12; turn += 1) told.push(caseworkOf(await world.door(`isRegistered(nationalId: "${nifs[0]}")`, { viewer })));
      expect(told[0]).toEqual({ isRegistered: true });
      expect(told.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_SEARCHES' } }] });
    } finally {
      world.run('alfa', 'delete from persones where id >= 1000');
    }
  });

  test('whoever hangs up before the answer is written down for what was read', async () => {
    const text = JSON.stringify({ query: `{ ${Array.from({ length: 15 }, (_, index) => `b${index}: ${question.slice(1, -1)}`).join(' ')} }` });
    const hungUp = Promise.withResolvers<void>();
    const call = request(world.url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: world.sign(text) } }, () => undefined);
    call.on('error', () => undefined).on('close', () => hungUp.resolve());
    // As soon as somebody was read.
    const hangUp = (event: unknown): void => void ((event as StatementEvent).rows > 0 && call.destroy());
    subscribe('teixit:statement', hangUp);
    call.end(text);
    await hungUp.promise;
    unsubscribe('teixit:statement', hangUp);
    const recorded: Recorded[] = [];
    await expect.poll(() => recorded.push(...world.recorded()), { timeout: 5000 }).toBeGreaterThan(0);
    expect(recorded).toMatchObject([{ decision: 'GRANTED', partner: 'beta', persons: [expect.any(String)] }]);
  });

  test('without a record of it nothing personal leaves, under whatever name, and what is public does', async () => {
    const audit = new Database(`${world.home}/audit.db`);
    audit.exec('alter table audit_entry rename to audit_entry_away');
    try {
      const { data, errors } = await world.ask(`query Hidden($access: CaseworkAccess!) { partners: casework(access: $access) { people { nodes { id record { identity { givenName } } } } } ...More ... { ... on Query { third: casework(access: $access) { person(id: "alfa:1") { id } } } } open: partners { id } __typename statistics: peopleServedStatistics { hidden } } fragment More on Query { again: casework(access: $access) { isRegistered(nationalId: "${nifs[0]}") } casework: partners { id } }`, { access }, someone());
      expect(data).toEqual({ partners: null, again: null, third: null, open: expect.any(Array), casework: expect.any(Array), __typename: 'Query', statistics: expect.anything() });
      expect(errors?.map(({ extensions }) => extensions?.code)).toContain('AUDIT_UNAVAILABLE');
      const citizen = await world.ask('{ records: myData { records { id identity { givenName } } } log: myAccessLog { accesses { time } } }', {}, someone({ scopes: ['citizen:self'], nationalId: nifs[0] }));
      expect(citizen.data).toEqual({ records: null, log: null });
    } finally {
      audit.exec('alter table audit_entry_away rename to audit_entry');
      audit.close();
    }
    expect((await world.door('people { totalCount }')).errors).toBeUndefined();
  });

  test('what an access says of itself holds no identifier, whatever stands around it', async () => {
    for (const caseReference of ['EXP-99000001C', 'EXP/99000001C', 'exp_99000001C', 'nif=99000001C', 'nif:99000001C', '«99000001C»', '[99000001C]', '99000001 C', '99 000 001 C', '99.000.001-C', '99000001c', '９９０００００１Ｃ', 'EXP99000001C', 'X1234567L', 'x-1234567-l', 'RSSMRA85T10A562S', 'RSS MRA 85T10 A562S', 'trucar al 600 000 001', '+34600000001', 'tel. 600000001', 'ada＠example.org', 'ES9121000418450200051332'])
      expect({ caseReference, code: (await world.door('people { totalCount }', { as: { caseReference } })).errors?.[0]?.extensions?.code }).toEqual({ caseReference, code: 'BAD_USER_INPUT' });
    for (const caseReference of ['EXP\u001b[2K', 'EXP\n1', 'EXP\u202e1', 'EXP\u00001', 'EXP\r1', 'EXP\u200b1']) expect((await world.door('people { totalCount }', { as: { caseReference } })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    for (const caseReference of ['EXP-1', '2026/00012345', 'EXP-2026-000123', 'SOC/2026/44', 'OT.17.0001234', '123456789', 'Expedient 12345678'])
      expect({ caseReference, errors: (await world.door('people { totalCount }', { as: { caseReference } })).errors }).toEqual({ caseReference, errors: undefined });
  });

  test("a citizen's log is read by its own cursors, and by nobody else's", async () => {
    await world.door('people(partner: "beta") { nodes { record { identity { givenName } } } }');
    await world.door('people { nodes { record { identity { givenName } } } }');
    const asCitizen = (nif: string, args: string): Promise<Answer> => world.ask(`{ myAccessLog${args} { accesses { cursor partner { id } fields } } }`, {}, someone({ scopes: ['citizen:self'], nationalId: nif }));
    const cursorsOf = async (nif: string, more = ''): Promise<readonly string[]> => ((await asCitizen(nif, `(first: 200${more})`)).data as { myAccessLog: { accesses: { cursor: string }[] } }).myAccessLog.accesses.map(({ cursor }) => cursor);
    const [one, other] = [await cursorsOf(nifs[0]), await cursorsOf(nifs[1])];
    expect(one.length).toBeGreaterThanOrEqual(2);
    for (const after of [Buffer.from(JSON.stringify(['9', 'people', 9_999_999])).toString('base64url'), ...one.slice(0, 3)]) {
      expect((await cursorsOf(nifs[4], `, after: "${after}"`)).filter((cursor) => one.includes(cursor))).toEqual([]);
      expect((await cursorsOf(nifs[1], `, after: "${after}"`)).filter((cursor) => one.includes(cursor) && !other.includes(cursor))).toEqual([]);
    }
    for (const args of ['(first: 0)', '(first: -1)', '(first: 201)', '(after: "")', '(after: "x")', `(after: "${Buffer.from('[1,2,3]').toString('base64url')}")`]) expect({ args, code: (await asCitizen(nifs[0], args)).errors?.[0]?.extensions?.code }).toEqual({ args, code: 'BAD_USER_INPUT' });
  });
});

describe('a door that can not be opened', () => {
  test('without a key for pseudonyms nobody gets in, and figures go on', async () => {
    const shut = await startAttackedWorld({ AUDIT_PSEUDONYM_KEY: 'c2hvcnQ' });
    try {
      const { data, errors } = await shut.ask(`{ ${question.slice(1, -1)} peopleServedStatistics { hidden } partners { id } }`, {}, someone());
      expect(data).toMatchObject({ casework: null, partners: [{ id: 'alfa' }, { id: 'beta' }, { id: 'gamma' }] });
      expect(errors).toMatchObject([{ extensions: { code: 'AUDIT_UNAVAILABLE' } }]);
      expect((await shut.ask('{ myData { records { id } } }', {}, someone({ scopes: ['citizen:self'], nationalId: nifs[0] }))).data).toEqual({ myData: null });
    } finally {
      await shut.stop();
    }
  });

  test('a database that fails is told in the same words for who is there, who may not be seen and who is not', async () => {
    world.run('beta', 'alter table persones rename to persones_away');
    const of = (id: string): Promise<Answer> => world.door(`person(id: "${id}") { id record { identity { givenName } } }`);
    const absent = await of('beta:999');
    expect(absent.errors).toMatchObject([{ extensions: { partner: 'beta' } }]);
    for (const id of ['beta:11', 'beta:12']) expect(await of(id)).toEqual(absent);
    expect(await of('gamma:21')).toEqual({ data: { casework: { person: null } } });
  });
});
