import { badInput } from '../../runtime/errors.ts';
import { unexpected } from '../../sources/filterError.ts';
import { checkFieldFilter } from '../../sources/statements/filterValues.ts';
import { absent, partnerOf, peopleDimensions } from './peopleDimensions.ts';
import type { PeopleDimension } from './peopleDimensions.ts';

/** What figures about people are asked for, as the SDL has it. */
export interface PeopleQuestion {
  /** Names of `PeopleServedDimension`. */
  readonly by: readonly string[];
  readonly filter?: object | null | undefined;
  readonly areaKind?: string | null | undefined;
  /** What the figures belong to, such as an area: one condition more. */
  readonly of?: { readonly field: string; readonly value: string };
}

/** A dimension that a question needs, and how. */
export interface AskedDimension {
  readonly dimension: PeopleDimension;
  /** What rows tell of a value, by the names of `by`; absent is null. Empty where the dimension is only filtered on. */
  readonly labels: ReadonlyMap<string, (value: string) => string | null>;
  /** Lists of values of which one of each must be meant. */
  readonly among: readonly (readonly string[])[];
}

/** Reads a question. Throws where it is about more dimensions than allowed, partners not counted, whether grouped by or filtered on. */
export function readPeopleQuestion({ by, filter, areaKind, of }: PeopleQuestion, mostDimensions: number): readonly AskedDimension[] {
  if (new Set(by).size < by.length) throw badInput(`Expected \`by\` to name different dimensions, got ${by.join(', ')}.`);
  if (areaKind === 'CIRCLE') throw badInput('Expected `areaKind` to be a level of the division of territory, got CIRCLE.');
  const among = new Map(Object.entries(filter ?? {}).filter(([, condition]) => condition !== undefined).map(([field, condition]) => [field, valuesAmong(field, condition)]));
  if (of) among.set(of.field, [[of.value], ...(among.get(of.field) ?? [])]);
  const names = new Set([...by.map(fieldOf), ...[...among].filter(([, lists]) => lists.length > 0).map(([field]) => field)]);
  const counted = peopleDimensions.map(({ name }) => name).filter((name) => names.has(name) && name !== 'partner');
  if (counted.length > mostDimensions) {
    throw badInput(`Expected figures about people to group by and filter on at most ${mostDimensions} dimensions beside PARTNER, got ${counted.length}: ${counted.join(', ')}.`);
  }
  // The organization tells the partner, so they are one dimension.
  const dimensions = peopleDimensions.filter(({ name }) => names.has(name) && !(name === 'partner' && names.has('organization')));
  return dimensions.map((dimension) => ({ dimension, labels: labelsOf(dimension, by, areaKind ?? undefined), among: among.get(dimension.name) ?? [] }));
}

/** The field of a dimension by its name in `by`: `AGE_GROUP` is `ageGroup`. */
export const fieldOf = (name: string): string => name.toLowerCase().replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

function valuesAmong(field: string, condition: unknown): readonly (readonly string[])[] {
  const kind = peopleDimensions.find(({ name }) => name === field && name !== 'partner' && name !== 'month')?.kind;
  if (!kind) throw unexpected(`filter.${field}`, 'left out', condition);
  const { among, contains, least, most } = checkFieldFilter(`filter.${field}`, kind, condition);
  if (contains !== undefined || least !== undefined || most !== undefined) throw unexpected(`filter.${field}`, '`eq` or `in`', condition);
  return among.map((values) => values.map(String));
}

function labelsOf({ name, views }: PeopleDimension, by: readonly string[], areaKind: string | undefined): AskedDimension['labels'] {
  const labels = new Map<string, (value: string) => string | null>();
  for (const each of by) {
    if (fieldOf(each) === 'partner' && (name === 'partner' || name === 'organization')) labels.set(each, partnerOf);
    else if (fieldOf(each) !== name) continue;
    else if (name === 'organization') labels.set(each, (value) => (value.endsWith(':') ? null : value));
    else {
      const blockOf = views.find((view) => name === 'area' && view.name === areaKind)?.blockOf ?? ((value: string) => value);
      labels.set(each, (value) => (blockOf(value) === absent ? null : blockOf(value)));
    }
  }
  return labels;
}
