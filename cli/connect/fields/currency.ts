import type { EntityModel } from '../../../subgraphs/sources/model.ts';
import type { TableProfile } from '../tables/tableProfile.ts';
import type { FieldCandidate } from './candidate.ts';

/** An amount without a currency is in euros here: of a price always, of a salary where there is one. */
export function currencyCandidates(chosen: readonly FieldCandidate[], profile: TableProfile, model: EntityModel): readonly FieldCandidate[] {
  const amounts = [['cost.amount', 'cost.currency'], ['baseSalary.minValue', 'baseSalary.currency']] as const;
  return amounts.flatMap(([amount, currency]): FieldCandidate[] => {
    const of = chosen.find(({ field }) => field.path === amount);
    const field = model.fields.get(currency);
    if (!of || !field || of.confidence < 0.6 || chosen.some((each) => each.field.path === currency)) return [];
    const [column = ''] = of.columns;
    const everywhere = amount === 'cost.amount' || (profile.columns.find((each) => each.column.name === column)?.present ?? 0) >= (profile.columns[0]?.rows ?? 0);
    const making = everywhere ? { constant: 'EUR' } : { sql: `case when ${quoted(column)} is not null then 'EUR' end` };
    return [{ field, columns: everywhere ? [] : [column], making, confidence: 0.8, reason: 'amounts in Spain and Italy are in euros', name: 0 }];
  });
}

const quoted = (column: string): string => (/^[a-z_][a-z0-9_]*$/.test(column) ? column : `"${column.replaceAll('"', '""')}"`);
