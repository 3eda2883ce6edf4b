import { codeLists } from '../../reference/codeLists.ts';
import type { RandomSchema } from './randomSchema.ts';
import type { Options, RandomTable, Written } from './randomTables.ts';
import { thing } from './randomThing.ts';

/** A record as it should be shown, by the path of its fields: references, areas and occupations by their ids alone. */
export interface PlainRecord {
  readonly id: string;
  readonly key: readonly (string | number)[];
  readonly values: ReadonlyMap<string, PlainValue>;
  readonly originalCodes: readonly { readonly field: string; readonly code: string }[];
  readonly updatedAt: string | null;
}

export type PlainValue = string | number | boolean | null | readonly (string | number | boolean)[];

type Row = ReadonlyMap<string, Cell>;
interface Cell {
  readonly text: string | null;
  readonly kind: RandomTable['columns'][number]['kind'];
  readonly isOrderedAsText?: boolean;
}

/** The records of a schema, worked out from its rows without SQL and as plainly as possible. `blankless`: the engine has text only, without blanks around values, and none that is blank. */
export function plainRecords({ tables, entity }: RandomSchema, today: string, blankless: boolean): readonly PlainRecord[] {
  const rowsOf = new Map(tables.map((table) => [table.name, table.rows.map((row): Row => new Map(table.columns.map(({ name, kind }, index) => [name, { text: stored(row[index] ?? null, blankless), kind, isOrderedAsText: blankless }])))]));
  const main = tables[0]?.name ?? '';
  const written = flat(entity['fields'] as Options);
  const key = [entity['key']].flat() as string[];
  const records: PlainRecord[] = [];
  for (const row of rowsOf.get(main) ?? []) {
    const keyCells = key.map((column) => cellOf(row, column));
    if (keyCells.some(({ text }) => text === null)) continue;
    if (entity['where'] !== undefined && cellOf(row, 'visible').text === 'no') continue;
    if (entity['deleted'] !== undefined && isDeleted(row, entity['deleted'])) continue;
    const validity = (entity['validity'] ?? {}) as Options;
    const [from, through] = ['from', 'through'].map((side) => (validity[side] === undefined ? null : dayOf(rawOf(row, optionsOf(validity[side]), rowsOf), optionsOf(validity[side]))));
    if ((from && from > today) || (through && through < today)) continue;
    const values = new Map([...written].map(([path, options]) => [path, valueOf(path, options, row, rowsOf)] as const));
    const updated = entity['updatedAt'] === undefined ? null : momentOf(rawOf(row, optionsOf(entity['updatedAt']), rowsOf), optionsOf(entity['updatedAt']));
    records.push({
      id: `prova:${keyCells.map(({ text }) => encoded(text ?? '')).join('.')}`,
      key: keyCells.map(({ text, kind }) => (kind === 'integer' ? Number(text) : (text ?? ''))),
      values,
      originalCodes: [...written].flatMap(([path, options]) => unknownCodes(path, options, row, rowsOf).map((code) => ({ field: path, code }))),
      updatedAt: updated,
    });
  }
  return records;
}

/** Text without case and accents, for the letters that the random values have. */
export const plain = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f·]/g, '').normalize('NFC').replaceAll('ß', 's').replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const encoded = (text: string): string => encodeURIComponent(text).replaceAll('.', '%2E');
const stored = (text: string | null, blankless: boolean): string | null => (blankless && text !== null ? text.trim() || null : text);
const cellOf = (row: Row, column: string): Cell => row.get(column) ?? { text: null, kind: 'text' };
const optionsOf = (written: Written | undefined): Options => (typeof written === 'object' && written !== null && !Array.isArray(written) ? (written as Options) : { column: written ?? null });
const listOf = (written: Written | undefined): readonly string[] => (Array.isArray(written) ? written.map(String) : []);

/** Fields by their whole path; a point is both of its coordinates. */
function flat(fields: Options): ReadonlyMap<string, Options> {
  return new Map(Object.entries(fields).flatMap(([path, written]) => (path === 'location' ? [['location.latitude', optionsOf(written)], ['location.longitude', optionsOf(written)]] as const : [[path, optionsOf(written)] as const])));
}

function isDeleted(row: Row, deleted: Written): boolean {
  const { column, values } = optionsOf(deleted);
  const { text, kind } = cellOf(row, String(column));
  if (text === null) return false;
  if (values !== undefined) return listOf(values).includes(text.trim());
  if (kind === 'boolean') return text === 'true';
  return !['', '0', 'n', 'no', 'false', '0000-00-00'].includes(text.trim().toLowerCase());
}

