import type { CodeList } from '../reference/codeLists.ts';
import type { Translate } from './mapping.ts';
import { nearestName, someNames } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import type { ModelField } from './model.ts';
import { describeNode, pathTo } from './yamlPlaces.ts';
import type { YamlEntry } from './yamlPlaces.ts';

/** What translates a field's raw values: its `code` list or its `values`; undefined if it has neither, or a wrong one, which is told. */
export function readTranslate(
  options: ReadonlyMap<string, YamlEntry>,
  field: ModelField,
  path: string,
  { problems, codeLists }: { readonly problems: ProblemList; readonly codeLists: ReadonlyMap<string, CodeList> },
): Translate | undefined {
  const code = options.get('code');
  if (code) return readCode(code, field, pathTo(path, 'code'), codeLists, problems);
  const values = options.get('values');
  return values && readValues(values, field, pathTo(path, 'values'), problems);
}

function readCode(entry: YamlEntry, field: ModelField, path: string, codeLists: ReadonlyMap<string, CodeList>, problems: ProblemList): Translate | undefined {
  const of = field.kind === 'area' ? 'Area' : 'Occupation';
  const fitting = [...codeLists.values()].filter((list) => list.of === of).map((list) => list.name);
  const expected = `a code list of ${of} (${someNames(fitting)})`;
  const name = entry.value.kind === 'scalar' ? entry.value.value : undefined;
  if (typeof name !== 'string') return problems.add(entry.value, path, expected, describeNode(entry.value));
  const code = codeLists.get(name);
  if (!code) return problems.add(entry.value, path, expected, JSON.stringify(name), nearestName(name, fitting));
  if (code.of !== of) return problems.add(entry.value, path, expected, `${JSON.stringify(name)}, a code list of ${code.of}`);
  return { code };
}

function readValues({ value: map }: YamlEntry, field: ModelField, path: string, problems: ProblemList): Translate | undefined {
  if (map.kind !== 'map' || map.entries.length === 0) {
    return problems.add(map, path, `a map of raw values to ${field.enum ? `values of ${field.enum.name}` : 'true or false'}`, map.kind === 'map' ? 'an empty map' : describeNode(map));
  }
  const values = new Map<string, string | boolean>();
  for (const { name, value } of map.entries) {
    const translated = value.kind === 'scalar' ? value.value : undefined;
    if (field.enum ? typeof translated === 'string' && field.enum.values.includes(translated) : typeof translated === 'boolean') {
      values.set(name, translated as string | boolean); // just checked, by the field's kind
    } else {
      const expected = field.enum ? `a value of ${field.enum.name} (${someNames(field.enum.values)})` : 'true or false';
      const near = field.enum && typeof translated === 'string' ? nearestName(translated, field.enum.values) : undefined;
      problems.add(value, pathTo(path, name), expected, describeNode(value), near);
    }
  }
  return { values };
}
