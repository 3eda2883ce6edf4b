import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domains, subgraphSdl } from '../../schema/subgraphSdl.ts';
import { codeLists } from '../reference/codeLists.ts';
import { compileMapping } from './compileMapping.ts';
import { formatProblem, someNames } from './mappingProblem.ts';
import { readModel } from './readModel.ts';

const file = 'partners/x/offers.yml';
const models = new Map(domains.flatMap((domain) => [...readModel(subgraphSdl(domain))]));
const compile = (text: string) => compileMapping({ file, text, models, codeLists });
const messages = (text: string) => compile(text).problems.map(formatProblem);

/** The messages about one field, which stands in line 5 of the file. */
const fieldMessages = (field: string, entity = 'Offer') => messages(`${entity}:\n  from: t\n  key: id\n  fields:\n    ${field}\n`);
const at = (rest: string) => [`${file}:${rest}`];

const areaLists = someNames([...codeLists.values()].filter((list) => list.of === 'Area').map(({ name }) => name));
const activities = 'RECEPTION, GUIDANCE, TRAINING, TRAINING_PILLS, JOB_SEARCH, EMPLOYER_MEETINGS, ENTREPRENEURSHIP, WORKSHOPS';
const fieldOptions = 'column, columns, sql, constant, code, values, date, time, number, split, absent';

describe('a mistake about an entity', () => {
  it.each([
    ['an unknown name', 'Ofer:\n  from: t\n', at('1: Ofer: expected an entity of this domain (Offer, Employer, ProspectingVisit, DetectedNeed, Course, CourseInstance, PeopleServedStatistics, Organization, …), got "Ofer"; did you mean "Offer"?')],
    ['no map', 'Offer: ofertes\n', at('1: Offer: expected a map with `from` or `sql`, `key` and `fields`, got "ofertes"')],
    ['nothing in it', 'Offer: {}\n', [
      `${file}:1: Offer: expected \`from\` with a table or view, or \`sql\` with a SELECT, got neither`,
      `${file}:1: Offer: expected \`key\`, the column or columns that identify a row, got none`,
      `${file}:1: Offer: expected \`fields\`, got none`,
    ]],
    ['from and sql together', 'Offer:\n  from: t\n  sql: select 1\n  key: id\n  fields: { title: t }\n', at('3: Offer: expected either `from` or `sql`, got both')],
    ['an unknown option', 'Offer:\n  form: t\n  from: t\n  key: id\n  fields: { title: t }\n', at('2: Offer.form: expected an option of an entity (from, sql, where, key, updatedAt, fields), got "form"; did you mean "from"?')],
    ['an empty schema', 'Offer:\n  from: .t\n  key: id\n  fields: { title: t }\n', at('2: Offer.from: expected a table or view, or `schema.table`, got ".t"')],
    ['a list of tables', 'Offer:\n  from: [a, b]\n  key: id\n  fields: { title: t }\n', at('2: Offer.from: expected text, got a list')],
    ['two statements', 'Offer:\n  sql: select 1; select 2\n  key: id\n  fields: { title: t }\n', at('2: Offer.sql: expected one SELECT, got ";"')],
    ['a statement that writes', 'Offer:\n  sql: delete from t\n  key: id\n  fields: { title: t }\n', at('2: Offer.sql: expected one SELECT, got a statement that begins with "delete"')],
    ['a condition that ends early', 'Offer:\n  from: t\n  where: a = 1) or (b = 2\n  key: id\n  fields: { title: t }\n', at('3: Offer.where: expected one SQL condition, got a parenthesis that is never opened')],
    ['a key of numbers', 'Offer:\n  from: t\n  key: [any, 2]\n  fields: { title: t }\n', at('3: Offer.key: expected a column or a list of columns, in quotes, got 2')],
    ['a key column twice', 'Offer:\n  from: t\n  key: [any, any]\n  fields: { title: t }\n', at('3: Offer.key: expected a column or a list of columns, each once, got "any" again')],
    ['an empty key', 'Offer:\n  from: t\n  key: []\n  fields: { title: t }\n', at('3: Offer.key: expected a column or a list of columns, got an empty list')],
    ['a wrong format of updatedAt', 'Offer:\n  from: t\n  key: id\n  updatedAt: { column: m, date: DD.MM.YY }\n  fields: { title: t }\n', at('4: Offer.updatedAt.date: expected a date format made of DD, MM, YYYY and perhaps HH, mm and ss, such as "DD/MM/YYYY HH:mm:ss", got "DD.MM.YY"')],
    ['fields that are a list', 'Offer:\n  from: t\n  key: id\n  fields: [title]\n', at('4: Offer.fields: expected a map of fields of Offer, got a list')],
    ['no fields in it', 'Offer:\n  from: t\n  key: id\n  fields: {}\n', at('4: Offer.fields: expected a map of fields of Offer, got an empty map')],
    ['the same entity twice', 'Offer: { from: t, key: id, fields: { title: t } }\nOffer: {}\n', at('2: Offer: expected each name once, got "Offer" again')],
    ['an empty file', '', at('1: expected an entity of this domain (Offer, Employer, ProspectingVisit, DetectedNeed, Course, CourseInstance, PeopleServedStatistics, Organization, …), got nothing')],
    ['no YAML', 'Offer: "\n', at('2: expected a YAML file, got the error "Missing closing \\"quote"')],
  ])('is told: %s', (_, text, expected) => {
    expect(messages(text)).toEqual(expected);
  });
});

