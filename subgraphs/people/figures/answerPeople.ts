import { badInput } from '../../runtime/errors.ts';
import type { Disclosed } from '../disclosure.ts';
import type { Block } from './peopleDimensions.ts';
import type { AskedDimension } from './peopleQuestion.ts';
import type { PeopleTables } from './peopleTables.ts';

/** A row of figures: a value for each dimension by its name in `by`. */
export interface PeopleRow extends Disclosed {
  readonly labels: ReadonlyMap<string, string | null>;
}

/** The most cells that one answer may be put together from. */
export const mostCells = 200_000;

/**
 * Answers a question from the tables of its dimensions. Every number is a cell or the sum of cells that each have the same figure in every answer, so no question tells
 * more than the cells do; a sum with a cell that has no figure is hidden. Without `by` there is one row; with it, rows without people, and those of which
 * nothing is told, are left out.
 */
export function answerPeople(tables: PeopleTables, asked: readonly AskedDimension[]): readonly PeopleRow[] {
  const meant = asked.map(({ dimension, among }, index) => {
    const tests = among.map((values) => values.map(dimension.isMeant));
    return tables.valuesOf(index).filter((value) => tests.every((list) => list.some((isMeant) => isMeant(value))));
  });
  const rows = asked.some(({ labels }) => labels.size > 0) ? groupedRows(tables, asked, meant) : [{ labels: new Map(), values: meant, isOnly: true }];
  let cells = 0;
  const blocksOf = remembered((index, values: readonly string[]) => (values.length > 0 ? tables.blocksWith(index, values) : namedBlocks(asked[index])));
  return rows.flatMap(({ labels, values, isOnly }) => {
    const blocks = values.map((each, index) => blocksOf(index, each));
    cells += blocks.reduce((product, { length }) => product * length, 1);
    if (cells > mostCells) throw badInput(`Expected figures about people to be put together from at most ${mostCells} cells, got more. Group by less, or name fewer values.`);
    const sum = sumOf(tables, blocks, isOnly);
    return sum ? [{ labels, ...sum }] : [];
  });
}

interface WantedRow {
  readonly labels: ReadonlyMap<string, string | null>;
  /** The values of each dimension that the row counts. */
  readonly values: readonly (readonly string[])[];
  readonly isOnly: boolean;
}

function groupedRows(tables: PeopleTables, asked: readonly AskedDimension[], meant: readonly (readonly string[])[]): readonly WantedRow[] {
  // Of each dimension: its values by what a row tells of them.
  const groups = asked.map(({ labels }, index) => Map.groupBy(meant[index] ?? [], (value) => JSON.stringify([...labels.values()].map((labelOf) => labelOf(value)))));
  const groupOf = groups.map((group) => new Map([...group].flatMap(([text, values]) => values.map((value) => [value, { text, values }] as const))));
  const rows = new Map<string, WantedRow>();
  for (const values of tables.combinations()) {
    const found = values.map((value, index) => groupOf[index]?.get(value));
    if (!found.every((each) => each !== undefined)) continue;
    const id = found.map(({ text }) => text).join();
    if (rows.has(id)) continue;
    const labels = new Map(asked.flatMap((each, index) => [...each.labels].map(([name, labelOf]) => [name, labelOf(values[index] ?? '')] as const)));
    rows.set(id, { labels, values: found.map((each) => each.values), isOnly: false });
  }
  return [...rows.values()];
}

/** What a filter names where nobody has it: whether that may be told is seen from what is around it. */
const namedBlocks = (asked: AskedDimension | undefined): readonly Block[] => (asked?.among[0] ?? []).flatMap((value) => asked?.dimension.blocksOf(value) ?? []);

function sumOf(tables: PeopleTables, blocks: readonly (readonly Block[])[], isOnly: boolean): Disclosed | undefined {
  let sum = 0;
  let seen = { shown: false, hidden: false, untold: false };
  for (const cell of product(blocks)) {
    const known = tables.known(cell);
    if (known.state === 'shown') sum += known.figure;
    seen = { shown: seen.shown || known.state === 'shown', hidden: seen.hidden || known.state === 'hidden', untold: seen.untold || known.state === 'untold' };
  }
  if (!isOnly && !seen.shown && !seen.hidden) return undefined;
  return seen.hidden || seen.untold ? { peopleServed: null, hidden: true } : { peopleServed: sum, hidden: false };
}

function* product(lists: readonly (readonly Block[])[]): Generator<readonly Block[]> {
  const [first, ...rest] = lists;
  if (!first) return yield [];
  for (const block of first) for (const others of product(rest)) yield [block, ...others];
}

/** Rows share their lists of values, so what is made of a list is made once. */
function remembered<Made>(make: (index: number, values: readonly string[]) => Made): (index: number, values: readonly string[]) => Made {
  const known = new Map<readonly string[], Made>();
  return (index, values) => {
    const made = known.get(values) ?? make(index, values);
    known.set(values, made);
    return made;
  };
}
