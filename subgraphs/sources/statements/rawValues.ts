import { within } from '../../reference/areas.ts';
import type { CodeList } from '../../reference/codeLists.ts';
import { occupationWithin } from '../../reference/occupations.ts';
import { decodeKey } from '../idKey.ts';
import type { FieldMapping } from '../mapping.ts';
import { comparable } from './comparable.ts';
import type { Expression } from './expression.ts';
import type { FilterValue } from './filterValues.ts';
import { foldText, trimText } from './foldedText.ts';
import { keyExpressions, readExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';

/** How rows are found by a field's value: the expressions that tell, and the raw values, one for each expression, that stand for any of some values of the graph. */
export interface RawMatch {
  readonly expressions: readonly Expression[];
  readonly rawsOf: (values: readonly FilterValue[]) => readonly (readonly string[])[];
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
    return { expressions, rawsOf: (ids) => keysOf(table, ids, expressions.length).filter((key) => !key.some((raw) => trimText(raw) === '' || isAbsent(raw, absent))) };
  }
  if (field.kind === 'area' || field.kind === 'occupation') {
    const inside = (id: string): ReadonlySet<string> => (field.kind === 'area' ? within(id) : occupationWithin(id));
    const list = translate && 'code' in translate ? translate.code : undefined;
    // Areas overlap: each that lies in any of those asked for is written once.
    const idsOf = (values: readonly FilterValue[]): readonly string[] => [...new Set(values.flatMap((id) => [...inside(String(id))]))];
    const codesOf = (values: readonly FilterValue[]): readonly string[] => (list ? idsOf(values).flatMap((id) => comparedCodes(list, id)) : idsOf(values));
    const read = onlyRead(table, mapping);
    if (isSpoken(mapping)) {
      const spoken: Expression = { sql: table.dialect.folded(trimmedValue(table, read).sql), type: 'text' };
      return { expressions: [spoken], rawsOf: (values) => [...new Set(codesOf(values))].map((raw) => [raw]) };
    }
    return { expressions: [storedValue(table, read)], rawsOf: (values) => wanted(codesOf(values)) };
  }
  if (field.kind === 'enum' || field.kind === 'boolean') {
    const spellings = spellingsOf(mapping);
    const read = onlyRead(table, mapping);
    const expression = read.type === 'text' || read.type === 'char' ? trimmedValue(table, read) : storedValue(table, read);
    return { expressions: [expression], rawsOf: (values) => wanted(spellings.filter(([, each]) => values.includes(each)).map(([raw]) => raw)) };
  }
  if (field.kind === 'text' || field.kind === 'id') {
    return { expressions: [trimmedValue(table, onlyRead(table, mapping))], rawsOf: (values) => wanted(values.map(String).filter((text) => text !== '')) };
  }
  return { expressions: [comparable(table, mapping)], rawsOf: (values) => values.map((value) => [String(value)]) };
}

/** How rows are found by their own id. */
export function keyMatch(table: MappedTable): RawMatch {
  const expressions = keyExpressions(table).map((each) => storedValue(table, each));
  return { expressions, rawsOf: (ids) => keysOf(table, ids, expressions.length) };
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

/** The codes of an id in the form in which rows are compared with them. Writing names takes long, so it's done once for each id that the list has. */
export function comparedCodes(list: CodeList, id: string): readonly string[] {
  const written = writtenCodes.get(list) ?? new Map<string, readonly string[]>();
  writtenCodes.set(list, written);
  const known = written.get(id);
  if (known) return known;
  const codes = ignoresCase(list) ? [...new Set(list.encode(id).map(spokenCode))] : list.encode(id);
  // Ids that the list can't say, such as those of circles, are as many as questions.
  if (codes.length > 0) written.set(id, codes);
  return codes;
}

const writtenCodes = new WeakMap<CodeList, Map<string, readonly string[]>>();

/** A code of a list that reads names, as it is compared. */
export const spokenCode = (raw: string): string => foldText(trimText(raw));

const booleans = [['true', true], ['t', true], ['1', true], ['false', false], ['f', false], ['0', false]] as const;

function keysOf({ partner }: MappedTable, ids: readonly FilterValue[], columns: number): readonly (readonly string[])[] {
  return ids.flatMap((value) => {
    const id = String(value);
    const key = id.startsWith(`${partner}:`) ? decodeKey(id.slice(partner.length + 1), columns) : undefined;
    return key ? [key] : [];
  });
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
