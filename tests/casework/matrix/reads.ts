import type { ValueField } from './domain.ts';
import { valueOf } from './contents.ts';
import type { HeldRecord } from './contents.ts';
import type { Ask } from './selections.ts';

/** What each part of a derived field is made of, at the person's record; undefined for what is made of none. */
export const derivedFrom: ReadonlyMap<string, ReadonlyMap<string, string | undefined>> = new Map([
  ['Candidature.blindProfile', new Map([
    ['reference', undefined], ['wantedOccupations', 'wantedOccupations'], ['educationLevel', 'situation.educationLevel'], ['workTime', 'availability.workTime'],
    ['availableFrom', 'availability.from'], ['drivingLicence', 'availability.drivingLicence'],
  ])],
]);

/** The paths that have to be read for what is asked. */
export function readPaths(asks: readonly Ask[]): readonly string[] {
  return asks.flatMap(({ field }) => {
    if (field.kind === 'embedded') return field.fields.map(({ path }) => path);
    if (field.kind === 'source') return ['source', 'source.updatedAt'];
    return field.kind === 'value' || field.kind === 'record' ? [field.path] : [];
  });
}

/** What the graph shows of a field of a record; of what the public graph knows, its key. */
export function shownValue(held: HeldRecord, { model, thing }: ValueField): unknown {
  const value = valueOf(held, model);
  if (!thing || value === null) return value;
  return Array.isArray(value) ? value.map((each: unknown) => ({ [thing.key]: each })) : { [thing.key]: value };
}
