import type { FieldOption } from './fieldOptions.ts';
import { nearestName } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import type { ModelField } from './model.ts';
import { formatHints, parseNumberFormat, parseTimeFormat, unixFormats } from './writtenFormats.ts';
import type { TimeKind } from './writtenFormats.ts';
import { describeNode, pathTo } from './yamlPlaces.ts';
import type { YamlEntry } from './yamlPlaces.ts';

/** How a field's dates, times or numbers are written; undefined if nothing says so, or if it is said wrong, which is told. */
export function readFormat(given: ReadonlyMap<FieldOption, YamlEntry>, { kind }: ModelField, path: string, problems: ProblemList): string | undefined {
  const entry = given.get('date') ?? given.get('time') ?? given.get('number');
  if (!entry) return undefined;
  const { value } = entry;
  const text = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
  const timeKind = kind === 'date' || kind === 'month' || kind === 'dateTime' || kind === 'time' ? kind : undefined;
  if (text !== undefined && isFormat(text, timeKind)) return text;
  return problems.add(value, pathTo(path, entry.name), formatHints[timeKind ?? 'number'], describeNode(value), text && nearestFormat(text, timeKind));
}

function isFormat(text: string, timeKind: TimeKind | undefined): boolean {
  if (!timeKind) return parseNumberFormat(text) !== undefined;
  return isUnix(text, timeKind) || parseTimeFormat(text, timeKind) !== undefined;
}

const isUnix = (text: string, timeKind: TimeKind): boolean => timeKind !== 'time' && unixFormats.some((format) => format === text);

/** The same format in capital letters, or what was meant to be `unix`. */
function nearestFormat(text: string, timeKind: TimeKind | undefined): string | undefined {
  const capitals = text.toUpperCase();
  if (isFormat(capitals, timeKind)) return capitals;
  return timeKind && timeKind !== 'time' ? nearestName(text, unixFormats) : undefined;
}
