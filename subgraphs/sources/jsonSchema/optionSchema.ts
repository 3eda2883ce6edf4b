import type { CodeList } from '../../reference/codeLists.ts';
import type { FieldOption } from '../fieldOptions.ts';
import type { ModelField } from '../model.ts';
import { formatHints } from '../writtenFormats.ts';
import { partnerLanguages } from '../partnerLanguages.ts';
import { fieldOptionDescriptions } from './optionDescriptions.ts';
import { closed, column, columns, definition, named, select, spellings, sql, table, text } from './schema.ts';
import type { JsonSchema } from './schema.ts';

/** What can stand behind an option of a field of this kind. */
export function optionSchema(option: FieldOption, field: ModelField, codeLists: readonly CodeList[], describeValue: (value: string) => string): JsonSchema {
  const description = fieldOptionDescriptions[option];
  switch (option) {
    case 'constant': return { description, ...constant(field, describeValue) };
    case 'code': return { description, ...named(codeLists.filter((list) => list.of === codedAs(field)).map((list) => [list.name, list.description] as const)) };
    case 'values': return { description, type: 'object', minProperties: 1, additionalProperties: meaning(field, describeValue) };
    case 'exceptions': return { description, type: 'object', minProperties: 1, additionalProperties: { ...meaning(field, describeValue), type: ['string', 'null'] } };
    case 'date': return { description, ...dateFormat(field) };
    default: return definition(`option ${option}`);
  }
}

/** Options that are the same for every kind of field: the part of a file's `definitions` that `optionSchema` refers to. */
export function sharedOptions(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(shared).map(([option, schema]) => [
    `option ${option}`, { description: fieldOptionDescriptions[option as keyof typeof shared], ...schema },
  ]));
}

function piece(options: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { ...closed(options), type: ['string', 'object'], pattern: '\\S', minProperties: 1, maxProperties: 1 };
}

const pieces: JsonSchema = {
  type: 'array',
  minItems: 1,
  items: piece({ sql: { ...sql, description: 'An expression in the SQL of the database.' }, text: { type: 'string', minLength: 1, description: 'A text.' } }),
  contains: { anyOf: [{ type: 'string' }, { type: 'object', required: ['sql'] }] },
};

const shared: Readonly<Record<Exclude<FieldOption, 'constant' | 'code' | 'values' | 'exceptions' | 'date'>, JsonSchema>> = {
  column,
  columns,
  sql,
  where: sql,
  order: column,
  from: table,
  select,
  first: pieces,
  concat: pieces,
  languages: closed(Object.fromEntries(partnerLanguages.map((language) => [language, piece({ sql })])), { minProperties: 1 }),
  on: { type: 'object', minProperties: 1, additionalProperties: column },
  between: { type: 'string', minLength: 1, examples: [' ', ', '] },
  split: { type: 'string', minLength: 1, examples: [',', ';', '|', 'own'] },
  part: { type: 'integer', minimum: 1, maximum: 100 },
  of: { type: 'string', minLength: 1, examples: ['-', ' - ', '/'] },
  time: { type: 'string', pattern: '^(?=.*H)(?=.*MM)(HH?|MM|SS|[^A-Za-z0-9])+$', patternErrorMessage: `Expected ${formatHints.time}`, examples: ['HH:MM', 'H:MM', 'HH.MM', 'HHMM'] },
  number: { type: 'string', pattern: "^\\D*\\d[\\d.,' \\u00a0\\u202f]*\\D*$", patternErrorMessage: `Expected ${formatHints.number}`, examples: ['1.234,56', '1,234.56', '1.234,56 €'] },
  absent: spellings,
};

const codedAs = ({ kind }: ModelField): CodeList['of'] => (kind === 'area' ? 'Area' : 'Occupation');

/** The id of an area. */
export const areaId: JsonSchema = { type: 'string', pattern: '^(es|it)(:(mun|com|prov|ca|reg):[0-9]+)?$', patternErrorMessage: 'Expected the id of an area, such as es:mun:17079', examples: ['es:mun:17079'] };
const occupationCode: JsonSchema = { type: 'string', pattern: '^[0-9]{1,4}$', patternErrorMessage: 'Expected an ISCO-08 code in quotes, such as "2512"', examples: ['2512'] };

/** What a raw value can mean. */
function meaning(field: ModelField, describeValue: (value: string) => string): JsonSchema {
  switch (field.kind) {
    case 'enum': return named((field.enum?.values ?? []).map((value) => [value, describeValue(value)] as const));
    case 'boolean': return { type: 'boolean' };
    case 'area': return areaId;
    case 'occupation': return occupationCode;
    default: return text;
  }
}

/** A value of the graph; of a list, perhaps several in one text. */
function constant(field: ModelField, describeValue: (value: string) => string): JsonSchema {
  if (field.list) return text;
  switch (field.kind) {
    case 'int': return { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
    case 'float': return { type: 'number' };
    case 'reference': return { type: ['string', 'number'], pattern: '\\S' };
    case 'date': return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'month': return { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' };
    case 'dateTime': return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' };
    case 'time': return { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' };
    default: return meaning(field, describeValue);
  }
}

function dateFormat({ kind }: ModelField): JsonSchema {
  const moment = kind === 'dateTime';
  const needed = kind === 'month' ? ['YY', 'M'] : ['YY', 'M', 'D'];
  const once = '(?!.*YY[^Y]+YY|.*(?<!Y)YYY(?!Y)|.*YYYYY)(?!.*M[^M]+M|.*MMM)(?!.*D[^D]+D|.*DDD)';
  const tokens = ['YYYY', 'YY', 'MM?', 'DD?', ...(moment ? ['HH?', 'mm', 'ss', 'T', 'Z'] : []), '[^A-Za-z0-9]'];
  const pattern = `^(unix|unix ms|${needed.map((part) => `(?=.*${part})`).join('')}${once}(${tokens.join('|')})+)$`;
  return { type: 'string', pattern, patternErrorMessage: `Expected ${formatHints[kind === 'month' || kind === 'dateTime' ? kind : 'date']}`, examples: [...(kind === 'month' ? ['MM/YYYY'] : []), 'DD/MM/YYYY', 'D/M/YYYY', 'YYYYMMDD', ...(moment ? ['DD/MM/YYYY HH:mm:ss'] : []), 'unix', 'unix ms'] };
}
