import { describe, expect, it } from 'vitest';
import { selectFault, sqlFault } from './sqlText.ts';

describe('SQL inside a mapping', () => {
  it.each([
    "case when data_baixa is null then 'OPEN' else 'CLOSED' end",
    "coalesce(\"Nom; curt\", 'it''s -- fine', ')')",
    'trim(`títol`)',
  ])('may be %s', (sql) => {
    expect(sqlFault(sql)).toBeUndefined();
  });

  it.each([
    ['1; drop table ofertes', '";"'],
    ['titol -- the title', 'a comment'],
    ['titol /* the title', 'a comment'],
    ["'titol", 'a quotation mark that is never closed'],
    ['trim(titol', expect.stringMatching(/^a parenthesis that is never closed/)],
    ['1) or (1', 'a parenthesis that is never opened'],
    ['  ', 'nothing'],
  ])('is refused as %s', (sql, fault) => {
    expect(sqlFault(sql)).toEqual(fault);
  });
});

describe('the SQL that an entity is read from', () => {
  it.each(['select * from ofertes', 'WITH o AS (select 1) SELECT * FROM o', '(select 1) union all (select 2)'])('may be %s', (sql) => {
    expect(selectFault(sql)).toBeUndefined();
  });

  it.each([
    ['delete from ofertes', 'a statement that begins with "delete"'],
    ['select 1; select 2', '";"'],
    ['values (1)', 'a statement that begins with "values"'],
    ['selected', 'a statement that begins with "selected"'],
  ])('is refused as %s', (sql, fault) => {
    expect(selectFault(sql)).toBe(fault);
  });
});
