import { describe, expect, test } from 'vitest';
import { codeLists } from '../../../subgraphs/reference/codeLists.ts';
import type { CatalogueColumn } from '../../../subgraphs/sources/engines/catalogue.ts';
import { nameTokens } from '../names/nameTokens.ts';
import { readBooleans } from './booleans.ts';
import { readCodes } from './codeLists.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { readDates } from './dates.ts';
import { readEnumValues } from './enumValues.ts';
import { listForms } from './lists.ts';
import { readNumbers } from './numbers.ts';
import { readField } from './readField.ts';
import { readTimes } from './times.ts';

function column(values: readonly string[], holds: CatalogueColumn['holds'] = 'text'): ColumnProfile {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { column: { name: 'c', type: holds, holds, nullable: true }, tokens: nameTokens('c'), values: counts, present: values.length, rows: values.length, complete: true };
}

const anyNumber = { least: -Infinity, most: Infinity };
const enumOf = (name: string, values: readonly string[], raws: readonly string[], languages: readonly string[] = ['ca']): object => {
  const { meanings, unknown, absent } = readEnumValues(raws, { name, values }, languages);
  return { ...Object.fromEntries([...meanings].map(([raw, { value }]) => [raw, value])), ...(unknown.length > 0 && { unknown }), ...(absent.length > 0 && { absent }) };
};

describe('days are told', () => {
  test.each([
    [['31/01/2025', '01/02/2025', 'pendent'], { date: 'DD/MM/YYYY', absent: ['pendent'] }],
    [['20250131', '20250201', '99999999'], { date: 'YYYYMMDD', absent: ['99999999'] }],
    [['2025-01-31', '2025-02-01 10:00'], {}],
    [['01/31/2025', '12/24/2025'], { date: 'MM/DD/YYYY' }],
    [['1735689600', '1735776000'], { date: 'unix' }],
  ])('from %j', (values, options) => {
    expect(readDates(column(values), 'date')?.options).toEqual(options);
  });

  test('and aren’t from other numbers and texts', () => {
    for (const values of [['17079', '08019'], ['20259999', '20258888'], ['ahir', 'demà']]) expect(readDates(column(values), 'date')).toBeUndefined();
  });
});

test('times of day are told, and both ends of hours in one column', () => {
  expect(readTimes(column(['09.00', '14.30']), 'opens')?.options).toEqual({ time: 'HH.MM' });
  expect(readTimes(column(['09:00-14:00', '16:00 - 20:00']), 'closes')?.options).toEqual({ part: 2, of: '-' });
  expect(readTimes(column(['matins', '9 h']), 'opens')).toBeUndefined();
});

test('numbers are told however they are written, words around them too', () => {
  expect(readNumbers(column(['1.200,50', '3,25']), false, anyNumber)?.options).toEqual({ number: '1.234,56' });
  expect(readNumbers(column(['12', '7.5']), false, anyNumber)?.options).toEqual({});
  expect(readNumbers(column(['120 h', '45 h', 'a determinar']), true, anyNumber)?.options).toEqual({ number: '1234 h', absent: ['a determinar'] });
  expect(readNumbers(column(['30,50 €', '1.200,00 €']), false, anyNumber)?.options).toEqual({ number: '1.234,56 €' });
  expect(readNumbers(column(['Matins, de 9 a 14 h', 'de 16 a 20 h']), true, anyNumber)).toBeUndefined();
});

test('yes and no are told in any spelling, a mark alone too, and zeros alone aren’t', () => {
  expect(readBooleans(column(['Sí', 'No', 'sí', 'undefined']))?.options).toEqual({ values: { Sí: true, sí: true, No: false }, absent: ['undefined'] });
  expect(readBooleans(column(['x', 'x']))?.options).toEqual({ values: { x: true } });
  expect(readBooleans(column(['0', '0'], 'integer'))).toBeUndefined();
});

describe('code lists', () => {
  const lists = [...codeLists.values()];
  const best = (values: readonly string[], of: 'Area' | 'Occupation'): string | undefined => readCodes(column(values), of, lists)[0]?.list;

  test('are told by what they know', () => {
    expect(best(['es:mun:17079', 'es:mun:17155', 'es:mun:08019'].map((id) => codeLists.get('ine6')?.encode(id)[0] ?? ''), 'Area')).toBe('ine6');
    expect(best(['17079', '17155', '17066'], 'Area')).toBe('ine5');
    expect(best(['Girona', 'Salt', 'Sant Feliu de Guíxols'], 'Area')).toBe('municipality-name');
    expect(best(['http://data.europa.eu/esco/occupation/90f75f67-495d-49fa-ab57-2f320e251d7e'], 'Occupation')).toBe('esco');
  });

  test('of numbers that any column could hold tell nothing without a name', () => {
    const readings = readCodes(column(Array.from({ length: 43 }, (_, index) => String(index + 1))), 'Area', lists);
    expect(readings.every(({ telling }) => telling === 0)).toBe(true);
    expect(readCodes(column(['1', '2', '3', '4']), 'Occupation', lists).every(({ telling }) => telling === 0)).toBe(true);
  });
});

