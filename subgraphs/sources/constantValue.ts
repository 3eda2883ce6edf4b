import type { CodeList } from '../reference/codeLists.ts';
import { decodeKey } from './idKey.ts';
import { nearestName, someNames } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import type { ModelField } from './model.ts';
import { describeNode } from './yamlPlaces.ts';
import type { YamlEntry, YamlScalar } from './yamlPlaces.ts';

type Constant = string | number | boolean;

type CodeLists = ReadonlyMap<string, CodeList>;

/** The value of a field's `constant`, as the graph answers it; undefined, with the problem told, if the field can't hold it. A reference's is the key part of the id. */
export function readConstant(
  { value }: YamlEntry,
  field: ModelField,
  path: string,
  split: string | undefined,
  { problems, codeLists }: { readonly problems: ProblemList; readonly codeLists: CodeLists },
): { readonly constant: Constant } | undefined {
  const expected = field.enum ? `a value of ${field.enum.name} (${someNames(field.enum.values)})` : hints[field.kind];
  if (value.kind !== 'scalar' || value.value === null) return problems.add(value, path, expected, describeNode(value));
  const wrong = partsOf(value, split).find((part) => !holds(field, part, codeLists));
  if (wrong) return problems.add(value, path, expected, describeNode(wrong), field.enum && nearestName(wrong.text, field.enum.values));
  return { constant: field.kind === 'reference' ? value.text : value.value };
}

/** True if a constant is a key of so many columns. */
export function isKeyOf(constant: Constant, columns: number): boolean {
  return decodeKey(String(constant), columns) !== undefined;
}

/** True if a code list of areas, or of occupations, can say this id. */
export function isKnownCode(id: string, of: CodeList['of'], codeLists: CodeLists): boolean {
  return [...codeLists.values()].some((list) => list.of === of && list.encode(id).length > 0);
}

const hints: { readonly [kind in ModelField['kind']]: string } = {
  text: 'text, in quotes if it could be a number',
  id: 'text, in quotes if it could be a number',
  int: 'a whole number',
  float: 'a number',
  boolean: 'true or false',
  enum: 'a value of the enum',
  date: 'a date such as 2026-01-31',
  month: 'a month such as 2026-01',
  dateTime: 'a moment in UTC such as 2026-01-31T12:00:00Z',
  time: 'a time such as "09:30"',
  area: 'the id of an area, such as es:mun:17079',
  occupation: 'an ISCO-08 code in quotes, such as "2512"',
  reference: 'the key of the record, as its id has it behind the partner',
};

function partsOf(scalar: YamlScalar, split: string | undefined): readonly YamlScalar[] {
  if (split === undefined || typeof scalar.value !== 'string') return [scalar];
  return scalar.value.split(split).map((part) => ({ ...scalar, value: part.trim(), text: part.trim() }));
}

function holds(field: ModelField, { value, text }: YamlScalar, codeLists: CodeLists): boolean {
  switch (field.kind) {
    case 'reference': return typeof value !== 'boolean' && text.trim() !== '';
    case 'int': return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
    case 'float': return typeof value === 'number' && Number.isFinite(value);
    case 'boolean': return typeof value === 'boolean';
    default: return typeof value === 'string' && holdsText(field, value, codeLists);
  }
}

function holdsText(field: ModelField, value: string, codeLists: CodeLists): boolean {
  switch (field.kind) {
    case 'enum': return field.enum?.values.includes(value) ?? false;
    case 'date': return isDate(value);
    case 'month': return /^\d{4}-\d{2}$/.test(value) && isDate(`${value}-01`);
    case 'dateTime': return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value) && isDate(value.slice(0, 10));
    case 'time': return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
    case 'area': return isKnownCode(value, 'Area', codeLists);
    case 'occupation': return isKnownCode(value, 'Occupation', codeLists);
    default: return value.trim() !== '';
  }
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
