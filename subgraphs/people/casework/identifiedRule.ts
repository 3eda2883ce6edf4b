import type { RowRule } from '../../sources/source.ts';

/** That a record is of the person with an identifier, by the ways in which it is written. The number of a passport is none, though it may look like one. */
export const identifiedRule = (spellings: readonly string[]): RowRule => ({
  entity: 'PersonRecord', subject: 'id',
  where: [{ field: 'nationalId', in: spellings }, { field: 'nationalIdKind', in: ['PASSPORT'], isNot: true }],
});
