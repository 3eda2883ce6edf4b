import { smallestShown } from '../disclosure.ts';
import { noise } from './noise.ts';

/** Some of the people served: those whose values are in certain blocks. At least one. */
export interface Cell {
  readonly count: number;
  /** The sum of what the secret makes of each record's key. */
  readonly key: number;
  /** The cells that have this one in them and leave out one dimension. */
  readonly without: readonly Cell[];
  /** The cells that have this one in them by a wider view of one dimension, such as its province. */
  readonly around: readonly Cell[];
  /**
   * `small`: few people. `hidden`: it would tell of one that is small. `covered`: it is in a hidden one. `below`: it is in a small one. Of the last two nothing is told,
   * not even that somebody is there.
   */
  state: 'shown' | 'small' | 'hidden' | 'covered' | 'below';
  /** What is shown. */
  figure: number;
}

/** How figures are protected. */
export interface Protection {
  readonly secret: Buffer;
  /** The bound of the noise. */
  readonly bound: number;
  /** False in tests that show what the rules are there for. */
  readonly hidesOthers?: boolean;
}

/**
 * Decides which cells of a table are shown. The wider ones have been decided, and stay: what is hidden depends on nothing but the cell's own table, so every
 * question about a cell has the same answer. In order:
 * 1. Nothing is told of what is in a small cell, nor of a hidden one by a dimension more.
 * 2. Cells of 1 to 4 people are small. Of others no figure is below 5, whatever the noise.
 * 3. A cell that is shown is the sum of those that it is divided in: of these at least two aren't shown, or none. Of those that a hidden cell is divided in by a narrower
 *    view, at least one isn't. Together they have at least 5 to 8 people: which, nobody knows, as it follows from the cell's key. The cells with the fewest are chosen.
 */
export function protect(cells: readonly Cell[], { secret, bound, hidesOthers = true }: Protection): void {
  for (const cell of cells) {
    cell.figure = bound > 0 && cell.count >= smallestShown ? Math.max(smallestShown, cell.count + noise(secret, cell.key, bound)) : cell.count;
    const isSmall = cell.count < smallestShown;
    if (!hidesOthers) cell.state = isSmall ? 'small' : 'shown';
    else if ([...cell.without, ...cell.around].some(({ state }) => state === 'small' || state === 'below')) cell.state = 'below';
    else if (cell.without.some(({ state }) => state !== 'shown')) cell.state = isSmall ? 'below' : 'covered';
    else cell.state = isSmall ? 'small' : 'shown';
  }
  if (!hidesOthers) return;
  const divisions = divisionsOf(cells);
  for (let isSettled = false; !isSettled; ) isSettled = divisions.filter((division) => hideOthers(division)).length === 0;
}

/** A cell, and those that it is divided in by one dimension. */
interface Division {
  readonly parts: readonly Cell[];
  /** How many people are in none of the parts, as they have no value that is so exact. They are a part that can't be chosen to be hidden. */
  readonly others: number;
  readonly isShown: boolean;
  /** How many people the parts that aren't shown must have together, if there are any: were it always the same, that one part more is hidden would tell that the others have less. */
  readonly fewestPeople: number;
}

function divisionsOf(cells: readonly Cell[]): readonly Division[] {
  const parts = new Map<Cell, Cell[]>();
  const add = (wider: Cell, cell: Cell): void => {
    const known = parts.get(wider);
    if (known) known.push(cell);
    else parts.set(wider, [cell]);
  };
  for (const cell of cells) {
    for (const wider of cell.without) if (wider.state === 'shown') add(wider, cell);
    for (const wider of cell.around) if (wider.state === 'shown' || wider.state === 'hidden' || wider.state === 'covered') add(wider, cell);
  }
  return [...parts].map(([wider, all]) => ({ parts: all, others: wider.count - all.reduce((sum, { count }) => sum + count, 0), isShown: wider.state === 'shown', fewestPeople: smallestShown + (wider.key % 4) }));
}

/** Hides as many parts as it takes; true if some were. */
function hideOthers({ parts, others, isShown, fewestPeople }: Division): boolean {
  const isSmall = others > 0 && others < smallestShown;
  const fewest = isShown ? 2 : 1;
  let hidden = Number(isSmall);
  let people = isSmall ? others : 0;
  for (const { state, count } of parts) {
    if (state === 'shown') continue;
    hidden += 1;
    people += count;
  }
  if ((isShown && hidden === 0) || (hidden >= fewest && people >= fewestPeople)) return false;
  const candidates = parts.filter((part) => part.state === 'shown' && !isTold(part)).toSorted((one, other) => one.count - other.count || one.key - other.key);
  for (const part of candidates) {
    if (hidden >= fewest && people >= fewestPeople) break;
    part.state = 'hidden';
    hidden += 1;
    people += part.count;
  }
  return candidates.length > 0;
}

/** True if a wider cell that is shown has the same people: hiding this one hides nothing. */
const isTold = ({ count, without, around }: Cell): boolean => [...without, ...around].some((wider) => wider.state === 'shown' && wider.count === count);
