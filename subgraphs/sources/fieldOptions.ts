import { checkNames } from './knownNames.ts';
import type { ProblemList } from './mappingProblem.ts';
import type { FieldKind, ModelField } from './model.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlMap } from './yamlPlaces.ts';

/** Where a field's raw value can come from; a field has exactly one. */
const reads = ['column', 'columns', 'sql', 'constant'] as const;

/** How a raw value becomes a value of the graph. */
const makings = ['code', 'values', 'date', 'time', 'number', 'split', 'absent'] as const;

type Reading = (typeof reads)[number];
type Making = (typeof makings)[number];

/** The kinds of field that an option is for, and their name in messages. `split` goes by whether the field is a list. */
const uses: ReadonlyMap<string, { readonly kinds: readonly FieldKind[]; readonly name: string }> = new Map([
  ['columns', { kinds: ['reference'], name: 'a reference' }],
  ['code', { kinds: ['area', 'occupation'], name: 'an area or occupation' }],
  ['values', { kinds: ['enum', 'boolean'], name: 'an enum or boolean' }],
  ['date', { kinds: ['date', 'month', 'dateTime'], name: 'a date, month or moment' }],
  ['time', { kinds: ['time'], name: 'a time' }],
  ['number', { kinds: ['int', 'float'], name: 'a number' }],
]);

const kindNames: { readonly [kind in FieldKind]: string } = {
  text: 'text', id: 'an id', int: 'a whole number', float: 'a number', boolean: 'a boolean', enum: 'an enum', date: 'a date', month: 'a month',
  dateTime: 'a moment', time: 'a time', area: 'an area', occupation: 'an occupation', reference: 'a reference',
};

/** The options of a field that is given as a map: the one it is read from, and those that are allowed with it. */
export interface FieldOptions {
  readonly read: { readonly option: Reading; readonly entry: YamlEntry };
  readonly makings: ReadonlyMap<Making, YamlEntry>;
}

/** Reads which options a field has; tells of those that don't exist, don't fit the field or don't go together. Undefined if there is nothing to read it from. */
export function readOptions(map: YamlMap, field: ModelField, path: string, problems: ProblemList): FieldOptions | undefined {
  checkNames(map, [...reads, ...makings], path, 'an option of a field', problems);
  for (const entry of map.entries) checkUse(entry, field, path, problems);
  const found = reads.flatMap((option) => {
    const entry = entryOf(map, option);
    return entry ? [{ option, entry }] : [];
  });
  const [read, second] = found;
  if (!read) return problems.add(map, path, 'one of `column`, `columns`, `sql` and `constant`', 'none of them');
  if (second) return problems.add(second.entry, path, 'only one of `column`, `columns`, `sql` and `constant`', found.map(({ option }) => `\`${option}\``).join(' and '));
  const made = makings.flatMap((option) => {
    const entry = entryOf(map, option);
    return entry && fits(option, field) ? [[option, entry] as const] : [];
  });
  if (read.option === 'constant') tellOfUselessOptions(made.map(([, entry]) => entry), path, problems);
  return { read, makings: new Map(made) };
}

function checkUse({ name, line, column }: YamlEntry, field: ModelField, path: string, problems: ProblemList): void {
  if (fits(name, field)) return;
  problems.add({ line, column }, pathTo(path, name), `\`${name}\` only where the field is ${uses.get(name)?.name ?? 'a list'}`, kindNames[field.kind]);
}

function fits(option: string, field: ModelField): boolean {
  if (option === 'split') return field.list;
  return uses.get(option)?.kinds.includes(field.kind) ?? true;
}

/** A constant is the graph's own value already; only a list of them is still to be split. */
function tellOfUselessOptions(entries: readonly YamlEntry[], path: string, problems: ProblemList): void {
  for (const { name, line, column, value } of entries) {
    if (name !== 'split') problems.add({ line, column }, pathTo(path, name), `no \`${name}\` beside \`constant\``, describeNode(value));
  }
}
