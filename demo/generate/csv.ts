/** Rows as CSV with a header, comma, LF and quotes only where needed; absent values are empty. The first row's keys are the columns. */
export function csvText(rows: readonly Readonly<Record<string, string | number | undefined>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

/** The rows of such a text, as objects by column. Fast enough for start-up: no types, no options. */
export function csvRows<Column extends string>(text: string): Record<Column, string>[] {
  const [header = [], ...records] = cells(text);
  return records.map((record) => Object.fromEntries(header.map((column, index) => [column, record[index] ?? ''])) as Record<Column, string>);
}

function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cells(text: string): string[][] {
  return text.includes('"') ? quotedCells(text) : text.trimEnd().split('\n').map((line) => line.split(','));
}

function quotedCells(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '' && records.at(-1)?.length === 0) break;
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') records.push([]);
  }
  return records.filter((record) => record.length > 0);
}
