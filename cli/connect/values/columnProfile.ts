import type { CatalogueColumn, CatalogueTable } from '../../../subgraphs/sources/engines/catalogue.ts';
import { foldText } from '../../../subgraphs/sources/statements/foldedText.ts';
import { spellings } from '../names/lexicon.ts';
import { nameTokens } from '../names/nameTokens.ts';
import type { NameTokens } from '../names/nameTokens.ts';
import type { TableSample } from '../samples.ts';

/** What is known of a column: its name taken apart, and what its sampled values are. */
export interface ColumnProfile {
  readonly column: CatalogueColumn;
  readonly tokens: NameTokens;
  /** The values, blanks around them cut, with how often; nothing is counted of absent and blank ones. */
  readonly values: ReadonlyMap<string, number>;
  /** How many sampled rows have a value. */
  readonly present: number;
  readonly rows: number;
  /** True if `values` are those of the whole table. */
  readonly complete: boolean;
}

/** The profiles of a table's columns, in their order. */
export function columnProfiles(table: CatalogueTable, sample: TableSample | undefined): readonly ColumnProfile[] {
  return table.columns.map((column, index) => {
    const whole = sample?.values.get(column.name);
    const values = whole ? trimmed(whole) : counted(sample?.rows.map((row) => row[index] ?? null) ?? []);
    return {
      column, values, tokens: nameTokens(column.name), complete: whole !== undefined || (sample?.complete ?? false),
      present: [...values.values()].reduce((sum, count) => sum + count, 0),
      rows: whole && sample && !sample.complete ? Math.max(sample.rows.length, [...whole.values()].reduce((sum, count) => sum + count, 0)) : (sample?.rows.length ?? 0),
    };
  });
}

/** The values without those that mean nothing, and the latter as they are written. */
export function withoutNothing({ values }: Pick<ColumnProfile, 'values'>): PresentValues {
  const known = presentValues.get(values);
  if (known) return known;
  const absent = [...values.keys()].filter(meansNothing);
  const found = absent.length === 0 ? { values, absent } : { values: new Map([...values].filter(([value]) => !absent.includes(value))), absent };
  presentValues.set(values, found);
  return found;
}

interface PresentValues {
  readonly values: ReadonlyMap<string, number>;
  readonly absent: readonly string[];
}

const presentValues = new WeakMap<ReadonlyMap<string, number>, PresentValues>();

const longestNothing = 24;

/** True for a spelling of nothing, such as `n.d.`, `pendent` or `--`. */
export function meansNothing(value: string): boolean {
  if (value.length > longestNothing) return false;
  const folded = foldText(value.trim());
  return spellings('absent').has(folded) || /^(?:-+|\.+|\?+|_+|x{2,})$/.test(folded);
}

/** The share of rows, and of different values, that a test is true of; 0 where there are none. */
export function shareOf(values: ReadonlyMap<string, number>, test: (value: string) => boolean): { readonly rows: number; readonly distinct: number } {
  let rows = 0;
  let all = 0;
  let distinct = 0;
  for (const [value, count] of values) {
    all += count;
    if (!test(value)) continue;
    rows += count;
    distinct += 1;
  }
  return all === 0 ? { rows: 0, distinct: 0 } : { rows: rows / all, distinct: distinct / values.size };
}

function counted(cells: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const text = cell?.trim() ?? '';
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function trimmed(values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [value, count] of values) if (value.trim() !== '') counts.set(value.trim(), (counts.get(value.trim()) ?? 0) + count);
  return counts;
}
