import { disclose } from '../../subgraphs/people/disclosure.ts';
import type { EntityMapping } from '../../subgraphs/sources/mapping.ts';
import type { Filter, Source } from '../../subgraphs/sources/source.ts';

/** How people are previewed: as the graph shows them, in counts with small ones hidden, and never a row about one person. Undefined for every other entity. */
export function peopleFigures({ entity, fields }: EntityMapping):
  | { readonly ask: (source: Source, filter: Filter, first: number) => Promise<readonly Readonly<Record<string, unknown>>[]> }
  | undefined {
  if (entity.name !== 'PeopleServedStatistics') return undefined;
  const field = ['area', ...fields.keys()].find((name) => fields.has(name));
  return {
    ask: async (source, filter, first) => {
      const by = field === undefined ? [] : [{ field, month: entity.fields.get(field)?.kind === 'month' }];
      const figures = await source.figures({ entity: entity.name, by, sums: [], filter });
      const largest = figures.toSorted((one, other) => other.count - one.count).slice(0, first);
      return largest.map((figure) => ({ ...(field !== undefined && { [field]: figure.by[0] ?? null }), ...disclose(figure.count) }));
    },
  };
}
