import { SourceError } from '../../subgraphs/sources/source.ts';
import type { Filter, Source } from '../../subgraphs/sources/source.ts';
import { hostileValues } from './hostileNames.ts';

/** Asks a source about an entity in every way there is, with hostile values; answers the kinds of errors that came of it, each once. */
export async function askEverything(source: Source, entity: string): Promise<readonly string[]> {
  const fields = new Set(['title', 'name', 'employer', 'description', 'url', 'employmentType', 'area', 'totalJobOpenings', 'jobLocation.streetAddress', 'source.updatedAt', 'originalCodes']);
  const errors = new Set<string>();
  const noting = async (question: Promise<unknown>): Promise<void> => {
    await question.catch((error: unknown) => {
      if (!(error instanceof SourceError)) throw error;
      errors.add(error.status);
    });
  };
  const page = (filter: Filter): Promise<void> => noting(source.page({ entity, filter, order: { direction: 'ASC' }, limit: 10, fields: new Set(['title']) }));
  await noting(source.page({ entity, order: { direction: 'ASC' }, limit: 10, fields }));
  if (entity !== 'Offer' || errors.size > 0) return [...errors];
  const places: readonly ((value: string) => Filter)[] = [
    (value) => ({ title: { eq: value } }), (value) => ({ title: { contains: value } }), (value) => ({ text: value }), (value) => ({ id: { in: [value, `prova:${value}`] } }),
    (value) => ({ employmentType: { eq: value } }), (value) => ({ area: { in: [value] } }), (value) => ({ 'jobLocation.streetAddress': { eq: value } }),
  ];
  // Every value somewhere, and the worst everywhere.
  for (const [index, value] of hostileValues.entries()) {
    const some = index === 0 ? places : places.slice(index % places.length).slice(0, 1);
    for (const place of some) await page(place(value));
    await noting(source.rows({ entity, keys: [value, encodeURIComponent(value.toWellFormed())], fields: new Set(['title']) }));
    if (index === 0) await noting(source.page({ entity, order: { field: 'title', direction: 'DESC' }, after: { value, ties: 'all' }, limit: 10, fields: new Set(['title']) }));
  }
  return [...errors];
}

/** What a source of the hostile mapping shows of its one row. */
export const hostileRow = async (source: Source): Promise<unknown> =>
  (await source.page({ entity: 'Offer', order: { direction: 'ASC' }, limit: 10, fields: new Set(['title', 'description', 'url', 'employmentType', 'area', 'jobLocation.streetAddress']) })).map(({ row }) => row);