describe('a mistake about a field', () => {
  it.each([
    ['an unknown name', 'titel: t', '5: Offer.fields.titel: expected a field of Offer, got "titel"; did you mean "title"?'],
    ['a name that nothing is near', 'preferredColour: t', '5: Offer.fields.preferredColour: expected a field of Offer, got "preferredColour"'],
    ['what the graph makes', 'id: t', '5: Offer.fields.id: expected a field of Offer, got "id"'],
    ['an unknown name in an object', 'jobLocation: { postcode: cp }', '5: Offer.fields.jobLocation.postcode: expected a field of Offer.jobLocation, got "postcode"; did you mean "postalCode"?'],
    ['an unknown name with a dot', 'jobLocation.postalCod: cp', '5: Offer.fields.jobLocation.postalCod: expected a field of Offer, got "jobLocation.postalCod"; did you mean "jobLocation.postalCode"?'],
    ['a column for an object', 'jobLocation: adreca', '5: Offer.fields.jobLocation: expected a map of its fields (streetAddress, postalCode, addressLocality), got "adreca"'],
    ['a number for a column', 'title: 7', "5: Offer.fields.title: expected a column's name, in quotes, got 7"],
    ['a list for a column', 'title: [a]', "5: Offer.fields.title: expected a column's name, got a list"],
    ['nothing for a column', 'title:', "5: Offer.fields.title: expected a column's name, got nothing"],
    ['a blank column', 'title: { column: " " }', '5: Offer.fields.title.column: expected a column\'s name, got " "'],
    ['nothing to read', 'title: { absent: "-" }', '5: Offer.fields.title: expected one of `column`, `columns`, `sql` and `constant`, got none of them'],
    ['two things to read', 'title: { column: a, sql: b }', '5: Offer.fields.title: expected only one of `column`, `columns`, `sql` and `constant`, got `column` and `sql`'],
    ['an unknown option', 'title: { colum: a, sql: b }', `5: Offer.fields.title.colum: expected an option of a field (${fieldOptions}), got "colum"; did you mean "column"?`],
    ['SQL of two statements', 'title: { sql: "a; b" }', '5: Offer.fields.title.sql: expected one SQL expression, got ";"'],
    ['SQL that is a number', 'title: { sql: 1 }', '5: Offer.fields.title.sql: expected text, got 1'],
    ['values of text', 'title: { column: a, values: { A: b } }', '5: Offer.fields.title.values: expected `values` only where the field is an enum or boolean, got text'],
    ['code of text', 'title: { column: a, code: ine5 }', '5: Offer.fields.title.code: expected `code` only where the field is an area or occupation, got text'],
    ['split of one value', 'title: { column: a, split: "," }', '5: Offer.fields.title.split: expected `split` only where the field is a list, got text'],
    ['date of a number', 'totalJobOpenings: { column: a, date: DD/MM/YYYY }', '5: Offer.fields.totalJobOpenings.date: expected `date` only where the field is a date, month or moment, got a whole number'],
    ['number of a date', 'datePosted: { column: a, number: "1" }', '5: Offer.fields.datePosted.number: expected `number` only where the field is a number, got a date'],
    ['time of an enum', 'status: { column: a, time: HH.MM }', '5: Offer.fields.status.time: expected `time` only where the field is a time, got an enum'],
    ['columns of text', 'title: { columns: [a, b] }', '5: Offer.fields.title.columns: expected `columns` only where the field is a reference, got text'],
    ['an empty list of columns', 'employer: { columns: [] }', '5: Offer.fields.employer.columns: expected a column or a list of columns, got an empty list'],
    ['an unknown enum value', 'status: { column: a, values: { A: OPENED } }', '5: Offer.fields.status.values.A: expected a value of OfferStatus (OPEN, CLOSED), got "OPENED"; did you mean "OPEN"?'],
    ['a number for an enum value', 'status: { column: a, values: { A: 1 } }', '5: Offer.fields.status.values.A: expected a value of OfferStatus (OPEN, CLOSED), got 1'],
    ['a raw value twice', 'status: { column: a, values: { 1: OPEN, 01: CLOSED, "1": OPEN } }', '5: Offer.fields.status.values.1: expected each name once, got "1" again'],
    ['values that are a list', 'status: { column: a, values: [OPEN] }', '5: Offer.fields.status.values: expected a map of raw values to values of OfferStatus, got a list'],
    ['no values', 'status: { column: a, values: {} }', '5: Offer.fields.status.values: expected a map of raw values to values of OfferStatus, got an empty map'],
    ['a date format with names of months', 'datePosted: { column: a, date: DD MMM YYYY }', '5: Offer.fields.datePosted.date: expected a date format made of DD, MM and YYYY, such as "DD/MM/YYYY", got "DD MMM YYYY"'],
    ['a date format in small letters', 'datePosted: { column: a, date: dd/mm/yyyy }', '5: Offer.fields.datePosted.date: expected a date format made of DD, MM and YYYY, such as "DD/MM/YYYY", got "dd/mm/yyyy"; did you mean "DD/MM/YYYY"?'],
    ['a number format without quotes', 'baseSalary.minValue: { column: a, number: 1.234 }', '5: Offer.fields.baseSalary.minValue.number: expected a number as the column writes it, in quotes, such as "1.234,56", got 1.234'],
    ['an area without a code list', 'area: municipi', `5: Offer.fields.area: expected \`code\` with a code list of Area (${areaLists}), got none`],
    ['an area in SQL without a code list', 'area: { sql: municipi }', `5: Offer.fields.area: expected \`code\` with a code list of Area (${areaLists}), got none`],
    ['an unknown code list', 'area: { column: a, code: ine-5 }', `5: Offer.fields.area.code: expected a code list of Area (${areaLists}), got "ine-5"; did you mean "ine5"?`],
    ['a code list of something else', 'area: { column: a, code: isco08 }', `5: Offer.fields.area.code: expected a code list of Area (${areaLists}), got "isco08", a code list of Occupation`],
    ['a code list that is a number', 'area: { column: a, code: 5 }', `5: Offer.fields.area.code: expected a code list of Area (${areaLists}), got 5`],
    ['an absent value that is a map', 'title: { column: a, absent: { no: 1 } }', '5: Offer.fields.title.absent: expected a spelling of nothing or a list of them, got a map'],
    ['an empty absent value', 'title: { column: a, absent: ["-", ""] }', '5: Offer.fields.title.absent: expected a spelling of nothing or a list of them, got ""'],
    ['an object\'s field twice', 'jobLocation: { postalCode: a }\n    jobLocation.postalCode: b', '6: Offer.fields.jobLocation.postalCode: expected each field once, got "jobLocation.postalCode" again'],
  ])('is told: %s', (_, field, expected) => {
    expect(fieldMessages(field)).toEqual(at(expected));
  });

  it.each([
    ['a boolean translated to text', 'trainingGap: { column: a, values: { Si: "yes" } }', 'DetectedNeed', '5: DetectedNeed.fields.trainingGap.values.Si: expected true or false, got "yes"'],
    ['a list without a split', 'languages: idiomes', 'Service', '5: Service.fields.languages: expected `split` with what stands between the values of the list, got none'],
    ['a list in SQL without a split', 'languages: { sql: idiomes }', 'Service', '5: Service.fields.languages: expected `split` with what stands between the values of the list, got none'],
    ['an empty split', 'languages: { column: a, split: "" }', 'Service', '5: Service.fields.languages.split: expected text, got ""'],
    ['a time format without minutes', 'opensAt: { column: a, time: HH }', 'Schedule', '5: Schedule.fields.opensAt.time: expected a time format made of HH, MM and perhaps SS, such as "HH:MM", got "HH"'],
    ['the number of people, which is counted', 'peopleServed: n', 'PeopleServedStatistics', '5: PeopleServedStatistics.fields.peopleServed: expected a field of PeopleServedStatistics, got "peopleServed"'],
    ['a month without its year', 'month: { column: a, date: MM }', 'PeopleServedStatistics', '5: PeopleServedStatistics.fields.month.date: expected a date format made of MM, YYYY and perhaps DD, such as "MM/YYYY", got "MM"'],
  ])('is told: %s', (_, field, entity, expected) => {
    expect(fieldMessages(field, entity)).toEqual(at(expected));
  });

  it.each([
    ['title', '5', 'Offer', 'text, in quotes if it could be a number, got 5'],
    ['title', '[a]', 'Offer', 'text, in quotes if it could be a number, got a list'],
    ['title', '', 'Offer', 'text, in quotes if it could be a number, got nothing'],
    ['totalJobOpenings', '1.5', 'Offer', 'a whole number, got 1.5'],
    ['totalJobOpenings', '"1"', 'Offer', 'a whole number, got "1"'],
    ['totalJobOpenings', '3000000000', 'Offer', 'a whole number, got 3000000000'],
    ['baseSalary.minValue', '.inf', 'Offer', 'a number, got .inf'],
    ['status', 'FINISHED', 'Offer', 'a value of OfferStatus (OPEN, CLOSED), got "FINISHED"'],
    ['status', 'OPENS', 'Offer', 'a value of OfferStatus (OPEN, CLOSED), got "OPENS"; did you mean "OPEN"?'],
    ['datePosted', '2026-02-30', 'Offer', 'a date such as 2026-01-31, got "2026-02-30"'],
    ['area', 'es:mun:00000', 'Offer', 'the id of an area, such as es:mun:17079, got "es:mun:00000"'],
    ['occupation', '2512', 'Offer', 'an ISCO-08 code in quotes, such as "2512", got 2512'],
    ['employer', 'true', 'Offer', 'the key of the record, as its id has it behind the partner, got true'],
    ['trainingGap', '"No"', 'DetectedNeed', 'true or false, got "No"'],
    ['opensAt', '9.30', 'Schedule', 'a time such as "09:30", got 9.30'],
    ['month', '2026-13', 'PeopleServedStatistics', 'a month such as 2026-01, got "2026-13"'],
    ['permittedActivities', 'DANCE', 'Facility', `a value of Activity (${activities}), got "DANCE"`],
  ])('is told: a constant of %s that is %j', (field, constant, entity, expected) => {
    expect(fieldMessages(`${field}: { constant: ${constant} }`, entity)).toEqual(at(`5: ${entity}.fields.${field}.constant: expected ${expected}`));
  });

  it('is told: a value of a constant list', () => {
    expect(fieldMessages('permittedActivities: { constant: "GUIDANCE, RECEPTOIN", split: "," }', 'Facility'))
      .toEqual(at(`5: Facility.fields.permittedActivities.constant: expected a value of Activity (${activities}), got "RECEPTOIN"; did you mean "RECEPTION"?`));
  });

  it.each([['absent', '["-"]', 'title', 'a list'], ['values', '{ A: OPEN }', 'status', 'a map'], ['code', 'ine5', 'area', '"ine5"']])('is told: %s beside a constant', (option, value, field, found) => {
    const constant = { title: 'x', status: 'OPEN', area: 'es:mun:17079' }[field];
    expect(fieldMessages(`${field}: { constant: ${constant}, ${option}: ${value} }`)).toEqual(at(`5: Offer.fields.${field}.${option}: expected no \`${option}\` beside \`constant\`, got ${found}`));
  });
});

