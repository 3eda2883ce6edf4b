import type { FieldMapping } from './mapping.ts';
import { nearestName, someNames } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import { entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlNode } from './yamlPlaces.ts';

/** Tells of a text at the end of `first` that stands for nothing: it is a raw value like those of the columns before it. */
export function checkFallback(mapping: FieldMapping, options: YamlNode, path: string, problems: ProblemList): void {
  const last = 'first' in mapping.read ? mapping.read.first.at(-1) : undefined;
  const list = options.kind === 'map' ? entryOf(options, 'first')?.value : undefined;
  const items = list?.kind === 'list' ? list.items : [];
  const at = items.at(-1);
  if (!at || !last || !('text' in last) || mapping.part || mapping.field.list) return;
  const known = knownRaws(mapping);
  if (!known || known.has(last.text)) return;
  problems.add(at, pathTo(path, `first.${items.length}`), known.expected, JSON.stringify(last.text), nearestName(last.text, known.names));
}

interface KnownRaws {
  readonly expected: string;
  readonly names: readonly string[];
  readonly has: (raw: string) => boolean;
}

function knownRaws({ field, translate }: FieldMapping): KnownRaws | undefined {
  if (translate && 'values' in translate) return listed([...translate.values.keys()], 'a raw value of `values`');
  if (translate) {
    const { code, exceptions } = translate;
    return { expected: `a code of ${code.name}`, names: [], has: (raw) => exceptions?.has(raw) || code.decode(raw) !== undefined };
  }
  return field.enum && listed(field.enum.values, `a value of ${field.enum.name}`);
}

function listed(names: readonly string[], what: string): KnownRaws {
  return { expected: `${what} (${someNames(names)})`, names, has: (raw) => names.includes(raw) };
}
