import { parquetWriteBuffer } from 'hyparquet-writer';
import writeXlsxFile from 'write-excel-file/node';

/** A cell of a test's workbook: a day or moment in ISO 8601, a time as a fraction of a day. */
export type SheetCell = string | number | boolean | null | { readonly date: string } | { readonly time: number };

/** A workbook with these sheets. */
export async function workbook(sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cellOf)) }));
  return writeXlsxFile(written).toBuffer();
}

function cellOf(cell: SheetCell) {
  if (typeof cell !== 'object' || cell === null) return cell === null ? null : { value: cell };
  if ('time' in cell) return { value: cell.time, type: Number, format: 'hh:mm' };
  return { value: new Date(cell.date), type: Date, format: cell.date.includes('T') ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy' };
}

/** A column of a Parquet file, or a record or list that has others; nullable unless it says otherwise. */
export type ParquetElement = Parameters<typeof parquetWriteBuffer>[0]['schema'] extends readonly (infer Element)[] | undefined ? Element : never;

/** A Parquet file with this schema, depth first, and these rows of its outermost columns. */
export function parquet(elements: readonly ParquetElement[], rows: readonly (readonly unknown[])[]): Buffer {
  const outermost: ParquetElement[] = [];
  for (let place = 0; place < elements.length; place += sizeOf(elements, place)) outermost.push(elements[place] as ParquetElement); // within the list
  const schema = [{ name: 'root', num_children: outermost.length }, ...elements.map((element) => ({ repetition_type: 'OPTIONAL' as const, ...element }))];
  const columnData = outermost.map(({ name }, index) => ({ name, data: rows.map((row) => row[index] ?? null) }));
  return Buffer.from(parquetWriteBuffer({ schema, columnData }));
}

function sizeOf(elements: readonly ParquetElement[], place: number): number {
  let size = 1;
  for (let children = elements[place]?.num_children ?? 0; children > 0; children -= 1) size += sizeOf(elements, place + size);
  return size;
}

/** Text in an encoding that Node only reads. */
export function encoded(text: string, encoding: 'windows-1252' | 'iso-8859-15'): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 0x3f));
}