describe('a mapping file', () => {
  const text = [
    'Offer:', '  from: ofertes', '  kye: id', '  fields:', '    titel: titol', '    status: { column: estat, values: { O: OPENED } }',
    '    employer: empresa', '  fields: {}', 'Employers: {}', '',
  ].join('\n');

  it('tells of all its mistakes at once, in the order of its lines', () => {
    expect(messages(text)).toEqual([
      `${file}:1: Offer: expected \`key\`, the column or columns that identify a row, got none`,
      `${file}:3: Offer.kye: expected an option of an entity (from, sql, where, key, updatedAt, fields), got "kye"; did you mean "key"?`,
      `${file}:5: Offer.fields.titel: expected a field of Offer, got "titel"; did you mean "title"?`,
      `${file}:6: Offer.fields.status.values.O: expected a value of OfferStatus (OPEN, CLOSED), got "OPENED"; did you mean "OPEN"?`,
      `${file}:8: Offer.fields: expected each name once, got "fields" again`,
      expect.stringMatching(/^partners\/x\/offers\.yml:9: Employers: .*; did you mean "Employer"\?$/),
    ]);
  });

  it('says in which column a mistake stands', () => {
    expect(compile(text).problems.map(({ line, column }) => [line, column])).toEqual([[1, 1], [3, 3], [5, 5], [6, 43], [8, 3], [9, 1]]);
  });

  it('knows which entities it maps, well or not', () => {
    const { declared, entities } = compile('Offer: {}\nEmployer: { from: e, key: id, fields: { name: nom, titol: t } }\n');
    expect([...declared]).toEqual(['Offer', 'Employer']);
    expect([...entities.keys()]).toEqual(['Employer']);
    expect([...(entities.get('Employer')?.fields.keys() ?? [])]).toEqual(['name']);
  });

  it('never throws, and has problems or just what was asked for', () => {
    const name = fc.constantFrom('Offer', 'Service', 'from', 'sql', 'key', 'where', 'updatedAt', 'fields', 'title', 'area', 'status', 'languages', 'employer', 'cost', 'amount',
      'jobLocation.postalCode', 'column', 'columns', 'constant', 'code', 'values', 'date', 'split', 'absent', 'number', '__proto__', 'constructor', '<<', '');
    const leaf = fc.oneof(name, fc.constantFrom('ine5', 'select 1', 'OPEN', 'DD/MM/YYYY', 'es:mun:17079', 0, 1.5, true, null), fc.string());
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, leaf, fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(name, tie('tree'), { maxKeys: 5 })),
    }));
    const field = fc.tuple(name, tree);
    const document = fc.oneof(tree, fc.record({ Offer: fc.record({ from: fc.constant('t'), key: fc.constant('id'), fields: fc.array(field).map((entries) => Object.fromEntries(entries)) }) }));
    fc.assert(fc.property(document, (value) => {
      const { entities, problems, declared } = compile(JSON.stringify(value) ?? '');
      expect(problems.length > 0 || entities.size === declared.size).toBe(true);
      for (const problem of problems) expect(formatProblem(problem)).toMatch(/^partners\/x\/offers\.yml:\d+: [^]*expected [^]+, got [^]+$/);
    }), { numRuns: 1000 });
  });

  it('never throws at text of any kind', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(compile(text).problems.length).toBeGreaterThan(0);
    }));
  });
});