describe('what values of an enum mean is told', () => {
  const contract = ['PERMANENT', 'FIXED_TERM', 'APPRENTICESHIP', 'SELF_EMPLOYED'];
  const status = ['ANNOUNCED', 'ENROLLING', 'UNDER_WAY', 'FINISHED', 'CANCELLED'];

  test('by words in any language', () => {
    expect(enumOf('ContractType', contract, ['indefinit', 'a tempo determinato', 'Prácticas', 'permanent'])).toEqual({ indefinit: 'PERMANENT', 'a tempo determinato': 'FIXED_TERM', Prácticas: 'APPRENTICESHIP', permanent: 'PERMANENT' });
  });

  test('by public codes, where nearly all are known', () => {
    expect(enumOf('EmploymentType', ['FULL_TIME', 'PART_TIME', 'FLEXIBLE'], ['01', '02', '01-02', '98'])).toEqual({ '01': 'FULL_TIME', '02': 'PART_TIME', '01-02': 'FLEXIBLE', absent: ['98'] });
    expect(enumOf('Sex', ['WOMAN', 'MAN', 'OTHER'], ['M', 'H'])).toEqual({ M: 'WOMAN', H: 'MAN' });
    expect(enumOf('Sex', ['WOMAN', 'MAN', 'OTHER'], ['M', 'F'])).toEqual({ M: 'MAN', F: 'WOMAN' });
  });

  test('by abbreviations that fit one value alone', () => {
    expect(enumOf('CourseMode', ['IN_PERSON', 'ONLINE', 'BLENDED'], ['P', 'T', 'M'])).toEqual({ P: 'IN_PERSON', T: 'ONLINE', M: 'BLENDED' });
    expect(enumOf('CourseInstanceStatus', status, ['T', 'E', 'I', 'X', 'P'], ['es'])).toEqual({ T: 'FINISHED', E: 'UNDER_WAY', I: 'ENROLLING', X: 'CANCELLED', P: 'ANNOUNCED' });
  });

  test('and not guessed', () => {
    expect(enumOf('ContractType', contract, ['I', 'T', 'A'])).toEqual({ unknown: ['I', 'T', 'A'] });
    expect(enumOf('OrganizationKind', ['BUSINESS_ASSOCIATION', 'COMPANY'], ['EMP'])).toEqual({ unknown: ['EMP'] });
    expect(enumOf('ContractType', contract, ['contract', 'temporary'], ['en'])).toEqual({ temporary: 'FIXED_TERM', unknown: ['contract'] });
  });
});

test('two letters for a kind of contract or of working time are a guess, fairly sure at most', () => {
  const sureness = (values: readonly string[], name: string, of: readonly string[]): number => readField(column(values), { path: 'x', kind: 'enum', list: false, enum: { name, values: of } }, { lists: [], languages: ['es'] })?.fit ?? 0;
  const contract = ['PERMANENT', 'FIXED_TERM', 'APPRENTICESHIP'];
  expect(sureness(['Indefinido', 'Temporal', 'Prácticas'], 'ContractType', contract)).toBe(1);
  expect(sureness(['Indefinido', 'Temporal', 'PR'], 'ContractType', contract)).toBeLessThan(0.87);
  expect(sureness(['FT', 'PT'], 'EmploymentType', ['FULL_TIME', 'PART_TIME'])).toBeLessThan(0.87);
});

test('lists in one column are taken apart, arrays too', () => {
  const formOf = (values: readonly string[], type = 'text'): readonly [string | undefined, readonly string[]] => {
    const profile = column(values);
    const [form] = listForms({ ...profile, column: { ...profile.column, type } });
    return [form?.split, [...(form?.elements.values.keys() ?? [])]];
  };
  expect(formOf(['ca,es', 'ca'])).toEqual([',', ['ca', 'es']]);
  expect(formOf(['4110 | 4311'])).toEqual(['|', ['4110', '4311']]);
  expect(formOf(['["ca","es"]'])).toEqual(['own', ['ca', 'es']]);
  expect(formOf(['{ca,"es"}'], 'text[]')).toEqual(['own', ['ca', 'es']]);
});
