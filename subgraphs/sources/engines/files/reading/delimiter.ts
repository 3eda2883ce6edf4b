import { isBlank, likelyHeader } from './header.ts';
import { FileFault } from './fileTable.ts';
import { parseCsv } from './parseCsv.ts';

/** How much of a text its delimiter is recognised by: characters, and rows at most. */
const sampleLength = 65_536;
const sampleRows = 200;

const delimiters = [';', ',', '\t', '|'];

/** The share of rows that have as many cells, of a text of several rows that is a table beyond doubt. */
const sureShare = 0.8;

/**
 * The character between columns: what the partner says, else the one which most rows have equally often, and the more often the better; a comma if there
 * is none. A delimiter that the partner says, that no row has and in whose place stands another, is a fault; so is a `.txt` that isn't a table.
 */
export function delimiterOf(text: string, path: string, said?: string): string {
  const found = delimiters.map((delimiter) => ({ delimiter, ...regularity(rowsOf(text, delimiter)) })).toSorted((one, other) => other.score - one.score)[0];
  const isSure = found !== undefined && found.cells > 1 && found.rows > 1 && found.share >= sureShare;
  if (said === undefined) {
    if (!isSure && /\.txt$/i.test(path)) throw new FileFault(path, 'be a table, with a delimiter between its columns', 'other text');
    return found && found.cells > 1 ? found.delimiter : ',';
  }
  if (!isSure || found.delimiter === said || regularity(rowsOf(text, said)).cells > 1) return said;
  throw new FileFault(path, `have ${spelled(said)} between its columns, as partner.yml says`, spelled(found.delimiter));
}

/** The first rows of a text; the last that fits may be cut off, so it is left out. */
function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const row of parseCsv(text.slice(0, sampleLength), delimiter)) if (rows.push(row) > sampleRows) break;
  const isCut = text.length > sampleLength || rows.length > sampleRows;
  return (isCut && rows.length > 1 ? rows.slice(0, -1) : rows).filter((row) => row.some((cell) => !isBlank(cell)));
}

/** How many cells most rows have, from the header on, and what share of them has so many. */
function regularity(all: readonly (readonly string[])[]): { readonly rows: number; readonly cells: number; readonly share: number; readonly score: number } {
  const rows = all.slice(Math.max(0, likelyHeader(all)));
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells, often] = [...counts].toSorted(([cells, often], [otherCells, otherOften]) => otherOften - often || otherCells - cells)[0] ?? [1, 0];
  const share = rows.length === 0 ? 0 : often / rows.length;
  return { rows: rows.length, cells, share, score: share * (1 - 1 / cells) };
}

const spelled = (delimiter: string): string => (delimiter === '\t' ? 'a tab' : `\`${delimiter}\``);
