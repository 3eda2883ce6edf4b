import type { CheckedEntity } from './checkedEntity.ts';
import type { Finding } from './finding.ts';
import { personalSign } from '../personal/personalSign.ts';

/** A value and how often it was found. */
export interface Sample {
  readonly value: string;
  readonly count: number;
}

const mostSamples = 5;
const mostCharacters = 60;

/** The most frequent values for a finding about a field, or `key`; none of a column that looks personal, and no value that does so by itself. */
export function samplesOf({ personal }: CheckedEntity, path: string, found: readonly Sample[]): Pick<Finding, 'samples'> {
  if (personal.has(path) || personalSign({ name: '' }, found.map(({ value }) => value))) return {};
  const frequent = found.filter(({ value }) => !personalSign({ name: '' }, [value])).toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)).slice(0, mostSamples);
  return frequent.length === 0 ? {} : { samples: frequent.map(({ value, count }) => ({ value: shortened(value), count })) };
}

const shortened = (value: string): string => (value.length > mostCharacters ? `${value.slice(0, mostCharacters - 1)}…` : value);
