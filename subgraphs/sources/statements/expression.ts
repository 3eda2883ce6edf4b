import type { Knex } from 'knex';

/**
 * What a column or expression holds, as far as comparing goes. `char` is text padded with blanks to a fixed width; `number` is any number
 * that isn't whole by type; `other` is compared by its text.
 */
export type ColumnType = 'text' | 'char' | 'integer' | 'number' | 'boolean' | 'uuid' | 'date' | 'timestamp' | 'timestamptz' | 'time' | 'other';

/** A piece of SQL and what it holds. */
export interface Expression {
  readonly sql: Knex.Raw;
  readonly type: ColumnType;
}

/** One value of a row as an engine gives it: numbers, dates and so on may come as text. */
export type Cell = string | number | bigint | boolean | null;

/** A statement ready to run: every value bound. */
export interface Statement {
  readonly sql: string;
  readonly bindings: readonly unknown[];
  /**
   * What a database may keep of a statement that is asked often, for the next one of the same text: what its text means, or also its plan, where that is
   * the same whatever the values. Nothing, if undefined.
   */
  readonly keeps?: 'text' | 'plan';
}

/** A question to a database and how its rows answer it; or the answer, where no statement is needed. */
export type Query<Answer> =
  | { readonly statement: Statement; readonly read: (rows: readonly (readonly Cell[])[]) => Answer }
  | { readonly answer: Answer };
