import type { Domain } from '../../schema/subgraphSdl.ts';
import type { PersonalSign } from '../../subgraphs/sources/personal/personalColumn.ts';

/** What a database seems to hold, as a mapping: nothing in it is known for certain, and every line says how sure it is and why. */
export interface Proposal {
  /** The entities that were recognised, in the order of the domains and of their SDL. */
  readonly entities: readonly ProposedEntity[];
  /** The tables from which nothing is read, with why. */
  readonly unusedTables: readonly UnusedTable[];
  /** The languages in which tables and columns are named, the most frequent first. */
  readonly languages: readonly string[];
  /** The smallest area that holds nearly everything that the proposal finds on the map. */
  readonly area?: string;
}

/** One entity, read from one table. */
export interface ProposedEntity {
  readonly entity: string;
  readonly domain: Domain;
  /** As a mapping's `from` has it. */
  readonly table: readonly string[];
  /** The columns that identify a row, and why they were chosen. */
  readonly key: readonly string[];
  readonly keyReason: string;
  readonly confidence: number;
  readonly reason: string;
  readonly updatedAt?: ProposedField;
  readonly fields: readonly ProposedField[];
  /** How deleted or withdrawn rows may be marked; the partner must say whether they are to be left out. */
  readonly deleted?: Making;
  /** What else the table could be read as, for the mapping. */
  readonly hint?: string;
  /** Columns that a caller allowed although they look personal, with its reason: `public:` in the mapping. */
  readonly public: ReadonlyMap<string, string>;
  /** Columns that aren't proposed, with what they could be. */
  readonly open: readonly OpenColumn[];
  /** Other tables that could hold this entity, the likeliest first. */
  readonly alternatives: readonly { readonly table: readonly string[]; readonly confidence: number }[];
}

/** How a field would be made, as the mapping language writes it: a column, or a map of options. */
export type Making = string | { readonly [option: string]: unknown };

/** One field of an entity. */
export interface ProposedField {
  /** The path in the SDL: `address.postalCode`; `source.updatedAt` for an entity's `updatedAt`. */
  readonly path: string;
  readonly making: Making;
  /** The columns that are read, for messages. */
  readonly columns: readonly string[];
  /** The entity referred to, which must be mapped too. */
  readonly refersTo?: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly sureness: Sureness;
  /** Why, in a few words without personal values. */
  readonly reason: string;
  /** What else was nearly as likely. */
  readonly alternatives: readonly { readonly making: Making; readonly confidence: number }[];
}

/** How a confidence is said in words: above the upper threshold, or between the two. Below the lower one a field is left open. */
export type Sureness = 'sure' | 'fairly sure';

/** A column from which nothing is read. */
export interface OpenColumn {
  readonly column: string;
  /** The field that it could be, if any, and how. */
  readonly field?: string;
  readonly making?: Making;
  /** Set if it looks personal: the mapping may read it only with a reason under `public:`. */
  readonly personal?: PersonalSign;
  readonly confidence: number;
  /** Why it was left open. */
  readonly reason: string;
}

/** A table from which nothing is read. */
export interface UnusedTable {
  readonly table: readonly string[];
  /** `lookup`: codes with labels; `people`: looks personal; `child`: belongs to a table that is read; `empty`: has no rows; `unknown`: like nothing in the graph; `second`: another table was likelier. */
  readonly why: 'lookup' | 'people' | 'child' | 'empty' | 'no-key' | 'second' | 'unknown';
  readonly reason: string;
}

/** From here on a field is proposed without a word of doubt. */
export const sureFrom = 0.85;

/** From here on a field is proposed as fairly sure; below it is left open. */
export const proposedFrom = 0.6;
