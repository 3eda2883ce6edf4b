import { otherPhrases } from '../names/lexicon.ts';
import { matchName } from '../names/nameMatch.ts';
import { stem } from '../names/nameTokens.ts';
import type { Making } from '../proposal.ts';
import type { TableProfile } from '../tables/tableProfile.ts';
import { meaningOf, readBooleans } from '../values/booleans.ts';
import type { ColumnProfile } from '../values/columnProfile.ts';
import { readDates } from '../values/dates.ts';

const neutral = ['data', 'fecha', 'date', 'ind', 'es', 'is', 'flag'].map(stem);

/** A column that may mark withdrawn rows, and how the mapping says so. */
export interface DeletedMark {
  readonly column: string;
  readonly making: Making;
}

/** The column that by name and values may mark rows as deleted or withdrawn: a day, or yes and no; or one that says, by yes and no, which rows still count. */
export function deletedMark({ columns, neutral: ofTable }: TableProfile, read: ReadonlySet<string>): DeletedMark | undefined {
  const named = (of: 'deleted' | 'active'): readonly ColumnProfile[] =>
    columns.filter(({ column, tokens }) => !read.has(column.name) && (matchName(tokens, otherPhrases(of), new Set([...ofTable, ...neutral]))?.score ?? 0) >= 0.9);
  const marked = named('deleted').find((column) => readDates(column, 'date') !== undefined || readBooleans(column) !== undefined);
  if (marked) return { column: marked.column.name, making: marked.column.name };
  for (const active of named('active').filter((column) => readBooleans(column) !== undefined)) {
    const values = [...active.values.keys()].filter((value) => meaningOf(value) === false);
    if (values.length > 0) return { column: active.column.name, making: { column: active.column.name, values } };
  }
  return undefined;
}
