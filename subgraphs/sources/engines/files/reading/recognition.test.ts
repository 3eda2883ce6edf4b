import { describe, expect, test } from 'vitest';
import { encoded } from '../../../testing/fileFormats.ts';
import { readDelimited } from './delimited.ts';
import { delimiterOf } from './delimiter.ts';
import { encodingOf } from './encoding.ts';
import { columnNames, headerRowOf } from './header.ts';
import { parseCsv, parseRow } from './parseCsv.ts';

const rows = (text: string, delimiter = ';'): readonly (readonly string[])[] => [...parseCsv(text, delimiter)];

describe('rows of CSV', () => {
  test.each<readonly [string, string, readonly (readonly string[])[]]>([
    ['end in LF, CRLF and CR', 'a;b\nc;d\r\ne;f\rg;h', [['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h']]],
    ['may be blank', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['may end in a delimiter', 'a;\nb;', [['a', ''], ['b', '']]],
    ['have quoted values', '"a;b";"c ""d""";"e\r\nf"', [['a;b', 'c "d"', 'e\r\nf']]],
    ['have blanks around quoted values', '"a" ; "b;c" ;d', [['a', 'b;c', 'd']]],
    ['have quotes within values', '5" disc;l\'"Ateneu"', [['5" disc', 'l\'"Ateneu"']]],
    ['have values that begin with a quoted word', '1;"Cal" Pau;3\n2;b;4', [['1', '"Cal" Pau', '3'], ['2', 'b', '4']]],
    ['have quotes that nobody doubled', '"1";"diu "hola" i marxa";"3"', [['1', '"diu "hola" i marxa"', '3']]],
    ['have a quote that nobody closes, before others', '1;"Cal;3\n2;"b; c";4', [['1', '"Cal', '3'], ['2', 'b; c', '4']]],
    ['have a quote that nobody closes', '1;"Cal;3\n2;b;4\n3;c;5\n', [['1', '"Cal', '3'], ['2', 'b', '4'], ['3', 'c', '5']]],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  test('that a file is broken off in are open', () => {
    expect(parseRow('1;"a', 0, ';')).toEqual({ character: 3 });
    expect(parseRow('1;"first line\nsecond', 0, ';')).toEqual({ character: 3 });
  });

  test('are the same wherever a long file is cut to be read', async () => {
    const long = Array.from({ length: 60_000 }, (_, index) => `${index};"ç""${index}\r\nà";${'x'.repeat(index % 40)}`).join('\r\n');
    const found: unknown[][] = [];
    for await (const piece of readDelimited({ bytes: new Uint8Array(new TextEncoder().encode(`id;text;x\r\n${long}`)), path: 'a.csv', written: {} })) {
      if ('values' in piece) for (let row = 0; row < piece.rows; row += 1) found.push(piece.values.map((column) => column[row]));
    }
    expect(found).toHaveLength(60_000);
    expect(found.every(([id, text, x], index) => id === String(index) && text === `ç"${index}\r\nà` && (x ?? '') === 'x'.repeat(index % 40))).toBe(true);
  });
});

describe('the encoding', () => {
  test.each<readonly [string, Uint8Array, string]>([
    ['nothing but ASCII', Buffer.from('a;b'), 'utf-8'],
    ['UTF-8', Buffer.from('Àrea;€'), 'utf-8'],
    ['UTF-8 with a letter cut in two', Buffer.concat([Buffer.from('Àrea;Perú;Peó;'), Buffer.from([0xc3]), Buffer.from(';x')]), 'utf-8'],
    ['a byte order mark', Buffer.from('\ufeffa;b'), 'utf-8'],
    ['UTF-16', Buffer.from('\ufeffa', 'utf16le'), 'utf-16le'],
    ['UTF-16, the other way round', Buffer.from('\ufeffàrea', 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 without a mark', Buffer.from('id;nom\n1;Girona', 'utf16le'), 'utf-16le'],
    ['one Western letter', encoded('ç', 'windows-1252'), 'windows-1252'],
    ['Western letters', encoded('Formació a l’Àrea – 12 €', 'windows-1252'), 'windows-1252'],
    ['Western letters with the other euro', encoded('Formació: 12 €', 'iso-8859-15'), 'iso-8859-15'],
  ])('of %s', (_, bytes, expected) => {
    expect(encodingOf(bytes, 'a.csv')).toBe(expected);
  });
});

describe('the delimiter', () => {
  test.each<readonly [string, string, string]>([
    ['semicolons, with decimal commas', 'id;preu\n1;12,50\n2;3,00\n3;1.234,5', ';'],
    ['commas, with semicolons in the text', 'id,text\n1,"a; b"\n2,c; d; e\n3,f', ','],
    ['tabs', 'id\ttext, i més\n1\ta, b\n2\tc', '\t'],
    ['bars', 'id|a;b\n1|x;y\n2|z', '|'],
    ['a header alone', 'id;nom;cognom, segon', ';'],
    ['titles above', 'Llistat, de tot\n\nid;a;b\n1;2,5;3,5\n2;2,5;3,5', ';'],
    ['one column', 'nom\nGirona\nOlot', ','],
  ])('of %s', (_, text, expected) => {
    expect(delimiterOf(text, 'a.csv')).toBe(expected);
  });
});

describe('the header', () => {
  const header = (text: string, said?: number): number => headerRowOf(rows(text), 'a.csv', said) + 1;

  test('is the first row that fills most of the columns', () => {
    expect(header('id;nom;places\n1;a;2')).toBe(1);
    expect(header('\nOfertes de feina;;\nData:;;01/02/2024\n\nid;nom;places;cp\n1;a;2;3\n2;b;3;4')).toBe(5);
    expect(header('nom\nGirona')).toBe(1);
    expect(header('id;;places\n1;a;2\n2;b;3')).toBe(1);
    expect(header('Títol\nid;nom\n1;a', 3)).toBe(3);
  });

  test('may leave columns without names, or name two alike', () => {
    expect(columnNames(['id', '', 'Nom', 'nom', ' nom_4 ', null, 2024, '', ''], 'a.csv')).toEqual(['id', 'column2', 'Nom', 'nom_4', 'nom_4_5', 'column6', '2024']);
  });
});
