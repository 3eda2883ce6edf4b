import type { ProblemList } from './mappingProblem.ts';
import { nearestName } from './mappingProblem.ts';
import { describeNode } from './yamlPlaces.ts';
import type { YamlEntry } from './yamlPlaces.ts';

/** A part of every day, in local time from `00:00` to `24:00`: from the first minute, up to but without the second. Past midnight if `to` comes first. */
export interface QuietSpan {
  readonly from: string;
  readonly to: string;
}

/** Reads quiet hours: `22:00-06:00`, or a list of such spans. Those with problems, which are told, are left out. */
export function readQuiet({ value }: YamlEntry, path: string, problems: ProblemList): readonly QuietSpan[] {
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => {
    const span = item.kind === 'scalar' ? readSpan(item.text) : undefined;
    return span ?? problems.add(item, path, 'hours of the day, such as "22:00-06:00", or a list of them', describeNode(item)) ?? [];
  });
}

/** Reads the name of a time zone. */
export function readTimeZone({ value }: YamlEntry, path: string, problems: ProblemList): string | undefined {
  if (value.kind === 'scalar' && isTimeZone(value.text)) return value.text;
  const near = value.kind === 'scalar' ? nearestName(value.text, Intl.supportedValuesOf('timeZone')) : undefined;
  return problems.add(value, path, 'a time zone, such as Europe/Madrid', describeNode(value), near);
}

function readSpan(text: string): QuietSpan | undefined {
  const [, from = '', to = ''] = /^(\d?\d:\d\d)\s*[-–]\s*(\d?\d:\d\d)$/.exec(text.trim()) ?? [];
  const span = { from: from.padStart(5, '0'), to: to.padStart(5, '0') };
  return isTime(span.from) && span.from !== '24:00' && isTime(span.to) && span.from !== span.to ? span : undefined;
}

const isTime = (text: string): boolean => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);

/** A place's name, which follows its clock; a difference of hours, such as `+01:00`, would not. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
