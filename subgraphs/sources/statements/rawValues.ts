import { within } from '../../reference/areas.ts';
import type { CodeList } from '../../reference/codeLists.ts';
import { occupationWithin } from '../../reference/occupations.ts';
import { decodeKey } from '../idKey.ts';
import type { FieldMapping } from '../mapping.ts';
import { comparable } from './comparable.ts';
import type { Expression } from './expression.ts';
import { foldText, trimText } from './foldedText.ts';
import { keyExpressions, readExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';

/** How rows are found by a field's value: the expressions that tell, and the raw values, one for each expression, that stand for a value of the graph. */
export interface RawMatch {
  readonly expressions: readonly Expression[];
  readonly rawsOf: (value: string | number | boolean) => readonly (readonly string[])[];
  /** What stands between the values, where the one expression is the text of a list. */
  readonly separator?: string;
}

/** How rows are found by a field, of lists by any of its elements. Codes and references are compared as they are stored, so that indexes serve. */
export function rawMatch(table: MappedTable, mapping: FieldMapping): RawMatch {
  const match = elementMatch(table, mapping);
  if (!mapping.field.list || mapping.split === undefined) return match;
  const read: Expression = { sql: table.dialect.text(onlyRead(table, mapping)), type: 'text' };
  const text = isSpoken(mapping) ? { ...read, sql: table.dialect.folded(read.sql) } : read;
  return { ...match, expressions: [text], separator: mapping.split };
}

function elementMatch(table: MappedTable, mapping: FieldMapping): RawMatch {
  const { field, translate, absent } = mapping;
  const wanted = (raws: readonly string[]): (readonly string[])[] => raws.filter((raw) => !isAbsent(raw, absent)).map((raw) => [raw]);
  if (field.kind === 'reference') {
    const expressions = readExpressions(table, mapping).map((each) => storedValue(table, each));
    return { expressions, rawsOf: (id) => keysOf(table, String(id), expressions.length).filter((key) => !key.some((raw) => trimText(raw) === '' || isAbsent(raw, absent))) };
  }
  if (field.kind === 'area' || field.kind === 'occupation') {
    const inside = (id: string): ReadonlySet<string> => (field.kind === 'area' ? within(id) : occupationWithin(id));
    const list = translate && 'code' in translate ? translate.code : undefined;
    const encode = (id: string): readonly string[] => [...inside(id)].flatMap((each) => list?.encode(each) ?? (list ? [] : [each]));
    const read = onlyRead(table, mapping);
    if (isSpoken(mapping)) {
      const spoken: Expression = { sql: table.dialect.folded(trimmedValue(table, read).sql), type: 'text' };
      return { expressions: [spoken], rawsOf: (id) => [...new Set(encode(String(id)).map(spokenCode))].map((raw) => [raw]) };
    }
    return { expressions: [storedValue(table, read)], rawsOf: (id) => wanted(encode(String(id))) };
  }
  if (field.kind === 'enum' || field.kind === 'boolean') {
    const spellings = spellingsOf(mapping);
    const read = onlyRead(table, mapping);
    const expression = read.type === 'text' || read.type === 'char' ? trimmedValue(table, read) : storedValue(table, read);
    return { expressions: [expression], rawsOf: (value) => wanted(spellings.filter(([, each]) => each === value).map(([raw]) => raw)) };
  }
  if (field.kind === 'text' || field.kind === 'id') {
    return { expressions: [trimmedValue(table, onlyRead(table, mapping))], rawsOf: (value) => wanted([String(value)].filter((text) => text !== '')) };
  }
  return { expressions: [comparable(table, mapping)], rawsOf: (value) => [[String(value)]] };
}

/** How rows are found by their own id. */
export function keyMatch(table: MappedTable): RawMatch {
  const expressions = keyExpressions(table).map((each) => storedValue(table, each));
  return { expressions, rawsOf: (id) => keysOf(table, String(id), expressions.length) };
}

/** The columns of the key that the key part of an id gives; undefined if it isn't one. */
export const keyValues = ({ mapping }: MappedTable, key: string): readonly string[] | undefined => decodeKey(key, mapping.key.length);

/** Every raw spelling of an enum's or boolean's values. Without `values`, an enum's own names, and what databases write for true and false. */
export function spellingsOf({ field, translate }: FieldMapping): readonly (readonly [raw: string, value: string | boolean])[] {
  if (translate && 'values' in translate) return [...translate.values].map(([raw, value]) => [trimText(raw), value]);
  if (field.kind === 'boolean') return booleans;
  return (field.enum?.values ?? []).map((value) => [value, value]);
}

/** True for the mapping's own spellings of nothing. */
export const isAbsent = (raw: string, absent: readonly string[]): boolean => absent.includes(trimText(raw));

/** True for a list that reads names, by the way lists are called: such names are compared without case and accents. */
export const ignoresCase = (list: CodeList): boolean => list.name.endsWith('-name');

/** A code of a list that reads names, as it is compared. */
export const spokenCode = (raw: string): string => foldText(trimText(raw));

const booleans = [['true', true], ['t', true], ['1', true], ['false', false], ['f', false], ['0', false]] as const;

function keysOf({ partner }: MappedTable, id: string, columns: number): readonly (readonly string[])[] {
  const key = id.startsWith(`${partner}:`) ? decodeKey(id.slice(partner.length + 1), columns) : undefined;
  return key ? [key] : [];
}

/** A column as it is where its values can be told from text; else its text. */
export function storedValue({ dialect }: MappedTable, expression: Expression): Expression {
  const asItIs = ['text', 'char', 'integer', 'uuid', 'date'].includes(expression.type);
  return asItIs ? expression : { sql: dialect.text(expression), type: 'text' };
}

const isSpoken = ({ translate }: FieldMapping): boolean => translate !== undefined && 'code' in translate && ignoresCase(translate.code);

function onlyRead(table: MappedTable, mapping: FieldMapping): Expression {
  const [read] = readExpressions(table, mapping);
  if (!read) throw new Error(`Expected ${mapping.field.path} to be read from a column`);
  return read;
}

function trimmedValue({ dialect }: MappedTable, read: Expression): Expression {
  return { sql: dialect.trimmed(dialect.text(read)), type: 'text' };
}
