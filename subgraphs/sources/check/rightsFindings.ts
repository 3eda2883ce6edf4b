import type { Rights } from '../engines/catalogue.ts';
import { someNames } from '../mappingProblem.ts';
import type { Finding } from './finding.ts';
import type { Spot } from './spot.ts';

/** A role that can write, which nobody needs: an error with the SQL of a better one for the tables that are read, unless the partner says that it may. */
export function rightsFindings({ writes, readOnlyRole }: Rights, mayWrite: boolean, at: Spot, tables: readonly (readonly string[])[] | undefined): readonly Finding[] {
  if (writes.length === 0) return [];
  const found = `one that could also: ${someNames(writes)}`;
  if (mayWrite) return [{ severity: 'note', kind: 'rights', ...at, expected: 'a role that can only read', found: `${found}; \`rights: may-write\` allows it` }];
  return [{ severity: 'error', kind: 'rights', ...at, expected: 'a role that can only read', found, ...(readOnlyRole && { advice: readOnlyRole(tables) }) }];
}
