import type { CodeList } from '../reference/codeLists.ts';
import { isKnownCode } from './constantValue.ts';
import { nearestName, someNames } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import type { ModelField } from './model.ts';
import { describeNode } from './yamlPlaces.ts';
import type { YamlNode } from './yamlPlaces.ts';

/** What the raw values of a field can mean, for messages. */
export function meaningOf(field: ModelField): { readonly one: string; readonly several: string } {
  switch (field.kind) {
    case 'enum': return { one: `a value of ${field.enum?.name} (${someNames(field.enum?.values ?? [])})`, several: `values of ${field.enum?.name}` };
    case 'boolean': return { one: 'true or false', several: 'true or false' };
    case 'area': return { one: 'the id of an area, such as es:mun:17079', several: 'ids of areas' };
    case 'occupation': return { one: 'an ISCO-08 code in quotes, such as "2512"', several: 'ISCO-08 codes' };
    default: return { one: 'text, in quotes if it could be a number', several: 'texts' };
  }
}

/** What a raw value means in the graph; undefined, with the problem told, if the field can't hold it. `otherwise` says in messages what else may stand there. */
export function readMeaning(
  node: YamlNode,
  field: ModelField,
  path: string,
  { problems, codeLists }: { readonly problems: ProblemList; readonly codeLists: ReadonlyMap<string, CodeList> },
  otherwise = '',
): string | boolean | undefined {
  const value = node.kind === 'scalar' ? node.value : undefined;
  if (field.kind === 'boolean' && typeof value === 'boolean') return value;
  if (typeof value === 'string' && holds(field, value, codeLists)) return value;
  const near = node.kind === 'scalar' ? nearestMeaning(field, node.text, codeLists) : undefined;
  return problems.add(node, path, meaningOf(field).one + otherwise, describeNode(node), near);
}

function holds(field: ModelField, value: string, codeLists: ReadonlyMap<string, CodeList>): boolean {
  switch (field.kind) {
    case 'enum': return field.enum?.values.includes(value) ?? false;
    case 'boolean': return false;
    case 'area': return isKnownCode(value, 'Area', codeLists);
    case 'occupation': return isKnownCode(value, 'Occupation', codeLists);
    default: return value.trim() !== '';
  }
}

/** For a code of a list, the id that it stands for there: `17079` is `es:mun:17079`; for an id that isn't text, itself. */
function nearestMeaning({ kind, enum: names }: ModelField, text: string, codeLists: ReadonlyMap<string, CodeList>): string | undefined {
  if (names) return nearestName(text, names.values);
  if (kind !== 'area' && kind !== 'occupation') return undefined;
  const of = kind === 'area' ? 'Area' : 'Occupation';
  if (isKnownCode(text, of, codeLists)) return text;
  const lists = [...codeLists.values()].filter((list) => list.of === of);
  return lists.map((list) => list.decode(text)).find((id) => id !== undefined);
}
