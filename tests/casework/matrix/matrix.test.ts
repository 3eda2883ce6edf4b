import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences } from './answers.ts';
import { cellCount } from './cells.ts';
import { columnOf, matrixContents, nationalId, personKey } from './contents.ts';
import { bases, purposes, viewers } from './coordinates.ts';
import type { Basis, PurposeKind, ViewerKind } from './coordinates.ts';
import { readDomain } from './domain.ts';
import { accessOf, expectedOf } from './expected.ts';
import type { Situation } from './expected.ts';
import { faultsIn } from './faults.ts';
import { expectedJoined, joinedCases, joinedDocument } from './joined.ts';
import { startMatrixGraph } from './matrixGraph.ts';
import type { MatrixGraph } from './matrixGraph.ts';
import { dataPartners, reader, stranger } from './partners.ts';
import { ownDocument, questionsAbout, questionsOfOneField, questionsToAll } from './questions.ts';
import type { Question } from './questions.ts';

const domain = readDomain();
const partners = dataPartners(domain);
const cells = cellCount(domain);
const questionsOf = new Map(partners.map(({ id }) => [id, questionsAbout(id, domain)]));
const questionsOfAll = questionsToAll(domain);
const purposeKinds = Object.keys(purposes) as PurposeKind[];

let graph: MatrixGraph;
beforeAll(async () => {
  graph = await startMatrixGraph(matrixContents(domain, partners));
});
afterAll(() => graph?.stop());

/** What a token says of the viewer, about the partner whose people are asked for. */
function claimsOf(viewer: ViewerKind, partner: string): Readonly<Record<string, unknown>> | undefined {
  switch (viewer) {
    case 'nobody': return undefined;
    case 'dashboard': return { scope: 'statistics:detail', teixit_partner: partner };
    case 'citizen': return { scope: 'citizen:self', teixit_national_id: '99000001C' };
    case 'worker of no partner': return { scope: 'casework:read' };
    case 'worker of the partner itself': return { scope: 'casework:read', teixit_partner: partner };
    case 'worker of a partner with an agreement': return { scope: 'casework:read', teixit_partner: reader };
    case 'worker of a partner without one': return { scope: 'casework:read', teixit_partner: stranger };
  }
}

/** Asks, and tells what isn't as the oracle has it: in the answer, in the log, in the statements. */
async function faultsOf(question: Question, situations: readonly Situation[], viewer: ViewerKind): Promise<readonly string[]> {
  const [first] = situations;
  if (!first) return [];
  const { basis } = first;
  const parts = situations.map((situation) => expectedOf(question, situation, { domain, pseudonym: graph.pseudonym, mark: (cell) => basis === 'CONSENT' && cells.mark(cell, question.shape) }));
  const outcome = await graph.ask(claimsOf(viewer, first.partner.id), question.document, { ...question.variables, access: accessOf(first) });
  const where = `${question.shape}, ${question.door} of ${situations.map(({ partner }) => partner.id).join()} (${question.consents.join()}), ${viewer}, ${first.purpose}, ${basis}`;
  return faultsIn({ question, viewer, situations, parts, outcome, pseudonym: graph.pseudonym }).slice(0, 3).map((fault) => `${where}: ${fault}`);
}

async function faultsOfAll(viewer: ViewerKind, purpose: PurposeKind, basis: Basis, isAsked: (question: Question) => boolean = () => true): Promise<readonly string[]> {
  const faults: string[] = [];
  // Where consent decides, each person also in an operation of their own.
  const isWorthwhile = ({ through }: Question): boolean => through !== 'person' || (viewer === 'worker of a partner with an agreement' && purpose === 'named');
  // Where no agreement counts, those that leave something out have every cell of the full one too.
  const concerned = partners.filter(({ id }) => id !== 'full' || viewer === 'worker of a partner with an agreement');
  const situations = concerned.map((partner): Situation => ({ viewer, partner, purpose, basis }));
  for (const situation of situations) for (const question of (questionsOf.get(situation.partner.id) ?? []).filter(isAsked).filter(isWorthwhile)) faults.push(...(await faultsOf(question, [situation], viewer)));
  for (const question of questionsOfAll.filter(isAsked)) {
    const each = viewer === 'worker of the partner itself' ? situations.map((situation) => [situation]) : [situations];
    for (const some of each) faults.push(...(await faultsOf(question, some, viewer)));
  }
  return faults;
}

for (const viewer of viewers) test(`${viewer} sees what every cell says`, async () => {
  for (const purpose of purposeKinds) expect(await faultsOfAll(viewer, purpose, 'CONSENT')).toEqual([]);
}, 240_000);

test('and by another legal basis too', async () => {
  for (const basis of bases.filter((each) => each !== 'CONSENT')) {
    expect(await faultsOfAll('worker of a partner with an agreement', 'named', basis, ({ shape }) => shape === 'direct' || shape === 'list')).toEqual([]);
  }
}, 120_000);

