import type { MappingProblem } from '../mappingProblem.ts';

/** How grave a finding is: an `error` keeps the partner from being taken over, a `warning` costs rows, values or speed, a `note` is good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** What kind of finding it is: a closed list, for machines, tests and the documentation. */
export type FindingKind =
  | 'mapping' | 'address' | 'connection' | 'rights' | 'missing-table' | 'missing-column' | 'sql' | 'type' | 'unknown-code' | 'unread-value'
  | 'duplicate-key' | 'absent-key' | 'dangling-reference' | 'no-index' | 'not-pushed-down' | 'personal-data' | 'null-row' | 'no-rows' | 'too-slow';

/** Something that a partner should know about its mapping or database, with where the mapping says so. */
export interface Finding extends MappingProblem {
  readonly severity: Severity;
  readonly kind: FindingKind;
  /** How many rows it concerns, of how many looked at. */
  readonly rows?: { readonly count: number; readonly of: number };
  /** Values that were found, with how often, the most frequent first. Never values of a column that looks personal. */
  readonly samples?: readonly { readonly value: string; readonly count: number }[];
  /** What to do about it: SQL to run, or a line to write in the mapping. */
  readonly advice?: string;
}
