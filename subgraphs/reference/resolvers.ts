import { badInput } from '../runtime/errors.ts';
import { area, areaNear, boundary, children, name, names, parent, searchAreas, type Area } from './areas.ts';
import * as occupations from './occupations.ts';
import { pageInMemory } from './pageInMemory.ts';
import type { AreaParent, OccupationParent } from './parents.ts';
import type { Resolvers } from './types.generated.ts';

/** Resolvers of areas and occupations, alike in every subgraph: reference data in memory, so none has to ask another. */
export const referenceResolvers: Pick<Resolvers, 'Query' | 'Area' | 'Occupation'> = {
  Query: {
    area: (_root, { id }) => area(id) ?? null,
    areas: (_root, args) => {
      const { text, kind, within } = args.filter ?? {};
      const kinds = either(kind, 'filter.kind');
      const inside = either(within, 'filter.within');
      const found = (inside ?? [undefined]).flatMap((one) => [...searchAreas({ text: text ?? undefined, kinds, within: one })]);
      return pageInMemory(distinct(found, ({ id }) => id), ({ id }) => id, args);
    },
    areaNear: (_root, { latitude, longitude, radiusKm }) => {
      try {
        return areaNear(latitude, longitude, radiusKm);
      } catch (error) {
        if (error instanceof RangeError) throw badInput(error.message);
        throw error;
      }
    },
    occupation: (_root, { code }) => occupations.occupation(code) ?? null,
    occupations: (_root, args) => {
      const { text, level, within } = args.filter ?? {};
      const inside = either(within, 'filter.within');
      const found = (inside ?? [undefined]).flatMap((one) => [...occupations.searchOccupations({ text: text ?? undefined, levels: levelsOf(level), within: one })]);
      return pageInMemory(distinct(found, ({ code }) => code), ({ code }) => code, args);
    },
  },
  Area: {
    __resolveReference: ({ id }: { id: string }) => area(id) ?? null,
    kind: (parent) => known(parent).kind,
    code: (parent) => known(parent).code,
    name: (parent, { language }) => name(known(parent), language ?? undefined),
    names: (parent) => [...names(known(parent))],
    parent: (child, { kind }) => parent(known(child), kind ?? undefined) ?? null,
    children: (parent, { kind }) => [...children(known(parent), kind ?? undefined)],
    centroid: (parent) => known(parent).centroid,
    boundary: (parent) => boundary(known(parent)) ?? null,
    population: (parent) => known(parent).population,
    populationYear: (parent) => known(parent).populationYear,
  },
  Occupation: {
    __resolveReference: ({ code }: { code: string }) => occupations.occupation(code) ?? null,
    level: (parent) => knownOccupation(parent).level,
    name: (parent, { language }) => occupations.name(knownOccupation(parent), language ?? undefined),
    names: (parent) => [...occupations.names(knownOccupation(parent))],
    broader: (parent) => occupations.broader(knownOccupation(parent)) ?? null,
    narrower: (parent) => [...occupations.narrower(knownOccupation(parent))],
    escoOccupations: ({ code }, { language }) => [...occupations.escoOccupations(code, language ?? undefined)],
  },
};

// Parents are made by the resolvers above and by decoding rows, so their ids are known.
function known({ id }: AreaParent): Area {
  const found = area(id);
  if (!found) throw new Error(`Expected an area's id, got "${id}"`);
  return found;
}

function knownOccupation({ code }: OccupationParent): occupations.Occupation {
  const found = occupations.occupation(code);
  if (!found) throw new Error(`Expected an ISCO-08 code, got "${code}"`);
  return found;
}

/** What `{ eq, in }` asks for: the values that meet both, undefined when it asks for nothing. */
function either<T>(filter: { readonly eq?: T | null; readonly in?: readonly T[] | null } | null | undefined, place: string): readonly T[] | undefined {
  if (!filter) return undefined;
  const { eq } = filter;
  if (eq === null || filter.in === null) throw badInput(`Expected \`${place}\` to have values, got null.`);
  if (eq === undefined) return filter.in;
  return !filter.in || filter.in.includes(eq) ? [eq] : [];
}

function levelsOf(filter: { readonly eq?: number | null; readonly in?: readonly number[] | null; readonly gte?: number | null; readonly lte?: number | null } | null | undefined): readonly number[] | undefined {
  if (!filter) return undefined;
  const values = either(filter, 'filter.level') ?? [1, 2, 3, 4];
  return values.filter((level) => level >= (filter.gte ?? level) && level <= (filter.lte ?? level));
}

const distinct = <T>(items: readonly T[], key: (item: T) => string): readonly T[] =>
  [...new Map(items.map((item) => [key(item), item])).values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
