import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import pg from 'pg';
import { startTestServer } from '../testing/postgresServer.ts';
import type { TestServer } from '../testing/postgresServer.ts';
import { checked, linesOf, partnerYaml } from './testing/partnerFolder.ts';
import { unfriendlySql } from './testing/unfriendlyDatabase.ts';

const password = 's3cret%2Fword';
let server: TestServer;
let reader: string;
beforeAll(async () => {
  server = await startTestServer();
  reader = server.url.replace('postgres:test', `reader:${password}`);
  await server.run(`${unfriendlySql}
    create role reader login password 's3cret/word'; revoke create on schema public from public; grant usage on schema dades to reader; grant select on all tables in schema public, dades to reader; revoke all on secreta from reader`);
});
afterAll(() => server.stop());

const partner = partnerYaml('postgresql');

describe('the connection', () => {
  const told = async (url: string): Promise<readonly string[]> => linesOf(await checked({ partner: partnerYaml('postgresql', 'limits: { timeout: 1000 }\n'), offers: 'Employer: { from: empreses, key: id, fields: { name: nom } }' }, url));

  test.each([
    ['refused', (url: string) => url.replace(/:\d+\//, ':1/'), /ECONNREFUSED.* → Is the database running/],
    ['to an unknown host', (url: string) => url.replace('127.0.0.1', 'no-such-host.invalid'), /ENOTFOUND|EAI_AGAIN/],
    ['with a wrong password', (url: string) => url.replace(password, 'wr0ng-word'), /password authentication failed for user "reader" → Are role and password right/],
    ['to an unknown database', (url: string) => url.replace('/postgres', '/enlloc'), /database "enlloc" does not exist → Is the name of the database right/],
  ])('%s is told at the place of the address, without the password', async (_, change, expected) => {
    const lines = await told(change(reader));
    expect(lines).toEqual([expect.stringMatching(/^error connection partner.yml:6 database.urlFrom: expected a database that answers, got /)]);
    expect(lines[0]).toMatch(expected);
    expect(lines[0]).not.toMatch(/s3cret|wr0ng/);
  });

  test('is not made in quiet hours', async () => {
    const lines = linesOf(await checked({ partner: partnerYaml('postgresql', 'limits: { quiet: "00:00-24:00" }\n'), offers: 'Employer: { from: empreses, key: id, fields: { name: nom } }' }, reader));
    expect(lines).toEqual([expect.stringMatching(/^note connection partner.yml:7 limits.quiet: expected a time outside of the quiet hours, got a database that isn't asked until \d\d:\d\d \(Europe\/Madrid\)$/)]);
  });
});

describe('a role that can write', () => {
  const offers = 'Employer: { from: idiomes, key: idioma, fields: { numberOfEmployees: curs } }';

  test('is an error with the SQL of a better one', async () => {
    expect(linesOf(await checked({ partner, offers }, server.url, 'shape'), 'rights')).toEqual([
      expect.stringMatching(/^error rights partner.yml:4 database: expected a role that can only read, got one that could also: superuser → create role teixit_reader login password '<a long password of its own>'[^]*\ngrant usage on schema public to teixit_reader;\ngrant select on public.idiomes to teixit_reader;/),
    ]);
  });

  test('is a note where the partner says that it may', async () => {
    const found = await checked({ partner: `${partner}rights: may-write\n`, offers }, server.url, 'shape');
    expect(linesOf(found)).toEqual(['note rights partner.yml:4 database: expected a role that can only read, got one that could also: superuser; `rights: may-write` allows it']);
  });
});

test('tables, columns and SQL that the database hasn\'t got are told together, with the nearest right name', async () => {
  const offers = `
Offer:
  from: dades.ofertes
  key: Id
  where: baxa is null
  deleted: esborrat
  validity: { from: altes }
  fields:
    title: titoll
    workHours: { sql: "upper(titell)" }
    identifier: { concat: [titol, tittol], between: " " }
    occupation: { from: idioma, on: { curs: id }, column: cno, code: cno11 }
    area: { from: idiomes, on: { cur: empreses }, column: idiom, code: ine5, where: "codi is nul" }
Employer:
  from: ofertes
  key: id
  fields: { name: nom }
ProspectingVisit:
  sql: select id, nom as date_ from empreses
  key: id
  fields: { date: data_ }
DetectedNeed:
  from: secreta
  key: id
  fields: { description: nom }
`;
  const columns = 'a column of dades.ofertes (id, titol, mun, cno, jornada, alta, baixa, modificada, …)';
  expect(linesOf(await checked({ partner, offers }, reader, 'shape'))).toEqual([
    `error missing-column offers.yml:3 Offer.key: expected ${columns}, got "Id"; did you mean "id"?`,
    'error sql offers.yml:4 Offer.where: expected SQL that the database takes, got column "baxa" does not exist; did you mean "baixa"?',
    `error missing-column offers.yml:5 Offer.deleted: expected ${columns}, got "esborrat"; did you mean "esborrada"?`,
    `error missing-column offers.yml:6 Offer.validity.from: expected ${columns}, got "altes"; did you mean "alta"?`,
    `error missing-column offers.yml:8 Offer.fields.title: expected ${columns}, got "titoll"; did you mean "titol"?`,
    'error sql offers.yml:9 Offer.fields.workHours: expected SQL that the database takes, got column "titell" does not exist; did you mean "titol"?',
    `error missing-column offers.yml:10 Offer.fields.identifier: expected ${columns}, got "tittol"; did you mean "titol"?`,
    'error missing-table offers.yml:11 Offer.fields.occupation: expected a table or view of the database (dades.ofertes, buida, empreses, grans, idiomes, vista), got "idioma": relation "idioma" does not exist; did you mean "idiomes"?',
    'error missing-column offers.yml:12 Offer.fields.area: expected a column of idiomes (curs, idioma), got "cur"; did you mean "curs"?',
    `error missing-column offers.yml:12 Offer.fields.area: expected ${columns}, got "empreses"; did you mean "empresa"?`,
    'error missing-column offers.yml:12 Offer.fields.area: expected a column of idiomes (curs, idioma), got "idiom"; did you mean "idioma"?',
    'error sql offers.yml:12 Offer.fields.area: expected SQL that the database takes, got syntax error at or near "nul"',
    'error missing-table offers.yml:14 Employer.from: expected a table or view of the database (dades.ofertes, buida, empreses, grans, idiomes, vista), got "ofertes": relation "ofertes" does not exist; did you mean "dades.ofertes"?',
    'error missing-column offers.yml:20 ProspectingVisit.fields.date: expected a column of the SELECT, got "data_"; did you mean "date_"?',
    'error rights offers.yml:22 DetectedNeed.from: expected a table that the role may read, got permission denied for table secreta → grant select on secreta to <the role>;',
  ]);
});

test('columns of other types than the mapping takes them for are told with what to write', async () => {
  const offers = `
Offer:
  from: dades.ofertes
  key: id
  updatedAt: id
  fields:
    datePosted: places
    validThrough: { column: baixa, date: DD/MM/YYYY }
    totalJobOpenings: { column: empresa, number: "1.234" }
    baseSalary: { minValue: places, maxValue: baixa }
DetectedNeed:
  from: empreses
  key: id
  fields: { trainingGap: lloc, positions: x, neededBy: id }
`;
  expect(linesOf(await checked({ partner, offers }, reader, 'shape'), 'type')).toEqual([
    'warning type offers.yml:4 Offer.updatedAt: expected a column of dates, got one of whole numbers → Write `date: unix` for seconds since 1970, `date: unix ms` for milliseconds, or `date: YYYYMMDD`',
    'warning type offers.yml:6 Offer.fields.datePosted: expected a column of dates, or `date`, got one of text → Write how they are written, such as `date: DD/MM/YYYY`',
    'warning type offers.yml:7 Offer.fields.validThrough: expected no `date` beside a column of dates, got "DD/MM/YYYY" → Take `date` out: the column says itself what it holds',
    'warning type offers.yml:8 Offer.fields.totalJobOpenings: expected no `number` beside a column of whole numbers, got "1.234" → Take `number` out: the column says itself what it holds',
    'warning type offers.yml:9 Offer.fields.baseSalary.maxValue: expected a column of numbers, got one of dates',
    'warning type offers.yml:9 Offer.fields.baseSalary.minValue: expected a column of numbers, or `number`, got one of text → Write how they are written, such as `number: "1.234,56"`',
    'warning type offers.yml:13 DetectedNeed.fields.neededBy: expected a column of dates, got one of whole numbers → Write `date: unix` for seconds since 1970, `date: unix ms` for milliseconds, or `date: YYYYMMDD`',
    'warning type offers.yml:13 DetectedNeed.fields.trainingGap: expected a column of booleans, or `values`, got one of text → Write what means true and what false, such as `values: { S: true, "N": false }`',
  ]);
});

test('what the rows hold that the graph would not show is told with counts and the most frequent values', async () => {
  const offers = `
Offer:
  from: dades.ofertes
  key: id
  updatedAt: { column: modificada, date: "DD/MM/YYYY HH:mm" }
  fields:
    title: titol
    area: { column: mun, code: ine5 }
    occupation: { column: cno, code: cno11 }
    employmentType: { column: jornada, values: { C: FULL_TIME, P: PART_TIME } }
    datePosted: { column: alta, date: DD/MM/YYYY }
    totalJobOpenings: places
    baseSalary: { minValue: { column: sou, number: "1.234,56" } }
    employer: empresa
    organization: { constant: ningu }
Employer:
  from: empreses
  key: id
  fields: { name: lloc }
DetectedNeed:
  from: dades.ofertes
  key: [titol, id]
  fields: { trainingGap: remot, area: { column: oficina, code: ine5 } }
ProspectingVisit:
  from: empreses
  key: id
  where: id > 100
  fields: { employer: id }
`;
  const facilities = `
Organization: { from: buida, key: id, fields: { name: nom } }
Facility:
  from: empreses
  key: id
  fields: { location: { longitude: x, latitude: "y" } }
Zone:
  from: empreses
  key: id
  fields: { name: lloc, area: { constant: "es:mun:17079" }, anchorFacility: id }
`;
  expect(linesOf(await checked({ partner, offers, facilities }, reader))).toEqual([
    'warning no-rows facilities.yml:1 Organization: expected rows to show, got none',
    'warning null-row facilities.yml:5 Facility.fields.location.latitude: expected location.latitude and location.longitude that make a GeoPoint, got others, so that location is null [2 of 4]',
    'warning absent-key offers.yml:3 Offer.key: expected a key in every row, got rows without id, which can\'t be shown [2 of 102] → Fill in the key, or leave these rows out by `where`',
    'error duplicate-key offers.yml:3 Offer.key: expected one row for each key, got 2 keys that several rows have [4 of 100: "1" 2, "99" 2] → Name further columns that tell the rows apart: `key: [column, column]`',
    'warning unread-value offers.yml:4 Offer.updatedAt: expected moments written "DD/MM/YYYY HH:mm", got another value [100 of 100: "20240131 10:00" 100] → Write `date: "YYYYMMDD HH:mm"`',
    'warning unknown-code offers.yml:7 Offer.fields.area: expected codes of ine5, got 2 others [14 of 100: "99999" 10, " 17079" 4] → Correct the codes, or write what they mean: `exceptions: { "99999": null, " 17079": null }`, with null for those that mean nothing',
    'warning unknown-code offers.yml:8 Offer.fields.occupation: expected codes of cno11, got 2 others [34 of 100: "pendent" 33] → Correct the codes, or write what they mean: `exceptions: { "pendent": null }`, with null for those that mean nothing',
    'warning unknown-code offers.yml:9 Offer.fields.employmentType: expected values that `values` names (C, P), got another [25 of 100: "Z" 25] → Add to `values`: { "Z": <EmploymentType> }, or `absent: ["Z"]` for those that mean nothing',
    'warning unread-value offers.yml:10 Offer.fields.datePosted: expected dates written "DD/MM/YYYY", got 2 other values [40 of 100: "2024-01-31" 20, "31/02/2024" 20] → The column mixes formats: most of these are written "YYYY-MM-DD". Make them all alike, or read the column by `sql`',
    'warning unread-value offers.yml:11 Offer.fields.totalJobOpenings: expected whole numbers, got another value [14 of 100: "dos" 14] → Correct them, or write `absent: ["dos"]` for those that mean nothing',
    'warning unread-value offers.yml:12 Offer.fields.baseSalary.minValue: expected numbers written "1.234,56", got 2 other values [100 of 100: "1.234,56 €" 89, "a convenir" 11] → Write `number: "1.234,56 €"`',
    'warning dangling-reference offers.yml:13 Offer.fields.employer: expected keys of rows of Employer, got a value that no row has [25 of 100: "77" 25]',
    'warning dangling-reference offers.yml:14 Offer.fields.organization: expected the key of a row of Organization, got "ningu"',
    'warning absent-key offers.yml:21 DetectedNeed.key: expected a key in every row, got rows without titol or id, which can\'t be shown [2 of 102] → Fill in the key, or leave these rows out by `where`',
    'warning unknown-code offers.yml:22 DetectedNeed.fields.area: expected codes of ine5, got 2 others [100 of 100: "01" 50, "xx" 50] → Is ine5 the right code list?',
    'warning unread-value offers.yml:22 DetectedNeed.fields.trainingGap: expected true or false, or `values` that say what is, got 3 others [100 of 100: "no" 34, "Sí" 33, "potser" 33] → Write `values`: { "no": false, "Sí": true, "potser": <true or false> }',
    'warning no-rows offers.yml:23 ProspectingVisit: expected rows to show, got none → Is `where` right?',
  ]);
});

test('a wrong code list is told with the right one', async () => {
  const offers = 'Employer: { from: grans, key: id, fields: { area: { column: mun, code: ine6 } } }';
  expect(linesOf(await checked({ partner, offers }, reader), 'unknown-code')).toEqual([
    'warning unknown-code offers.yml:1 Employer.fields.area: expected codes of ine6, got 8 others; did you mean "ine5"? [10100 of 10100: "08019" 1263, "08187" 1263, "25120" 1263, "43148" 1263, "08113" 1262] → Is ine6 the right code list?',
  ]);
});

test('a partner whose database is as it should be has no finding', async () => {
  await server.run(`
    create table netes (id int primary key, nom text not null, mun text not null, cno text, estat char(1), alta date, preu numeric, tancada boolean, empresa int references empreses, lat float8, lon float8);
    insert into netes select n, 'Nom ' || n, '17079', '5110', 'O', '2024-01-31', 12.5, true, 1, 41.9, 2.8 from generate_series(1, 500) n; grant select on netes to reader; analyze netes`);
  const offers = `
Offer:
  from: netes
  key: id
  where: nom is not null
  deleted: { column: estat, values: [X] }
  fields:
    title: nom
    area: { column: mun, code: ine5 }
    occupation: { column: cno, code: cno11 }
    status: { column: estat, values: { O: OPEN, X: CLOSED } }
    datePosted: alta
    baseSalary: { minValue: preu }
    employer: empresa
Employer: { from: empreses, key: id, fields: { name: lloc } }
DetectedNeed: { from: netes, key: id, fields: { trainingGap: tancada, employer: empresa } }
`;
  const facilities = 'Facility: { from: netes, key: id, fields: { name: nom, location: { latitude: lat, longitude: lon } } }';
  expect(linesOf(await checked({ partner, offers, facilities }, reader))).toEqual([]);
});

describe('personal data', () => {
  const facilities = `
Organization:
  from: dades.ofertes
  key: id
  public:
    address.streetAddress: The office is open to everyone
    contact.telephone: The number is that of the front desk
  fields:
    name: horari
    alternateName: { sql: "upper(horari)" }
    contact: { telephone: horari }
Facility:
  sql: select id, upper(gerent) as codi, nom as persona, x from empreses
  key: id
  fields: { name: persona, description: codi }
Space:
  from: empreses
  key: gerent
  fields: { name: gerent }
`;
  const byName = [
    'warning personal-data facilities.yml:5 Organization.public.address.streetAddress: expected a column or field that is read, got "address.streetAddress" → Take it out: it would cover a column of that name that is read one day',
    'error personal-data facilities.yml:8 Organization.fields.name: expected a public column, got "horari", which looks like a telephone → Leave it out, or write `public: { horari: <why it is public> }` in Organization',
    'error personal-data facilities.yml:9 Organization.fields.alternateName: expected a public column, got "horari", which looks like a telephone → Leave it out, or write `public: { horari: <why it is public> }` in Organization',
  ];

  test.each(['shape', 'rows'] as const)('is told by name and comment, also inside of SQL, and by what the rows hold, with no value of it: %s', async (depth) => {
    const findings = await checked({ partner, facilities }, reader, depth);
    expect(linesOf(findings, 'personal-data')).toEqual([
      ...byName,
      'error personal-data facilities.yml:14 Facility.fields.description: expected a public column, got "description", whose values look like the name of a person (100 %) → Leave it out, or write `public: { description: <why it is public> }` in Facility',
      'error personal-data facilities.yml:17 Space.key: expected a public column, got "gerent", whose values look like the name of a person (100 %) → Leave it out, or write `public: { gerent: <why it is public> }` in Space',
      'error personal-data facilities.yml:18 Space.fields.name: expected a public column, got "gerent", whose values look like the name of a person (100 %) → Leave it out, or write `public: { gerent: <why it is public> }` in Space',
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/Maria|Joan|60000000/);
  });

  test('is nobody else\'s where only figures are shown, but no sample is told either', async () => {
    const people = `
PeopleServedStatistics:
  from: empreses
  key: gerent
  fields: { area: { column: gerent, code: ine5 }, organization: gerent }
`;
    const findings = await checked({ partner, people, facilities: 'Organization: { from: empreses, key: id, fields: { name: x } }' }, reader);
    expect(linesOf(findings)).toEqual([
      'warning unknown-code people.yml:4 PeopleServedStatistics.fields.area: expected codes of ine5, got 4 others [4 of 4]',
      'warning dangling-reference people.yml:4 PeopleServedStatistics.fields.organization: expected keys of rows of Organization, got 4 values that no row has [4 of 4]',
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/Maria|Joan/);
  });

  test.each([['shape', false], ['rows', true]] as const)('is looked for in no row of a table that holds people one by one, unless the rows are to be looked at: %s', async (depth, isRead) => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await checked({ partner, people: 'PeopleServedStatistics: { from: empreses, key: id, fields: { area: { column: gerent, code: ine5 } } }' }, reader, depth);
    const asked = query.mock.calls.map(([statement]) => (typeof statement === 'string' ? statement : (statement as unknown as { text: string }).text));
    query.mockRestore();
    const ofPeople = asked.filter((text) => text.includes('"empreses"'));
    expect(ofPeople.length).toBeGreaterThan(0);
    expect(ofPeople.some((text) => text.includes('is not null'))).toBe(isRead);
  });
});

describe('what no index serves', () => {
  const training = `
Course:
  from: grans
  key: id
  fields:
    name: nom
    area: { column: mun, code: ine5 }
    kind: { column: tipus, values: { a: PILL, b: CERTIFICATE } }
    hours: places
    provider: pare
    professionalFamily: { from: idiomes, on: { curs: id }, column: idioma, values: { ca: SSC } }
CourseInstance:
  from: vista
  key: id
  fields: { area: { column: mun, code: ine5 }, startDate: alta, course: id }
`;
  const provider = 'Organization: { from: empreses, key: id, fields: { name: lloc } }';

  test('is told with the index to ask for; with those indexes, nothing is left to tell', async () => {
    const findings = await checked({ partner, training, facilities: provider }, reader);
    const all = 'got none: all 10,100 rows of grans are read';
    const text = `note no-index training.yml:5 Course.fields.name: expected an index that serves the filter text, ${all}; no index helps: words are looked for in the middle of the text`;
    expect(linesOf(findings).map((line) => line.replaceAll(/translate\(.*?''''\)/g, 'translate(…)'))).toEqual([
      `warning no-index training.yml:5 Course.fields.name: expected an index that serves the filter name, the order NAME ASC, the order NAME DESC, ${all} → create index "grans_nom_idx" on "grans" ((btrim("nom", E' \\t\\n\\r\\u00A0')));
create index "grans_nom_id_idx" on "grans" ((translate(…)), "id");
create index "grans_nom_id_desc_idx" on "grans" ((translate(…)) desc nulls last, "id");`,
      text,
      `warning no-index training.yml:6 Course.fields.area: expected an index that serves the filter area, ${all} → create index "grans_mun_idx" on "grans" ("mun");`,
      `warning no-index training.yml:8 Course.fields.hours: expected an index that serves the filter hours, the order HOURS ASC, the order HOURS DESC, ${all} → create index "grans_places_id_idx" on "grans" ((case when "places" = trunc("places") then "places" end), "id");
create index "grans_places_id_desc_idx" on "grans" ((case when "places" = trunc("places") then "places" end) desc nulls last, "id");`,
      'warning no-index training.yml:10 Course.fields.professionalFamily: expected an index that serves the field professionalFamily, got none: all 10,100 rows of idiomes are read → create index "idiomes_curs_idx" on "idiomes" ("curs");',
      `warning no-index training.yml:14 CourseInstance.fields.area: expected an index that serves the filter area, ${all} → create index "grans_mun_idx" on "grans" ("mun");`,
      `warning no-index training.yml:14 CourseInstance.fields.startDate: expected an index that serves the filter startDate, the order START_DATE ASC, the order START_DATE DESC, ${all} → create index "grans_alta_id_idx" on "grans" ("alta", "id");
create index "grans_alta_id_desc_idx" on "grans" ("alta" desc nulls last, "id");`,
    ]);
    const statements = new Set(findings.flatMap(({ advice }) => advice?.split('\n') ?? []));
    await server.run(`${[...statements].join('\n')} analyze`);
    expect(linesOf(await checked({ partner, training, facilities: provider }, reader))).toEqual([text]);
  });
});

describe('a check', () => {
  const offers = 'Employer: { from: grans, key: id, fields: { name: nom, url: { sql: "(select pg_sleep(0.001) from grans limit 1)::text" } } }';

  test('runs nothing that could write', async () => {
    const statements: string[] = [];
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await checked({ partner, offers: 'Employer: { from: grans, key: id, fields: { name: nom, area: { column: mun, code: ine5 } } }' }, server.url);
    for (const [asked] of query.mock.calls) statements.push(typeof asked === 'string' ? asked : (asked as unknown as { text: string }).text);
    query.mockRestore();
    expect(statements.length).toBeGreaterThan(10);
    // What stands around each statement.
    const around = /^(?:begin transaction read only|rollback; select pg_catalog\.pg_advisory_unlock_all\(\))$/;
    expect(statements.filter((text) => !/^\s*(?:select|with|explain|show)\b/i.test(text) && !around.test(text))).toEqual([]);
    expect(statements.filter((text) => /\banalyze\b|\b(?:insert|update|delete|create|drop|alter|grant)\s+(?:into|from|table|index|on)\b/i.test(text))).toEqual([]);
  });

  test('tells of statements that are too slow, and goes on', async () => {
    const slow = 'Employer: { from: grans, key: id, fields: { name: nom, area: { sql: "mun || pg_sleep(0.001)", code: ine5 } } }';
    const found = await checked({ partner: partnerYaml('postgresql', 'limits: { timeout: 400, connections: 2 }\n'), offers: slow }, reader);
    expect(linesOf(found)).toEqual([
      'warning too-slow offers.yml:1 Employer.fields.area: expected an answer within 400 ms, got none when counting its values',
      'warning too-slow offers.yml:1 Employer.fields.area: expected an answer within 400 ms, got none when looking at some values',
    ]);
  });

  test('ends when it is no longer wanted', async () => {
    const controller = new AbortController();
    const running = checked({ partner, offers }, reader, 'rows', { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await expect(running).rejects.toThrow('enough');
  });
});
