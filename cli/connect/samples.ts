/** What was read of a database's rows, as text: enough to tell what its columns hold. */
export interface DatabaseSamples {
  /** By the table's name as `tableId` writes it. */
  readonly tables: ReadonlyMap<string, TableSample>;
  /** Columns whose sampled values are found among another table's keys, where no foreign key says so. */
  readonly inclusions: readonly Inclusion[];
}

/** Rows of one table, spread over it. */
export interface TableSample {
  /** In the order of the catalogue's columns; null for absent. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** True if these are all the rows there are. */
  readonly complete: boolean;
  /** By column, where there are few: every value of the whole table, with how often. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Columns that identify a row, though nothing declares it; undefined if none do, or if a primary key does. */
  readonly key?: FoundKey;
}

/** Columns that were found to identify the rows of a table. */
export interface FoundKey {
  readonly columns: readonly string[];
  /** How many rows have a key that another one has too, of how many that were counted. */
  readonly repeated: number;
  readonly of: number;
  /** True if every row of the table was counted; else those of the sample. */
  readonly whole: boolean;
}

/** How many of a table's values occur among the keys of another. */
export interface Inclusion {
  readonly table: string;
  readonly columns: readonly string[];
  readonly in: string;
  readonly references: readonly string[];
  /** How much the columns' names speak for it, from 0 to 1. */
  readonly likeness: number;
  /** How many different values were looked for, and found. */
  readonly of: number;
  readonly found: number;
  /** The values that weren't found, a few. */
  readonly missing: readonly string[];
}

/** A table's name in one text, as `from` has it. */
export const tableId = (name: readonly string[]): string => name.join('.');
