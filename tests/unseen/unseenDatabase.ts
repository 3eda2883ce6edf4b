/** A database that nobody here has seen, and questions about it with the plain SQL that answers them. */
export interface UnseenDatabase {
  /** The partner's id: the name of its folder in `mappings/`. */
  readonly id: string;
  readonly name: string;
  readonly tables: readonly UnseenTable[];
  readonly questions: readonly UnseenQuestion[];
}

/** A table and its rows. A text of dates or numbers is what the partner wrote; `date` and `timestamp` are ISO 8601. */
export interface UnseenTable {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: 'text' | 'integer' | 'number' | 'date' | 'timestamp'])[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The declared primary key; many have none. */
  readonly key?: readonly string[];
}

/** A question through the gateway, and the same in SQL that every engine understands. */
export interface UnseenQuestion {
  readonly sentence: string;
  readonly query: string;
  /** Takes the answer's rows out, each as a list of cells in the order of the SQL's columns. */
  readonly rows: (data: Shown) => readonly (readonly unknown[])[];
  readonly sql: string;
  /** True if the order of the rows is asked for; otherwise they are compared as a set. */
  readonly ordered?: boolean;
}

/** A piece of an answer, of any shape: each question knows its own. */
// oxlint-disable-next-line no-explicit-any
export type Shown = any;

/** Picks a value by index, so that rows are many and always the same. */
export const pick = <Value>(values: readonly Value[], index: number): Value => values[index % values.length] as Value; // never empty
