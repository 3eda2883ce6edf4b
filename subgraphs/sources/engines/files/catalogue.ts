import { open } from 'node:fs/promises';
import type { FileWriting } from '../../fileWriting.ts';
import { nearestName } from '../../mappingProblem.ts';
import type { Catalogue, CatalogueTable } from '../catalogue.ts';
import { filesDialect } from './dialect.ts';
import { filesFailure } from './failure.ts';
import { nameKey, outside } from './folder.ts';
import type { DataFile } from './folder.ts';
import { readHead } from './reading/delimited.ts';
import type { FileColumn } from './reading/fileTable.ts';
import { typeNames } from './typeNames.ts';
import type { FolderTables } from './tables.ts';

/** What a catalogue is made from. */
export interface CatalogueSource {
  readonly tables: FolderTables;
  readonly folder: string;
  readonly writingOf: (table: string) => FileWriting;
  /** The names of files that the partner says something of. */
  readonly written: readonly string[];
}

/** How much of a text is read to know its columns. */
const headBytes = 2 ** 18;

/** How much of the end of a Parquet file is read to know its columns, at first. */
const footerBytes = 2 ** 19;

/**
 * The tables that a folder holds. Text and Parquet files are only looked into; of JSON and workbooks nothing is known before all of them is read. A file that can't
 * be read is a table without columns, whose comment says why; so is one that partner.yml tells of and that isn't there.
 */
export async function filesCatalogue({ tables, writingOf, written }: CatalogueSource, signal: AbortSignal): Promise<Catalogue> {
  const nothing = await tables.ready(() => false, signal);
  const needsAll = new Set([...nothing.files.values()].filter(({ format, rivals }) => (format === 'json' || format === 'workbook') && rivals.length === 0).map(({ table }) => nameKey(table)));
  const { files } = await tables.ready((key) => needsAll.has(key), signal);
  const found = await Promise.all([...files].map(([key, file]) => tablesOf(key, file)));
  return { tables: [...found.flat(), ...absentFiles()] };

  async function tablesOf(key: string, file: DataFile): Promise<readonly CatalogueTable[]> {
    try {
      const version = tables.version(key);
      if (version?.failure) throw version.failure;
      if (version) return version.tables.map(({ name, columns, rows }) => catalogueTable(name, columns, rows));
      if (file.rivals.length > 0) return [unreadable(file.table, `Expected one file of this name, got ${[file.path, ...file.rivals].join(' and ')}`)];
      if (!file.isInside) throw outside(file);
      const { columns, rows } = file.format === 'parquet' ? await readFooter(file) : await readBeginning(file, writingOf(file.table));
      return [catalogueTable([file.table], columns, rows)];
    } catch (error) {
      // Of text that isn't a table, such as a note beside the others, nothing need be said.
      return /\.txt$/i.test(file.path) && !written.some((name) => nameKey(name) === key) ? [] : [unreadable(file.table, filesFailure(error).message)];
    }
  }

  function absentFiles(): readonly CatalogueTable[] {
    const names = [...files.values()].map(({ table }) => table);
    return written.filter((name) => !files.has(nameKey(name.replaceAll('.', '_').normalize('NFC')))).map((name) => {
      const near = nearestName(name, names);
      return unreadable(name, `Expected a file of this name, as partner.yml says, got none${near === undefined ? '' : `; did you mean ${JSON.stringify(near)}?`}`);
    });
  }
}

async function readBeginning({ path, size, format }: DataFile, written: FileWriting): Promise<{ readonly columns: readonly FileColumn[]; readonly rows: number }> {
  if (format !== 'delimited') throw new Error(`Expected ${path} to be saved as XLSX or CSV, got a kind of file that can't be read`);
  const { columns, rowBytes } = readHead({ bytes: await bytesOf(path, 0, Math.min(size, headBytes)), path, written });
  return { columns, rows: Math.round(size / rowBytes) };
}

async function readFooter({ path, size }: DataFile): Promise<{ readonly columns: readonly FileColumn[]; readonly rows: number }> {
  const { footerLength, readParquetFooter } = await import('./reading/parquet.ts');
  const start = Math.max(0, size - footerBytes);
  const end = await bytesOf(path, start, size - start);
  const length = footerLength(end);
  return readParquetFooter(length <= end.length ? end : await bytesOf(path, Math.max(0, size - length), Math.min(size, length)), path);
}

async function bytesOf(path: string, start: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  await using file = await open(path);
  const bytes = new Uint8Array(new ArrayBuffer(length));
  const { bytesRead } = await file.read(bytes, 0, length, start);
  return bytes.subarray(0, bytesRead);
}

const catalogueTable = (name: readonly string[], columns: readonly FileColumn[], rows: number): CatalogueTable => ({
  name, kind: 'file', rows, ...without,
  columns: columns.map((column) => ({ name: column.name, type: typeNames[column.kind], holds: filesDialect.typeOf(typeNames[column.kind]), nullable: true })),
});

const unreadable = (table: string, comment: string): CatalogueTable => ({ name: [table], kind: 'file', comment, columns: [], ...without });

const without = { primaryKey: [], uniqueKeys: [], foreignKeys: [], indexes: [] };
