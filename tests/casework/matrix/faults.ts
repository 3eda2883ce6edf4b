import type { AuditEntry } from '../../../audit/entry.ts';
import { differences, expectedAnswer, withoutAliases } from './answers.ts';
import { columnOf } from './contents.ts';
import type { ViewerKind } from './coordinates.ts';
import type { Expected, ExpectedEntry, Situation } from './expected.ts';
import type { Outcome } from './matrixGraph.ts';
import { refusal } from './oracle.ts';
import { reader, stranger } from './partners.ts';
import type { Question } from './questions.ts';
import type { Ask } from './selections.ts';

/** A question that was asked by somebody, with what came of it and what had to come of it at each partner. */
export interface Asked {
  readonly question: Question;
  readonly viewer: ViewerKind;
  readonly situations: readonly Situation[];
  readonly parts: readonly Expected[];
  readonly outcome: Outcome;
  readonly pseudonym: (identifier: string) => string;
}

/** What isn't as the oracle has it: in the answer, in the log, in the statements. */
export const faultsIn = (asked: Asked): readonly string[] => [...answerFaults(asked), ...entryFaults(asked), ...statementFaults(asked)];

function answerFaults({ question, viewer, outcome: { status, data, errors, text }, parts }: Asked): readonly string[] {
  const reason = refusal(viewer);
  if (reason === undefined) return errors.length > 0 ? [`expected no error, got ${errors.map(({ message }) => message).join()}`] : differences(withoutAliases(data?.['casework']), expectedAnswer(question, parts));
  const code = reason === 'UNAUTHENTICATED' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  const isRefused = status === (code === 'FORBIDDEN' ? 403 : 401) && (data ?? null) === null && errors.length === 1 && errors[0]?.extensions?.code === code;
  return isRefused ? [] : [`expected the operation to be refused as ${code}, got ${text.slice(0, 200)}`];
}

/** Each decision once, with the fields and persons that it was about and nothing else. */
function entryFaults(asked: Asked): readonly string[] {
  const reason = refusal(asked.viewer);
  return reason === undefined ? decisionFaults(asked) : refusalFaults(asked, reason);
}

/** A refused operation is one decision. It names the door, and what leads to records as far as the viewer may see none anywhere. */
function refusalFaults({ question: { asks, entity }, viewer, outcome: { entries } }: Asked, reason: string): readonly string[] {
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

function decisionFaults({ question: { through }, viewer, outcome: { entries }, parts, pseudonym }: Asked): readonly string[] {
  // The worker's own partner has no people here, which is a decision as well where every partner is asked.
  const own = through === 'records' && viewer !== 'worker of the partner itself' ? [reader, stranger] : [];
  const wanted = parts.flatMap((part) => part.entries);
  const got = entries.filter(({ partner }) => partner === undefined || !own.includes(partner)).map((entry) => shortEntry(entry));
  const due = wanted.map((entry) => shortEntry({ ...entry, persons: entry.persons.map((id) => pseudonym(id)) }));
  return [...due.filter((entry) => got.filter((each) => each === entry).length !== 1).map((entry) => `expected once in the log ${entry}`), ...got.filter((entry) => !due.includes(entry)).map((entry) => `expected none such in the log ${entry}`)];
}

const shortEntry = ({ decision, reason, partner, persons, fields, ...entry }: AuditEntry | ExpectedEntry): string =>
  JSON.stringify([decision, reason ?? '', partner ?? '', ('byAgreement' in entry ? entry.byAgreement : 'agreement' in entry) ? 'by agreement' : '', [...persons].toSorted(), [...fields].toSorted()]);

/** What a rule on rows compares: it is in statements that show nothing of it. */
const ruleColumn = columnOf('Consent', 'kind');
const ruleColumns = new Set(['kind', 'recipient', 'purpose', 'givenOn', 'withdrawnOn', 'person'].map((path) => columnOf('Consent', path)));

function statementFaults({ question: { through }, viewer, outcome: { statements }, situations, parts }: Asked): readonly string[] {
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
