/** A CSV file's text that can't be read as rows. */
export class CsvFault extends Error {}

/**
 * Reads rows of CSV (RFC 4180): quoted values may hold delimiters, line breaks and doubled quotes; lines end in LF, CRLF or CR. A quote
 * inside an unquoted value is part of it. Blank lines are skipped. Yields row by row, so that long files needn't be read in one go.
 */
export function* parseCsv(text: string, delimiter: string): Generator<readonly string[]> {
  let row: string[] = [];
  let place = 0;
  while (place < text.length) {
    const { value, end } = text[place] === '"' ? quotedValue(text, place) : plainValue(text, place, delimiter);
    row.push(value);
    const next = text[end];
    if (next === delimiter && end + 1 < text.length) {
      place = end + 1;
      continue;
    }
    // A delimiter that ends the file leaves one more value, a blank one.
    if (next === delimiter) row.push('');
    if (row.length > 1 || row[0] !== '') yield row;
    row = [];
    place = next === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }

  function quotedValue(source: string, start: number): { value: string; end: number } {
    let value = '';
    let from = start + 1;
    for (;;) {
      const quote = source.indexOf('"', from);
      if (quote < 0) throw new CsvFault(`Expected a quote that closes the one at character ${start + 1}, got the end of the file`);
      value += source.slice(from, quote);
      if (source[quote + 1] !== '"') return afterQuote(source, value, quote + 1);
      value += '"';
      from = quote + 2;
    }
  }

  function afterQuote(source: string, value: string, from: number): { value: string; end: number } {
    const rest = plainValue(source, from, delimiter);
    return { value: value + rest.value, end: rest.end };
  }
}

function plainValue(source: string, start: number, delimiter: string): { value: string; end: number } {
  let end = start;
  while (end < source.length && source[end] !== delimiter && source[end] !== '\n' && source[end] !== '\r') end += 1;
  return { value: source.slice(start, end), end };
}
