import { badInput } from '../runtime/errors.ts';
import { unexpected } from '../sources/filterError.ts';
import { area, areaNear, boundary, children, name, names, parent, searchAreas, within, type Area } from './areas.ts';
import * as occupations from './occupations.ts';
import { pageInMemory } from './pageInMemory.ts';
import type { AreaParent, OccupationParent } from './parents.ts';
import type { Resolvers } from './types.generated.ts';

/** Resolvers of areas and occupations, alike in every subgraph: reference data in memory, so none has to ask another. */
export const referenceResolvers: Pick<Resolvers, 'Query' | 'Area' | 'Occupation'> = {
  Query: {
    area: (_root, { id }) => area(id) ?? null,
    areas: (_root, args) => {
      const { text, kind, within: around } = args.filter ?? {};
      const found = searchAreas({ text: wordsIn(text), kinds: either(kind, 'filter.kind') });
      return pageInMemory(insideOf(found, ({ id }) => id, either(around, 'filter.within'), within), ({ id }) => id, args);
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
      const { text, level, within: group } = args.filter ?? {};
      const found = occupations.searchOccupations({ text: wordsIn(text), levels: levelsOf(level) });
      return pageInMemory(insideOf(found, ({ code }) => code, either(group, 'filter.within'), occupations.occupationWithin), ({ code }) => code, args);
    },
  },
  Area: {
    // A new object: the subgraph library writes the type's name on it.
    __resolveReference: ({ id }: { id?: unknown }) => (typeof id === 'string' && area(id) ? { id } : null),
    kind: (parent) => known(parent).kind,
    code: (parent) => known(parent).code,
    name: (parent, { language }) => name(known(parent), language ?? undefined),
    names: (parent) => [...names(known(parent))],
    parent: (child, { kind }) => parent(known(child), kind ?? undefined) ?? null,
    children: (parent, { kind }, { budget }) => budget.spend(children(known(parent), kind ?? undefined)),
    centroid: (parent) => known(parent).centroid,
    boundary: (parent) => boundary(known(parent)) ?? null,
    population: (parent) => known(parent).population,
    populationYear: (parent) => known(parent).populationYear,
  },
  Occupation: {
    __resolveReference: ({ code }: { code?: unknown }) => (typeof code === 'string' && occupations.occupation(code) ? { code } : null),
    level: (parent) => knownOccupation(parent).level,
    name: (parent, { language }) => occupations.name(knownOccupation(parent), language ?? undefined),
    names: (parent) => [...occupations.names(knownOccupation(parent))],
    broader: (parent) => occupations.broader(knownOccupation(parent)) ?? null,
    narrower: (parent, _args, { budget }) => budget.spend(occupations.narrower(knownOccupation(parent))),
    escoOccupations: ({ code }, { language }, { budget }) => budget.spend(occupations.escoOccupations(code, language ?? undefined)),
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

/** What `{ eq, in }` asks for: the different values that meet both, undefined when it asks for nothing. */
function either<T>(filter: { readonly eq?: T | null; readonly in?: readonly T[] | null } | null | undefined, place: string): readonly T[] | undefined {
  if (filter === undefined) return undefined;
  if (filter === null || filter.eq === null || filter.in === null) throw unexpected(place, 'a condition', null);
  const { eq, in: several } = filter;
  if (several && (several.length === 0 || several.length > mostValues)) throw unexpected(`${place}.in`, `a list of 1 to ${mostValues}`, several);
  const values = several && new Set(several);
  if (eq === undefined) return values && [...values];
  return !values || values.has(eq) ? [eq] : [];
}

const mostValues = 1000;

type LevelFilter = { readonly eq?: number | null; readonly in?: readonly number[] | null; readonly gte?: number | null; readonly lte?: number | null };

function levelsOf(filter: LevelFilter | null | undefined): readonly number[] | undefined {
  if (filter === undefined) return undefined;
  const values = either(filter, 'filter.level') ?? [1, 2, 3, 4];
  if (filter?.gte === null || filter?.lte === null) throw unexpected('filter.level', 'a condition', null);
  return values.filter((level) => level >= (filter?.gte ?? level) && level <= (filter?.lte ?? level));
}

function wordsIn(text: string | null | undefined): string | undefined {
  if (text === null || (text?.length ?? 0) > 200) throw unexpected('filter.text', 'words, at most 200 characters', text);
  return text;
}

/** Of what was found, what is inside one of the places named; everything when none is. Circles are worked out at each question, so they are few. */
function insideOf<T>(found: readonly T[], key: (item: T) => string, places: readonly string[] | undefined, within: (place: string) => ReadonlySet<string>): readonly T[] {
  if (!places) return found;
  const circles = places.filter((place) => place.startsWith('circle:')).length;
  if (circles > mostCircles) throw badInput(`Expected \`filter.within\` to name at most ${mostCircles} circles, got ${circles}.`);
  const inside = new Set(places.flatMap((place) => [...within(place)]));
  return found.filter((item) => inside.has(key(item)));
}

const mostCircles = 20;
