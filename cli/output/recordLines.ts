import * as areas from '../../subgraphs/reference/areas.ts';
import { nameIn } from '../../subgraphs/reference/names.ts';
import { occupation } from '../../subgraphs/reference/occupations.ts';
import type { Language } from '../messages/language.ts';
import type { Terminal } from './terminal.ts';

/**
 * A record as lines of `path  value`, embedded objects by the paths of their parts; areas and occupations with their names, so that a wrong code
 * strikes the eye. `origin` may say behind a value where it comes from.
 */
export function recordLines(record: Readonly<Record<string, unknown>>, { colors, language }: Terminal, origin: (path: string, value: string) => string | undefined = () => undefined): readonly string[] {
  const shown = Object.entries(record).filter(([name]) => name !== '__typename' && name !== 'id').flatMap(([name, value]) => leaves(name, value, language));
  const lines = shown.filter(([path]) => path !== 'source.partner.id');
  const width = Math.max(0, ...lines.map(([path]) => path.length));
  return lines.map(([path, text]) => {
    const from = origin(path, text ?? '');
    return `  ${colors.dim(path.padEnd(width))}  ${text === undefined ? colors.dim('—') : onOneLine(text)}${from === undefined ? '' : `  ${colors.dim(`← ${from}`)}`}`;
  });
}

function leaves(path: string, value: unknown, language: Language): readonly (readonly [path: string, text: string | undefined])[] {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [[path, undefined]];
  if (Array.isArray(value)) return [[path, value.map((each) => leafText(each, language)).join(', ')]];
  if (typeof value !== 'object' || '__typename' in value) return [[path, leafText(value, language)]];
  return Object.entries(value).flatMap(([name, inner]) => leaves(`${path}.${name}`, inner, language));
}

function leafText(value: unknown, language: Language): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('code' in value && 'field' in value) return `${String(value.field)}: ${JSON.stringify(value.code)}`;
  const spoken = language.toUpperCase() as Uppercase<Language>; // as the reference data writes it
  if ('code' in value) return withName(String(value.code), nameIn(occupation(String(value.code))?.names ?? [], [spoken, 'EN']));
  if (!('id' in value)) return JSON.stringify(value);
  const area = '__typename' in value && value.__typename === 'Area' ? areas.area(String(value.id)) : undefined;
  return withName(String(value.id), area && areas.name(area, spoken));
}

const withName = (code: string, name: string | undefined): string => (name === undefined ? code : `${code} ${name}`);

/** A machine gets the whole text. */
function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
