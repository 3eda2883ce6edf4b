import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/engines.ts';
import { checked, linesOf, partnerYaml } from './testing/partnerFolder.ts';

const engines = ['sqlite', 'files'] as const;
const urls = { sqlite: join(temporaryFolder(), 'textos.db'), files: temporaryFolder() };
beforeAll(() => {
  const database = new Database(urls.sqlite);
  database.exec(`
    create table ofertes (id integer primary key, titol text, text text, notes text, horari text);
    with n(n) as (select 1 union all select n + 1 from n where n < 40)
      insert into ofertes select n, 'Cuiner ' || n, 'Cal experiència' || case when n = 7 then ': truqueu al 612 345 678' else '' end,
        'Vegeu el web' || case when n % 4 = 0 then ' o escriviu a algu' || n || '@example.org' else '' end, 'Maria Puig Serra' from n;
    create table extres (oferta int, nota text);
    insert into extres select id, 'Porteu el DNI 12345678Z' from ofertes;
  `);
  for (const table of ['ofertes', 'extres']) {
    const rows = database.prepare(`select * from ${table}`);
    writeFileSync(join(urls.files, `${table}.csv`), [rows.columns().map(({ name }) => name), ...(rows.raw().all() as string[][])].map((row) => row.join(';')).join('\n'));
  }
  database.close();
});

type Depth = 'shape' | 'rows';

const tellerOf = (engine: (typeof engines)[number], depth: Depth) => async (fields: string, options = ''): Promise<readonly string[]> => {
  const findings = await checked({ partner: partnerYaml(engine), offers: `Offer:\n  from: ofertes\n  key: id\n${options}  fields: { ${fields} }\n` }, urls[engine], depth);
  expect(JSON.stringify(findings)).not.toMatch(/612|algu|Maria|12345678/);
  return linesOf(findings, 'personal-data');
};

describe.each(engines.flatMap((engine) => (['shape', 'rows'] as const).map((depth) => [engine, depth] as const)))('personal data among other words in %s, looking at %s', (engine, depth) => {
  const told = tellerOf(engine, depth);

  test('is an error where many values hold some, and a warning with counts where few do', async () => {
    expect(await told('title: titol, description: text, workHours: notes')).toEqual([
      'warning personal-data offers.yml:4 Offer.fields.description: expected a public column, got "text", whose values contain a telephone (3 %) [1 of 40] → Leave it out, or write `public: { text: <why it is public> }` in Offer',
      'error personal-data offers.yml:4 Offer.fields.workHours: expected a public column, got "notes", whose values contain a mail address (25 %) [10 of 40] → Leave it out, or write `public: { notes: <why it is public> }` in Offer',
    ]);
  });

  test('is nothing to tell where the column is declared public', async () => {
    expect(await told('title: titol, description: text, workHours: notes', '  public: { text: The office answers there, workHours: The mailbox of the office }\n')).toEqual([]);
  });

  test.each([
    ['texts put together', '{ concat: [titol, notes], between: " " }', /got "workHours", whose values contain a mail address \(25 %\)/],
    ['SQL', '{ sql: "titol || notes" }', /whose values contain a mail address/],
    ['the first of several', '{ first: [notes, titol] }', /whose values contain a mail address/],
    ['rows of another table', '{ from: extres, on: { oferta: id }, column: nota }', /whose values contain a national identifier \(100 %\)/],
    ['a column that holds nothing else', 'horari', /got "horari", whose values look like the name of a person \(100 %\)/],
  ])('is found in %s', async (_, making, expected) => {
    expect(await told(`title: titol, workHours: ${making}`)).toEqual([expect.stringMatching(expected)]);
  });
});
