import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { allVacancies, vacanciesOf } from './vacancies.ts';

const vacancies = allVacancies();

test('every vacancy has an id of its own and one partner', () => {
  expect(vacancies).toHaveLength(7261);
  expect(new Set(vacancies.map(({ id }) => id)).size).toBe(7261);
  expect([vacanciesOf('soc').length, vacanciesOf('smo-girona').length, vacanciesOf('pistoia-rete').length]).toEqual([6852, 332, 77]);
});

test('the small CSV reader reads the vacancies as a complete one does', () => {
  expect(vacancies).toEqual(parse(readFileSync(new URL('../data/vacancies.csv', import.meta.url)), { columns: true }));
});

test('the faults of the source are still there', () => {
  expect(vacancies.filter(({ title }) => title === '')).toHaveLength(3560);
  expect(vacancies.filter(({ label }) => label === 'WORK/LOCATION').length).toBe(494);
  expect(vacancies.filter(({ province }) => province === '')).toHaveLength(1);
});
