import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditEntry } from '../../../audit/entry.ts';
import { differences, expectedAnswer, withoutAliases } from './answers.ts';
import { cellCount } from './cells.ts';
import { columnOf, matrixContents, nationalId, personKey } from './contents.ts';
import { bases, purposes, viewers } from './coordinates.ts';
import type { Basis, PurposeKind, ViewerKind } from './coordinates.ts';
import { readDomain } from './domain.ts';
import { accessOf, expectedOf } from './expected.ts';
import type { Expected, ExpectedEntry, Situation } from './expected.ts';
import { expectedJoined, joinedCases, joinedDocument } from './joined.ts';
import { startMatrixGraph } from './matrixGraph.ts';
import type { MatrixGraph, Outcome } from './matrixGraph.ts';
import { refusal } from './oracle.ts';
import { dataPartners, reader, stranger } from './partners.ts';
import { ownDocument, questionsAbout, questionsOfOneField, questionsToAll } from './questions.ts';
import type { Question } from './questions.ts';
import type { Ask } from './selections.ts';

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
  const faults = [...answerFaults(question, viewer, outcome, parts), ...entryFaults(question, viewer, outcome, parts), ...statementFaults(question, viewer, outcome, situations, parts)];
  const where = `${question.shape}, ${question.door} of ${situations.map(({ partner }) => partner.id).join()} (${question.consents.join()}), ${viewer}, ${first.purpose}, ${basis}`;
  return faults.slice(0, 3).map((fault) => `${where}: ${fault}`);
}

function answerFaults(question: Question, viewer: ViewerKind, { status, data, errors, text }: Outcome, parts: readonly Expected[]): readonly string[] {
  const reason = refusal(viewer);
  if (reason === undefined) return errors.length > 0 ? [`expected no error, got ${errors.map(({ message }) => message).join()}`] : differences(withoutAliases(data?.['casework']), expectedAnswer(question, parts));
  const code = reason === 'UNAUTHENTICATED' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  const isRefused = status === (code === 'FORBIDDEN' ? 403 : 401) && (data ?? null) === null && errors.length === 1 && errors[0]?.extensions?.code === code;
  return isRefused ? [] : [`expected the operation to be refused as ${code}, got ${text.slice(0, 200)}`];
}

/** Each decision once, with the fields and persons that it was about and nothing else. */
function entryFaults(question: Question, viewer: ViewerKind, outcome: Outcome, parts: readonly Expected[]): readonly string[] {
  const reason = refusal(viewer);
  return reason === undefined ? decisionFaults(question, viewer, outcome, parts) : refusalFaults(question, viewer, reason, outcome);
}

/** A refused operation is one decision. It names the door, and what leads to records as far as the viewer may see none anywhere. */
function refusalFaults({ asks, entity }: Question, viewer: ViewerKind, reason: string, { entries }: Outcome): readonly string[] {
  const [entry] = entries;
  if (!entry || entries.length !== 1) return [`expected one entry in the log, got ${entries.length}`];
  const isClosed = viewer === 'nobody' || viewer === 'dashboard';
  const links = linksIn(entity, asks);
  const isComplete = entry.fields.includes('Query.casework') && links.every((link) => entry.fields.includes(link) === isClosed);
  const isRight = isComplete && entry.decision === 'REFUSED' && entry.reason === reason && entry.partner === undefined && entry.persons.length === 0;
  return isRight ? [] : [`expected ${reason} in the log, of the door${isClosed ? ' and what is behind it' : ''}, got ${JSON.stringify(entry)}`];
}

const linksIn = (entity: string, asks: readonly Ask[]): readonly string[] =>
  asks.flatMap(({ field, asks: inner }) => ('entity' in field ? [`${entity}.${field.name}`, ...linksIn(field.entity, inner)] : field.kind === 'derived' ? [`${entity}.${field.name}`] : []));

function decisionFaults({ through }: Question, viewer: ViewerKind, { entries }: Outcome, parts: readonly Expected[]): readonly string[] {
  // The worker's own partner has no people here, which is a decision as well where every partner is asked.
  const own = through === 'records' && viewer !== 'worker of the partner itself' ? [reader, stranger] : [];
  const wanted = parts.flatMap((part) => part.entries);
  const got = entries.filter(({ partner }) => partner === undefined || !own.includes(partner)).map((entry) => shortEntry(entry));
  const due = wanted.map((entry) => shortEntry({ ...entry, persons: entry.persons.map((id) => graph.pseudonym(id)) }));
  return [...due.filter((entry) => got.filter((each) => each === entry).length !== 1).map((entry) => `expected once in the log ${entry}`), ...got.filter((entry) => !due.includes(entry)).map((entry) => `expected none such in the log ${entry}`)];
}

const shortEntry = ({ decision, reason, partner, persons, fields, ...entry }: AuditEntry | ExpectedEntry): string =>
  JSON.stringify([decision, reason ?? '', partner ?? '', ('byAgreement' in entry ? entry.byAgreement : 'agreement' in entry) ? 'by agreement' : '', [...persons].toSorted(), [...fields].toSorted()]);

/** What a rule on rows compares: it is in statements that show nothing of it. */
const ruleColumn = columnOf('Consent', 'kind');
const ruleColumns = new Set(['kind', 'recipient', 'purpose', 'givenOn', 'withdrawnOn', 'person'].map((path) => columnOf('Consent', path)));

function statementFaults({ through }: Question, viewer: ViewerKind, { statements }: Outcome, situations: readonly Situation[], parts: readonly Expected[]): readonly string[] {
  const known = new Map(situations.map(({ partner }, index) => [partner.id, parts[index]]));
  return statements.flatMap(({ partner, entity, sql }) => {
    if (through === 'records' && (partner === reader || partner === stranger)) return [];
    const part = known.get(partner);
    if (!part?.mayRun) return [`expected no statement at ${partner}, got ${sql}`];
    if (part.unread.has(entity)) return [`expected no statement about ${entity}, got ${sql}`];
    const columns = [...part.unread].filter((field) => field.includes('.')).map((field) => columnOf(...splitField(field))).filter((column) => !ruleColumns.has(column));
    const words = new Set(sql.match(/\w+/g));
    // The database itself leaves out those whom consent doesn't cover, also where what leads to a record has left them out already.
    if (viewer === 'worker of a partner with an agreement' && !words.has(ruleColumn)) return [`expected a statement with the rule on consent, got ${sql}`];
    return columns.filter((column) => words.has(column)).map((column) => `expected no statement with ${column}, got ${sql}`);
  });
}

const splitField = (field: string): [string, string] => [field.slice(0, field.indexOf('.')), field.slice(field.indexOf('.') + 1)];

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
}, 60_000);

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
}, 60_000);

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
