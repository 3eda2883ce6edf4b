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
  return leaf === null ? null : shown(mapping, leaf);
}

/** `decodeElement` of what stands in one column, with all that is the same for every row worked out before. */
export function elementDecoder(partner: string, mapping: FieldMapping): (raw: string) => unknown {
  const decode = isReference(mapping) ? (raw: string): Leaf => referredId(partner, mapping, [raw]) : leafDecoder(mapping);
  if (!isObject(mapping)) return decode;
  return (raw) => {
    const leaf = decode(raw);
    return leaf === null ? null : shown(mapping, leaf);
  };
}

const isObject = ({ field: { kind } }: FieldMapping): boolean => kind === 'area' || kind === 'occupation' || kind === 'reference';

/** A leaf by itself, or the object that it is the key of. */
function shown({ field }: FieldMapping, leaf: Leaf): unknown {
  switch (field.kind) {
    case 'area': return { __typename: 'Area', id: leaf };
    case 'occupation': return { __typename: 'Occupation', code: leaf };
    case 'reference': return { __typename: field.entity, id: leaf };
    default: return leaf;
  }
}

/** One raw value as figures are grouped by it: references by their id, areas by theirs, occupations by their code. */
export function decodeLeaf(partner: string, mapping: FieldMapping, texts: readonly (string | null)[]): Leaf {
  const raws = texts.filter((text) => text !== null);
  const [raw] = raws;
  if (raw === undefined || raws.length < texts.length) return null;
  return isReference(mapping) ? referredId(partner, mapping, raws) : leafDecoder(mapping)(raw);
}

type Leaf = string | number | boolean | null;

const isReference = ({ field, translate }: FieldMapping): boolean => field.kind === 'reference' && !(translate && 'values' in translate);

function referredId(partner: string, { absent }: FieldMapping, raws: readonly string[]): string | null {
  return raws.some((raw) => isAbsent(raw, absent) || isBlank(raw)) ? null : `${partner}:${encodeKey(raws)}`;
}

/** What a raw value means, of all kinds but references; made once for each field. */
function leafDecoder(mapping: FieldMapping): (raw: string) => Leaf {
  const known = leafDecoders.get(mapping);
  if (known) return known;
  const { field, absent } = mapping;
  const decode = ((): ((raw: string) => Leaf) => {
    switch (field.kind) {
      // Spellings of nothing are told by what stands in the column, before it is made canonical in SQL.
      case 'int': return wholeNumber;
      case 'float': return finiteNumber;
      case 'date': case 'month': case 'time': case 'dateTime': {
        const shape = shapes[field.kind];
        return (raw) => (shape.test(raw) ? raw : null);
      }
      default: {
        const meaning = meaningOf(mapping);
        return absent.length === 0 ? meaning : (raw) => (isAbsent(raw, absent) ? null : meaning(raw));
      }
    }
  })();
  leafDecoders.set(mapping, decode);
  return decode;
}

const leafDecoders = new WeakMap<FieldMapping, (raw: string) => Leaf>();

function meaningOf(mapping: FieldMapping): (raw: string) => Leaf {
  const { field: { kind }, translate } = mapping;
  if (kind === 'boolean' || kind === 'enum' || (translate && 'values' in translate)) {
    const spellings = new Map(spellingsOf(mapping));
    return (raw) => spellings.get(raw) ?? spellings.get(trimText(raw)) ?? null;
  }
  if ((kind === 'area' || kind === 'occupation') && translate) return (raw) => idOfCode(translate, raw) ?? null;
  return (raw) => trimText(raw) || null;
}

/** A constant is a value of the graph already. */
export function constantLeaf(partner: string, { field }: FieldMapping, constant: string | number | boolean): string | number | boolean {
  return field.kind === 'reference' ? `${partner}:${encodeKey(constantParts(constant, true))}` : constant;
}

function decodeConstant(partner: string, mapping: FieldMapping, constant: string | number | boolean): unknown {
  const present = (value: string | number | boolean): unknown => shown(mapping, constantLeaf(partner, mapping, value));
  if (!mapping.field.list) return present(constant);
  return typeof constant === 'string' ? elementsOf(mapping, constant).map(present) : [present(constant)];
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

const isBlank = (text: string): boolean => trimText(text) === '';
