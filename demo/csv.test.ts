import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeCsvFolder } from './csv.ts';
import type { DemoDatabase, DemoValue } from './demoDatabase.ts';

const folder = mkdtempSync(join(tmpdir(), 'demo-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('writes a file for each table, with a header, CR LF and quotes only where needed', () => {
  const path = writeCsvFolder(database([['plain', 1, true, null], ['a;b', 'say "so"', 'two\nlines', ' blank ']]), folder);
  expect(path).toBe(join(folder, 'town'));
  expect(readdirSync(path)).toEqual(['Places.csv']);
  expect(readFileSync(join(path, 'Places.csv'), 'latin1')).toBe(
    'a;b c;d;e\r\nplain;1;true;\r\n"a;b";"say ""so""";"two\nlines";" blank "\r\n',
  );
});

test('tells an absent value from an empty text', () => {
  expect(written([[null, '', 0, false]])).toBe('a;b c;d;e\r\n;"";0;false\r\n');
});

test('writes a row without any value as a blank line', () => {
  expect(written([[1, 2, 3, 4], [], [5, 6, 7, 8]])).toBe('a;b c;d;e\r\n1;2;3;4\r\n\r\n5;6;7;8\r\n');
});

test('writes every character of windows-1252 as the decoder reads it', () => {
  const all = Array.from({ length: 256 }, (_, code) => code).filter((code) => ![0x0a, 0x0d, 0x22, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(code));
  const text = new TextDecoder('windows-1252').decode(Uint8Array.from(all));
  const path = writeCsvFolder(database([[text, 1, 1, 1]]), folder);
  const bytes = readFileSync(join(path, 'Places.csv'));
  expect(new TextDecoder('windows-1252').decode(bytes)).toContain(text);
  expect(bytes.includes(Buffer.from(all))).toBe(true);
});

test('names the table and the row of a character that windows-1252 lacks', () => {
  expect(() => written([[1, 1, 1, 1], ['Łódź', 1, 1, 1]])).toThrow('Expected text that windows-1252 can hold in row 2 of the table `Places`, got `Ł` (U+0141)');
});

test('refuses a row with too few values', () => {
  expect(() => written([[1, 2]])).toThrow('Expected 4 values in row 1 of the table `Places`, got 2');
});

test('removes what an earlier folder had', () => {
  const path = writeCsvFolder({ ...database([]), tables: () => [{ name: 'Old', columns: ['a'], rows: [] }] }, folder);
  expect(readdirSync(path)).toEqual(['Old.csv']);
  writeCsvFolder(database([]), folder);
  expect(readdirSync(path)).toEqual(['Places.csv']);
});

function database(rows: readonly (readonly DemoValue[])[]): DemoDatabase {
  return { partner: 'town', engine: 'files', schema: '', csv: { encoding: 'windows-1252', delimiter: ';' }, tables: () => [{ name: 'Places', columns: ['a', 'b c', 'd', 'e'], rows }] };
}

function written(rows: readonly (readonly DemoValue[])[]): string {
  return readFileSync(join(writeCsvFolder(database(rows), folder), 'Places.csv'), 'latin1');
}
