import { checkNames } from './knownNames.ts';
import type { ProblemList } from './mappingProblem.ts';
import { readQuiet, readTimeZone } from './quietHours.ts';
import type { QuietSpan } from './quietHours.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlMap } from './yamlPlaces.ts';

export type { QuietSpan } from './quietHours.ts';

/** How much of a partner's database the graph may use. */
export interface PartnerLimits {
  /** Milliseconds for one statement. */
  readonly timeout: number;
  /** Of all subgraphs together: each domain that the partner shares has a part of them. */
  readonly connections: number;
  /** Rows that one statement may return. */
  readonly rows: number;
  /** When the database isn't asked at all, by the clock of `timeZone`. */
  readonly quiet?: readonly QuietSpan[];
  readonly timeZone: string;
}

/** The limits of a partner that sets none. */
export const usualLimits: PartnerLimits = { timeout: 2000, connections: 8, rows: 10_000, timeZone: 'Europe/Madrid' };

/** What no partner can go beyond. */
export const greatestLimits = { timeout: 60_000, connections: 100, rows: 100_000 } as const;

/** The limits that a partner can set. */
export const limitOptions = ['timeout', 'connections', 'rows', 'quiet', 'timeZone'] as const;

/** Reads the `limits` of a partner's file; those with problems, which are told, are the usual ones. */
export function readLimits(entry: YamlEntry | undefined, path: string, problems: ProblemList): PartnerLimits {
  if (!entry) return usualLimits;
  const { value: map } = entry;
  if (map.kind !== 'map') return problems.add(map, path, 'a map of limits', describeNode(map)) ?? usualLimits;
  checkNames(map, limitOptions, path, 'a limit', problems);
  const quiet = entryOf(map, 'quiet');
  const timeZone = entryOf(map, 'timeZone');
  return {
    timeout: readLimit('timeout', map, path, problems),
    connections: readLimit('connections', map, path, problems),
    rows: readLimit('rows', map, path, problems),
    ...(quiet && { quiet: readQuiet(quiet, pathTo(path, 'quiet'), problems) }),
    timeZone: (timeZone && readTimeZone(timeZone, pathTo(path, 'timeZone'), problems)) ?? usualLimits.timeZone,
  };
}

function readLimit(name: keyof typeof greatestLimits, limits: YamlMap, path: string, problems: ProblemList): number {
  const value = entryOf(limits, name)?.value;
  if (!value) return usualLimits[name];
  const limit = value.kind === 'scalar' && Number.isInteger(value.value) ? Number(value.value) : 0;
  if (limit >= 1 && limit <= greatestLimits[name]) return limit;
  return problems.add(value, pathTo(path, name), `a whole number from 1 to ${greatestLimits[name]}`, describeNode(value)) ?? usualLimits[name];
}
