import { checkNames } from './knownNames.ts';
import type { ProblemList } from './mappingProblem.ts';
import type { FieldKind, ModelField } from './model.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlMap } from './yamlPlaces.ts';

/** Where a field's raw value can come from; a field has exactly one. Beside `from` and `select`, `column` is the other table's. */
export const reads = ['column', 'columns', 'sql', 'constant', 'first', 'languages', 'concat', 'from', 'select'] as const;

/** What belongs to how it is read, and how a raw value becomes a value of the graph. */
export const makings = ['between', 'on', 'where', 'order', 'code', 'values', 'exceptions', 'date', 'time', 'number', 'split', 'part', 'of', 'absent'] as const;

export type Reading = (typeof reads)[number];
export type FieldOption = Reading | (typeof makings)[number];

interface Use {
  readonly fits: (field: ModelField) => boolean;
  /** What the field must be, in messages. */
  readonly name: string;
}

const ofKinds = (name: string, ...kinds: readonly FieldKind[]): Use => ({ name, fits: ({ kind }) => kinds.includes(kind) });
const ofOneValue: Use = { name: 'a single value', fits: ({ list }) => !list };

/** The fields that an option is for, where it isn't for all. */
const uses: ReadonlyMap<string, Use> = new Map([
  ['columns', ofKinds('a reference', 'reference')],
  ['languages', ofKinds('text', 'text', 'id')],
  ['code', ofKinds('an area or occupation', 'area', 'occupation')],
  ['exceptions', ofKinds('an area or occupation', 'area', 'occupation')],
  ['values', ofKinds('an enum, boolean, text, area or occupation', 'enum', 'boolean', 'text', 'id', 'area', 'occupation')],
  ['date', ofKinds('a date, month or moment', 'date', 'month', 'dateTime')],
  ['time', ofKinds('a time', 'time')],
  ['number', ofKinds('a number', 'int', 'float')],
  ['split', { name: 'a list', fits: ({ list }) => list }],
  ['part', ofOneValue],
  ['of', ofOneValue],
]);

/** Options that mean something only beside another, or one of several. */
export const needs: ReadonlyMap<string, readonly FieldOption[]> = new Map<FieldOption, readonly FieldOption[]>([
  ['between', ['concat']], ['on', ['from', 'select']], ['where', ['from', 'select']], ['order', ['from', 'select']],
  ['exceptions', ['code']], ['part', ['of']], ['of', ['part']],
]);

/** Options that can't stand beside others: a constant is the graph's own value already, related rows are a list by themselves. */
export const excludes: ReadonlyMap<string, readonly FieldOption[]> = new Map<FieldOption, readonly FieldOption[]>([
  ['constant', ['code', 'values', 'date', 'time', 'number', 'part', 'absent']],
  ['from', ['split']], ['select', ['split']], ['columns', ['part']], ['code', ['values']],
]);

const kindNames: { readonly [kind in FieldKind]: string } = {
  text: 'text', id: 'an id', int: 'a whole number', float: 'a number', boolean: 'a boolean', enum: 'an enum', date: 'a date', month: 'a month',
  dateTime: 'a moment', time: 'a time', area: 'an area', occupation: 'an occupation', reference: 'a reference',
};

/** The options of a field that is given as a map: the one it is read from, and all those that fit the field. */
export interface FieldOptions {
  readonly read: { readonly option: Reading; readonly entry: YamlEntry };
  readonly given: ReadonlyMap<FieldOption, YamlEntry>;
}

/** True if an option is for fields like this one. */
export function fits(option: string, field: ModelField): boolean {
  return uses.get(option)?.fits(field) ?? true;
}

/** Reads which options a field has; tells of those that don't exist, don't fit the field or don't go together. Undefined if there is nothing to read it from. */
export function readOptions(map: YamlMap, field: ModelField, path: string, problems: ProblemList): FieldOptions | undefined {
  const known: readonly FieldOption[] = [...reads, ...makings];
  checkNames(map, known, path, 'an option of a field', problems);
  const given = new Map(known.flatMap((option) => {
    const entry = entryOf(map, option);
    return entry && checkUse(entry, field, path, problems) ? [[option, entry] as const] : [];
  }));
  for (const [option, entry] of given) checkCompany(option, entry, given, path, problems);
  const read = findRead(map, path, problems);
  return read && { read, given };
}

function checkUse({ name, line, column }: YamlEntry, field: ModelField, path: string, problems: ProblemList): boolean {
  if (fits(name, field)) return true;
  const found = uses.get(name) === ofOneValue ? 'a list' : kindNames[field.kind];
  problems.add({ line, column }, pathTo(path, name), `\`${name}\` only where the field is ${uses.get(name)?.name}`, found);
  return false;
}

function checkCompany(option: FieldOption, entry: YamlEntry, given: ReadonlyMap<FieldOption, YamlEntry>, path: string, problems: ProblemList): void {
  const needed = needs.get(option);
  if (needed && !needed.some((other) => given.has(other))) {
    problems.add(entry, pathTo(path, option), `\`${option}\` only beside ${quoted(needed, 'or')}`, 'none');
  }
  const against = [...given.keys()].find((other) => excludes.get(other)?.includes(option));
  if (against) problems.add(entry, pathTo(path, option), `no \`${option}\` beside \`${against}\``, describeNode(entry.value));
}

function findRead(map: YamlMap, path: string, problems: ProblemList): FieldOptions['read'] | undefined {
  const related = entryOf(map, 'from') ?? entryOf(map, 'select');
  const found = reads.flatMap((option) => {
    const entry = entryOf(map, option);
    return entry && !(option === 'column' && related) ? [{ option, entry }] : [];
  });
  const [read, second] = found;
  if (!read) return problems.add(map, path, `one of ${quoted(reads, 'and')}`, 'none of them');
  if (second) return problems.add(second.entry, path, `only one of ${quoted(reads, 'and')}`, quoted(found.map(({ option }) => option), 'and'));
  return read;
}

/** Names for a message: `column`, `sql` and `constant`. */
function quoted(names: readonly string[], word: string): string {
  const marked = names.map((name) => `\`${name}\``);
  return [marked.slice(0, -1).join(', '), marked.at(-1)].filter(Boolean).join(` ${word} `);
}
