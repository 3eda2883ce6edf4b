import { compileField } from './compileField.ts';
import type { FieldContext } from './compileField.ts';
import { checkNames } from './knownNames.ts';
import type { EntityMapping } from './mapping.ts';
import type { ModelField } from './model.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry } from './yamlPlaces.ts';

const days = ['from', 'through'] as const;

/** A day of `validity`, as the field that it is compiled like. */
export const validityField = (day: (typeof days)[number]): ModelField => ({ path: `validity.${day}`, kind: 'date', list: false });

/** The days from which and through which rows are shown; undefined, with the problems told, if that is said wrong. */
export function compileValidity({ value: map }: YamlEntry, path: string, context: FieldContext): EntityMapping['validity'] {
  const { problems } = context;
  const expected = 'a map with `from`, `through` or both';
  if (map.kind !== 'map') return problems.add(map, path, expected, describeNode(map));
  checkNames(map, days, path, 'an option of `validity`', problems);
  if (!days.some((day) => entryOf(map, day))) return problems.add(map, path, expected, 'neither');
  const [from, through] = days.map((day) => {
    const entry = entryOf(map, day);
    return entry && compileField(entry, validityField(day), pathTo(path, day), context);
  });
  return { ...(from && { from }), ...(through && { through }) };
}
