import type { Knex } from 'knex';
import { within } from '../../reference/areas.ts';
import { occupationWithin } from '../../reference/occupations.ts';
import { decodeKey } from '../idKey.ts';
import type { FieldMapping } from '../mapping.ts';
import { codesOf, ignoresCase } from './codes.ts';
import { comparable } from './comparable.ts';
import type { Expression } from './expression.ts';
import type { FilterValue } from './filterValues.ts';
import { trimText } from './foldedText.ts';
import { isListInColumn, listElements } from './listElements.ts';
import { constantParts, keyExpressions } from './mappedTable.ts';
import type { MappedTable } from './mappedTable.ts';
import { readExpressions } from './readExpressions.ts';

/** How rows are found by a field's value: what tells, and the raw values, one for each expression, that stand for any of some values of the graph. */
export type RawMatch = {
  readonly rawsOf: (values: readonly FilterValue[]) => readonly (readonly string[])[];
} & (
  | { readonly expressions: readonly Expression[]; readonly elements?: undefined }
  /** The elements of a list in one column, any of which may be one of the raw values. */
  | { readonly elements: Knex.Raw; readonly expressions?: undefined }
);

/** How rows are found by a field, of lists by any of its elements. Codes and references are compared as they are stored, so that indexes serve. */
export function rawMatch(table: MappedTable, mapping: FieldMapping): RawMatch {
  if (!isListInColumn(mapping)) return valueMatch(table, mapping);
  return { elements: listElements(table, mapping, { folded: isSpoken(mapping) }), rawsOf: rawsOf(table, mapping) };
}

function valueMatch(table: MappedTable, mapping: FieldMapping): RawMatch {
  return { expressions: matchedExpressions(table, mapping), rawsOf: rawsOf(table, mapping) };
}

/** What of a row tells a field's value by equality. */
function matchedExpressions(table: MappedTable, mapping: FieldMapping): readonly Expression[] {
  const { dialect } = table;
  const reads = readExpressions(table, mapping);
  switch (mapping.field.kind) {
    case 'reference': return reads.map((each) => storedValue(table, each));
    case 'area': case 'occupation':
      if (isSpoken(mapping)) return reads.map((each) => ({ sql: dialect.folded(trimmedValue(table, each).sql), type: 'text' }));
      return reads.map((each) => (hasValues(mapping) ? spelledValue(table, each) : storedValue(table, each)));
    case 'enum': case 'boolean': return reads.map((each) => spelledValue(table, each));
    case 'text': case 'id': return reads.map((each) => trimmedValue(table, each));
    default: return [comparable(table, mapping)];
  }
}

/** The raw values that stand for any of some values of the graph. Those that mean nothing to the mapping are left out. */
function rawsOf(table: MappedTable, mapping: FieldMapping): RawMatch['rawsOf'] {
  const { field, translate, absent, read } = mapping;
  const wanted = (raws: readonly string[]): (readonly string[])[] => raws.filter((raw) => !isAbsent(raw, absent)).map((raw) => [raw]);
  const spelled = (isMeant: (value: string | boolean) => boolean): (readonly string[])[] => wanted(spellingsOf(mapping).filter(([, value]) => isMeant(value)).map(([raw]) => raw));
  switch (field.kind) {
    case 'reference': {
      const columns = 'columns' in read ? read.columns.length : 'constant' in read ? constantParts(read.constant, true).length : 1;
      return (ids) => keysOf(table, ids, columns).filter((key) => !key.some((raw) => trimText(raw) === '' || isAbsent(raw, absent)));
    }
    case 'area': case 'occupation': {
      const inside = (id: string): ReadonlySet<string> => (field.kind === 'area' ? within(id) : occupationWithin(id));
      // Areas overlap: each that lies in any of those asked for is written once.
      const idsOf = (values: readonly FilterValue[]): ReadonlySet<string> => new Set(values.flatMap((id) => [...inside(String(id))]));
      if (hasValues(mapping)) {
        return (values) => {
          const ids = idsOf(values);
          return spelled((value) => ids.has(String(value)));
        };
      }
      if (!translate || !('code' in translate)) return (values) => wanted([...idsOf(values)]);
      const codes = (values: readonly FilterValue[]): readonly string[] => codesOf(translate, idsOf(values));
      return isSpoken(mapping) ? (values) => codes(values).map((raw) => [raw]) : (values) => wanted(codes(values));
    }
    case 'enum': case 'boolean': return (values) => spelled((value) => values.includes(value));
    case 'text': case 'id':
      if (hasValues(mapping)) return (values) => spelled((value) => values.includes(value));
      return (values) => wanted(values.map(String).filter((text) => text !== ''));
    default: return (values) => values.map((value) => [String(value)]);
  }
}

/** How rows are found by their own id. */
export function keyMatch(table: MappedTable): RawMatch & { readonly expressions: readonly Expression[] } {
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
  const asItIs = ['char', 'integer', 'uuid', 'date'].includes(expression.type);
  return asItIs ? expression : { sql: dialect.text(expression), type: 'text' };
}

/** True where raw values are names, which are compared without case and accents. */
const isSpoken = ({ translate }: FieldMapping): boolean => translate !== undefined && 'code' in translate && ignoresCase(translate.code);

const hasValues = ({ translate }: FieldMapping): boolean => translate !== undefined && 'values' in translate;

/** Text without the blanks around it; else the value as it is stored. */
function spelledValue(table: MappedTable, read: Expression): Expression {
  return read.type === 'text' || read.type === 'char' || read.type === 'other' ? trimmedValue(table, read) : storedValue(table, read);
}

function trimmedValue({ dialect }: MappedTable, read: Expression): Expression {
  return { sql: dialect.trimmed(dialect.text(read)), type: 'text' };
}
