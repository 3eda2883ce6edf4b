import type { Catalogue } from '../../subgraphs/sources/engines/catalogue.ts';
import type { Proposal } from './proposal.ts';
import { tableId } from './samples.ts';

/** The tables that a proposal reads, those of its lists too, as the catalogue names them. */
export function tablesRead({ entities }: Proposal, { tables }: Catalogue): readonly (readonly string[])[] {
  const lists = entities.flatMap(({ fields }) => fields.flatMap(({ making }) => (typeof making === 'object' && typeof making['from'] === 'string' ? [making['from']] : [])));
  const read = new Set([...entities.map(({ table }) => tableId(table)), ...lists]);
  return tables.map(({ name }) => name).filter((name) => read.has(tableId(name)));
}
