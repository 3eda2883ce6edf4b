import type { FieldOptions } from './fieldOptions.ts';
import type { ProblemList } from './mappingProblem.ts';
import { readText } from './readYamlText.ts';
import { pathTo } from './yamlPlaces.ts';

/** How a list stands in one column: between separators, or as an array of the database's `own`. Nothing, with the problem told, if that is said wrong. */
export function readSplit({ read, given }: FieldOptions, path: string, problems: ProblemList): { readonly split?: string; readonly ownList?: true } {
  const entry = given.get('split');
  const split = entry && readText(entry, pathTo(path, 'split'), problems);
  if (!entry || split === undefined) return {};
  if (split !== 'own') return { split };
  if (read.option === 'column' || read.option === 'sql') return { ownList: true };
  problems.add(entry.value, pathTo(path, 'split'), '`own` only beside `column` or `sql`', `\`${read.option}\``);
  return {};
}
