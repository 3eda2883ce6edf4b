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
  /** When the row last changed: fills `source.updatedAt`. */
  readonly updatedAt?: FieldMapping;
  readonly fields: ReadonlyMap<string, FieldMapping>;
  readonly place: Place;
}

/** How one field is made from the partner's columns. */
export interface FieldMapping {
  readonly field: ModelField;
  readonly read: Read;
  readonly translate?: Translate;
  /** How dates, times and numbers are written when the column is text: `DD/MM/YYYY`, `HH.MM`, `1.234,56`. */
  readonly format?: string;
  /** What stands between the values of a list in one text column. */
  readonly split?: string;
  /** Spellings that mean "nothing here", beside null and blank text. */
  readonly absent: readonly string[];
  readonly place: Place;
}

/** Where a field's raw value comes from. More than one column only for a reference to an entity with a composite key. */
export type Read =
  | { readonly columns: readonly string[] }
  | { readonly sql: string }
  | { readonly constant: string | number | boolean };

/** How a raw value becomes a value of the graph, both ways. */
export type Translate =
  | { readonly values: ReadonlyMap<string, string | boolean> }
  | { readonly code: CodeList };
