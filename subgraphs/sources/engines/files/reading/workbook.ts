import readXlsxFile from 'read-excel-file/node';
import type { FileWriting } from '../../../fileWriting.ts';
import { nearestName, someNames } from '../../../mappingProblem.ts';
import { FileFault } from './fileTable.ts';
import type { FileSource, Piece } from './fileTable.ts';
import { columnNames, headerRowOf, isBlank } from './header.ts';
import { day, typedRows } from './typedRows.ts';
import type { RawValue } from './typedRows.ts';
import { unpackedZip } from './zip.ts';

/** Reads a workbook (XLSX): each sheet that isn't blank as a table, in their order; only one if the partner says which. Faulty sheets cost the workbook. */
export async function* readWorkbook({ bytes, path, written }: FileSource<FileWriting>): AsyncGenerator<Piece> {
  const archive = unpackedZip(bytes, path, (name) => name.endsWith('.xml') || name.endsWith('.xml.rels'));
  const sheets = (await read(archive, path)).map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellValue)) }));
  const wanted = written.sheet === undefined ? sheets.filter(({ rows }) => rows.some((row) => !row.every(isBlank))) : [sheetOf(sheets, written.sheet, path)];
  if (wanted.length === 0) throw new FileFault(path, 'have a sheet with rows', 'none');
  for (const { name, rows } of wanted) {
    const place = wanted.length > 1 ? `${path} (sheet ${name})` : path;
    const header = headerRowOf(rows, place, written.headerRow);
    const names = columnNames(rows[header] ?? [], place);
    yield* typedRows(names, rows.slice(header + 1).filter((row) => !row.every(isBlank)), { path: place, isoText: false, ...(written.sheet === undefined && { sheet: name }) });
  }
}

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly RawValue[])[];
}

async function read(archive: Buffer, path: string): Promise<readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[]> {
  try {
    return await readXlsxFile(archive);
  } catch (cause) {
    throw new FileFault(path, 'be a workbook', 'something else', { cause });
  }
}

function sheetOf(sheets: readonly Sheet[], wanted: string | number, path: string): Sheet {
  const found = typeof wanted === 'number' ? sheets[wanted - 1] : sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (found) return found;
  const names = sheets.map(({ name }) => name);
  const near = typeof wanted === 'string' ? nearestName(wanted, names) : undefined;
  throw new FileFault(path, `have the sheet ${JSON.stringify(wanted)}, as partner.yml says`, `${someNames(names)}${near === undefined ? '' : `; did you mean ${JSON.stringify(near)}?`}`);
}

/** The day from which workbooks count, in days since 1970: a time of day is a moment of it. */
const firstDay = -25_569;

/** A cell's value. Moments are rounded to seconds: as fractions of a day they are hardly ever exact. */
function cellValue(value: unknown): RawValue {
  if (!(value instanceof Date)) return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  const at = Math.round(value.getTime() / 1000) * 1000;
  if (Number.isNaN(at)) return null;
  if (at >= firstDay * day && at < (firstDay + 1) * day) return { kind: 'time', at: at - firstDay * day };
  return at % day === 0 ? { kind: 'date', at: at / day } : { kind: 'timestamp', at };
}
