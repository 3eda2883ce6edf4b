import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row of an open-data table: column to cell, all text. */
export interface Row {
  /** The cell of a column that the source must have; a missing one stops the build. */
  cell(column: string): string;
}

/** Reads a table of the open data, without the rows «No consta» and «Altres/Diversos» that close the Catalan ones. */
export function readTable(openData: string, file: string): readonly Row[] {
  return readCsv(join(openData, file)).filter((row) => !closing.has(Object.values(row)[1] ?? '')).map((row) => ({
    cell(column) {
      const value = row[column];
      if (value === undefined) throw new Error(`Expected ${file} to have the column ${column}, got ${Object.keys(row).join(', ')}`);
      return value.replace(/\s+/g, ' ').trim();
    },
  }));
}

/** Reads a CSV file with a header as records of text. */
export function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(path), { columns: true, bom: true });
}

/** Reads a JSON file of the open data; the caller says what it holds. */
export function readJson<Content>(openData: string, file: string): Content {
  return JSON.parse(readFileSync(join(openData, file), 'utf8'));
}

const closing: ReadonlySet<string> = new Set(['No consta', 'Altres/Diversos']);
