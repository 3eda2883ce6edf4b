import { badInput } from '../../runtime/errors.ts';
import type { Reader } from '../../runtime/reader.ts';
import { compareGroups } from '../../runtime/statistics.ts';
import { answerPeople } from './answerPeople.ts';
import type { PeopleRow } from './answerPeople.ts';
import { figuresKeys } from './figuresKey.ts';
import { absent } from './peopleDimensions.ts';
import type { PeopleDimension } from './peopleDimensions.ts';
import { PeopleTables } from './peopleTables.ts';
import type { CountedPeople } from './peopleTables.ts';
import { readPeopleQuestion } from './peopleQuestion.ts';
import type { PeopleQuestion } from './peopleQuestion.ts';

/** How exact figures are, for whom. */
export interface Exactness {
  readonly name: string;
  /** How many dimensions a question may be about, partners not counted. */
  readonly mostDimensions: number;
  /** The bound of the noise. */
  readonly bound: number;
  /** False in tests that show what the rules are there for. */
  readonly hidesOthers?: boolean;
}

/** What anybody may ask. */
export const forEverybody: Exactness = { name: 'everybody', mostDimensions: 3, bound: 8 };

/** What dashboards may ask whose token has the scope `statistics:detail`. */
export const forDashboards: Exactness = { name: 'dashboards', mostDimensions: 4, bound: 4 };

/** The most groups of people by all dimensions of a question. */
export const mostGroups = 10_000;

const entity = 'PeopleServedStatistics';

/**
 * Figures about people over all partners, in the order of their groups. Null when any of the partners can't answer: figures without it would be another question's, and
 * the difference would be its people.
 */
export async function peopleFigures(read: Reader, question: PeopleQuestion, exactness: Exactness): Promise<readonly PeopleRow[] | null> {
  const asked = readPeopleQuestion(question, exactness.mostDimensions);
  const tables = await tablesOf(read, asked.map(({ dimension }) => dimension), exactness);
  if (!tables) return null;
  const order = (row: PeopleRow): readonly (string | null)[] => [...question.by.filter((name) => name !== 'PARTNER'), 'PARTNER'].map((name) => row.labels.get(name) ?? null);
  return answerPeople(tables, asked).toSorted((one, other) => compareGroups(order(one), order(other)));
}

/** One figure, of the people who have this value, or one below it, and meet the filter. */
export async function peopleFigure(read: Reader, filter: object | null | undefined, of: NonNullable<PeopleQuestion['of']>): Promise<PeopleRow | null> {
  const rows = await peopleFigures(read, { by: [], filter, of }, forEverybody);
  return rows?.[0] ?? null;
}

/** The tables that a request has made, so that each partner is asked once about the same dimensions. They end with the request. */
const made = new WeakMap<Reader, Map<string, Promise<unknown>>>();

function tablesOf(read: Reader, dimensions: readonly PeopleDimension[], { name, ...protection }: Exactness): Promise<PeopleTables | null> {
  const names = dimensions.map((each) => each.name).join();
  return once(read, `${name} ${names}`, async () => {
    const people = await once(read, names, () => countedPeople(read, dimensions));
    return people && new PeopleTables(dimensions, people, { secret: figuresKeys().noise, ...protection });
  });
}

function once<Value>(read: Reader, name: string, make: () => Promise<Value>): Promise<Value> {
  const ofRequest = made.get(read) ?? new Map<string, Promise<unknown>>();
  made.set(read, ofRequest);
  const known = ofRequest.get(name) as Promise<Value> | undefined; // what a name stands for is always made in the same way
  if (known) return known;
  const making = make();
  ofRequest.set(name, making);
  return making;
}

/** Asks each database for the people by all values of the dimensions, whatever the question filters on. */
async function countedPeople(read: Reader, dimensions: readonly PeopleDimension[]): Promise<readonly CountedPeople[] | null> {
  const fields = dimensions.flatMap(({ field }) => field ?? []);
  const isProvider = ({ name }: PeopleDimension): boolean => name === 'partner' || name === 'organization';
  const rows = await read.statistics({ entity, by: fields, byPartner: dimensions.some(isProvider), sums: [], isWhole: true, keyOf: figuresKeys().ofPartner });
  if (!rows) return null;
  if (rows.length > mostGroups) throw badInput(`Expected figures about people of at most ${mostGroups} groups by ${dimensions.map(({ name }) => name).join(', ')}, got more. Group by and filter on less.`);
  return rows.filter(({ count }) => count > 0).map(({ by, partner, count, key = 0 }) => {
    const left = [...by];
    const values = dimensions.map((dimension) => {
      const value = dimension.field ? (left.shift() ?? null) : null;
      if (isProvider(dimension)) return value === null ? `${partner}:` : String(value);
      return value === null ? absent : String(value);
    });
    return { values, count, key };
  });
}

