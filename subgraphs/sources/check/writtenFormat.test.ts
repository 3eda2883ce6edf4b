import { expect, test } from 'vitest';
import type { FieldKind } from '../model.ts';
import { formatOf } from './writtenFormat.ts';

test.each<[FieldKind, readonly string[], string | undefined]>([
  ['date', ['31/01/2024', '15/06/2023'], 'DD/MM/YYYY'],
  ['date', ['12/31/2024', '06/15/2023'], 'MM/DD/YYYY'],
  ['date', ['20240131', 'pendent'], 'YYYYMMDD'],
  ['date', ['pendent', 'mai', '31/01/2024'], undefined],
  ['month', ['01/2024'], 'MM/YYYY'],
  ['dateTime', ['31/01/2024 10:00'], 'DD/MM/YYYY HH:mm'],
  ['time', ['09.30'], 'HH.MM'],
  ['float', ['1.234,56', '12,5'], '1.234,56'],
  ['float', ['a convenir', '1.234,56 €', '900,00 €'], '1.234,56 €'],
  ['int', ['120 h', '60 h'], '120 h'],
  ['text', ['x'], undefined],
])('the format of %s such as %j is %s', (kind, values, expected) => {
  expect(formatOf(kind, values.map((value) => ({ value, count: 1 })))).toBe(expected);
});
