import type { CheckedEntity } from './checkedEntity.ts';
import type { Finding } from './finding.ts';
import { personalSign } from '../personal/personalSign.ts';

/** A value and how often it was found. */
export interface Sample {
  readonly value: string;
  readonly count: number;
}

/** What fewer people have may tell who they are. */
const fewestPeople = 5;
const mostSamples = 5;
const mostCharacters = 60;

/**
 * The most frequent values for a finding about a field, or `key`; none of a column that looks personal, and no value that does so by itself, nor of people one that few of them have. Of records about persons
 * none at all: a wrong mapping would tell what it mixes up.
 */
export function samplesOf({ personal, domain, mapping: { entity } }: CheckedEntity, path: string, all: readonly Sample[]): Pick<Finding, 'samples'> {
  const found = domain === 'people' ? all.filter(({ count }) => count >= fewestPeople) : all;
  if (entity.isPersonal || personal.has(path) || personalSign({ name: '' }, found.map(({ value }) => value))) return {};
  const frequent = found.filter(({ value }) => !personalSign({ name: '' }, [value])).toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)).slice(0, mostSamples);
  return frequent.length === 0 ? {} : { samples: frequent.map(({ value, count }) => ({ value: shortened(value), count })) };
}

const shortened = (value: string): string => (value.length > mostCharacters ? `${value.slice(0, mostCharacters - 1)}…` : value);
