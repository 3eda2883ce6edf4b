import { describe, expect, test } from 'vitest';
import { containedSign } from './containedSign.ts';

const kindOf = (value: string): string | undefined => containedSign([value])?.kind;

describe('a text contains', () => {
  test.each([
    ['email', ['Envieu el currículum a seleccio.rrhh@example.org, si us plau', 'Contacte: <algu@example.com>']],
    ['national-id', ['Alumne amb NIF 12345678Z', 'dni 12.345.678-Z (caducat)', 'NIE: X1234567L', 'Beneficiario: RSSMRA85T10A562S.', '12345678-Z']],
    ['bank', ['Pagueu a ES91 2100 0418 4502 0005 1332 abans del dia 3', 'Compte 2100 0418 45 0200051332', 'IBAN:ES9121000418450200051332']],
    ['telephone', [
      'Truqueu al 972 01 01 01', 'Tel. 972010101 (matins)', 'WhatsApp 666-11-22-33', 'Tel:+34666112233', '0034 972 010 101', '93 301 02 03 de 9 a 14 h', 'Preguntar per la coordinadora 612.345.678.', '666 112233',
      'Telefonare allo 0573 370457', 'ufficio 0572-95141', 'cell. 333 1234567', 'Cell 3331234567', '+39 0573 37 04 57', '06 55512345 Roma',
    ]],
  ])('%s', (kind, values) => {
    expect(Object.fromEntries(values.map((value) => [value, kindOf(value)]))).toEqual(Object.fromEntries(values.map((value) => [value, kind])));
  });

  test('nothing personal where numbers are codes, prices, dates or hours', () => {
    const values = [
      '17079', 'Municipi 17079, CNO 51101024', 'Expedient 12345678', '12345678A', 'Curs 24/FOAP/150/0147340', 'ADGD0308', 'ref. 972-2024', '2024-01-31', 'Del 01/02/2024 al 31/12/2024', 'de 09/2024 12 places', '01 02 2024 10:00',
      '9.00-14.00 i 16.00-19.00', 'Sou de 1.234,56 €', 'Pressupost: 612.345.678 €', 'Subvenció de 712 345 678 EUR', '41.979401, 2.821426', 'https://example.org/oferta/678123456', 'https://example.org/maps/@41.97,2.82', 'oferta_id=678123456',
      '678123456', '100000001', 'Número verd 900 123 456', '600 hores', '08001 Barcelona', '@ajuntament', 'De 900 a 1.200 €', '2024 2025', 'ES2024 curs',
    ];
    expect(values.filter((value) => kindOf(value) !== undefined)).toEqual([]);
  });
});

test('values are counted, and the most frequent kind is told', () => {
  const texts = Array.from({ length: 16 }, (_, index) => `Text número ${index}`);
  expect(containedSign([...texts, 'Tel. 972 01 01 01', 'Tel. 972 01 01 02', 'algu@example.org, 972 01 01 03', ' ', 'al 666 11 22 33'])).toEqual({ kind: 'telephone', by: 'content', share: 0.2, contained: { count: 4, of: 20 } });
  expect(containedSign(texts)).toBeUndefined();
  expect(containedSign([])).toBeUndefined();
});

test('codes of eight digits and a letter are no identity numbers because one has the right letter', () => {
  expect(containedSign(['12345678Z', '12345679A', '12345680B', '12345681C'])).toBeUndefined();
});
