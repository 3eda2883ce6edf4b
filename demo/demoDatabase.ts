/** A value of a demo row, as the loader writes it; `null` becomes SQL NULL, or nothing between two delimiters in CSV. */
export type DemoValue = string | number | boolean | null;

/** One table of a demo database and its rows, in the order they are loaded. */
export interface DemoTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly DemoValue[]>;
}

/** A partner's demonstration database: exported as `demoDatabase` by `partners/<id>/demo/database.ts`. The same rows every time. */
export interface DemoDatabase {
  readonly partner: string;
  readonly engine: 'postgresql' | 'sqlite' | 'files';
  /** DDL run before the rows are loaded: tables without indexes. Empty for CSV. */
  readonly schema: string;
  /** DDL run after: indexes, keys, views. */
  readonly afterLoad?: string;
  readonly tables: () => Iterable<DemoTable>;
  /** How CSV files are written. */
  readonly csv?: { readonly encoding: 'windows-1252' | 'utf-8'; readonly delimiter: string };
}
