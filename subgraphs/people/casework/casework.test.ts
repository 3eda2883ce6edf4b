import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StatementEvent } from '../../sources/statementChannel.ts';
import { access, agreement, nifs, startCaseworkWorld, worker } from './testing/caseworkWorld.ts';
import type { Answer, CaseworkWorld } from './testing/caseworkWorld.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await startCaseworkWorld();
});
afterAll(() => world.stop());
beforeEach(() => void world.recorded());

const ask = (selection: string, as: Partial<typeof access> = {}, viewer = worker): Promise<Answer> =>
  world.ask(`query Ask($access: CaseworkAccess!) { casework(access: $access) { ${selection} } }`, { access: { ...access, ...as } }, viewer);
const casework = async (selection: string, as: Partial<typeof access> = {}): Promise<unknown> => {
  const { data, errors } = await ask(selection, as);
  expect(errors).toBeUndefined();
  return data?.['casework'];
};

/** The statements that were run meanwhile, without their values. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const told: string[] = [];
  const note = (event: unknown): number => told.push((event as StatementEvent).sql);
  subscribe('teixit:statement', note);
  await work().finally(() => unsubscribe('teixit:statement', note));
  return told;
}

test("a case worker reads one's own people without an agreement, and each partner's decision is written down once", async () => {
  expect(await casework('people { totalCount nodes { id record { identity { givenName familyName } contact { telephone } itineraries { objective notes { text } } } } }')).toEqual({
    people: { totalCount: 3, nodes: [
      { id: 'alfa:1', record: { identity: { givenName: 'Ada', familyName: 'Propi' }, contact: { telephone: '600000001' }, itineraries: [{ objective: 'Feina', notes: [{ text: "Nota d'Ada" }] }, { objective: 'Curs', notes: [] }] } },
      { id: 'alfa:2', record: { identity: { givenName: 'Berta', familyName: 'Propi' }, contact: { telephone: '600000002' }, itineraries: [] } },
      { id: 'alfa:3', record: { identity: { givenName: 'Sense', familyName: null }, contact: null, itineraries: [] } },
    ] },
  });
  const recorded = world.recorded();
  expect(recorded).toMatchObject([{ decision: 'GRANTED', partner: 'alfa', access, persons: [expect.any(String), expect.any(String), expect.any(String)] }]);
  expect(recorded[0]?.fields).toEqual(expect.arrayContaining(['PersonRecord.identity.givenName', 'FollowUpNote.text', 'PersonRecord.totalCount']));
  expect(JSON.stringify(recorded)).not.toMatch(/Ada|Propi|600000001|9900000/);
});

test("another partner's people are seen as far as the agreement and each person's consent go, in rows and in fields", async () => {
  expect(await casework('people(partner: "beta") { totalCount nodes { id record { identity { givenName familyName } contact { email } situation { employmentStatus educationLevel } itineraries { objective status notes { text } } appointments { subject } } } }')).toEqual({
    people: { totalCount: 1, nodes: [{ id: 'beta:11', record: { identity: { givenName: 'Ada', familyName: null }, contact: null, situation: { employmentStatus: 'UNEMPLOYED', educationLevel: null }, itineraries: [{ objective: 'Sanitat', status: 'OPEN', notes: [] }], appointments: [] } }] },
  });
  const recorded = world.recorded().toSorted((one, other) => (one.decision < other.decision ? -1 : 1));
  expect(recorded).toMatchObject([{ decision: 'GRANTED', partner: 'beta', agreement: expect.stringMatching(/^[0-9a-f]{64}$/) }, { decision: 'REFUSED', reason: 'FIELD', partner: 'beta' }]);
  expect(recorded.find(({ decision }) => decision === 'GRANTED')?.fields).not.toContain('PersonRecord.identity.familyName');
});

test('a record that consent does not cover looks like one that is not there', async () => {
  const forbidden = await ask('person(id: "beta:12") { id record { identity { givenName } itineraries { objective } } }');
  const absent = await ask('person(id: "beta:999") { id record { identity { givenName } itineraries { objective } } }');
  const otherPartner = await ask('person(id: "gamma:21") { id record { identity { givenName } itineraries { objective } } }');
  expect(forbidden).toEqual({ data: { casework: { person: null } } });
  expect([absent, otherPartner]).toEqual([forbidden, forbidden]);
  expect(world.recorded().map(({ decision, reason, partner }) => ({ decision, reason, partner }))).toEqual(expect.arrayContaining([
    { decision: 'REFUSED', reason: 'NOT_VISIBLE', partner: 'beta' }, { decision: 'REFUSED', reason: 'AGREEMENT', partner: 'gamma' },
  ]));
});

test('the same statements are run for a record that may not be seen as for one that is not there, and none where no agreement allows any', async () => {
  const of = (id: string, as: Partial<typeof access> = {}): Promise<readonly string[]> => statementsOf(() => casework(`person(id: "${id}") { id records { identity { givenName } } }`, as));
  const forbidden = await of('beta:12');
  expect(forbidden).toHaveLength(1);
  expect(await of('beta:999')).toEqual(forbidden);
  expect(await of('gamma:21')).toEqual([]);
  expect(await of('beta:11', { purpose: 'PLACEMENT' })).toEqual([]);
});

test('consent counts for its recipient and purpose, until it is withdrawn', async () => {
  const seen = async (as: Partial<typeof access> = {}): Promise<unknown> => casework('people(partner: "beta") { nodes { id } }', as);
  expect(await seen({ purpose: 'REFERRAL' })).toEqual({ people: { nodes: [] } });
  world.run('beta', "update consentiments set retirat = date('now') where id = 1");
  expect(await seen()).toEqual({ people: { nodes: [] } });
  world.run('beta', "update consentiments set retirat = null where id = 1; update consentiments set retirat = 'demà' where id = 1");
  expect(await seen()).toEqual({ people: { nodes: [] } });
  world.run('beta', 'update consentiments set retirat = null where id = 1');
  expect(await seen()).toEqual({ people: { nodes: [{ id: 'beta:11' }] } });
});

test('the law covers those who were referred, and no opposition those who are not against it', async () => {
  expect(await casework('people(partner: "beta") { nodes { id } }', { legalBasis: 'LAW', purpose: 'REFERRAL' })).toEqual({ people: { nodes: [{ id: 'beta:13' }] } });
  expect(await casework('people(partner: "beta") { nodes { id } }', { legalBasis: 'NO_OPPOSITION' })).toEqual({ people: { nodes: [{ id: 'beta:11' }, { id: 'beta:12' }, { id: 'beta:13' }] } });
});

test('a purpose that the agreement does not name is refused without asking the database', async () => {
  expect(await casework('people(partner: "beta") { nodes { id } totalCount }', { purpose: 'PLACEMENT' })).toEqual({ people: { nodes: [], totalCount: 0 } });
  expect(world.recorded()).toMatchObject([{ decision: 'REFUSED', reason: 'PURPOSE', partner: 'beta', persons: [] }]);
});

test("records of one person are joined by the national identifier, however it is written, at the partners that let it be read", async () => {
  expect(await casework(`personByNationalId(nationalId: "99.000.001-c") { id records { id source { partner { id } } identity { givenName familyName } } }`)).toEqual({
    personByNationalId: { id: 'alfa:1', records: [
      { id: 'alfa:1', source: { partner: { id: 'alfa' } }, identity: { givenName: 'Ada', familyName: 'Propi' } },
      { id: 'beta:11', source: { partner: { id: 'beta' } }, identity: { givenName: 'Ada', familyName: null } },
    ] },
  });
  expect(await casework('people { nodes { id records { id } } }')).toEqual({ people: { nodes: [{ id: 'alfa:1', records: [{ id: 'alfa:1' }, { id: 'beta:11' }] }, { id: 'alfa:2', records: [{ id: 'alfa:2' }] }, { id: 'alfa:3', records: [{ id: 'alfa:3' }] }] } });
});

test('whether somebody is registered elsewhere is told by yes and no, as far as consent goes', async () => {
  const told = await Promise.all([nifs[0], nifs[1], nifs[5], '99000001A'].map((nif) => casework(`isRegistered(nationalId: "${nif}")`)));
  expect(told).toEqual([true, false, false, false].map((isRegistered) => ({ isRegistered })));
  expect(world.recorded().every(({ fields }) => fields.join() === 'isRegistered')).toBe(true);
});

test('filters and orders on what may not be read are refused', async () => {
  const filtered = await ask('people(partner: "beta", filter: { text: "Aliena" }) { nodes { id } }');
  expect(filtered).toMatchObject({ data: { casework: { people: null } }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  expect(await casework('people(partner: "beta", orderBy: { field: REGISTERED_ON, direction: DESC }, filter: { registeredOn: { gte: "2020-01-01" } }) { nodes { id } }')).toEqual({ people: { nodes: [{ id: 'beta:11' }] } });
  expect(world.recorded()).toMatchObject(expect.arrayContaining([expect.objectContaining({ decision: 'REFUSED', reason: 'FILTER', partner: 'beta' })]));
});

test('an agreement that a party suspends covers nothing any more, at once and while the subgraph runs', async () => {
  const seen = async (): Promise<unknown> => (await casework('people(partner: "beta") { nodes { id } }') as { people: { nodes: unknown } }).people.nodes;
  const patience = { timeout: 15_000, interval: 100 };
  world.agree('alfa', `${agreement}    suspended: true\n`);
  await expect.poll(seen, patience).toEqual([]);
  expect(world.recorded().at(-1)).toMatchObject({ decision: 'REFUSED', reason: 'SUSPENDED', partner: 'beta' });
  world.agree('alfa', agreement);
  await expect.poll(seen, patience).toEqual([{ id: 'beta:11' }]);
});

test('what an access says of itself holds nothing of a person', async () => {
  for (const caseReference of ['', `expedient ${nifs[0]}`, 'ada@example.org', 'x'.repeat(101)])
    expect(await ask('people { totalCount }', { caseReference })).toMatchObject({ data: { casework: null }, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('trying out numbers ends soon, also under many aliases at once', async () => {
  const viewer = { ...worker, subject: 'worker-who-tries' };
  const aliases = Array.from({ length: 60 }, (_, index) => `p${index}: person(id: "beta:${1000 + index}") { id }`).join(' ');
  const { errors } = await ask(aliases, {}, viewer);
  expect(errors?.length).toBe(30);
  expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['TOO_MANY_SEARCHES']));
  expect((await ask('person(id: "alfa:1") { id }', {}, viewer)).errors).toHaveLength(1);
  expect((await ask('person(id: "alfa:1") { id }')).errors).toBeUndefined();
});

test('a citizen reads everything that is held about them, and who has read it', async () => {
  await casework('people(partner: "beta") { nodes { record { identity { givenName } } } }');
  const citizen = { issuer: worker.issuer, subject: 'ada', scopes: ['citizen:self'], nationalId: nifs[0] };
  const { data, errors } = await world.ask('{ myData { records { id identity { familyName } itineraries { objective notes { text } } } } myAccessLog(first: 100) { accesses { partner { id } reader { id } purpose procedure fields } } }', {}, citizen);
  expect(errors).toBeUndefined();
  expect(data?.['myData']).toEqual({ records: [
    { id: 'alfa:1', identity: { familyName: 'Propi' }, itineraries: [{ objective: 'Feina', notes: [{ text: "Nota d'Ada" }] }, { objective: 'Curs', notes: [] }] },
    { id: 'beta:11', identity: { familyName: 'Aliena' }, itineraries: [{ objective: 'Sanitat', notes: [{ text: 'Nota de beta' }] }] },
    { id: 'gamma:21', identity: { familyName: 'Tercera' }, itineraries: [] },
  ] });
  const { accesses: [last] } = (data?.['myAccessLog'] ?? { accesses: [] }) as { accesses: unknown[] };
  expect(last).toMatchObject({ partner: { id: 'beta' }, reader: { id: 'alfa' }, purpose: 'GUIDANCE', procedure: 'Orientació', fields: expect.arrayContaining(['PersonRecord.identity.givenName']) });
  const stranger = { ...citizen, subject: 'nobody', nationalId: nifs[4] };
  expect(await world.ask('{ myData { records { id } } myAccessLog { accesses { time } } }', {}, stranger)).toMatchObject({ data: { myData: { records: [] }, myAccessLog: { accesses: [] } } });
});
