import { DuckDBDataChunk, VARCHAR } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { setImmediate as breathe } from 'node:timers/promises';
import type { CsvWriting } from '../../databaseSettings.ts';
import { trimText } from '../../statements/foldedText.ts';
import { EngineFailure } from '../engine.ts';
import { listCsv, readStill } from './folder.ts';
import type { CsvFile } from './folder.ts';
import { CsvFault, parseCsv } from './parseCsv.ts';

/** Rows written to a table at once: DuckDB's own vectors are as long. */
const chunkRows = 2048;

/** The most columns that a file may have: one with more isn't a table, or has another delimiter than the partner says. */
const mostColumns = 1000;

/**
 * The tables of a folder of CSV files, held in memory and never elsewhere. A file is read when a statement first names it, and again when
 * it has changed, as a whole or not at all, so that a statement sees each file in one state. Values lose the blanks around them; blank ones are null.
 */
export class CsvTables {
  readonly #connection: DuckDBConnection;
  readonly #folder: string;
  readonly #writingOf: (file: string) => CsvWriting;
  readonly #marks = new Map<string, string>();
  /** Files that can't be a table as they are: they fail at once until they change. */
  readonly #faults = new Map<string, { readonly mark: string; readonly error: unknown }>();
  #refreshing: Promise<void> = Promise.resolve();

  constructor(connection: DuckDBConnection, folder: string, writingOf: (file: string) => CsvWriting) {
    this.#connection = connection;
    this.#folder = folder;
    this.#writingOf = writingOf;
  }

  /** Brings the tables that a statement names up to the files as they are now. */
  refresh(sql: string): Promise<void> {
    const refreshed = this.#refreshing.then(() => this.#refresh(sql.toLowerCase()));
    this.#refreshing = refreshed.catch(() => undefined);
    return refreshed;
  }

  async #refresh(sql: string): Promise<void> {
    const files = await listCsv(this.#folder);
    for (const table of this.#marks.keys()) {
      if (files.has(table)) continue;
      await this.#connection.run(`drop table if exists ${quoted(table)}`);
      this.#marks.delete(table);
    }
    for (const file of files.values()) {
      if (sql.includes(file.table.toLowerCase()) && this.#marks.get(file.table) !== file.mark) await this.#loadOnce(file);
    }
  }

  async #loadOnce(file: CsvFile): Promise<void> {
    const fault = this.#faults.get(file.table);
    if (fault?.mark === file.mark) throw fault.error;
    this.#faults.delete(file.table);
    try {
      await this.#load(file);
    } catch (error) {
      // What the file system failed on may go well the next time; what stands in the file won't.
      if (error instanceof CsvFault || (error instanceof EngineFailure && error.status === 'DRIFT')) this.#faults.set(file.table, { mark: file.mark, error });
      throw error;
    }
  }

  async #load(file: CsvFile): Promise<void> {
    const { encoding, delimiter } = this.#writingOf(file.table);
    const { bytes, mark } = await readStill(file);
    // Bytes that the encoding doesn't have become U+FFFD: one bad letter shouldn't cost the partner's rows. A BOM is dropped.
    const rows = parseCsv(new TextDecoder(encoding).decode(bytes), delimiter);
    const header = rows.next();
    const cells = header.done ? [] : header.value;
    if (cells.length > mostColumns) throw new EngineFailure('DRIFT', `Expected ${file.path} to have at most ${mostColumns} columns, got ${cells.length}`, { whole: false });
    const columns = columnNames(cells);
    await this.#connection.run('begin');
    try {
      await this.#connection.run(`create or replace table ${quoted(file.table)} (${columns.map((column) => `${quoted(column)} varchar`).join(', ')})`);
      await this.#fill(file.table, columns.length, rows);
      await this.#connection.run('commit');
    } catch (error) {
      await this.#connection.run('rollback');
      throw error;
    }
    this.#marks.set(file.table, mark);
  }

  async #fill(table: string, width: number, rows: Iterator<readonly string[]>): Promise<void> {
    const appender = await this.#connection.createAppender(table);
    try {
      for (;;) {
        const batch: (string | null)[][] = [];
        for (let next = batch.length < chunkRows ? rows.next() : undefined; next && !next.done; next = batch.length < chunkRows ? rows.next() : undefined) {
          batch.push(Array.from({ length: width }, (_, index) => trimText(next?.value[index] ?? '') || null));
        }
        if (batch.length === 0) break;
        const chunk = DuckDBDataChunk.create(Array.from({ length: width }, () => VARCHAR), batch.length);
        chunk.setRows(batch);
        appender.appendDataChunk(chunk);
        // A long file must not keep this process from answering others.
        await breathe();
      }
    } finally {
      appender.closeSync();
    }
  }
}

/** A header's names; a column without one is called by its place, and one whose name is taken gets its place behind it. */
function columnNames(header: readonly string[]): readonly string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (const [index, cell] of header.entries()) {
    let name = trimText(cell) || `column${index + 1}`;
    while (taken.has(name.toLowerCase())) name = `${name}_${index + 1}`;
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names.length > 0 ? names : ['column1'];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
