import { nearestName } from './mappingProblem.ts';
import type { ProblemList } from './mappingProblem.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlMap } from './yamlPlaces.ts';

/** How a file is written, as far as the partner says it; the rest is recognised from the file. Each option concerns the formats that have such a thing. */
export interface FileWriting {
  /** As `TextDecoder` names it: `windows-1252`. */
  readonly encoding?: string;
  /** The character between the columns of a line. */
  readonly delimiter?: string;
  /** The row with the names of the columns, counted from 1, blank ones included. */
  readonly headerRow?: number;
  /** The one sheet of a workbook that is a table: its name, or its place counted from 1. */
  readonly sheet?: string | number;
  /** The way to a JSON file's array of rows: `data.items`. */
  readonly rowsAt?: string;
}

/** The names of the options, in partner.yml. */
export const fileOptions = ['encoding', 'delimiter', 'headerRow', 'sheet', 'rowsAt'] as const satisfies readonly (keyof FileWriting)[];

const usualEncodings = ['utf-8', 'utf-16le', 'windows-1252', 'iso-8859-1', 'iso-8859-15'];

/** Reads the options that a map has; the others are as `otherwise` says. */
export function readFileWriting(map: YamlMap, path: string, otherwise: FileWriting, problems: ProblemList): FileWriting {
  const encoding = readOption('encoding', isEncoding, 'an encoding, such as windows-1252', usualEncodings);
  const delimiter = readOption('delimiter', isDelimiter, 'one character in quotes, such as ";"');
  const headerRow = readOption('headerRow', isPlace, 'the number of a row, counted from 1');
  const sheet = readOption('sheet', isSheet, "a sheet's name, or its number counted from 1");
  const rowsAt = readOption('rowsAt', isPath, 'the way to an array of rows, such as data.items');
  return {
    ...otherwise,
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(headerRow !== undefined && { headerRow }),
    ...(sheet !== undefined && { sheet }),
    ...(rowsAt !== undefined && { rowsAt }),
  };

  function readOption<Value>(name: keyof FileWriting, fits: (value: unknown) => value is Value, expected: string, usual: readonly string[] = []): Value | undefined {
    const node = entryOf(map, name)?.value;
    if (!node) return undefined;
    if (node.kind === 'scalar' && fits(node.value)) return node.value;
    return problems.add(node, pathTo(path, name), expected, describeNode(node), node.kind === 'scalar' ? nearestName(node.text, usual) : undefined);
  }
}

const isDelimiter = (value: unknown): value is string => typeof value === 'string' && value.length === 1 && !/["\r\n]/.test(value);

const isPlace = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1_000_000;

const isSheet = (value: unknown): value is string | number => isPlace(value) || (typeof value === 'string' && value.trim() !== '');

const isPath = (value: unknown): value is string => typeof value === 'string' && value.split('.').every((part) => part !== '');

function isEncoding(label: unknown): label is string {
  if (typeof label !== 'string') return false;
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
