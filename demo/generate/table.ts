import type { DemoTable, DemoValue } from '../demoDatabase.ts';

/** A row by column. Every row of a table has the same columns, in the same order. */
export type DemoRecord = Readonly<Record<string, DemoValue>>;

/** A demo table whose columns are the keys of its first row. */
export function tableOf(name: string, records: readonly DemoRecord[]): DemoTable {
  const [first] = records;
  if (first === undefined) throw new Error(`Expected rows for the table \`${name}\`, got none`);
  const columns = Object.keys(first);
  return { name, columns, rows: records.map((record) => columns.map((column) => valueOf(record, column, name))) };
}

function valueOf(record: DemoRecord, column: string, table: string): DemoValue {
  const value = record[column];
  if (value === undefined) throw new Error(`Expected a value or null in the column \`${column}\` of the table \`${table}\`, got a row without it`);
  return value;
}
