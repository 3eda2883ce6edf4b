import type { CodeList } from '../reference/codeLists.ts';
import { readConstant } from './constantValue.ts';
import { readOptions } from './fieldOptions.ts';
import type { FieldOptions } from './fieldOptions.ts';
import type { FieldMapping, Read } from './mapping.ts';
import { someNames } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import type { ModelField } from './model.ts';
import { readTranslate } from './readTranslate.ts';
import { readColumn, readColumns, readSpellings, readText } from './readYamlText.ts';
import { sqlFault } from './sqlText.ts';
import { formatHints, parseNumberFormat, parseTimeFormat } from './writtenFormats.ts';
import { describeNode, pathTo } from './yamlPlaces.ts';
import type { YamlEntry } from './yamlPlaces.ts';

/** What is needed to compile any field of a file. */
export interface FieldContext {
  readonly problems: ProblemList;
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

/** Compiles one field from `title: column` or `title: { … }`; undefined, with problems told, if anything about it is wrong. */
export function compileField(entry: YamlEntry, field: ModelField, path: string, context: FieldContext): FieldMapping | undefined {
  const { problems } = context;
  const before = problems.all.length;
  const mapping = entry.value.kind === 'map'
    ? compileOptions(readOptions(entry.value, field, path, problems), entry, field, path, context)
    : compileColumn(entry, field, path, context);
  return problems.all.length === before ? mapping : undefined;
}

function compileColumn(entry: YamlEntry, field: ModelField, path: string, context: FieldContext): FieldMapping | undefined {
  const column = readColumn(entry, path, context.problems);
  if (column === undefined) return undefined;
  demandOptions({ field, entry, path, has: () => false, constant: false }, context);
  return { field, read: { columns: [column] }, absent: [], place: { file: context.problems.file, line: entry.line } };
}

function compileOptions(options: FieldOptions | undefined, entry: YamlEntry, field: ModelField, path: string, context: FieldContext): FieldMapping | undefined {
  if (!options) return undefined;
  const constant = options.read.option === 'constant';
  demandOptions({ field, entry, path, has: (option) => options.makings.has(option), constant }, context);
  const split = readOption('split', readText);
  const read = readRead(options.read, field, path, split, context);
  const translate = constant ? undefined : readTranslate(options.makings, field, path, context);
  const format = readFormat(options, field, path, context);
  const absent = readOption('absent', readSpellings) ?? [];
  if (!read) return undefined;
  return {
    field, read, absent, place: { file: context.problems.file, line: entry.line },
    ...(translate && { translate }), ...(format !== undefined && { format }), ...(split !== undefined && { split }),
  };

  function readOption<Value>(name: 'split' | 'absent', reader: (found: YamlEntry, where: string, problems: ProblemList) => Value | undefined): Value | undefined {
    const found = options?.makings.get(name);
    return found && reader(found, pathTo(path, name), context.problems);
  }
}

interface Demand {
  readonly field: ModelField;
  readonly entry: YamlEntry;
  readonly path: string;
  readonly has: (option: 'code' | 'split') => boolean;
  readonly constant: boolean;
}

/** Tells of an area or occupation without a code list, and of a list without a `split`. */
function demandOptions({ field, entry, path, has, constant }: Demand, { problems, codeLists }: FieldContext): void {
  if (constant) return;
  const of = field.kind === 'area' ? 'Area' : field.kind === 'occupation' ? 'Occupation' : undefined;
  if (of && !has('code')) {
    const names = [...codeLists.values()].filter((list) => list.of === of).map(({ name }) => name);
    problems.add(entry, path, `\`code\` with a code list of ${of} (${someNames(names)})`, 'none');
  }
  if (field.list && !has('split')) problems.add(entry, path, '`split` with what stands between the values of the list', 'none');
}

function readRead({ option, entry }: FieldOptions['read'], field: ModelField, path: string, split: string | undefined, { problems, codeLists }: FieldContext): Read | undefined {
  const where = pathTo(path, option);
  if (option === 'constant') return readConstant(entry, field, where, split, { problems, codeLists });
  if (option === 'sql') {
    const sql = readText(entry, where, problems);
    const fault = sql === undefined ? undefined : sqlFault(sql);
    if (fault) return problems.add(entry.value, where, 'one SQL expression', fault);
    return sql === undefined ? undefined : { sql };
  }
  if (option === 'column') {
    const column = readColumn(entry, where, problems);
    return column === undefined ? undefined : { columns: [column] };
  }
  const columns = readColumns(entry, where, problems);
  return columns && { columns };
}

function readFormat({ makings }: FieldOptions, { kind }: ModelField, path: string, { problems }: FieldContext): string | undefined {
  const entry = makings.get('date') ?? makings.get('time') ?? makings.get('number');
  if (!entry) return undefined;
  const { value } = entry;
  const text = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
  const timeKind = kind === 'date' || kind === 'month' || kind === 'dateTime' || kind === 'time' ? kind : undefined;
  const isFormat = (format: string): boolean => (timeKind ? parseTimeFormat(format, timeKind) : parseNumberFormat(format)) !== undefined;
  if (text !== undefined && isFormat(text)) return text;
  const inCapitals = text !== undefined && isFormat(text.toUpperCase()) ? text.toUpperCase() : undefined;
  return problems.add(value, pathTo(path, entry.name), formatHints[timeKind ?? 'number'], describeNode(value), inCapitals);
}
