import type { CodeList } from '../reference/codeLists.ts';
import { checkFallback } from './checkFallback.ts';
import { readOptions } from './fieldOptions.ts';
import type { FieldOption, FieldOptions } from './fieldOptions.ts';
import type { FieldMapping } from './mapping.ts';
import { someNames } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import type { ModelField } from './model.ts';
import { readFormat } from './readFormat.ts';
import { readPart } from './readPart.ts';
import { readRead } from './readRead.ts';
import { readSplit } from './readSplit.ts';
import { readTranslate } from './readTranslate.ts';
import { readColumn, readSpellings } from './readYamlText.ts';
import { pathTo } from './yamlPlaces.ts';
import type { YamlEntry } from './yamlPlaces.ts';

/** What is needed to compile any field of a file. */
export interface FieldContext {
  readonly problems: ProblemList;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** The partner's languages, the first one first. */
  readonly languages: readonly string[];
}

/** Compiles one field from `title: column` or `title: { … }`; undefined, with problems told, if anything about it is wrong. */
export function compileField(entry: YamlEntry, field: ModelField, path: string, context: FieldContext): FieldMapping | undefined {
  const { problems } = context;
  const before = problems.all.length;
  const mapping = entry.value.kind === 'map'
    ? compileOptions(readOptions(entry.value, field, path, problems), entry, field, path, context)
    : compileColumn(entry, field, path, context);
  if (mapping && problems.all.length === before) checkFallback(mapping, entry.value, path, problems);
  return problems.all.length === before ? mapping : undefined;
}

function compileColumn(entry: YamlEntry, field: ModelField, path: string, context: FieldContext): FieldMapping | undefined {
  const column = readColumn(entry, path, context.problems);
  if (column === undefined) return undefined;
  demandOptions({ field, entry, path, has: () => false }, context);
  return { field, read: { columns: [column] }, absent: [], place: { file: context.problems.file, line: entry.line } };
}

function compileOptions(options: FieldOptions | undefined, entry: YamlEntry, field: ModelField, path: string, context: FieldContext): FieldMapping | undefined {
  if (!options) return undefined;
  const { given } = options;
  const { problems } = context;
  demandOptions({ field, entry, path, has: (option) => given.has(option) }, context);
  const list = readSplit(options, path, problems);
  const read = readRead(options, field, path, list.split, context);
  const translate = given.has('constant') ? undefined : readTranslate(given, field, path, context);
  const format = readFormat(given, field, path, problems);
  const part = readPart(given, path, problems);
  const absentEntry = given.get('absent');
  const absent = (absentEntry && readSpellings(absentEntry, 'nothing', pathTo(path, 'absent'), problems)) ?? [];
  if (!read) return undefined;
  return {
    field, read, absent, place: { file: problems.file, line: entry.line },
    ...(translate && { translate }), ...(format !== undefined && { format }), ...list, ...(part && { part }),
  };
}

interface Demand {
  readonly field: ModelField;
  readonly entry: YamlEntry;
  readonly path: string;
  readonly has: (option: FieldOption) => boolean;
}

/** Tells of an area or occupation without a code list, and of a list without a `split`. Related rows are a list by themselves. */
function demandOptions({ field, entry, path, has }: Demand, { problems, codeLists }: FieldContext): void {
  if (has('constant')) return;
  const of = field.kind === 'area' ? 'Area' : field.kind === 'occupation' ? 'Occupation' : undefined;
  if (of && !has('code') && !has('values')) {
    const names = [...codeLists.values()].filter((list) => list.of === of).map(({ name }) => name);
    problems.add(entry, path, `\`code\` with a code list of ${of} (${someNames(names)}), or \`values\``, 'none');
  }
  if (field.list && !['split', 'from', 'select'].some((option) => has(option as FieldOption))) {
    problems.add(entry, path, '`split` with what stands between the values of the list, or `own`', 'none');
  }
}
