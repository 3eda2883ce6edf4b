import type { CodeList } from '../../subgraphs/reference/codeLists.ts';
import { area, parent } from '../../subgraphs/reference/areas.ts';
import type { ProposedEntity } from './proposal.ts';
import { tableId } from './samples.ts';
import type { TableProfile } from './tables/tableProfile.ts';

/** The smallest area that holds 95 % of the rows that the proposal shows on the map, as far as they were looked at. */
export function commonArea(entities: readonly ProposedEntity[], profiles: readonly TableProfile[], codeLists: ReadonlyMap<string, CodeList>): string | undefined {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { table, fields } of entities) {
    const field = fields.find(({ path }) => path === 'area');
    const code = field && typeof field.making === 'object' ? field.making['code'] : undefined;
    const list = typeof code === 'string' ? codeLists.get(code) : undefined;
    const column = profiles.find(({ id }) => id === tableId(table))?.columns.find(({ column: { name } }) => name === field?.columns[0]);
    for (const [value, rows] of list && column ? column.values : []) {
      const id = list?.decode(value);
      if (id === undefined) continue;
      all += rows;
      for (const each of enclosing(id)) counts.set(each, (counts.get(each) ?? 0) + rows);
    }
  }
  const holding = [...counts].filter(([, count]) => count >= 0.95 * all).map(([id]) => id);
  return holding.toSorted((one, other) => enclosing(other).length - enclosing(one).length)[0];
}

function enclosing(id: string): readonly string[] {
  const found: string[] = [];
  for (let each = area(id); each; each = parent(each)) found.push(each.id);
  return found;
}
