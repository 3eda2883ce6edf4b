import type { FieldOption } from './fieldOptions.ts';
import type { RelatedRead } from './mapping.ts';
import type { ProblemList } from './mappingProblem.ts';
import { readCondition, readSelect, readTable } from './readSql.ts';
import { readColumn } from './readYamlText.ts';
import { describeNode, pathTo } from './yamlPlaces.ts';
import type { YamlEntry } from './yamlPlaces.ts';

/** A column of related rows, from `from` or `select` with `on`, `column` and perhaps `where` and `order`; undefined, with the problems told, if any is wrong. */
export function readRelated(source: YamlEntry, given: ReadonlyMap<FieldOption, YamlEntry>, path: string, problems: ProblemList): RelatedRead | undefined {
  const from = source.name === 'select' ? readSelect(source, pathTo(path, 'select'), problems) : readTable(source, pathTo(path, 'from'), problems);
  const onEntry = given.get('on');
  const on = onEntry
    ? readOn(onEntry, pathTo(path, 'on'), problems)
    : problems.add(source, path, `\`on\`, a map of columns of the other table to columns of this one, beside \`${source.name}\``, 'none');
  const columnEntry = given.get('column');
  const column = columnEntry
    ? readColumn(columnEntry, pathTo(path, 'column'), problems)
    : problems.add(source, path, `\`column\`, the other table's, beside \`${source.name}\``, 'none');
  const whereEntry = given.get('where');
  const where = whereEntry && readCondition(whereEntry, pathTo(path, 'where'), problems);
  const orderEntry = given.get('order');
  const order = orderEntry && readColumn(orderEntry, pathTo(path, 'order'), problems);
  if (!from || !on || column === undefined) return undefined;
  return { from, on, column, ...(where !== undefined && { where }), ...(order !== undefined && { order }) };
}

function readOn({ value: map }: YamlEntry, path: string, problems: ProblemList): ReadonlyMap<string, string> | undefined {
  if (map.kind !== 'map' || map.entries.length === 0) {
    const found = map.kind === 'map' ? 'an empty map' : describeNode(map);
    return problems.add(map, path, 'a map of columns of the other table to columns of this one, such as { id: id_empresa }', found);
  }
  const pairs = map.entries.map((entry) => [entry.name, readColumn(entry, pathTo(path, entry.name), problems)] as const);
  return new Map(pairs.flatMap(([theirs, ours]) => (ours === undefined ? [] : [[theirs, ours] as const])));
}
