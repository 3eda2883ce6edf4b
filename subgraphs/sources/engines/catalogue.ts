import type { ColumnType } from '../statements/expression.ts';

/** What a partner's database holds, as its own catalogue tells it: the tables that the role may read, system tables left out. */
export interface Catalogue {
  readonly tables: readonly CatalogueTable[];
}

/** A table, view or file. */
export interface CatalogueTable {
  /** As a mapping's `from` has it: `['ofertes']`, or with its schema `['dades', 'ofertes']` where the name alone doesn't reach it. */
  readonly name: readonly string[];
  readonly kind: 'table' | 'view' | 'file';
  readonly comment?: string;
  /** How many rows there are about; undefined where only counting would tell. */
  readonly rows?: number;
  readonly columns: readonly CatalogueColumn[];
  /** The columns of the primary key; none if there is no such key. */
  readonly primaryKey: readonly string[];
  /** The columns of every other unique key without nulls. */
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
  /** The columns of every index, the primary key's and unique ones included; an index over an expression or over some rows only is left out. */
  readonly indexes: readonly (readonly string[])[];
}

/** A column as the catalogue tells it. */
export interface CatalogueColumn {
  readonly name: string;
  /** The engine's own name of the type, as its users write it: `character varying(40)`, `tinyint(1)`. */
  readonly type: string;
  readonly holds: ColumnType;
  readonly nullable: boolean;
  readonly comment?: string;
}

/** Columns that hold another table's key. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: readonly string[];
  readonly references: readonly string[];
}

/** What the role that a partner gave could do beside reading. */
export interface Rights {
  /** What it could change, in words for an administrator: `insert, update on dades.ofertes`, `create tables in public`, `superuser`. Empty if it can only read. */
  readonly writes: readonly string[];
  /** The SQL that makes a role which can only read these tables, named as a mapping has them, or without them all of the database; undefined where there are no roles. */
  readonly readOnlyRole?: (tables?: readonly (readonly string[])[]) => string;
}

/** How a database would run a statement. */
export interface StatementPlan {
  /** The tables of which every row is read because no index serves, with the rows that the database expects there. */
  readonly scans: readonly { readonly table: string; readonly rows: number }[];
}
