import { expect, test } from 'vitest';
import { selectedFrom } from './selectedFrom.ts';

test.each([
  ['select nif as codi, nom from t', 'codi', ['nif']],
  ['select nom, upper(trim(nif)) codi from t', 'codi', ['upper', 'trim', 'nif']],
  ['select t.nif as "Codi d\'entitat", x from t', "Codi d'entitat", ['t', 'nif']],
  ['select codi from t', 'codi', []],
  ['select a as b from (select nif as a from t) s', 'a', ['nif']],
  ['with s as (select nif as codi from t) select codi from s', 'codi', ['nif']],
  ["select 'nif as codi' as x, nom as codi from t", 'x', []],
])('%s: %s is made of %j', (sql, column, expected) => {
  expect(selectedFrom(sql, column)).toEqual(expected);
});