test('a field that is left out is so without any other beside it too', async () => {
  const faults: string[] = [];
  for (const partner of partners.filter(({ withoutFields }) => withoutFields.size > 0)) for (const question of questionsOfOneField(partner, domain)) {
    faults.push(...(await faultsOf(question, [{ viewer: 'worker of a partner with an agreement', partner, purpose: 'named', basis: 'CONSENT' }], 'worker of a partner with an agreement')));
  }
  expect(faults).toEqual([]);
}, 240_000);

test('consent counts from one question to the next, and only where it can be read', async () => {
  const seen = async (): Promise<unknown> => {
    const { data } = await graph.ask(claimsOf('worker of a partner with an agreement', ''), 'query ($access: CaseworkAccess!) { casework(access: $access) { person(id: "full:1") { id } } }', { access: accessOf({ purpose: 'named', basis: 'CONSENT' }) });
    return data?.['casework'];
  };
  const today = new Date().toISOString().slice(0, 10);
  const usual: Readonly<Record<string, string>> = { givenOn: '2022-01-01', kind: 'CONSENT', recipient: reader, purpose: 'GUIDANCE' };
  const changes: readonly (readonly [field: string, value: string])[] = [['withdrawnOn', today], ['withdrawnOn', 'demà'], ['givenOn', '2999-01-01'], ['givenOn', 'ahir'], ['kind', 'SÍ'], ['recipient', stranger], ['purpose', 'PLACEMENT'], ['purpose', 'QUALSEVOL']];
  for (const [field, value] of changes) {
    graph.run('full', `update Consent set ${columnOf('Consent', field)} = '${value}' where key = 1`);
    expect(await seen(), `${field} ${value}`).toEqual({ person: null });
    graph.run('full', `update Consent set ${columnOf('Consent', field)} = ${usual[field] === undefined ? 'null' : `'${usual[field]}'`} where key = 1`);
    expect(await seen()).toEqual({ person: { id: 'full:1' } });
  }
});

test('one person is joined over the partners that let their identifier be read, and over no other', async () => {
  const workers: readonly ViewerKind[] = ['worker of a partner with an agreement', 'worker of a partner without one'];
  for (const viewer of workers) for (const { purpose, consent } of joinedCases) {
    const access = accessOf({ purpose, basis: 'CONSENT' });
    const { data, errors, entries, statements } = await graph.ask(claimsOf(viewer, ''), joinedDocument, { access, nationalId: nationalId(personKey(consent)) });
    expect(errors).toEqual([]);
    expect(differences(data?.['casework'], expectedJoined(viewer, purpose, consent, partners)), `${viewer}, ${purpose}, ${consent}`).toEqual([]);
    const decisions = entries.map(({ decision, reason, partner }) => [decision, reason, partner].join());
    expect(new Set(decisions).size).toBe(decisions.length);
    // Partners that don't let the identifier be read aren't asked by it, which is no refusal of theirs.
    expect(entries.filter(({ reason }) => reason === 'FIELD' || reason === 'FILTER')).toEqual([]);
    const open = partners.filter(({ state, withoutEntities }) => state === 'in force' && !withoutEntities.has('PersonRecord') && purpose === 'named' && viewer === workers[0]).map(({ id }) => id);
    const asked = [viewer === workers[0] ? reader : stranger, ...open];
    expect(statements.filter(({ partner }) => !asked.includes(partner))).toEqual([]);
    expect(new Set(entries.flatMap(({ decision, partner }) => (decision === 'GRANTED' ? [partner] : [])))).toEqual(new Set(asked));
  }
}, 240_000);

test('a citizen sees all that is held about them, whatever has been agreed on, and nobody else by the same way', async () => {
  const { document, asks } = ownDocument(domain);
  const question: Question = { shape: 'direct', through: 'records', door: 'myData', entity: 'PersonRecord', document, variables: {}, consents: ['given'], asks, typed: false };
  const held = partners.flatMap((partner) => expectedOf(question, { viewer: 'worker of the partner itself', partner, purpose: 'named', basis: 'CONSENT' }, { domain, pseudonym: graph.pseudonym, mark: () => undefined }).records);
  const { data, errors, entries, statements } = await graph.ask(claimsOf('citizen', ''), document, {});
  expect(errors).toEqual([]);
  // Each statement by itself finds nobody else.
  expect(statements.filter(({ sql }) => !sql.includes(columnOf('PersonRecord', 'nationalId')))).toEqual([]);
  expect(differences(data?.['myData'], { records: held.map(({ record }) => record) })).toEqual([]);
  expect(entries.map(({ decision, partner }) => `${decision} ${partner}`).toSorted()).toEqual([...partners.map(({ id }) => id), reader, stranger].map((id) => `GRANTED ${id}`).toSorted());
  for (const viewer of viewers.filter((each) => each !== 'citizen')) {
    const refused = await graph.ask(claimsOf(viewer, 'full'), document, {});
    expect(refused).toMatchObject({ statements: [], entries: [{ decision: 'REFUSED', reason: viewer === 'nobody' ? 'UNAUTHENTICATED' : 'SCOPE', fields: expect.arrayContaining(['Query.myData']) }] });
    expect(refused.data ?? null).toBeNull();
  }
});

test('every cell of the matrix was proved', () => {
  console.log(`${cells.proved()} of ${cells.all} cells`);
  expect(cells.missing()).toEqual([]);
});
