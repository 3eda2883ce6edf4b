import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** 20,000 offers, and how PostGraphile gives many by their ids: by a function. */
export const offersTable = `
  create table offers as select id, 'Mosso/a de magatzem ' || id as title, repeat('Preparació de comandes i "càrrega" de camions. ', 4) as description,
    date '2025-01-01' + (id % 300)::int as posted, (id % 7)::int as openings, case when id % 2 = 0 then 'O' else 'T' end as state, '17079' as municipality,
    '17001' as postal_code, 'Girona' as locality, (id % 900) + 1100.5 as salary from generate_series(1, 20000) id;
  alter table offers add primary key (id);
  create function offers_by_ids(ids int[]) returns setof offers language sql stable as 'select * from offers where id = any(ids) order by id';
  analyze`;

/** Writes the folder of a partner that maps the table. Its address is to be in `ALFA_URL`. */
export function writeMapping(partners: string): void {
  const folder = join(partners, 'alfa');
  mkdirSync(folder);
  writeFileSync(join(folder, 'partner.yml'), '{ id: alfa, name: alfa, rights: may-write, database: { engine: postgresql, urlFrom: ALFA_URL }, limits: { timeout: 10000 } }');
  writeFileSync(join(folder, 'offers.yml'), `
Offer:
  from: offers
  key: id
  fields:
    title: title
    description: description
    datePosted: posted
    totalJobOpenings: openings
    status: { column: state, values: { O: OPEN, T: CLOSED } }
    area: { column: municipality, code: ine5 }
    jobLocation: { postalCode: postal_code, addressLocality: locality }
    baseSalary: { minValue: salary }
`);
}
