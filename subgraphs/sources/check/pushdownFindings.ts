import type { MappedTable } from '../statements/mappedTable.ts';
import { notPushedDown } from '../statements/notPushedDown.ts';
import type { Finding } from './finding.ts';
import { fieldSpot } from './spot.ts';

/** What an entity can't be filtered, searched or ordered by in the database itself; questions that do so are refused rather than answered slowly. */
export function pushdownFindings({ mapping }: MappedTable): readonly Finding[] {
  return notPushedDown(mapping).flatMap(({ path, why }): readonly Finding[] => {
    const field = mapping.fields.get(path);
    return field ? [{ severity: 'warning', kind: 'not-pushed-down', ...fieldSpot(mapping, field), expected: 'a field that the database can filter and order by', found: why }] : [];
  });
}
