import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import type { AsyncBuffer, Compressors, FileMetaData, SchemaElement, SchemaTree } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { FileFault, checkColumns, checkValues, pieceRows } from './fileTable.ts';
import type { ColumnKind, FileColumn, FileSource, FileValue, Piece } from './fileTable.ts';
import { wellKnownText } from './geometry.ts';
import { columnNames } from './header.ts';
import { textOf } from './typedRows.ts';

/** The most bytes that a group of rows, or a page of one, may have when unpacked. */
const mostUnpacked = 512 * 2 ** 20;

/** Reads Parquet, one group of rows after another. The columns have the types of the file's schema. */
export async function* readParquet({ bytes, path }: FileSource<unknown>): AsyncGenerator<Piece> {
  const metadata = footerOf(bytes, path);
  const columns = parquetColumns(metadata, path);
  checkValues(path, Number(metadata.num_rows), columns.length);
  yield { columns: columns.map(({ name, kind }) => ({ name, kind })) };
  const file: AsyncBuffer = { byteLength: bytes.byteLength, slice: (start, end) => bytes.buffer.slice(bytes.byteOffset + start, bytes.byteOffset + (end ?? bytes.byteLength)) };
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const unpacked = group.columns.reduce((sum, { meta_data: column }) => sum + Number(column?.total_uncompressed_size ?? 0), 0);
    checkUnpacked(unpacked, path);
    const rowEnd = rowStart + Number(group.num_rows);
    const objects = await read(path, () => parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors: boundedCompressors(path) }));
    for (let start = 0; start < objects.length; start += pieceRows) {
      const some = objects.slice(start, start + pieceRows);
      yield { values: columns.map((column) => some.map((object) => column.value(object))), rows: some.length };
    }
    rowStart = rowEnd;
  }
}

/** What the end of a Parquet file says of it: its columns and how many rows it has. */
export function readParquetFooter(bytes: Uint8Array<ArrayBuffer>, path: string): { readonly columns: readonly FileColumn[]; readonly rows: number } {
  const metadata = footerOf(bytes, path);
  return { columns: parquetColumns(metadata, path).map(({ name, kind }) => ({ name, kind })), rows: Number(metadata.num_rows) };
}

/** How many bytes at the end of a Parquet file say what it is, by the last eight of them. */
export const footerLength = (end: Uint8Array<ArrayBuffer>): number => (end.length < 8 ? 0 : new DataView(end.buffer, end.byteOffset + end.length - 8).getUint32(0, true) + 8);

interface ParquetColumn extends FileColumn {
  value(object: Readonly<Record<string, unknown>>): FileValue;
}

function footerOf(bytes: Uint8Array, path: string): FileMetaData {
  if (Buffer.from(bytes.subarray(-4)).toString('latin1') !== 'PAR1') throw new FileFault(path, 'be Parquet, which ends in PAR1', 'another end', { isBrokenOff: true });
  try {
    return parquetMetadata(bytes);
  } catch (cause) {
    throw new FileFault(path, 'be Parquet', 'an end that says something else', { cause });
  }
}

async function read<Answer>(path: string, run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof FileFault) throw cause;
    throw new FileFault(path, 'be Parquet whose rows can be read', cause instanceof Error ? cause.message : 'others', { cause });
  }
}

function boundedCompressors(path: string): Compressors {
  return Object.fromEntries(
    Object.entries(compressors).map(([codec, unpack]) => [codec, (input: Uint8Array, length: number) => {
      checkUnpacked(length, path);
      return unpack(input, length);
    }]),
  );
}

function checkUnpacked(bytes: number, path: string): void {
  if (bytes > mostUnpacked) throw new FileFault(path, `have groups of rows of at most ${mostUnpacked / 2 ** 20} MiB`, `${(bytes / 2 ** 20).toFixed(0)} MiB`);
}