type Tables = ReadonlyMap<string, readonly Row[]>;

const isPresent = (text: string | null, absent: readonly string[]): text is string => text !== null && text.trim() !== '' && !absent.includes(text.trim());

/** What stands in a field's column, before it is given a meaning. */
function rawOf(row: Row, options: Options, tables: Tables): Cell {
  const whole = wholeOf(row, options, tables);
  if (options['part'] === undefined) return whole;
  return { text: whole.text?.split(String(options['of']))[Number(options['part']) - 1] || null, kind: 'text' };
}

function wholeOf(row: Row, options: Options, tables: Tables): Cell {
  const absent = listOf(options['absent']);
  const piece = (written: Written): Cell => (typeof written === 'string' ? cellOf(row, written) : { text: String((written as Options)['text']), kind: 'text' });
  if (options['sql'] !== undefined) {
    const [, column = '', otherwise = ''] = /^coalesce\((\w+), '(\w+)'\)$/.exec(String(options['sql'])) ?? [];
    return { text: cellOf(row, column).text ?? otherwise, kind: 'text' };
  }
  if (Array.isArray(options['first'])) return options['first'].map(piece).find(({ text }) => isPresent(text, absent)) ?? { text: null, kind: 'text' };
  if (Array.isArray(options['concat'])) {
    const pieces = options['concat'].map((written) => ({ ...piece(written), own: typeof written === 'string' }));
    const present = pieces.filter(({ text, own }) => !own || isPresent(text, absent));
    if (!present.some(({ own }) => own)) return { text: null, kind: 'text' };
    return { text: present.map(({ text, own }) => (own ? text?.trim() : text)).join(String(options['between'] ?? '')), kind: 'text' };
  }
  if (options['on'] !== undefined) return relatedCells(row, options, tables)[0] ?? { text: null, kind: 'text' };
  return cellOf(row, String(options['column']));
}

/** The column of the rows that belong to a row, in order. */
function relatedCells(row: Row, options: Options, tables: Tables): readonly Cell[] {
  const [, selected] = /^select \* from (\w+)$/.exec(String(options['select'])) ?? [];
  const others = tables.get(selected ?? String(options['from'])) ?? [];
  const belonging = others.filter((other) => Object.entries(options['on'] as Options).every(([theirs, ours]) => cellOf(other, theirs).text !== null && cellOf(other, theirs).text === cellOf(row, String(ours)).text));
  const wanted = options['where'] === undefined ? belonging : belonging.filter((other) => cellOf(other, 'actiu').text === 'S');
  const order = options['order'] === undefined ? [] : [String(options['order'])];
  return wanted.toSorted((a, b) => [...order, String(options['column'])].reduce((found, column) => found || compareCells(cellOf(a, column), cellOf(b, column)), 0)).map((other) => cellOf(other, String(options['column'])));
}

function compareCells(a: Cell, b: Cell): number {
  if (a.text === null || b.text === null) return Number(a.text === null) - Number(b.text === null);
  if (!a.isOrderedAsText && (a.kind === 'integer' || a.kind === 'number')) return Number(a.text) - Number(b.text);
  return compareText(a.text, b.text);
}

export const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function valueOf(path: string, options: Options, row: Row, tables: Tables): PlainValue {
  const field = thing.fields.get(path);
  if (!field) return null;
  const { constant } = options;
  if (constant !== undefined) return field.list ? String(constant).split(String(options['split'])).map((each) => each.trim()) : field.kind === 'reference' ? `prova:${constant}` : (constant as PlainValue);
  if (options['point'] !== undefined) return pointOf(row, options['point'])?.[path === 'location.latitude' ? 1 : 0] ?? null;
  if (field.list) {
    const raws = listedRaws(row, options, tables);
    return raws && raws.map((text) => meaningOf(path, { text, kind: 'text' }, options)).filter((value) => value !== null);
  }
  if (Array.isArray(options['columns'])) {
    const cells = options['columns'].map((column) => cellOf(row, String(column)).text);
    return cells.every((text) => isPresent(text, [])) ? `prova:${cells.map(encoded).join('.')}` : null;
  }
  return meaningOf(path, rawOf(row, options, tables), options);
}

