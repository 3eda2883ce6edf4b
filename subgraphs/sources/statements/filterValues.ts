import { unexpected } from '../filterError.ts';
import type { FieldKind } from '../model.ts';
import { isDate } from './storableText.ts';

/** A value that a filter compares with. */
export type FilterValue = string | number | boolean;

/** The conditions on one field, checked: lists are not empty and not too long, values are of the field's kind. */
export interface CheckedFilter {
  /** The values of `eq`, one, and of `in`, each once; each list is a condition of its own. */
  readonly among: readonly (readonly FilterValue[])[];
  readonly contains: string | undefined;
  readonly least: FilterValue | undefined;
  readonly most: FilterValue | undefined;
}

/** The most values that `in` may have. */
export const mostValues = 1000;

/** The most circles that `in` may have: what lies in each is found anew for every question. */
export const mostCircles = 20;

/** The most characters that a text searched for may have. */
export const mostCharacters = 200;

/** Checks the conditions on a field. What is explicitly null is refused: it can't mean "any", which is said by leaving it out, and absent values can't be asked for. */
export function checkFieldFilter(path: string, kind: FieldKind, filter: unknown): CheckedFilter {
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) throw unexpected(path, 'conditions, or left out', filter);
  const { eq, in: list, contains, gte, lte, ...others } = filter as Readonly<Record<string, unknown>>;
  for (const other of Object.keys(others)) throw unexpected(`${path}.${other}`, 'left out', others[other]);
  const value = (name: string, found: unknown): FilterValue => checkValue(`${path}.${name}`, kind, found);
  return {
    among: [...(eq === undefined ? [] : [[value('eq', eq)]]), ...(list === undefined ? [] : [checkCircles(`${path}.in`, kind, [...new Set(checkList(`${path}.in`, list).map((each, index) => value(`in[${index}]`, each)))])])],
    contains: contains === undefined ? undefined : checkSearch(`${path}.contains`, contains),
    least: gte === undefined ? undefined : value('gte', checkOrdered(`${path}.gte`, kind, gte)),
    most: lte === undefined ? undefined : value('lte', checkOrdered(`${path}.lte`, kind, lte)),
  };
}

/** Checks a text to search for. */
export function checkSearch(path: string, text: unknown): string {
  if (typeof text !== 'string' || [...text].length > mostCharacters) throw unexpected(path, `a text of at most ${mostCharacters} characters`, text);
  return text;
}

/** Checks that a value is of a kind; dates must be of the calendar. */
export function checkValue(path: string, kind: FieldKind, value: unknown): FilterValue {
  const [expected, test] = kinds[kind];
  if (!test(value)) throw unexpected(path, expected, value);
  return value as FilterValue; // each test lets only these types through
}

function checkList(path: string, list: unknown): readonly unknown[] {
  if (!Array.isArray(list) || list.length === 0 || list.length > mostValues) throw unexpected(path, `a list of 1 to ${mostValues} values`, list);
  return list;
}

function checkCircles(path: string, kind: FieldKind, values: readonly FilterValue[]): readonly FilterValue[] {
  const circles = kind === 'area' ? values.filter((value) => String(value).startsWith('circle:')).length : 0;
  if (circles > mostCircles) throw unexpected(path, `a list with at most ${mostCircles} circles`, circles);
  return values;
}

function checkOrdered(path: string, kind: FieldKind, value: unknown): unknown {
  if (!ordered.has(kind)) throw unexpected(path, 'left out', value);
  return value;
}

const ordered: ReadonlySet<FieldKind> = new Set(['int', 'float', 'date', 'month', 'time', 'dateTime']);

const matching = (pattern: RegExp) => (value: unknown): boolean => typeof value === 'string' && pattern.test(value);
const isText = (value: unknown): boolean => typeof value === 'string';

const kinds: { readonly [kind in FieldKind]: readonly [expected: string, test: (value: unknown) => boolean] } = {
  text: ['a text', isText],
  id: ['an id', isText],
  int: ['a whole number', (value) => Number.isSafeInteger(value)],
  float: ['a number', (value) => Number.isFinite(value)],
  boolean: ['true or false', (value) => typeof value === 'boolean'],
  enum: ['a value of the enum', isText],
  date: ['a date `YYYY-MM-DD`', (value) => typeof value === 'string' && isDate(value)],
  month: ['a month `YYYY-MM`', matching(/^\d{4}-(?:0[1-9]|1[0-2])$/)],
  time: ['a time `HH:MM`', matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/)],
  dateTime: ['a moment `YYYY-MM-DDTHH:MM:SSZ`', matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)],
  area: ["an area's id", isText],
  occupation: ['an ISCO-08 code', isText],
  reference: ['an id', isText],
};
