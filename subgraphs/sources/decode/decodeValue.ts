import { constantParts } from '../statements/mappedTable.ts';
import { encodeKey } from '../idKey.ts';
import type { FieldMapping } from '../mapping.ts';
import { idOfCode } from '../statements/codes.ts';
import { trimText } from '../statements/foldedText.ts';
import { isAbsent, spellingsOf } from '../statements/rawValues.ts';
import { pointOf } from './point.ts';
import type { Cell, ColumnType } from '../statements/expression.ts';

/** A cell as text, whatever the engine gave. */
export function cellText(cell: Cell | undefined, type: ColumnType): string | null {
  if (cell === null || cell === undefined) return null;
  return type === 'char' ? String(cell).replace(/ +$/, '') : String(cell);
}

/** A field's value in the graph, from the texts of its columns; null when absent or not valid. */
export function decodeField(partner: string, mapping: FieldMapping, texts: readonly (string | null)[]): unknown {
  const { field, read } = mapping;
  if ('constant' in read) return decodeConstant(partner, mapping, read.constant);
  if ('point' in read) return pointOf(read.point, texts)?.[read.coordinate] ?? null;
  if (!field.list) return decodeElement(partner, mapping, texts);
  const [text = null] = texts;
  // Related rows that there are none of are an empty list; a column that is absent says nothing.
  if (!('on' in read) && (text === null || isBlank(text) || isAbsent(text, mapping.absent))) return null;
  return elementsOf(mapping, text).map((raw) => decodeElement(partner, mapping, [raw])).filter((value) => value !== null);
}

/** The raw values in a column: those of a list, or the one there is; none if it is absent. */
export function elementsOf({ field, split, ownList, absent, read }: FieldMapping, text: string | null): readonly string[] {
  if (text === null || isAbsent(text, absent)) return [];
  const raws = field.list && (ownList || 'on' in read) ? jsonTexts(text) : field.list && split !== undefined ? text.split(split).map(trimText) : [text];
  return raws.filter((raw) => !isBlank(raw) && !isAbsent(raw, absent));
}

/** The texts of the JSON array in which statements give elements. */
function jsonTexts(json: string): readonly string[] {
  const elements: unknown = JSON.parse(json);
  return Array.isArray(elements) ? elements.filter((element) => typeof element === 'string') : [];
}

/** One raw value as a value of the graph: a reference is an object, of an Area and so on; everything else a leaf. */
export function decodeElement(partner: string, mapping: FieldMapping, texts: readonly (string | null)[]): unknown {
  const leaf = decodeLeaf(partner, mapping, texts);
  if (leaf === null) return null;
  switch (mapping.field.kind) {
    case 'area': return { __typename: 'Area', id: leaf };
    case 'occupation': return { __typename: 'Occupation', code: leaf };
    case 'reference': return { __typename: mapping.field.entity, id: leaf };
    default: return leaf;
  }
}

/** One raw value as figures are grouped by it: references by their id, areas by theirs, occupations by their code. */
export function decodeLeaf(partner: string, mapping: FieldMapping, texts: readonly (string | null)[]): string | number | boolean | null {
  const { field, translate, absent } = mapping;
  const raws = texts.filter((text) => text !== null);
  const [raw] = raws;
  if (raw === undefined || raws.length < texts.length) return null;
  switch (field.kind) {
    // Spellings of nothing are told by what stands in the column, before it is made canonical in SQL.
    case 'int': return wholeNumber(raw);
    case 'float': return finiteNumber(raw);
    case 'date': case 'month': case 'time': case 'dateTime': return shapes[field.kind].test(raw) ? raw : null;
    default: if (raws.some((each) => isAbsent(each, absent))) return null;
  }
  if (translate && 'values' in translate) return spellings(mapping).get(trimText(raw)) ?? null;
  switch (field.kind) {
    case 'boolean': case 'enum': return spellings(mapping).get(trimText(raw)) ?? null;
    case 'reference': return raws.some(isBlank) ? null : `${partner}:${encodeKey(raws)}`;
    case 'area': case 'occupation': return translate ? (idOfCode(translate, raw) ?? null) : trimText(raw) || null;
    default: return trimText(raw) || null;
  }
}

/** A constant is a value of the graph already. */
export function constantLeaf(partner: string, { field }: FieldMapping, constant: string | number | boolean): string | number | boolean {
  return field.kind === 'reference' ? `${partner}:${encodeKey(constantParts(constant, true))}` : constant;
}

function decodeConstant(partner: string, mapping: FieldMapping, constant: string | number | boolean): unknown {
  const shown = (value: string | number | boolean): unknown => {
    const leaf = constantLeaf(partner, mapping, value);
    switch (mapping.field.kind) {
      case 'area': return { __typename: 'Area', id: leaf };
      case 'occupation': return { __typename: 'Occupation', code: leaf };
      case 'reference': return { __typename: mapping.field.entity, id: leaf };
      default: return leaf;
    }
  };
  if (!mapping.field.list) return shown(constant);
  return typeof constant === 'string' ? elementsOf(mapping, constant).map(shown) : [shown(constant)];
}

function wholeNumber(text: string): number | null {
  const value = Number(text);
  return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31 ? value : null;
}

function finiteNumber(text: string): number | null {
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? value : null;
}

const shapes = {
  date: /^\d{4}-\d\d-\d\d$/,
  month: /^\d{4}-\d\d$/,
  time: /^\d\d:\d\d$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
} as const;

function spellings(mapping: FieldMapping): ReadonlyMap<string, string | boolean> {
  const known = spellingMaps.get(mapping) ?? new Map(spellingsOf(mapping));
  spellingMaps.set(mapping, known);
  return known;
}

const spellingMaps = new WeakMap<FieldMapping, ReadonlyMap<string, string | boolean>>();

const isBlank = (text: string): boolean => trimText(text) === '';
