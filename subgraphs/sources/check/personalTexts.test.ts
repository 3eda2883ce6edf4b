import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/engines.ts';
import { checked, linesOf, partnerYaml } from './testing/partnerFolder.ts';

const partner = partnerYaml('sqlite');
let url: string;
beforeAll(() => {
  url = join(temporaryFolder(), 'textos.db');
  const database = new Database(url);
  database.exec(`
    create table ofertes (id integer primary key, titol text, text text, notes text, horari text);
    with n(n) as (select 1 union all select n + 1 from n where n < 40)
      insert into ofertes select n, 'Cuiner ' || n, 'Cal experiència' || case when n = 7 then ': truqueu al 612 345 678' else '' end,
        'Vegeu el web' || case when n % 4 = 0 then ' o escriviu a algu' || n || '@example.org' else '' end, 'Maria Puig Serra' from n;
    create table extres (oferta int, nota text);
    insert into extres select id, 'Porteu el DNI 12345678Z' from ofertes;
  `);
  database.close();
});

const told = async (fields: string, depth: 'shape' | 'rows', options = ''): Promise<readonly string[]> => {
  const findings = await checked({ partner, offers: `Offer:\n  from: ofertes\n  key: id\n${options}  fields: { ${fields} }\n` }, url, depth);
  expect(JSON.stringify(findings)).not.toMatch(/612|algu|Maria|12345678/);
  return linesOf(findings, 'personal-data');
};

describe.each(['shape', 'rows'] as const)('personal data among other words, looking at %s', (depth) => {
  test('is an error where many values hold some, and a warning with counts where few do', async () => {
    expect(await told('title: titol, description: text, workHours: notes', depth)).toEqual([
      'warning personal-data offers.yml:4 Offer.fields.description: expected a public column, got "text", whose values contain a telephone (3 %) [1 of 40] → Leave it out, or write `public: { text: <why it is public> }` in Offer',
      'error personal-data offers.yml:4 Offer.fields.workHours: expected a public column, got "notes", whose values contain a mail address (25 %) [10 of 40] → Leave it out, or write `public: { notes: <why it is public> }` in Offer',
    ]);
  });

  test('is nothing to tell where the column is declared public', async () => {
    expect(await told('title: titol, description: text, workHours: notes', depth, '  public: { text: The office answers there, workHours: The mailbox of the office }\n')).toEqual([]);
  });

  test.each([
    ['texts put together', '{ concat: [titol, notes], between: " " }', /got "workHours", whose values contain a mail address \(25 %\)/],
    ['SQL', '{ sql: "titol || notes" }', /whose values contain a mail address/],
    ['the first of several', '{ first: [notes, titol] }', /whose values contain a mail address/],
    ['rows of another table', '{ from: extres, on: { oferta: id }, column: nota }', /whose values contain a national identifier \(100 %\)/],
    ['a column that holds nothing else', 'horari', /got "horari", whose values look like the name of a person \(100 %\)/],
  ])('is found in %s', async (_, making, expected) => {
    expect(await told(`title: titol, workHours: ${making}`, depth)).toEqual([expect.stringMatching(expected)]);
  });
});
