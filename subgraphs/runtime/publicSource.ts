import type { EntityModel } from '../sources/model.ts';
import type { Source } from '../sources/source.ts';
import { sharedFigures } from './sharedFigures.ts';

/**
 * A partner's database without the records about persons: what resolvers of the public graph are given. Every question about one answers empty, without a statement.
 * `figures` asks the database for figures, where they aren't to be shared.
 */
export function publicSource(source: Source, models: ReadonlyMap<string, EntityModel>, figures = sharedFigures): Source {
  // Also what no model knows: closed by default.
  const isPublic = (entity: string): boolean => models.get(entity)?.isPersonal === false;
  return {
    partner: source.partner,
    looked: source.looked,
    timeZone: source.timeZone,
    maps: (entity) => isPublic(entity) && source.maps(entity),
    state: () => source.state(),
    rows: async (question) => (isPublic(question.entity) ? source.rows(question) : []),
    page: async (question) => (isPublic(question.entity) ? source.page(question) : []),
    figures: async (question) => (isPublic(question.entity) ? figures(source, question) : []),
    close: async () => undefined,
  };
}
