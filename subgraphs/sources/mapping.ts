import type { CodeList } from '../reference/codeLists.ts';
import type { EntityModel, ModelField } from './model.ts';

/** Where a piece of a mapping stands, for messages. Lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One entity of one partner: which rows it is read from and how each field is made. Compiled from YAML and checked against the SDL. */
export interface EntityMapping {
  readonly entity: EntityModel;
  readonly from: { readonly table: readonly string[] } | { readonly sql: string };
  /** A condition in the partner's SQL that every row must meet. */
  readonly where?: string;
  /** The columns that identify a row. */
  readonly key: readonly string[];
  /** Rows that the partner marked as deleted instead of deleting them; they are not shown. */
  readonly deleted?: DeletedMark;
  /** Rows are shown from the first of these days to the second, both included, by the partner's calendar; a missing day is no limit. */
  readonly validity?: { readonly from?: FieldMapping; readonly through?: FieldMapping };
  /** Columns that look personal and that the partner says are public, with its reason. */
  readonly public: ReadonlyMap<string, string>;
  /** When the row last changed: fills `source.updatedAt`. */
  readonly updatedAt?: FieldMapping;
  readonly fields: ReadonlyMap<string, FieldMapping>;
  readonly place: Place;
}

/** A column that tells deleted rows: those where it has one of the values or, without values, where it is neither absent nor a spelling of false or zero. */
export interface DeletedMark {
  readonly column: string;
  readonly values?: readonly string[];
  readonly place: Place;
}

/** How one field is made from the partner's columns. */
export interface FieldMapping {
  readonly field: ModelField;
  readonly read: Read;
  readonly translate?: Translate;
  /** How dates, times and numbers are written: `DD/MM/YYYY`, `HH.MM`, `1.234,56`, `1.234,56 €`, `unix`, `unix ms`. */
  readonly format?: string;
  /** How a list stands in one column: a separator of text, or `own` for a native or JSON array. A list from a related table has none. */
  readonly split?: string;
  readonly ownList?: boolean;
  /** Which piece of the text, counted from 1, between separators; never of a list. */
  readonly part?: { readonly of: string; readonly place: number };
  /** Spellings that mean "nothing here", beside null and blank text. */
  readonly absent: readonly string[];
  readonly place: Place;
}

/** Where a field's raw value comes from. More than one column only for a reference to an entity with a composite key. */
export type Read =
  | { readonly columns: readonly string[] }
  | { readonly sql: string }
  | { readonly constant: string | number | boolean }
  /** The first that isn't absent: columns of several languages, or a column and what stands in for it. */
  | { readonly first: readonly SingleRead[] }
  /** Texts one behind the other, absent ones left out. */
  | { readonly concat: readonly SingleRead[]; readonly between: string }
  /** A column of another table: of the row that belongs to this one, or of all of them where the field is a list. */
  | RelatedRead
  /** One coordinate of a point: `latitude` and `longitude` of the same reads make a place. */
  | { readonly point: PointRead; readonly coordinate: 'latitude' | 'longitude' };

/** A piece of a composed value. */
export type SingleRead = { readonly column: string } | { readonly sql: string } | { readonly text: string };

/** Rows of another table, found by equal columns. */
export interface RelatedRead {
  readonly from: EntityMapping['from'];
  /** The other table's column, and the column of this one that it equals. */
  readonly on: ReadonlyMap<string, string>;
  /** A condition on the other table's rows, in the partner's SQL. */
  readonly where?: string;
  readonly column: string;
  /** The other table's column by which the first of several rows is chosen, and lists are ordered; its own column if none. */
  readonly order?: string;
}

/** Where a point stands: a geometry column or its WKT, or two columns of projected coordinates. */
export type PointRead =
  | { readonly column: string; readonly crs: string }
  | { readonly x: string; readonly y: string; readonly crs: string };

/** How a raw value becomes a value of the graph, both ways. */
export type Translate =
  /** By a list of the mapping's own: to enum values, booleans, texts, ids of areas or codes of occupations. A raw value that isn't in it is an unknown one. */
  | { readonly values: ReadonlyMap<string, string | boolean> }
  /** `exceptions`: the partner's own codes, or other meanings of known ones; null where a code means nothing. */
  | { readonly code: CodeList; readonly exceptions?: ReadonlyMap<string, string | null> };
