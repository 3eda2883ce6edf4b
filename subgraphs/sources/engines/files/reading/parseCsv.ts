/** A quoted value longer than this isn't one: its quote is a letter. Nothing is looked for further. */
export const longestValue = 1_000_000;

/** A quoted value that the text ends in, before its closing quote. Rows before it have been read. */
export interface OpenEnd {
  /** The place of the opening quote, counted from 1. */
  readonly character: number;
}

/** A row of a text, and where the next one begins. */
export interface ParsedRow {
  readonly cells: readonly string[];
  readonly next: number;
}

/** Every row of a text; one that is open at its end is left out. */
export function* parseCsv(text: string, delimiter: string): Generator<readonly string[]> {
  for (let place = 0; place < text.length; ) {
    const row = parseRow(text, place, delimiter);
    if ('character' in row) return;
    yield row.cells;
    place = row.next;
  }
}

/**
 * Reads one row of CSV (RFC 4180), a blank line as a row of one blank value: quoted values may hold delimiters, line breaks and doubled quotes, and may have
 * blanks around them; lines end in LF, CRLF or CR. Quotes that don't enclose a value are part of it, wherever they stand.
 */
export function parseRow(text: string, start: number, delimiter: string): ParsedRow | OpenEnd {
  const cells: string[] = [];
  let place = start;
  for (;;) {
    const found = quotedValue(text, place, delimiter) ?? plainValue(text, place, delimiter);
    if ('character' in found) {
      if (!isLetter(text, place, delimiter, cells.length)) return found;
      cells.push(...restOfRow(text, place, delimiter));
      place = lineEnd(text, place);
    } else {
      cells.push(found.value);
      place = found.end;
    }
    if (text[place] !== delimiter || place >= text.length) break;
    place += 1;
  }
  return { cells, next: text[place] === '\r' && text[place + 1] === '\n' ? place + 2 : place + 1 };
}

interface Found {
  readonly value: string;
  readonly end: number;
}

/** The quoted value that begins here; undefined if none does. */
function quotedValue(text: string, start: number, delimiter: string): Found | OpenEnd | undefined {
  const quote = skipBlanks(text, start, delimiter);
  if (text[quote] !== '"') return undefined;
  let value = '';
  let from = quote + 1;
  for (;;) {
    const next = text.indexOf('"', from);
    if (next < 0 || next - quote > longestValue) return { character: quote + 1 };
    value += text.slice(from, next);
    if (text[next + 1] !== '"') {
      const end = skipBlanks(text, next + 1, delimiter);
      return end === text.length || text[end] === delimiter || text[end] === '\n' || text[end] === '\r' ? { value, end } : undefined;
    }
    value += '"';
    from = next + 2;
  }
}

function plainValue(text: string, start: number, delimiter: string): Found {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

function skipBlanks(text: string, start: number, delimiter: string): number {
  let place = start;
  while ((text[place] === ' ' || text[place] === '\t') && text[place] !== delimiter) place += 1;
  return place;
}

/** Lines that a quote which nothing closes is judged by. */
const judges = 5;

/**
 * True if a quote that nothing closes is a letter of its value, as in `"Cal Pau;3`: taken so, its line and those that follow have as many values each.
 * In a file that is broken off in the middle of a quoted value they hardly do, and there are none behind a value that is on the last line.
 */
function isLetter(text: string, start: number, delimiter: string, before: number): boolean {
  const width = before + restOfRow(text, start, delimiter).length;
  let lines = 0;
  for (let place = lineEnd(text, start) + 1; place < text.length && lines < judges; place = lineEnd(text, place) + 1) {
    if (place === lineEnd(text, place)) continue;
    if (restOfRow(text, place, delimiter).length !== width) return false;
    lines += 1;
  }
  return lines > 0 && width > 1;
}

const restOfRow = (text: string, start: number, delimiter: string): readonly string[] => text.slice(start, lineEnd(text, start)).split(delimiter);

function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