function parquetColumns(metadata: FileMetaData, path: string): readonly ParquetColumn[] {
  const columns = parquetSchema(metadata).children.flatMap((child) => leaves(child, []));
  checkColumns(path, columns.length);
  const names = columnNames(columns.map(({ name }) => name), path);
  return columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
}

/** The columns of a part of the schema: those of a record are `address.city`. */
function leaves({ children, element }: SchemaTree, above: readonly string[]): readonly ParquetColumn[] {
  const way = [...above, element.name];
  const isList = element.repetition_type === 'REPEATED' || element.logical_type?.type === 'LIST' || element.converted_type === 'LIST';
  const isMap = element.logical_type?.type === 'MAP' || element.converted_type === 'MAP' || element.converted_type === 'MAP_KEY_VALUE' || element.logical_type?.type === 'VARIANT';
  if (children.length > 0 && !isList && !isMap) return children.flatMap((child) => leaves(child, way));
  const kind = isList ? 'list' : isMap ? 'text' : kindOf(element);
  return [{ name: way.join('.'), kind, value: (object) => valueAs(kind, element, along(object, way)) }];
}

function along(object: unknown, way: readonly string[]): unknown {
  let value = object;
  for (const key of way) value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : null;
  return value ?? null;
}

function kindOf({ type, logical_type: logical, converted_type: converted }: SchemaElement): ColumnKind {
  if (logical?.type === 'DATE' || converted === 'DATE') return 'date';
  if (logical?.type === 'TIMESTAMP' || converted?.startsWith('TIMESTAMP') || type === 'INT96') return 'timestamp';
  if (logical?.type === 'TIME' || converted?.startsWith('TIME_')) return 'time';
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL' || logical?.type === 'FLOAT16') return 'number';
  // Numbers without sign may be too long for any that DuckDB compares as one.
  if (converted === 'UINT_64' || (logical?.type === 'INTEGER' && logical.bitWidth === 64 && !logical.isSigned)) return 'text';
  switch (type) {
    case 'BOOLEAN': return 'boolean';
    case 'INT32': case 'INT64': return 'integer';
    case 'FLOAT': case 'DOUBLE': return 'number';
    default: return 'text';
  }
}

function valueAs(kind: ColumnKind, element: SchemaElement, value: unknown): FileValue {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'integer': return typeof value === 'bigint' ? value : Number(value);
    case 'number': return decimal(Number(value), element);
    case 'boolean': return Boolean(value);
    case 'date': return value instanceof Date && !Number.isNaN(value.getTime()) ? Math.floor(value.getTime() / 86_400_000) : null;
    case 'timestamp': return value instanceof Date && !Number.isNaN(value.getTime()) ? value.getTime() : null;
    case 'time': return timeOf(value, element);
    case 'list': return Array.isArray(value) ? value.filter((item) => item !== null && item !== undefined).map(written) : [written(value)];
    case 'text': return written(value).trim() || null;
  }
}

/** A decimal is given as a product, which has digits of its own behind those of the file. */
const decimal = (value: number, { scale, logical_type: logical }: SchemaElement): number => {
  const digits = logical?.type === 'DECIMAL' ? logical.scale : scale;
  return digits === undefined ? value : Number(value.toFixed(Math.min(digits, 100)));
};

function timeOf(value: unknown, { logical_type: logical, converted_type: converted }: SchemaElement): number | null {
  const unit = logical?.type === 'TIME' ? logical.unit : converted === 'TIME_MILLIS' ? 'MILLIS' : 'MICROS';
  const perMillisecond = { MILLIS: 1, MICROS: 1000, NANOS: 1_000_000 }[unit];
  return typeof value === 'number' || typeof value === 'bigint' ? Math.floor(Number(value) / perMillisecond) : null;
}

/** A value as text: a geometry as WKT, bytes as hexadecimal digits, records as JSON. */
function written(value: unknown): string {
  if (value instanceof Date) return textOf({ kind: 'timestamp', at: value.getTime() });
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (typeof value !== 'object') return String(value);
  return wellKnownText(value) ?? JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}

