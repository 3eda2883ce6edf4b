import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumberFormat, parseTimeFormat } from './writtenFormats.ts';

describe('a date or time format', () => {
  it('is read into its parts and what stands between them', () => {
    expect(parseTimeFormat('DD/MM/YYYY', 'date')).toEqual([
      { part: 'day', digits: 2 }, { text: '/' }, { part: 'month', digits: 2 }, { text: '/' }, { part: 'year', digits: 4 },
    ]);
    expect(parseTimeFormat('HH.MM', 'time')).toEqual([{ part: 'hour', digits: 2 }, { text: '.' }, { part: 'minute', digits: 2 }]);
    expect(parseTimeFormat('D/M/YYYY', 'date')).toEqual([
      { part: 'day', digits: 1 }, { text: '/' }, { part: 'month', digits: 1 }, { text: '/' }, { part: 'year', digits: 4 },
    ]);
    expect(parseTimeFormat('DD-MM-YY', 'date')?.at(-1)).toEqual({ part: 'year', digits: 2 });
    expect(parseTimeFormat('YYYYMMDD', 'date')).toHaveLength(3);
    expect(parseTimeFormat('MM/YYYY', 'month')).toHaveLength(3);
    expect(parseTimeFormat('YYYY-MM-DDTHH:mm:ssZ', 'dateTime')).toHaveLength(12);
    expect(parseTimeFormat('DD/MM/YYYY', 'dateTime')).toHaveLength(5);
  });

  it.each([
    ['an unknown letter', 'DD/MMM/YYYY', 'date'], ['a year of three letters', 'DD/MM/YYY', 'date'], ['a single letter beside a number', 'DMMYYYY', 'date'], ['a single letter for minutes', 'HH:m', 'time'],
    ['small letters', 'dd/mm/yyyy', 'date'], ['no day', 'MM/YYYY', 'date'], ['the day twice', 'DD/DD/MM/YYYY', 'date'],
    ['hours in a date', 'DD/MM/YYYY HH', 'date'], ['minutes without hours', 'DD/MM/YYYY mm', 'dateTime'], ['a digit', 'DD1MM1YYYY', 'date'],
    ['no minutes in a time', 'HH', 'time'], ['nothing', '', 'date'], ['words', 'DD de MM de YYYY', 'date'], ['a word of JavaScript', 'valueOf', 'time'],
  ] as const)('is refused with %s', (_, format, kind) => {
    expect(parseTimeFormat(format, kind)).toBeUndefined();
  });

  it('never throws, and its pieces make up the format', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('DD', 'MM', 'YYYY', 'HH', 'mm', 'ss', '/', '.', ' ', 'T', 'é', '😀')), fc.constantFrom('date', 'month', 'dateTime', 'time'), (pieces, kind) => {
      const parsed = parseTimeFormat(pieces.join(''), kind);
      const length = parsed?.reduce((sum, piece) => sum + ('text' in piece ? piece.text.length : piece.digits), 0);
      expect(length ?? pieces.join('').length).toBe(pieces.join('').length);
    }));
  });
});

describe('a number format', () => {
  it.each([
    ['1.234,56', { group: '.', decimal: ',' }],
    ['1,234.56', { group: ',', decimal: '.' }],
    ["1'234'567.8", { group: "'", decimal: '.' }],
    ['1 234', { group: ' ' }],
    ['1\u00a0234,5', { group: '\u00a0', decimal: ',' }],
    ['1.234', { group: '.' }],
    ['1234,56', { decimal: ',' }],
    ['0.5', { decimal: '.' }],
    ['1234', {}],
    ['1.234,56 €', { group: '.', decimal: ',', words: true }],
    ['€1,234.50', { group: ',', decimal: '.', words: true }],
    ['des de 12,5 €/mes', { decimal: ',', words: true }],
    ['120 h', { words: true }],
    ['1 234 places', { group: ' ', words: true }],
    ['15%', { words: true }],
  ])('is read from the sample %s', (sample, format) => {
    expect(parseNumberFormat(sample)).toEqual(format);
  });

  it.each(['', '1.234.56', '1,234,56', '1.23,456,7', '1,234,567,8', 'abc', '1.234,', '-1', '1.234.567.89', '(12)', 'de 9 a 14 h', '1,234, €', '-5 €', 'h', '1.2.3 €'])('is refused from %j', (sample) => {
    expect(parseNumberFormat(sample)).toBeUndefined();
  });
});
