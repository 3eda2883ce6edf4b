import type { CatalogueTable } from '../engines/catalogue.ts';
import { columnExpression, isRelated } from '../statements/mappedTable.ts';
import type { CheckedDatabase } from './checkedDatabase.ts';
import type { CheckedEntity } from './checkedEntity.ts';
import type { Finding } from './finding.ts';
import { indexAdvice } from './indexAdvice.ts';
import type { IndexAdvice } from './indexAdvice.ts';
import { tableOf } from './missingFindings.ts';
import { fieldQuestions, plainQuestions } from './plannedQuestions.ts';
import type { PlannedQuestion } from './plannedQuestions.ts';
import type { SpotFinder } from './spot.ts';
import { typicalValues } from './typicalValues.ts';

/** Tables with more rows should not be read whole for one question. */
export const manyRows = 10_000;

/** Where more than this share of the rows is found, reading all of them is right, whatever indexes there are. */
const greatShare = 0.2;

interface IndexCheck {
  readonly database: CheckedDatabase;
  readonly entity: CheckedEntity;
  readonly tables: readonly CatalogueTable[];
  readonly spots: SpotFinder;
  readonly mostRows: number;
}

/** Questions for which the database would read a large table whole, each with the index to ask for, or why none would help. */
export async function indexFindings(check: IndexCheck): Promise<readonly Finding[]> {
  const { database, entity, spots, mostRows } = check;
  const values = await typicalValues(database, entity, { at: spots.option(entity.mapping, 'key'), doing: 'reading the first rows' }, mostRows);
  const plain = await Promise.all(plainQuestions(entity.table, values, spots, mostRows).map((question) => unserved(check, question)));
  // What every question reads whole is told once, unless this one goes by columns of that table.
  const known = new Set(plain.flat().map(({ table }) => table));
  const own = entity.found?.name.join('.');
  const isNew = (table: string, { parts }: PlannedQuestion): boolean => !known.has(table) || (table === own && parts.length > 0);
  const found = await Promise.all(fieldQuestions(entity.table, values, mostRows).map(async (question) => (await unserved(check, question)).filter(({ table }) => isNew(table, question))));
  return together([...plain.flat(), ...found.flat()]).flatMap((each) => findingsOf(check, each));
}

interface Unserved {
  readonly questions: readonly PlannedQuestion[];
  readonly table: string;
  readonly rows: number;
}

async function unserved(check: IndexCheck, question: PlannedQuestion): Promise<readonly Unserved[]> {
  const plan = await check.database.plan({ at: question.at, doing: `asking how it would run ${question.words}` }, question.statement);
  const large = (plan?.scans ?? []).filter(({ rows }) => rows > manyRows);
  if (large.length === 0 || hasIndex(check, question) || (await findsMany(check, question, Math.max(...large.map(({ rows }) => rows))))) return [];
  return large.map(({ table, rows }) => ({ questions: [question], table, rows }));
}

/** True if the columns have an index, which the database doesn't think worth using for the value at hand. */
function hasIndex({ database: { dialect }, entity: { found } }: IndexCheck, { parts, counts }: PlannedQuestion): boolean {
  const names = parts.map(({ sql }) => (dialect.columnOf?.(sql) ?? sql).toString());
  return counts && parts.length > 0 && (found?.indexes ?? []).some((index) => index.length >= names.length && index.slice(0, names.length).every((column) => names.includes(quoted(column))));
}

const quoted = (column: string): string => `"${column.replaceAll('"', '""')}"`;

async function findsMany({ database }: IndexCheck, { at, words, statement, counts }: PlannedQuestion, of: number): Promise<boolean> {
  if (!counts) return false;
  const rows = await database.rows({ at, doing: `counting what ${words} finds` }, statement);
  return Number(rows?.[0]?.[0] ?? 0) > of * greatShare;
}

/** What a field or key is asked for in several ways is one finding for each table. */
function together(found: readonly Unserved[]): readonly Unserved[] {
  const groups = Map.groupBy(found, ({ questions: [question], table }) => JSON.stringify([question?.at, question?.searches, table]));
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, questions: same.flatMap(({ questions }) => questions) }] : [];
  });
}

/** One finding for what indexes help, with the statements that create them, and one for each reason why none would: what is to be pasted must run. */
function findingsOf(check: IndexCheck, { questions, table, rows }: Unserved): readonly Finding[] {
  const advised = questions.map((question) => ({ question, advice: adviceFor(check, question, table) }));
  const groups = Map.groupBy(advised, ({ advice }) => ('obstacle' in advice ? advice.obstacle : undefined));
  return [...groups].flatMap(([obstacle, same]) => {
    const [first] = same;
    if (!first) return [];
    const statements = [...new Set(same.flatMap(({ advice }) => ('statement' in advice ? [advice.statement] : [])))];
    const read = `none: all ${rows.toLocaleString('en')} rows of ${table} are read`;
    return [{
      severity: first.question.searches ? 'note' : 'warning', kind: 'no-index', ...first.question.at,
      expected: `an index that serves ${same.map(({ question }) => question.words).join(', ')}`, found: obstacle === undefined ? read : `${read}; ${obstacle}`,
      ...(statements.length > 0 && { advice: statements.filter((each) => !statements.some((other) => other !== each && servesToo(other, each))).join('\n') }),
    }];
  });
}

/** True if an index begins with all that another one has. */
function servesToo(longer: string, shorter: string): boolean {
  const [of, columns] = [longer, shorter].map((statement) => statement.replace(/^create index \S+ /, '').replace(/\);$/, ''));
  return of !== undefined && columns !== undefined && of.startsWith(`${columns}, `);
}

function adviceFor({ database, entity, tables }: IndexCheck, { parts, field, searches }: PlannedQuestion, table: string): IndexAdvice {
  if (searches) return { obstacle: 'no index helps: words are looked for in the middle of the text' };
  const { engineName, dialect } = database;
  const scanned = tables.find((each) => each.name.join('.') === table);
  const nullable = new Set((scanned?.columns ?? []).filter((column) => column.nullable).map((column) => quoted(column.name)));
  const wanted = { engineName, dialect, table: scanned?.name ?? table.split('.'), nullable };
  if (field && isRelated(field.read) && tableOf(field.read.from, tables) === scanned && scanned) {
    const theirs = { ...entity.table, types: new Map() };
    return indexAdvice({ ...wanted, parts: [...field.read.on.keys()].map((column) => columnExpression(theirs, column)) });
  }
  if (parts.length > 0 && scanned && scanned === entity.found) return indexAdvice({ ...wanted, parts });
  const columns = new Set(scanned?.columns.map((column) => quoted(column.name)));
  // A view passes the columns of the tables behind it on, mostly under their own names.
  if (parts.length > 0 && parts.every(({ sql }) => columns.has((dialect.columnOf?.(sql) ?? sql).toString()))) return indexAdvice({ ...wanted, parts });
  return { obstacle: `no index can be told from here: ${table} is read whole by the SQL of the mapping or of a view` };
}