/** The raw values of a list that aren't absent; null where nothing is said. */
function listedRaws(row: Row, options: Options, tables: Tables): readonly string[] | null {
  const absent = listOf(options['absent']);
  const wanted = (raws: readonly (string | null)[]): readonly string[] => raws.filter((raw) => isPresent(raw, absent));
  if (options['on'] !== undefined) return wanted(relatedCells(row, options, tables).map(({ text }) => text));
  const { text } = rawOf(row, options, tables);
  if (options['split'] !== 'own') return isPresent(text, absent) ? wanted(text.split(String(options['split'])).map((raw) => raw.trim())) : null;
  try {
    const list: unknown = JSON.parse(text ?? 'null');
    if (!Array.isArray(list) || list.some((each) => typeof each === 'object' && each !== null)) return null;
    return wanted(list.map((each) => (each === null ? null : String(each).trim())));
  } catch {
    return null;
  }
}

/** A raw value as the graph shows it. */
function meaningOf(path: string, cell: Cell, options: Options): string | number | boolean | null {
  const kind = thing.fields.get(path)?.kind ?? 'text';
  const absent = listOf(options['absent']);
  if (!isPresent(cell.text, absent)) return null;
  const text = cell.text.trim();
  const values = options['values'] as Options | undefined;
  switch (kind) {
    case 'int': case 'float': return numberOf(cell, options, kind === 'int');
    case 'date': return dayOf(cell, options);
    case 'month': return monthOf(cell, options);
    case 'time': return timeOf(cell, options);
    case 'boolean': return values ? ((values[text] as boolean | undefined) ?? null) : ({ true: true, t: true, 1: true, false: false, f: false, 0: false }[text] ?? null);
    case 'enum': return values ? ((values[text] as string | undefined) ?? null) : (['RED', 'GREEN', 'BLUE'].find((name) => name === text) ?? null);
    case 'reference': return `prova:${encoded(cell.text)}`;
    case 'area': case 'occupation': return values ? ((values[text] as string | undefined) ?? null) : (codeOf(cell.text, options) ?? null);
    default: return values ? ((values[text] as string | undefined) ?? null) : text;
  }
}

/** The id of a code; null where the mapping says that it means nothing, undefined where nobody knows it. */
function codeOf(raw: string, options: Options): string | null | undefined {
  const list = codeLists.get(String(options['code']));
  const spoken = list?.name.endsWith('-name') === true;
  const same = (a: string, b: string): boolean => (spoken ? plain(a.trim()) === plain(b.trim()) : a === b);
  const exception = Object.entries((options['exceptions'] ?? {}) as Options).find(([code]) => same(code, raw));
  if (exception) return exception[1] as string | null;
  const id = list?.decode(raw);
  return id !== undefined && list?.encode(id).some((code) => same(code, raw)) ? id : undefined;
}

function unknownCodes(path: string, options: Options, row: Row, tables: Tables): readonly string[] {
  const field = thing.fields.get(path);
  const isCoded = field?.kind === 'area' || field?.kind === 'occupation' || field?.kind === 'enum' || options['values'] !== undefined;
  if (!field || !isCoded || options['constant'] !== undefined) return [];
  const absent = listOf(options['absent']);
  const raws = field.list ? (listedRaws(row, options, tables) ?? []) : [rawOf(row, options, tables).text].filter((text) => isPresent(text, absent));
  return raws.filter((text) => meaningOf(path, { text, kind: 'text' }, options) === null && !(options['code'] !== undefined && codeOf(text, options) === null));
}

const numberShapes: { readonly [sample: string]: readonly [shape: RegExp, decimal: string] } = {
  '': [/^[-+]?\d{1,15}(\.\d{1,15})?$/, '.'],
  '1.234,56': [/^[-+]?(\d{1,15}|\d{1,3}(\.\d{3}){1,4})(,\d{1,15})?$/, ','],
  '120 h': [/^[-+]?\d{1,15}$/, '.'],
};

function numberOf(cell: Cell, options: Options, whole: boolean): number | null {
  const native = cell.kind === 'integer' || cell.kind === 'number';
  const sample = native ? '' : String(options['number'] ?? '');
  const [shape, decimal] = numberShapes[sample] ?? numberShapes[sample.replace(' €', '')] ?? numberShapes[''] ?? [/x/, '.'];
  const trimmed = (cell.text ?? '').trim();
  const text = /[€h]/.test(sample) ? firstNumber(trimmed) : trimmed;
  if (!shape.test(text)) return null;
  const value = Number(decimal === ',' ? text.replaceAll('.', '').replace(',', '.') : text);
  return whole && (!Number.isInteger(value) || Math.abs(value) >= 2 ** 31) ? null : value;
}

