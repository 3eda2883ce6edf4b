import { BIGINT, BOOLEAN, DATE, DOUBLE, DuckDBDataChunk, DuckDBDateValue, DuckDBTimeValue, DuckDBTimestampValue, LIST, TIME, TIMESTAMP, VARCHAR, listValue } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { setImmediate as breathe } from 'node:timers/promises';
import type { ColumnKind, FileColumn, FileValue, Piece } from './reading/fileTable.ts';
import { typeNames } from './typeNames.ts';

/** A table that was written. */
export interface WrittenTable {
  /** The table's name, or its schema's and its own. */
  readonly name: readonly string[];
  /** Another name of it. */
  readonly view?: readonly string[];
  readonly columns: readonly FileColumn[];
  readonly rows: number;
}

/**
 * Writes what is read from a file into tables of DuckDB, in the transaction that is open: `table` for its only or first sheet and `table.sheet` for every
 * one where there are several. Says which tables these are. Where it fails, or the signal is aborted, none of them is left.
 */
export async function writeTables(connection: DuckDBConnection, table: string, pieces: AsyncIterable<Piece>, signal: AbortSignal): Promise<readonly WrittenTable[]> {
  const tables: WrittenTable[] = [];
  const sheets: string[] = [];
  let appender: DuckDBAppender | undefined;
  try {
    for await (const piece of pieces) {
      signal.throwIfAborted();
      const current = tables.at(-1);
      if ('columns' in piece) {
        appender?.closeSync();
        appender = undefined;
        const name = current && piece.sheet !== undefined ? [table, sheetTable(piece.sheet)] : [table];
        sheets.push(sheetTable(piece.sheet ?? ''));
        tables.push({ name, columns: piece.columns, rows: 0 });
        appender = await created(connection, name, piece.columns);
      } else if (appender && current) {
        append(appender, current.columns, piece);
        tables[tables.length - 1] = { ...current, rows: current.rows + piece.rows };
        // A long file must not keep this process from answering others.
        await breathe();
      }
    }
    appender?.closeSync();
    appender = undefined;
    const [first] = tables;
    if (!first || tables.length === 1) return tables;
    const view = [table, sheets[0] ?? ''];
    await connection.run(`create or replace view ${qualified(view)} as select * from main.${quoted(table)}`);
    return [{ ...first, view }, ...tables.slice(1)];
  } catch (error) {
    appender?.closeSync();
    await dropTables(connection, tables).catch(() => undefined);
    throw error;
  }
}

async function created(connection: DuckDBConnection, name: readonly string[], columns: readonly FileColumn[]): Promise<DuckDBAppender> {
  const [schema, table] = name.length > 1 ? name : ['main', name[0]];
  if (name.length > 1) await connection.run(`create schema if not exists ${quoted(schema ?? '')}`);
  await connection.run(`create table ${quoted(schema ?? '')}.${quoted(table ?? '')} (${columns.map((column) => `${quoted(column.name)} ${typeNames[column.kind]}`).join(', ')})`);
  return connection.createAppender(table ?? '', schema);
}

/** Removes the tables of a file. */
export async function dropTables(connection: DuckDBConnection, tables: readonly WrittenTable[]): Promise<void> {
  for (const { name, view } of tables) {
    await connection.run(`drop table if exists ${qualified(name)}`);
    if (view) await connection.run(`drop view if exists ${qualified(view)}`);
  }
}

function append(appender: DuckDBAppender, columns: readonly FileColumn[], { values, rows }: Extract<Piece, { readonly rows: number }>): void {
  const chunk = DuckDBDataChunk.create(columns.map(({ kind }) => types[kind]), rows);
  for (const [index, { kind }] of columns.entries()) chunk.setColumnValues(index, converted(kind, values[index] ?? []));
  appender.appendDataChunk(chunk);
}

const types: { readonly [kind in ColumnKind]: DuckDBType } = {
  text: VARCHAR, integer: BIGINT, number: DOUBLE, boolean: BOOLEAN, date: DATE, timestamp: TIMESTAMP, time: TIME, list: LIST(VARCHAR),
};

function converted(kind: ColumnKind, values: readonly FileValue[]): readonly DuckDBValue[] {
  switch (kind) {
    case 'integer': return values.map((value) => (typeof value === 'number' ? BigInt(value) : (value as bigint | null))); // integers are numbers or long
    case 'date': return values.map((value) => (typeof value === 'number' ? new DuckDBDateValue(value) : null));
    case 'timestamp': return values.map((value) => (typeof value === 'number' ? new DuckDBTimestampValue(BigInt(Math.trunc(value)) * 1000n) : null));
    case 'time': return values.map((value) => (typeof value === 'number' ? new DuckDBTimeValue(BigInt(value) * 1000n) : null));
    case 'list': return values.map((value) => (Array.isArray(value) ? listValue(value) : null));
    default: return values as readonly DuckDBValue[]; // texts, numbers and booleans are DuckDB's own
  }
}

/** A dot in a sheet's name would be taken for a separator. */
const sheetTable = (sheet: string): string => sheet.replaceAll('.', '_').normalize('NFC');

const qualified = (name: readonly string[]): string => (name.length > 1 ? name : ['main', ...name]).map(quoted).join('.');

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
