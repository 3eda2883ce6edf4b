import type { ModelField } from '../../../subgraphs/sources/model.ts';
import type { Making } from '../proposal.ts';

/** A way in which a field could be made from a table. */
export interface FieldCandidate {
  readonly field: ModelField;
  readonly columns: readonly string[];
  readonly making: Making;
  readonly confidence: number;
  readonly reason: string;
  /** How much the columns' names speak for the field, from 0 to 1. */
  readonly name: number;
}

/** A column, or a column with options. */
export const makingOf = (column: string, options: { readonly [option: string]: unknown }): Making => (Object.keys(options).length === 0 ? column : { column, ...options });
