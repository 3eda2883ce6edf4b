import { trimText } from '../../../statements/foldedText.ts';
import { FileFault, checkColumns } from './fileTable.ts';

/** Rows in which the header is looked for. */
const sampleRows = 200;

/**
 * Which row names the columns, counted from 0: the one that the partner says (counted from 1), else the first that fills more than half as many cells
 * as rows mostly do. Titles and dates of export that stand above a header fill few.
 */
export function headerRowOf(rows: readonly (readonly unknown[])[], path: string, said?: number): number {
  const found = likelyHeader(rows);
  if (found < 0) throw new FileFault(path, 'have a row with the names of its columns', 'nothing but blank rows');
  if (said === undefined) return found;
  const row = rows[said - 1];
  if (row && filledCells(row) > 0) return said - 1;
  throw new FileFault(path, `have the names of its columns in row ${said}, as partner.yml says`, row ? `a blank row (row ${found + 1} looks like them)` : `${rows.length} rows`);
}

/** The row that looks like the header; -1 if all are blank. */
export function likelyHeader(rows: readonly (readonly unknown[])[]): number {
  const sample = rows.slice(0, sampleRows);
  const filled = sample.map(filledCells).filter((count) => count > 0).toSorted((one, other) => one - other);
  const usual = filled[Math.floor(filled.length / 2)];
  return usual === undefined ? -1 : sample.findIndex((row) => filledCells(row) > usual / 2);
}

/** The names of the columns; one without is called by its place, and one whose name is taken gets its place behind it. */
export function columnNames(header: readonly unknown[], path: string): readonly string[] {
  const last = header.findLastIndex((cell) => !isBlank(cell));
  const cells = header.slice(0, last + 1);
  checkColumns(path, cells.length);
  const names: string[] = [];
  const taken = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    let name = isBlank(cell) ? `column${index + 1}` : trimText(String(cell)).normalize('NFC').replaceAll('\0', '');
    while (taken.has(name.toLowerCase())) name = `${name}_${index + 1}`;
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}

/** True for null and for text of nothing but blanks. */
export const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || (typeof cell === 'string' && trimText(cell) === '');

const filledCells = (row: readonly unknown[]): number => row.reduce((count: number, cell) => (isBlank(cell) ? count : count + 1), 0);
