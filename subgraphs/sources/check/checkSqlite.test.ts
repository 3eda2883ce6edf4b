import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/engines.ts';
import { checked, linesOf, partnerYaml } from './testing/partnerFolder.ts';

const partner = partnerYaml('sqlite');
let url: string;
const change = (sql: string): void => {
  const database = new Database(url);
  database.exec(sql);
  database.close();
};
beforeAll(() => {
  url = join(temporaryFolder(), 'prova.db');
  change(`
    create table empreses (id integer primary key, nom text not null, cp text, mun text, treballadors int);
    with n(n) as (select 1 union all select n + 1 from n where n < 60) insert into empreses select n, 'Empresa ' || n, '17001', '17079', n from n;
    create table ofertes (id int, titol text, mun text, cno text, alta text, tancament int, places int, empresa int);
    with n(n) as (select 1 union all select n + 1 from n where n < 10100)
      insert into ofertes select n, 'Oferta ' || n, printf('%05d', 8001 + n % 50), '5110', printf('%02d/%02d/2024', 1 + n % 28, 1 + n % 12), 1704067200 + n * 86400, n % 9, 1 + n % 60 from n;
    update ofertes set places = 'tres' where id = 7;
    update ofertes set empresa = 99 where id in (8, 9);
    insert into ofertes (id) values (10), (null);
    create view vista as select o.id, o.titol as nom, o.mun from ofertes o;
  `);
});

const offers = `
Offer:
  from: ofertes
  key: id
  fields:
    title: titol
    area: { column: mun, code: ine5 }
    datePosted: { column: alta, date: DD/MM/YYYY }
    validThrough: { column: tancament, date: unix }
    totalJobOpenings: places
    employer: empresa
Employer:
  from: empreses
  key: id
  fields: { name: nom, area: { column: mun, code: ine5 }, numberOfEmployees: treballadors }
`;

test('all faults of a SQLite file are told, with the indexes that help there', async () => {
  const before = createHash('sha256').update(readFileSync(url)).digest('hex');
  const none = 'got none: all 10,102 rows of ofertes are read';
  const aNumber = `case when typeof("tancament") in ('integer', 'real') then "tancament" end`;
  const whole = `case when typeof("places") in ('integer', 'real') and "places" = cast("places" as integer) then "places" end`;
  expect(linesOf(await checked({ partner, offers }, url))).toEqual([
    'warning absent-key offers.yml:3 Offer.key: expected a key in every row, got rows without id, which can\'t be shown [1 of 10102] → Fill in the key, or leave these rows out by `where`',
    'error duplicate-key offers.yml:3 Offer.key: expected one row for each key, got a key that several rows have [2 of 10101: "10" 2] → Name further columns that tell the rows apart: `key: [column, column]`',
    `warning no-index offers.yml:3 Offer.key: expected an index that serves records by their id, the order ID, ${none} → create index "ofertes_id_idx" on "ofertes" ("id");`,
    `warning no-index offers.yml:5 Offer.fields.title: expected an index that serves the filter title, ${none} → create index "ofertes_titol_idx" on "ofertes" ((trim("titol", ' ' || char(9, 10, 13, 160))));`,
    `warning no-index offers.yml:5 Offer.fields.title: expected an index that serves the order TITLE ASC, the order TITLE DESC, ${none}; no index helps: SQLite has no function that leaves out case and accents`,
    `warning no-index offers.yml:6 Offer.fields.area: expected an index that serves the filter area, ${none} → create index "ofertes_mun_idx" on "ofertes" ("mun");`,
    `warning no-index offers.yml:7 Offer.fields.datePosted: expected an index that serves the filter datePosted, the order DATE_POSTED ASC, the order DATE_POSTED DESC, ${none}; no index helps while dates and numbers stand in text: keep them in a column of their own type, with an index`,
    `warning no-index offers.yml:8 Offer.fields.validThrough: expected an index that serves the filter validThrough, ${none} → create index "ofertes_tancament_idx" on "ofertes" ((${aNumber}));`,
    `warning no-index offers.yml:8 Offer.fields.validThrough: expected an index that serves the order VALID_THROUGH ASC, the order VALID_THROUGH DESC, ${none}; no index helps while it is read by an expression: keep what that gives in a column of its own, with an index`,
    `warning no-index offers.yml:9 Offer.fields.totalJobOpenings: expected an index that serves the filter totalJobOpenings, the order TOTAL_JOB_OPENINGS ASC, the order TOTAL_JOB_OPENINGS DESC, ${none} → create index "ofertes_places_id_idx" on "ofertes" ((${whole}), "id");`,
    'warning unread-value offers.yml:9 Offer.fields.totalJobOpenings: expected whole numbers, got another value [1 of 10101: "tres" 1] → Correct them, or write `absent: ["tres"]` for those that mean nothing',
    'warning dangling-reference offers.yml:10 Offer.fields.employer: expected keys of rows of Employer, got a value that no row has [2 of 10101: "99" 2]',
    `warning no-index offers.yml:10 Offer.fields.employer: expected an index that serves the filter employer, ${none} → create index "ofertes_empresa_idx" on "ofertes" ("empresa");`,
  ]);
  expect(createHash('sha256').update(readFileSync(url)).digest('hex')).toBe(before);
});

