import type { FileWriting } from '../../../fileWriting.ts';
import { nearestName, someNames } from '../../../mappingProblem.ts';
import { encodingOf } from './encoding.ts';
import { FileFault } from './fileTable.ts';
import type { FileSource, Piece } from './fileTable.ts';
import { featureObjects, flatRows, rawValue } from './flatRows.ts';
import { columnNames, headerRowOf } from './header.ts';
import { typedRows } from './typedRows.ts';
import type { RawValue } from './typedRows.ts';

/** Reads JSON: an array of objects, wherever in the file it stands; one value on each line; an array of arrays with a header; or GeoJSON. */
export function* readJson({ bytes, path, written }: FileSource<FileWriting>): Generator<Piece> {
  const text = new TextDecoder(encodingOf(bytes, path, written.encoding)).decode(bytes);
  const root = parsedText(text, path);
  const found = written.rowsAt === undefined ? rowsIn(root, path) : rowsAt(root, written.rowsAt, path);
  const { names, rows } = shallow(path, () => {
    if (found.length > 0 && found.every(Array.isArray)) return listedRows(found, path, written.headerRow);
    return flatRows(path, isGeographic(root) && written.rowsAt === undefined ? featureObjects(found) : found);
  });
  if (names.length === 0) throw new FileFault(path, 'have rows with columns', 'none');
  yield* typedRows(columnNames(names, path), rows, { path, isoText: true });
}

/** Whole numbers longer than this lose digits as JavaScript's. */
const longNumber = /[0-9]{16}/;

const exact = (_: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?[0-9]+$/.test(context?.source ?? '') ? BigInt(context?.source ?? 0) : value;

const parsed = (text: string): unknown => (longNumber.test(text) ? JSON.parse(text, exact) : JSON.parse(text)) as unknown;

function parsedText(text: string, path: string): unknown {
  if (text.trim() === '') throw new FileFault(path, 'be JSON', 'an empty file', { isBrokenOff: true });
  try {
    return shallow(path, () => parsed(text));
  } catch (error) {
    if (error instanceof FileFault) throw error;
    return parsedLines(text) ?? broken(text, path, error);
  }
}

/** One value on each line; undefined if the first lines aren't such. */
function parsedLines(text: string): unknown[] | undefined {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  try {
    return lines.map(parsed);
  } catch {
    return undefined;
  }
}

/** The parser's own message may quote the file, so only the place is told. */
function broken(text: string, path: string, cause: unknown): never {
  const message = cause instanceof Error ? cause.message : '';
  const [, character] = /position (\d+)/.exec(message) ?? [];
  const isBrokenOff = /end of JSON|Unterminated/i.test(message) || !/[\]}]\s*$/.test(text);
  throw new FileFault(path, 'be JSON', isBrokenOff ? 'the end of the file in the middle of it' : `something else${character === undefined ? '' : ` at character ${Number(character) + 1}`}`, { isBrokenOff });
}

/** What is nested thousandfold is an attack, or no table. */
function shallow<Answer>(path: string, read: () => Answer): Answer {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof RangeError ? new FileFault(path, 'have rows of a reasonable depth', 'a greater one', { cause }) : cause;
  }
}

const isGeographic = (root: unknown): boolean => typeof root === 'object' && root !== null && 'type' in root && root.type === 'FeatureCollection';

/** How deep in a file its array of rows is looked for. */
const deepest = 4;

/** The one array of rows in a file: the file itself, or the array of objects that is nearest to its root. */
function rowsIn(root: unknown, path: string): readonly unknown[] {
  if (Array.isArray(root)) return root;
  let level: readonly (readonly [string, unknown])[] = [['', root]];
  for (let depth = 0; depth < deepest; depth += 1) {
    level = level.flatMap(([way, node]) => (typeof node === 'object' && node !== null && !Array.isArray(node) ? Object.entries(node).map(([key, value]) => [way === '' ? key : `${way}.${key}`, value] as const) : []));
    const arrays = level.filter(([, value]) => Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object' && item !== null));
    const [only] = arrays;
    if (only && arrays.length === 1) return only[1] as readonly unknown[];
    if (only) throw new FileFault(path, 'have one array of rows', `${arrays.length} (${someNames(arrays.map(([way]) => way))}); say which with \`rowsAt\` in partner.yml`);
  }
  throw new FileFault(path, 'have an array of rows', typeof root === 'object' && root !== null ? `an object with ${someNames(Object.keys(root))}` : 'a single value');
}

/** The array to which the partner's way leads. */
function rowsAt(root: unknown, way: string, path: string): readonly unknown[] {
  let node = root;
  for (const key of way.split('.')) {
    const keys = typeof node === 'object' && node !== null ? Object.keys(node) : [];
    if (!keys.includes(key)) {
      const near = nearestName(key, keys);
      throw new FileFault(path, `have its rows at \`${way}\`, as partner.yml says`, `${Array.isArray(node) ? 'an array' : `an object with ${someNames(keys)}`} where \`${key}\` should be${near === undefined ? '' : `; did you mean \`${near}\`?`}`);
    }
    node = (node as Readonly<Record<string, unknown>>)[key];
  }
  if (!Array.isArray(node)) throw new FileFault(path, `have an array of rows at \`${way}\`, as partner.yml says`, node === null ? 'nothing' : `a single ${typeof node}`);
  return node;
}

/** Rows that are arrays themselves: the first, or the one that the partner says, names the columns. */
function listedRows(found: readonly (readonly unknown[])[], path: string, headerRow?: number): { readonly names: readonly string[]; readonly rows: readonly (readonly RawValue[])[] } {
  const header = headerRowOf(found, path, headerRow);
  return { names: columnNames(found[header] ?? [], path), rows: found.slice(header + 1).map((row) => row.map((value) => (value === null ? null : rawValue(value)))) };
}
