import { setImmediate as breathe } from 'node:timers/promises';
import type { FileWriting } from '../../../fileWriting.ts';
import { trimText } from '../../../statements/foldedText.ts';
import { delimiterOf } from './delimiter.ts';
import { encodingOf } from './encoding.ts';
import { FileFault, checkValues, pieceRows } from './fileTable.ts';
import type { FileColumn, FileSource, FileValue, Piece } from './fileTable.ts';
import { columnNames, headerRowOf } from './header.ts';
import { longestValue, parseCsv, parseRow } from './parseCsv.ts';

/** Bytes decoded and parsed at once: a long file must not keep this process from answering others. */
const partBytes = 2 ** 20;

/** Reads text with a delimiter. Every column is text; values lose the blanks around them, and blank ones are null. Blank rows are no rows; cells beyond the header are left out. */
export async function* readDelimited(source: FileSource<FileWriting>): AsyncGenerator<Piece> {
  const { path, written } = source;
  let columns: readonly FileColumn[] | undefined;
  let total = 0;
  for await (const rows of rowParts(source)) {
    let start = 0;
    if (!columns) {
      const header = headerRowOf(rows, path, written.headerRow);
      columns = textColumns(rows[header] ?? [], path);
      start = header + 1;
      yield { columns };
    }
    for (; start < rows.length; start += pieceRows) {
      const piece = columnsOf(rows.slice(start, start + pieceRows), columns.length);
      total += piece.rows;
      checkValues(path, total, columns.length);
      if (piece.rows > 0) yield piece;
    }
  }
}

/** The columns of a file of which only the beginning is at hand, and how many bytes a row of it takes about. */
export function readHead({ bytes, path, written }: FileSource<FileWriting>): { readonly columns: readonly FileColumn[]; readonly rowBytes: number } {
  const encoding = encodingOf(bytes, path, written.encoding);
  const text = new TextDecoder(encoding).decode(bytes);
  checkText(text, path);
  const rows = [...parseCsv(text, delimiterOf(text, path, written.delimiter))];
  const header = headerRowOf(rows, path, written.headerRow);
  return { columns: textColumns(rows[header] ?? [], path), rowBytes: bytes.length / Math.max(1, rows.length - header - 1) };
}

const textColumns = (header: readonly string[], path: string): readonly FileColumn[] => columnNames(header, path).map((name) => ({ name, kind: 'text' }));

/** The rows of a file, blank ones too, a part of it after another. */
async function* rowParts({ bytes, path, written }: FileSource<FileWriting>): AsyncGenerator<readonly (readonly string[])[]> {
  // Bytes that the encoding doesn't have become U+FFFD: one bad letter shouldn't cost the partner's rows. A byte order mark is dropped.
  const decoder = new TextDecoder(encodingOf(bytes, path, written.encoding));
  let delimiter: string | undefined;
  let text = '';
  let before = 0;
  for (let start = 0; start === 0 || start < bytes.length; start += partBytes) {
    const isLast = start + partBytes >= bytes.length;
    text += decoder.decode(bytes.subarray(start, start + partBytes), { stream: !isLast });
    if (start === 0) checkText(text, path);
    delimiter ??= delimiterOf(text, path, written.delimiter);
    const rows: (readonly string[])[] = [];
    let place = 0;
    while (place < text.length) {
      const row = parseRow(text, place, delimiter);
      if ('character' in row) {
        if (!isLast && text.length - place < 2 * longestValue) break;
        throw new FileFault(path, `have a quote that closes the one at character ${before + row.character}`, isLast ? 'the end of the file' : 'a million characters without', { isBrokenOff: isLast });
      }
      // What stands at the end of a part may go on in the next.
      if (!isLast && row.next >= text.length) break;
      rows.push(row.cells);
      place = row.next;
    }
    before += place;
    text = text.slice(place);
    if (rows.length > 0 || isLast) yield rows;
    await breathe();
  }
}

/** Rows as columns, without those that are blank. */
function columnsOf(rows: readonly (readonly string[])[], width: number): { readonly values: readonly (readonly FileValue[])[]; readonly rows: number } {
  const values = Array.from({ length: width }, (): FileValue[] => []);
  let count = 0;
  for (const row of rows) {
    if (row.length === 1 && row[0] === '') continue;
    let isPresent = false;
    for (const [index, column] of values.entries()) {
      const cell = trimText(row[index] ?? '') || null;
      isPresent ||= cell !== null;
      column[count] = cell;
    }
    if (isPresent) count += 1;
  }
  for (const column of values) column.length = count;
  return { values, rows: count };
}

/** How much of a file tells that it isn't text. */
const sampleLength = 4096;

function checkText(text: string, path: string): void {
  if (text.slice(0, sampleLength).includes('\0')) throw new FileFault(path, 'be text', 'something else (a workbook should end in .xlsx, Parquet in .parquet)');
}
