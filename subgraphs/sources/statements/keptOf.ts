import type { Filter, Groups } from '../source.ts';
import type { Statement } from './expression.ts';
import type { MappedTable } from './mappedTable.ts';

/**
 * What of a statement is worth keeping. Rows by their key are asked for more than anything else, and to plan that takes a database a fifth as long as to answer it. With
 * the conditions of rules, which few readers ask about again and again, what a text means takes it longer than to answer. Where rows are looked up by what they are or
 * refer to, the plan is the same for all values; a filter's values may be seldom or everywhere, and a page's limit decides how it is best found.
 */
export function keptOf({ ruled, mapping }: MappedTable, question: { readonly filter?: Filter; readonly groups?: Groups } | undefined): Statement['keeps'] {
  if (!question) return 'plan';
  if (!ruled?.length) return undefined;
  const { filter = {}, groups } = question;
  const compared = [...Object.keys(filter).filter((field) => filter[field] !== undefined), ...(groups ? [groups.field] : [])];
  const isLookup = compared.length > 0 && compared.every((field) => field === 'id' || mapping.entity.fields.get(field)?.kind === 'reference');
  return isLookup ? 'plan' : 'text';
}
