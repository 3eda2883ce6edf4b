import { checkNames } from './knownNames.ts';
import type { DeletedMark } from './mapping.ts';
import type { ProblemList } from './mappingProblem.ts';
import { readColumn, readSpellings } from './readYamlText.ts';
import { entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry } from './yamlPlaces.ts';

/** Which rows are deleted, from `deleted: column` or `deleted: { column, values }`; undefined, with the problems told, if that is said wrong. */
export function readDeleted(entry: YamlEntry, path: string, problems: ProblemList): DeletedMark | undefined {
  const place = { file: problems.file, line: entry.line };
  const { value } = entry;
  if (value.kind !== 'map') {
    const column = readColumn(entry, path, problems);
    return column === undefined ? undefined : { column, place };
  }
  checkNames(value, ['column', 'values'], path, 'an option of `deleted`', problems);
  const columnEntry = entryOf(value, 'column');
  const column = columnEntry ? readColumn(columnEntry, pathTo(path, 'column'), problems) : problems.add(value, path, '`column`, the one that tells deleted rows', 'none');
  const valuesEntry = entryOf(value, 'values');
  const values = valuesEntry && readSpellings(valuesEntry, 'a deleted row', pathTo(path, 'values'), problems);
  return column === undefined ? undefined : { column, place, ...(values && { values }) };
}
