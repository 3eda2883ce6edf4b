import type { Block, PeopleDimension, View } from './peopleDimensions.ts';

/** The blocks of a dimension that people are in, by each of its views. The place of a block is that in the order of their names. */
export class DimensionBlocks {
  /** The values that people have. */
  readonly values: readonly string[];
  /** The place of the widest view. */
  readonly widest: number;
  /** How many blocks the view with the most has. */
  readonly most: number;
  /** What a block's place counts for in the number of a cell. */
  readonly step: number;
  readonly #views: readonly View[];
  /** By view: the places of its blocks. */
  readonly #places: readonly ReadonlyMap<string, number>[];
  /** By view: the values in each block, by its place. */
  readonly #valuesIn: readonly (readonly (readonly string[])[])[];
  readonly #around = new Map<string, readonly (number | undefined)[]>();

  constructor({ views }: PeopleDimension, values: readonly string[], step: number) {
    this.values = [...new Set(values)].toSorted();
    this.widest = views.length - 1;
    this.step = step;
    this.#views = views;
    this.#valuesIn = views.map(({ blockOf }) => [...Map.groupBy(this.values, blockOf)].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, inBlock]) => inBlock));
    this.#places = views.map(({ blockOf }, view) => new Map(this.#valuesIn[view]?.map(([value = ''], place) => [blockOf(value), place])));
    this.most = Math.max(1, ...this.#places.map(({ size }) => size));
  }

  /** The place of a block; undefined if nobody is in it. */
  placeOf(view: number, block: string): number | undefined {
    return this.#places[view]?.get(block);
  }

  /** By place: the place of the block of a wider view that has all the people of this one, if one has. */
  readonly placesAround = (view: number, wider: number): readonly (number | undefined)[] => {
    const id = `${view} ${wider}`;
    const known = this.#around.get(id);
    if (known) return known;
    const blockOf = this.#views[wider]?.blockOf;
    const places = (this.#valuesIn[view] ?? []).map((values) => {
      const around = new Set(values.map((value) => this.#places[wider]?.get(blockOf?.(value) ?? '')));
      return around.size === 1 ? [...around][0] : undefined;
    });
    this.#around.set(id, places);
    return places;
  };

  /** The block of a wider view that has all of a block: by the people who are there, of others by what the block means. */
  around({ view, block }: Block, wider: number): string | undefined {
    const place = this.placeOf(view, block);
    const blockOf = this.#views[wider]?.blockOf;
    if (place === undefined) return blockOf?.(block) || undefined;
    const [value] = this.placesAround(view, wider)[place] === undefined ? [] : (this.#valuesIn[view]?.[place] ?? []);
    return value === undefined ? undefined : blockOf?.(value);
  }

  /** The fewest blocks that together have exactly these values, of those that people have. */
  blocksWith(values: readonly string[]): readonly Block[] {
    const left = new Set(values);
    return this.#views.map(({ blockOf }, view) => ({ blockOf, view })).toReversed().flatMap(({ blockOf, view }) =>
      [...new Set([...left].map(blockOf))].flatMap((block) => {
        const inBlock = this.#valuesIn[view]?.[this.placeOf(view, block) ?? 0] ?? [];
        if (!inBlock.every((value) => left.has(value))) return [];
        for (const value of inBlock) left.delete(value);
        return [{ view, block }];
      }));
  }
}
