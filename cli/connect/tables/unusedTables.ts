import type { ProposedEntity, UnusedTable } from '../proposal.ts';
import type { Relation } from '../relations/relations.ts';
import { tableId } from '../samples.ts';
import type { Lookup } from './lookups.ts';
import { holdsPeople, seemsToHoldPeople } from './peopleTable.ts';
import type { TableProfile } from './tableProfile.ts';

/** The tables from which nothing is read, with why. */
export function unusedTables(profiles: readonly TableProfile[], entities: readonly ProposedEntity[], lookups: readonly Lookup[], relations: readonly Relation[]): readonly UnusedTable[] {
  const used = new Set(entities.map(({ table }) => tableId(table)));
  return profiles.filter(({ id }) => !used.has(id)).map((profile): UnusedTable => {
    const table = profile.table.name;
    const second = entities.find(({ alternatives }) => alternatives.some((other) => tableId(other.table) === profile.id));
    if (second) return { table, why: 'second', reason: `could be ${second.entity} too, but ${tableId(second.table)} is likelier` };
    if (holdsPeople(profile) || seemsToHoldPeople(profile)) return { table, why: 'people', reason: 'holds people one by one; nothing but figures may be read of them' };
    if (lookups.some((lookup) => lookup.table === profile.id)) return { table, why: 'lookup', reason: 'says what codes mean' };
    if (profile.empty) return { table, why: 'empty', reason: 'has no rows' };
    const parent = relations.find((relation) => relation.table === profile.id && used.has(relation.in));
    if (parent) return { table, why: 'child', reason: `belongs to ${parent.in}` };
    if (profile.key.length === 0) return { table, why: 'no-key', reason: 'no columns were found that identify a row' };
    return { table, why: 'unknown', reason: 'like nothing in the graph' };
  });
}
