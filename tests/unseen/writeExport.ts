import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import writeExcelFile from 'write-excel-file/node';
import type { SheetData } from 'write-excel-file/node';
import { windows1252 } from '../../demo/csv.ts';
import type { UnseenTable } from './unseenDatabase.ts';

/** How a table is exported: `titled csv` is in windows-1252 with two lines of title above the header, as office programs leave it. */
export type ExportFormat = 'csv' | 'titled csv' | 'tsv' | 'json' | 'xlsx' | 'parquet';

/** Writes one table into a folder as a program would export it. */
export async function writeExport(folder: string, table: UnseenTable, format: ExportFormat): Promise<void> {
  const names = table.columns.map(([name]) => name);
  const path = (extension: string): string => join(folder, `${table.name}.${extension}`);
  switch (format) {
    case 'csv': return writeFile(path('csv'), `\ufeff${delimited([names, ...table.rows], ';')}`);
    case 'titled csv': return writeFile(path('csv'), windows1252(`Llistat de dades\r\n\r\n${delimited([names, ...table.rows], ';')}`, table.name, 0));
    case 'tsv': return writeFile(path('tsv'), delimited([names, ...table.rows], '\t'));
    case 'json': return writeFile(path('json'), JSON.stringify(table.rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])))));
    case 'xlsx': {
      const cells: SheetData = [names, ...table.rows].map((row) => [...row]);
      return writeFile(path('xlsx'), await writeExcelFile(cells).toBuffer());
    }
    case 'parquet': {
      const columnData = table.columns.map(([name, type], index) => ({ name, data: table.rows.map((row) => parquetValue(row[index] ?? null, type)), type: parquetTypes[type], nullable: true }));
      return writeFile(path('parquet'), new Uint8Array(parquetWriteBuffer({ columnData })));
    }
  }
}

const parquetTypes = { text: 'STRING', integer: 'INT32', number: 'DOUBLE', date: 'STRING', timestamp: 'STRING' } as const;

const parquetValue = (value: string | number | null, type: UnseenTable['columns'][number][1]): string | number | null =>
  value === null ? null : type === 'integer' || type === 'number' ? Number(value) : String(value);

function delimited(rows: readonly (readonly (string | number | null)[])[], delimiter: string): string {
  const cell = (value: string | number | null): string => {
    const text = value === null ? '' : String(value);
    return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
}
