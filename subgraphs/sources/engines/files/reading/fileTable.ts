/** What a column holds. `list` is a list of texts. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp' | 'time' | 'list';

/** A column of a table that a file is. */
export interface FileColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** A value by its column's kind: dates count days since 1970, timestamps milliseconds since then in UTC, times milliseconds since midnight. */
export type FileValue = string | number | bigint | boolean | readonly string[] | null;

/** A table as it is read: first what it is, then its rows, some at a time and column by column. */
export type Piece =
  /** `sheet`: of a workbook with several. */
  | { readonly columns: readonly FileColumn[]; readonly sheet?: string }
  | { readonly values: readonly (readonly FileValue[])[]; readonly rows: number };

/** How a file is read: its bytes, how messages call it, and what the partner says of it. */
export interface FileSource<Writing> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly path: string;
  readonly written: Writing;
}

/** Rows in one piece: DuckDB's own vectors are as long. */
export const pieceRows = 2048;

/** The most columns that a table may have: a file with more isn't one, or has another delimiter than the partner says. */
export const mostColumns = 1000;

/** The most values that a table may have, rows times columns: they are held in memory. */
export const mostValues = 100_000_000;

/** Why a file can't be read as a table. `isBrokenOff`: its end is missing, as that of a file which is still being written. No value of the file stands in the message. */
export class FileFault extends Error {
  readonly expected: string;
  readonly found: string;
  readonly isBrokenOff: boolean;

  constructor(path: string, expected: string, found: string, { isBrokenOff = false, cause }: { readonly isBrokenOff?: boolean; readonly cause?: unknown } = {}) {
    super(`Expected ${path} to ${expected}, got ${found}`, { cause });
    this.name = 'FileFault';
    this.expected = expected;
    this.found = found;
    this.isBrokenOff = isBrokenOff;
  }
}

/** Throws if there are too many columns. */
export function checkColumns(path: string, count: number): void {
  if (count > mostColumns) throw new FileFault(path, `have at most ${mostColumns} columns`, String(count));
}

/** Throws if there are too many values. */
export function checkValues(path: string, rows: number, columns: number): void {
  if (rows * columns > mostValues) throw new FileFault(path, `have at most ${mostValues} values`, 'more');
}
