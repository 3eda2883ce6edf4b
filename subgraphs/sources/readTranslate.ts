import type { CodeList } from '../reference/codeLists.ts';
import type { FieldOption } from './fieldOptions.ts';
import type { Translate } from './mapping.ts';
import { nearestName, someNames } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import type { ModelField } from './model.ts';
import { meaningOf, readMeaning } from './rawMeaning.ts';
import { describeNode, pathTo } from './yamlPlaces.ts';
import type { YamlEntry } from './yamlPlaces.ts';

interface Context {
  readonly problems: ProblemList;
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

/** What translates a field's raw values: its `code` list, perhaps with `exceptions`, or its `values`; undefined if it has neither, or a wrong one, which is told. */
export function readTranslate(given: ReadonlyMap<FieldOption, YamlEntry>, field: ModelField, path: string, context: Context): Translate | undefined {
  const codeEntry = given.get('code');
  const values = given.get('values');
  if (!codeEntry) return values && readValues(values, field, pathTo(path, 'values'), context);
  const code = readCode(codeEntry, field, pathTo(path, 'code'), context);
  const entry = given.get('exceptions');
  const exceptions = entry && readExceptions(entry, field, pathTo(path, 'exceptions'), context);
  return code && { code, ...(exceptions && { exceptions }) };
}

function readCode(entry: YamlEntry, field: ModelField, path: string, { problems, codeLists }: Context): CodeList | undefined {
  const of = field.kind === 'area' ? 'Area' : 'Occupation';
  const fitting = [...codeLists.values()].filter((list) => list.of === of).map((list) => list.name);
  const expected = `a code list of ${of} (${someNames(fitting)})`;
  const name = entry.value.kind === 'scalar' ? entry.value.value : undefined;
  if (typeof name !== 'string') return problems.add(entry.value, path, expected, describeNode(entry.value));
  const code = codeLists.get(name);
  if (!code) return problems.add(entry.value, path, expected, JSON.stringify(name), nearestName(name, fitting));
  if (code.of !== of) return problems.add(entry.value, path, expected, `${JSON.stringify(name)}, a code list of ${code.of}`);
  return code;
}

function readValues({ value: map }: YamlEntry, field: ModelField, path: string, context: Context): Translate | undefined {
  if (map.kind !== 'map' || map.entries.length === 0) {
    return context.problems.add(map, path, `a map of raw values to ${meaningOf(field).several}`, map.kind === 'map' ? 'an empty map' : describeNode(map));
  }
  const meanings = map.entries.map(({ name, value }) => [name, readMeaning(value, field, pathTo(path, name), context)] as const);
  return { values: new Map(meanings.flatMap(([raw, meaning]) => (meaning === undefined ? [] : [[raw, meaning] as const]))) };
}

/** Exceptions lead to ids, or to nothing. */
function readExceptions({ value: map }: YamlEntry, field: ModelField, path: string, context: Context): ReadonlyMap<string, string | null> | undefined {
  if (map.kind !== 'map' || map.entries.length === 0) {
    return context.problems.add(map, path, `a map of raw values to ${meaningOf(field).several}, or to null`, map.kind === 'map' ? 'an empty map' : describeNode(map));
  }
  const exceptions = new Map<string, string | null>();
  for (const { name, value } of map.entries) {
    const isNull = value.kind === 'scalar' && value.value === null && value.text !== '';
    const meaning = isNull ? null : readMeaning(value, field, pathTo(path, name), context, ', or null');
    if (meaning !== undefined) exceptions.set(name, meaning === null ? null : String(meaning));
  }
  return exceptions;
}
