import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoDatabase, DemoTable, DemoValue } from './demoDatabase.ts';

/**
 * Writes a demo database as one CSV file a table in `<folder>/<partner>`, replacing that folder, and returns its path. RFC 4180: lines
 * end in CR LF, quotes where needed. A row without any value is a blank line.
 */
export function writeCsvFolder(demo: DemoDatabase, folder: string): string {
  if (demo.engine !== 'files') throw new Error(`Expected a demo database of the engine files, got ${demo.engine} (${demo.partner})`);
  const { encoding, delimiter } = demo.csv ?? { encoding: 'utf-8', delimiter: ',' };
  const path = join(folder, demo.partner);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  for (const table of demo.tables()) {
    const lines = csvLines(table, delimiter);
    const bytes = lines.map((line, row) => (encoding === 'utf-8' ? Buffer.from(line) : windows1252(line, table.name, row)));
    writeFileSync(join(path, `${table.name}.csv`), Buffer.concat(bytes));
  }
  return path;
}

/** The header and the rows as lines, each with its CR LF. */
function csvLines({ name, columns, rows }: DemoTable, delimiter: string): string[] {
  const needsQuotes = new RegExp(`["\r\n${delimiter}]|^ | $`);
  const cell = (value: DemoValue): string => {
    if (value === null) return '';
    const text = String(value);
    return text === '' || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((row, number) => {
    if (row.length !== 0 && row.length !== columns.length) {
      throw new Error(`Expected ${columns.length} values in row ${number} of the table \`${name}\`, got ${row.length}`);
    }
    return `${row.map(cell).join(delimiter)}\r\n`;
  });
}

/** The characters of windows-1252 at 0x80 to 0x9F; a space where it has none. All others below 0x100 are as in Unicode. */
const upperControls = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** A line in windows-1252, which Node decodes but can't encode. Throws on a character that windows-1252 hasn't got, with its place. */
export function windows1252(line: string, table: string, row: number): Buffer {
  const bytes = [...line].map((character) => {
    const code = character.codePointAt(0) as number;
    if (code < 0x80 || (code >= 0xa0 && code < 0x100)) return code;
    const index = upperControls.indexOf(character);
    if (index >= 0) return 0x80 + index;
    const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    throw new Error(`Expected text that windows-1252 can hold in row ${row} of the table \`${table}\`, got \`${character}\` (${point})`);
  });
  return Buffer.from(bytes);
}
