import { trimText } from '../../../statements/foldedText.ts';
import { checkValues, pieceRows } from './fileTable.ts';
import type { ColumnKind, FileValue, Piece } from './fileTable.ts';

/** A value as a file of typed values has it. */
export type RawValue = string | number | bigint | boolean | Moment | readonly string[] | null;

/** A day, a moment or a time of day: days, milliseconds since 1970 in UTC, milliseconds since midnight. */
export interface Moment {
  readonly kind: 'date' | 'timestamp' | 'time';
  readonly at: number;
}

/** Rows whose columns take the type that all their values have; of mixed ones, text. `isoText`: text that is a date or moment in ISO 8601 counts as one. */
export function* typedRows(names: readonly string[], rows: readonly (readonly RawValue[])[], { path, sheet, isoText }: { readonly path: string; readonly sheet?: string; readonly isoText: boolean }): Generator<Piece> {
  checkValues(path, rows.length, names.length);
  const kinds = names.map((_, index) => columnKind(rows, index, isoText));
  yield { columns: names.map((name, index) => ({ name, kind: kinds[index] ?? 'text' })), ...(sheet !== undefined && { sheet }) };
  for (let start = 0; start < rows.length; start += pieceRows) {
    const some = rows.slice(start, start + pieceRows);
    yield { values: kinds.map((kind, index) => some.map((row) => valueAs(kind, present(row[index])))), rows: some.length };
  }
}

/** A value of any kind as text, the same for every format. */
export function textOf(value: RawValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (!('kind' in value)) return JSON.stringify(value);
  const iso = new Date(value.kind === 'date' ? value.at * day : value.at).toISOString();
  return value.kind === 'date' ? iso.slice(0, 10) : value.kind === 'time' ? iso.slice(11, 19) : `${iso.slice(0, 19)}Z`;
}

/** Milliseconds of a day. */
export const day = 86_400_000;

function columnKind(rows: readonly (readonly RawValue[])[], index: number, isoText: boolean): ColumnKind {
  let kind: ColumnKind | undefined;
  let isWritten = false;
  for (const row of rows) {
    const value = present(row[index]);
    if (value === null) continue;
    const written = isoText && typeof value === 'string';
    const found = (written ? isoMoment(value)?.kind : undefined) ?? kindOf(value);
    const joint = kind === undefined || kind === found ? found : jointKind(kind, found, written || isWritten);
    isWritten ||= written;
    kind = joint;
    if (kind === 'list') break;
  }
  return kind ?? 'text';
}

function kindOf(value: Exclude<RawValue, null>): ColumnKind {
  switch (typeof value) {
    case 'string': return 'text';
    case 'boolean': return 'boolean';
    case 'bigint': return BigInt.asIntN(64, value) === value ? 'integer' : 'text';
    case 'number': return Number.isSafeInteger(value) ? 'integer' : 'number';
    default: return 'kind' in value ? value.kind : 'list';
  }
}

/** What a column holds in which values of two kinds stand; days and moments that are written in text stay as they are written. */
function jointKind(one: ColumnKind, other: ColumnKind, isWritten: boolean): ColumnKind {
  const both = [one, other];
  if (both.includes('list')) return 'list';
  if (both.every((kind) => kind === 'integer' || kind === 'number')) return 'number';
  if (both.every((kind) => kind === 'date' || kind === 'timestamp') && !isWritten) return 'timestamp';
  return 'text';
}

function valueAs(kind: ColumnKind, value: RawValue): FileValue {
  if (value === null) return null;
  switch (kind) {
    case 'integer': case 'boolean': return value as FileValue; // every value of such a column is one
    case 'number': return Number(value);
    case 'date': case 'timestamp': case 'time': return momentAs(kind, value);
    case 'list': return typeof value === 'object' && !('kind' in value) ? value : [textOf(value)];
    case 'text': return textOf(value);
  }
}

function momentAs(kind: 'date' | 'timestamp' | 'time', value: RawValue): number | null {
  const moment = typeof value === 'string' ? isoMoment(value) : (value as Moment); // every other value of such a column is one
  if (!moment) return null;
  return kind === 'timestamp' && moment.kind === 'date' ? moment.at * day : moment.at;
}

/** Text without the blanks around it; nothing, if it is blank. */
function present(value: RawValue | undefined): RawValue {
  return typeof value === 'string' ? trimText(value) || null : (value ?? null);
}

const isoForm = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(?:Z|[+-]00(?::?00)?)?)?$/;

/** The date or moment that a text is. One in another zone than UTC stays text: its day is the one that is written. */
function isoMoment(text: string): Moment | undefined {
  const [, date, time] = isoForm.exec(text) ?? [];
  if (date === undefined) return undefined;
  const at = Date.parse(`${date}T${time ?? '00:00'}Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(date)) return undefined;
  return time === undefined ? { kind: 'date', at: at / day } : { kind: 'timestamp', at };
}
