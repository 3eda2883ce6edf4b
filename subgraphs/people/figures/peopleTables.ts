import { badInput } from '../../runtime/errors.ts';
import { DimensionBlocks } from './dimensionBlocks.ts';
import type { Block, PeopleDimension } from './peopleDimensions.ts';
import { protect } from './protect.ts';
import type { Cell, Protection } from './protect.ts';

/** People with the same value of every dimension. */
export interface CountedPeople {
  readonly values: readonly string[];
  readonly count: number;
  readonly key: number;
}

/** What may be told of a cell: its figure, that it is hidden, nothing at all, or that nobody is in it. */
export type Known = { readonly state: 'shown'; readonly figure: number } | { readonly state: 'hidden' | 'untold' | 'empty' };

/**
 * All that may be told about people by some dimensions: a table for every choice of one view of each. Tables are made as they are needed, the wider ones first. A cell
 * is a number made of the places of its blocks, so that the one around it is found by adding.
 */
export class PeopleTables {
  readonly #dimensions: readonly DimensionBlocks[];
  /** The people by the places of their values. */
  readonly #people: readonly { readonly places: readonly number[]; readonly count: number; readonly key: number }[];
  readonly #protection: Protection;
  readonly #tables = new Map<string, ReadonlyMap<number, Cell>>();
  readonly #emptyCells = new Map<string, EmptyState>();

  constructor(dimensions: readonly PeopleDimension[], people: readonly CountedPeople[], protection: Protection) {
    let step = 1;
    this.#dimensions = dimensions.map((dimension, index) => {
      const blocks = new DimensionBlocks(dimension, people.map(({ values }) => values[index] ?? ''), step);
      step *= blocks.most;
      return blocks;
    });
    if (step > Number.MAX_SAFE_INTEGER) throw badInput('Expected figures about people to have fewer groups. Group by less.');
    this.#people = people.map(({ values, ...counted }) => ({ ...counted, places: values.map((value, index) => this.#dimensions[index]?.placeOf(0, value) ?? 0) }));
    this.#protection = protection;
  }

  /** The values that people have. */
  valuesOf(dimension: number): readonly string[] {
    return this.#dimensions[dimension]?.values ?? [];
  }

  /** Every combination of values that people have. */
  *combinations(): Generator<readonly string[]> {
    for (const { places } of this.#people) yield places.map((place, index) => this.#dimensions[index]?.values[place] ?? '');
  }

  /** The fewest blocks that together have exactly these values, of those that people have. */
  blocksWith(dimension: number, values: readonly string[]): readonly Block[] {
    return this.#dimensions[dimension]?.blocksWith(values) ?? [];
  }

  /** What may be told of the people in all of these blocks, one of each dimension. */
  known(blocks: readonly Block[]): Known {
    const cell = this.#cell(blocks);
    if (!cell) return { state: this.#emptyState(blocks) === 'empty' ? 'empty' : 'untold' };
    if (cell.state === 'shown') return { state: 'shown', figure: cell.figure };
    return { state: cell.state === 'small' || cell.state === 'hidden' ? 'hidden' : 'untold' };
  }

  #cell(blocks: readonly Block[]): Cell | undefined {
    let id = 0;
    for (const [index, { view, block }] of blocks.entries()) {
      const dimension = this.#dimensions[index];
      const place = dimension?.placeOf(view, block);
      if (!dimension || place === undefined) return undefined;
      id += place * dimension.step;
    }
    return this.#table(blocks.map(({ view }) => view)).get(id);
  }

  /** Nobody is in the cell; whether that may be told is seen from the wider ones, as for others. */
  #emptyState(blocks: readonly Block[]): EmptyState {
    if (this.#protection.hidesOthers === false) return 'empty';
    const id = JSON.stringify(blocks.map(({ view, block }) => [view, block]));
    const known = this.#emptyCells.get(id);
    if (known) return known;
    const states = this.#widerThan(blocks.map(({ view }) => view)).flatMap(({ dimension, view, leavesOut }) => {
      const block = blocks[dimension] && this.#dimensions[dimension]?.around(blocks[dimension], view);
      if (!block) return [];
      const wider = blocks.with(dimension, { view, block });
      return { state: this.#cell(wider)?.state ?? this.#emptyState(wider), leavesOut };
    });
    // Covered or below, nothing is told; what is inside by a narrower view is told in the first case.
    const isBelow = states.some(({ state }) => state === 'small' || state === 'below');
    const isCovered = states.some(({ state, leavesOut }) => leavesOut && (state === 'hidden' || state === 'covered'));
    const found = isBelow ? 'below' : isCovered ? 'covered' : 'empty';
    this.#emptyCells.set(id, found);
    return found;
  }

  #table(views: readonly number[]): ReadonlyMap<number, Cell> {
    const id = views.join();
    const known = this.#tables.get(id);
    if (known) return known;
    const widerTables = this.#widerThan(views).map(({ dimension, view, views: wider, leavesOut }) => {
      const { step = 1, placesAround } = this.#dimensions[dimension] ?? {};
      return { dimension, step, leavesOut, places: placesAround?.(views[dimension] ?? 0, view) ?? [], table: this.#table(wider) };
    });
    const cells = new Map<number, Cell>();
    for (const { id: cell, places, count, key } of this.#counted(views)) {
      const without: Cell[] = [];
      const around: Cell[] = [];
      for (const { dimension, step, leavesOut, places: placesAround, table } of widerTables) {
        const place = places[dimension] ?? 0;
        const wider = placesAround[place];
        const found = wider === undefined ? undefined : table.get(cell + (wider - place) * step);
        if (found) (leavesOut ? without : around).push(found);
      }
      cells.set(cell, { count, key, without, around, state: 'below', figure: 0 });
    }
    protect([...cells.values()], this.#protection);
    this.#tables.set(id, cells);
    return cells;
  }

  /** The people by blocks, in an order of the blocks' own, whatever other dimensions they were counted by. */
  #counted(views: readonly number[]): readonly CountedCell[] {
    const cells = new Map<number, CountedCell>();
    const placesOf = views.map((view, index) => this.#dimensions[index]?.placesAround(0, view) ?? []);
    for (const { places: values, count, key } of this.#people) {
      let id = 0;
      for (const [index, value] of values.entries()) id += (placesOf[index]?.[value] ?? 0) * (this.#dimensions[index]?.step ?? 1);
      const cell = cells.get(id);
      if (cell) {
        cell.count += count;
        cell.key = (cell.key + key) % 2 ** 32;
      } else cells.set(id, { id, places: values.map((value, index) => placesOf[index]?.[value] ?? 0), count, key });
    }
    return [...cells.values()].toSorted((one, other) => one.id - other.id);
  }

  /** The tables that are wider in one dimension; by its widest view, they leave it out. */
  #widerThan(views: readonly number[]): readonly WiderTable[] {
    return views.flatMap((own, dimension) => {
      const widest = (this.#dimensions[dimension]?.widest ?? 0);
      return Array.from({ length: widest - own }, (_, index): WiderTable => ({ dimension, view: own + 1 + index, views: views.with(dimension, own + 1 + index), leavesOut: own + 1 + index === widest }));
    });
  }
}

interface CountedCell {
  readonly id: number;
  /** By dimension: the place of the block. */
  readonly places: readonly number[];
  count: number;
  key: number;
}

interface WiderTable {
  readonly dimension: number;
  readonly view: number;
  readonly views: readonly number[];
  readonly leavesOut: boolean;
}

/** `empty`: that nobody is there may be told. */
type EmptyState = 'empty' | 'covered' | 'below';
