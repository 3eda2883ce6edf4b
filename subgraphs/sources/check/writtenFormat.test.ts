import { expect, test } from 'vitest';
import type { FieldKind } from '../model.ts';
import { formatOf } from './writtenFormat.ts';
import type { SomeValues } from './writtenFormat.ts';

const some = (values: readonly string[]): SomeValues => ({ samples: values.map((value) => ({ value, count: 1 })), rows: values.length });

test.each<[FieldKind, readonly string[], string | undefined]>([
  ['date', ['31/01/2024', '15/06/2023'], 'DD/MM/YYYY'],
  ['date', ['12/31/2024', '06/15/2023'], 'MM/DD/YYYY'],
  ['date', ['20240131', 'pendent'], 'YYYYMMDD'],
  ['date', ['1/2/2024', '31/12/2023'], 'D/M/YYYY'],
  ['date', ['31/01/24', '15/06/23'], 'DD/MM/YY'],
  ['date', ['pendent', 'mai', '31/01/2024'], undefined],
  ['month', ['01/2024'], 'MM/YYYY'],
  ['dateTime', ['31/01/2024 10:00'], 'DD/MM/YYYY HH:mm'],
  ['dateTime', ['1/2/2024 9:00', '31/12/2023 10:30'], 'D/M/YYYY H:mm'],
  ['time', ['09.30'], 'HH.MM'],
  ['time', ['9.30', '10.15'], 'H.MM'],
  ['float', ['1.234,56', '12,5'], '1.234,56'],
  ['float', ['a convenir', '1.234,56 €', '900,00 €'], '1.234,56 €'],
  ['int', ['120 h', '60 h'], '120 h'],
  ['text', ['x'], undefined],
])('the format of %s such as %j is %s', (kind, values, expected) => {
  expect(formatOf(kind, some(values))?.format).toBe(expected);
});

test.each<[string, FieldKind, readonly string[], readonly string[], ReturnType<typeof formatOf>]>([
  ['reads more of all', 'time', ['9.30', '9.45'], ['10.15'], { format: 'H.MM', isMixed: false }],
  ['reads less of all', 'time', ['9.30'], ['09:15', '10:00'], { format: 'H.MM', isMixed: true }],
  ['reads as much of all', 'time', ['09:15', '10:00'], ['9.30', '9.45'], { format: 'HH:MM', isMixed: true }],
  ['reads none of them', 'date', ['31/02/2024'], ['31/01/2024'], undefined],
])('another format that %s than the present one', (_, kind, unread, read, expected) => {
  expect(formatOf(kind, some(unread), some(read))).toEqual(expected);
});