/** From the first digit on as long as there are digits, dots and commas. */
function firstNumber(text: string): string {
  const start = text.search(/\d/);
  if (start < 0) return '';
  let end = start;
  while (/[\d.,]/.test(text.charAt(end))) end += 1;
  while (!/\d/.test(text.charAt(end - 1))) end -= 1;
  const sign = /[-+]/.test(text.charAt(start - 1)) && (start === 1 || text.charAt(start - 2) === ' ') ? text.charAt(start - 1) : '';
  return sign + text.slice(start, end);
}

const isDay = (iso: string): boolean => /^[1-9]\d{3}-\d\d-\d\d$/.test(iso) && new Date(`${iso}T00:00:00Z`).toJSON()?.slice(0, 10) === iso;

/** The moment of a number since 1970. */
function sinceUnix(text: string, format: Written | undefined): string | null {
  if (!/^[-+]?\d{1,15}(\.\d+)?$/.test(text.trim())) return null;
  const moment = Math.floor(Number(text) / (format === 'unix ms' ? 1000 : 1)) * 1000;
  if (moment < Date.UTC(1000, 0, 1) || moment >= Date.UTC(10_000, 0, 1)) return null;
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

const isUnix = ({ date }: Options): boolean => date === 'unix' || date === 'unix ms';

function dayOf(cell: Cell, options: Options): string | null {
  if (!isPresent(cell.text, listOf(options['absent']))) return null;
  const text = cell.text.trim();
  if (isUnix(options)) return sinceUnix(text, options['date'])?.slice(0, 10) ?? null;
  const written = cell.kind === 'text' ? options['date'] : undefined;
  const [, date = '', month = '', year = ''] = (written === 'D/M/YYYY' ? /^(\d\d?)\/(\d\d?)\/(\d{4})$/ : /^(\d\d)\/(\d\d)\/(\d{4})$/).exec(text) ?? [];
  const iso = written === undefined ? text.replace(/[ T]\d\d:\d\d:\d\dZ?$/, '') : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

function monthOf(cell: Cell, options: Options): string | null {
  if (cell.text === null) return null;
  const text = cell.text.trim();
  if (isUnix(options)) return sinceUnix(text, options['date'])?.slice(0, 7) ?? null;
  if (options['date'] === 'MM/YYYY') return /^(0[1-9]|1[0-2])\/\d{4}$/.test(text) ? `${text.slice(3)}-${text.slice(0, 2)}` : null;
  return /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]).*)?$/.test(text) ? text.slice(0, 7) : null;
}

function timeOf(cell: Cell, options: Options): string | null {
  if (cell.text === null) return null;
  if (cell.kind === 'timestamp') return cell.text.slice(11, 16);
  const text = cell.text.trim();
  const full = options['time'] === 'H:MM' && /^\d:/.test(text) ? `0${text}` : text;
  const shape = options['time'] === undefined ? /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/ : /^([01]\d|2[0-3]):[0-5]\d$/;
  return shape.test(full) ? full.slice(0, 5) : null;
}

function momentOf(cell: Cell, options: Options): string | null {
  if (cell.text === null) return null;
  const text = cell.text.trim();
  if (isUnix(options)) return sinceUnix(text, options['date']);
  if (isDay(text)) return `${text}T00:00:00Z`;
  return /^.{10}[ T]\d\d:\d\d:\d\dZ?$/.test(text) && isDay(text.slice(0, 10)) ? `${text.slice(0, 10)}T${text.slice(11, 19)}Z` : null;
}

/** Longitude and latitude. */
function pointOf(row: Row, point: Written): readonly [number, number] | null {
  const { column, x, y } = optionsOf(point);
  const text = column === undefined || column === null ? `POINT(${cellOf(row, String(x)).text} ${cellOf(row, String(y)).text})` : (cellOf(row, String(column)).text ?? '').trim();
  if (text === '0101000000000000000000F03F0000000000004440') return [1, 40];
  const [, first, second] = /^(?:SRID=4326;)?POINT ?(?:Z )?\((-?[\d.]+) (-?[\d.]+)(?: [\d.]+)?\)$/.exec(text) ?? /^\((-?[\d.]+),(-?[\d.]+)\)$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [longitude, latitude] = [Number(first), Number(second)];
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : null;
}