test('with keys, values and indexes mended, only what no index helps is left', async () => {
  change(`
    delete from ofertes where id is null; delete from ofertes where rowid = (select max(rowid) from ofertes where id = 10);
    update ofertes set places = 3 where id = 7; update ofertes set empresa = 1 where empresa = 99;
  `);
  const advised = (await checked({ partner, offers }, url)).flatMap(({ advice = '' }) => advice.split('\n')).filter((line) => line.startsWith('create index'));
  change([...new Set(advised)].join('\n'));
  expect(linesOf(await checked({ partner, offers }, url)).map((line) => line.replace(/ \S+: expected .*(?=no index)/, ': '))).toEqual([
    'warning no-index offers.yml:5: no index helps: SQLite has no function that leaves out case and accents',
    'note no-index offers.yml:5: no index helps: words are looked for in the middle of the text',
    'warning no-index offers.yml:7: no index helps while dates and numbers stand in text: keep them in a column of their own type, with an index',
    'warning no-index offers.yml:8: no index helps while it is read by an expression: keep what that gives in a column of its own, with an index',
  ]);
});

test('missing tables and columns are told with the nearest right name, in SQL as well', async () => {
  const wrong = `
Offer:
  from: oferta
  key: id
  fields: { title: titol }
Employer:
  from: empreses
  key: id
  fields: { name: nomm, url: { sql: "upper(nomm)" }, area: { column: municipi, code: ine5 }, numberOfEmployees: plantilla }
DetectedNeed:
  sql: select id, mun as muni from vistes
  key: id
  fields: { description: muni }
`;
  expect(linesOf(await checked({ partner, offers: wrong }, url))).toEqual([
    'error missing-table offers.yml:2 Offer.from: expected a table or view of the database (empreses, ofertes, vista), got "oferta": no such table: oferta; did you mean "ofertes"?',
    'error missing-column offers.yml:8 Employer.fields.area: expected a column of empreses (id, nom, cp, mun, treballadors), got "municipi"; did you mean "mun"?',
    'error missing-column offers.yml:8 Employer.fields.name: expected a column of empreses (id, nom, cp, mun, treballadors), got "nomm"; did you mean "nom"?',
    'error missing-column offers.yml:8 Employer.fields.numberOfEmployees: expected a column of empreses (id, nom, cp, mun, treballadors), got "plantilla" → Nothing reads nom, cp, mun, treballadors: is it one of them?',
    'error sql offers.yml:8 Employer.fields.url: expected SQL that the database takes, got no such column: nomm; did you mean "nom"?',
    'error sql offers.yml:10 DetectedNeed.sql: expected a SELECT that the database takes, got no such table: vistes; did you mean "vista"?',
  ]);
});

test('a clean partner has no finding', async () => {
  const clean = `
Employer:
  from: empreses
  key: id
  fields: { name: nom, area: { column: mun, code: ine5 }, address: { postalCode: cp }, numberOfEmployees: treballadors }
`;
  expect(linesOf(await checked({ partner, offers: clean }, url))).toEqual([]);
});
