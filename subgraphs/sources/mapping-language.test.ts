import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { domains, subgraphSdl } from '../../schema/subgraphSdl.ts';
import { codeLists } from '../reference/codeLists.ts';
import { compileMapping } from './compileMapping.ts';
import { loadPartner } from './compilePartner.ts';
import type { EntityMapping } from './mapping.ts';
import { formatProblem } from './mappingProblem.ts';
import { readModel } from './readModel.ts';

const file = 'partners/smo-girona/offers.yml';
const models = new Map(domains.flatMap((domain) => [...readModel(subgraphSdl(domain))]));

/** An entity that has the field on a line, where it isn't an offer. */
const entityOf: { readonly [field: string]: string } = {
  trainingGap: 'DetectedNeed', opensAt: 'Schedule', occupations: 'Course', address: 'Employer', minimumAge: 'Service', languages: 'Service', location: 'Facility',
  month: 'PeopleServedStatistics',
};

function compileOne(text: string, entity: string): EntityMapping {
  const { entities, problems } = compileMapping({ file, text, models, codeLists });
  expect(problems.map(formatProblem)).toEqual([]);
  return entities.get(entity) ?? expect.fail(`expected ${entity} to be compiled`);
}

function compileFieldLine(line: string) {
  const entity = entityOf[line.split(':')[0] ?? ''] ?? 'Offer';
  const field = line.startsWith('minimumAge') ? `eligibility.${line}` : line;
  return [...compileOne(`${entity}:\n  from: t\n  key: id\n  fields:\n    ${field}\n`, entity).fields.values()];
}

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/```yaml\n# partners\/smo-girona\/(\w+\.yml)\n([^]*?)```/g)].map(([, name = '', text = '']) => ({ name, text }));
const domainBlocks = blocks.filter(({ name }) => name !== 'partner.yml');
/** Every line that maps a field, with the entity under which it stands. */
const fieldLines = domainBlocks.flatMap(({ text }) => text.split(/^(?=[A-Z])/m)).flatMap((part) =>
  [...part.matchAll(/^    (\S.*)$/gm)].map(([, line = '']) => [part.split(':')[0] ?? '', line] as const),
);

describe('the mapping language as the README shows it', () => {
  it('has a block of examples for a partner and three domains', () => {
    expect(blocks.map(({ name }) => name)).toEqual(['partner.yml', 'offers.yml', 'training.yml', 'facilities.yml']);
    expect(fieldLines.length).toBeGreaterThanOrEqual(30);
  });

  it('is a whole partner without a mistake', () => {
    const root = mkdtempSync(join(tmpdir(), 'partners-'));
    try {
      const folder = join(root, 'smo-girona');
      mkdirSync(folder);
      for (const { name, text } of blocks) writeFileSync(join(folder, name), text);
      const byDomain = new Map(domains.map((domain) => [domain, readModel(subgraphSdl(domain))] as const));
      const { problems, partner } = loadPartner(folder, byDomain);
      expect(problems.map(formatProblem)).toEqual([]);
      expect(partner?.identity.domains).toEqual(['offers', 'training', 'facilities']);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('takes the head of an entity', () => {
    const { entity, from, where, key, deleted, validity, updatedAt } = compileOne(domainBlocks[0]?.text ?? '', 'Offer');
    expect({ entity: entity.name, from, where, key }).toEqual({ entity: 'Offer', from: { table: ['ofertes'] }, where: "tipus <> 'prova'", key: ['id_oferta'] });
    expect(deleted).toEqual({ column: 'data_baixa', place: { file, line: 7 } });
    expect(validity).toMatchObject({
      from: { field: { path: 'validity.from', kind: 'date' }, read: { columns: ['data_alta'] } },
      through: { field: { path: 'validity.through', kind: 'date' }, read: { columns: ['fi'] }, format: 'DD/MM/YYYY' },
    });
    expect(updatedAt).toMatchObject({ field: { path: 'source.updatedAt', kind: 'dateTime' }, read: { columns: ['modificada'] } });
  });

  it.each(fieldLines)('takes, of %s, %s', (entity, line) => {
    expect(compileOne(`${entity}:\n  from: t\n  key: id\n  fields:\n    ${line}\n`, entity).fields.size).toBeGreaterThan(0);
  });
});

describe('a compiled mapping', () => {
  const minimal = (rest: string) => compileOne(`Offer:\n  fields: { title: titol }\n${rest}`, 'Offer');

  it('reads a table, a table of a schema, or a SELECT', () => {
    expect(minimal('  from: ofertes\n  key: id\n').from).toEqual({ table: ['ofertes'] });
    expect(minimal('  from: public.ofertes\n  key: id\n').from).toEqual({ table: ['public', 'ofertes'] });
    expect(minimal('  sql: |\n    select *\n    from ofertes\n  key: id\n').from).toEqual({ sql: 'select *\nfrom ofertes' });
  });

  it('may have a key of several columns', () => {
    expect(minimal('  from: t\n  key: [any, numero]\n').key).toEqual(['any', 'numero']);
  });

  it('knows where it stands', () => {
    const mapping = minimal('  from: t\n  key: id\n');
    expect(mapping.place).toEqual({ file, line: 1 });
    expect(mapping.fields.get('title')?.place).toEqual({ file, line: 2 });
  });

  it.each([
    ['title: titol', { read: { columns: ['titol'] }, absent: [] }],
    ['title: { sql: "trim(titol)" }', { read: { sql: 'trim(titol)' } }],
    ['inLanguage: { constant: ca }', { read: { constant: 'ca' } }],
    ['totalJobOpenings: { constant: 1 }', { read: { constant: 1 } }],
    ['trainingGap: { constant: false }', { read: { constant: false } }],
    ['area: { constant: es:mun:17079 }', { read: { constant: 'es:mun:17079' } }],
    ['occupation: { constant: "2512" }', { read: { constant: '2512' } }],
    ['employer: { constant: 7 }', { read: { constant: '7' } }],
    ['area: { column: codi_municipi, code: ine5 }', { read: { columns: ['codi_municipi'] }, translate: { code: codeLists.get('ine5') } }],
    ['employmentType: { column: jornada, values: { C: FULL_TIME, 1: PART_TIME } }', { translate: { values: new Map([['C', 'FULL_TIME'], ['1', 'PART_TIME']]) } }],
    ['trainingGap: { column: bretxa, values: { Si: true, "No": false } }', { translate: { values: new Map([['Si', true], ['No', false]]) } }],
    ['datePosted: { column: data_alta, date: DD/MM/YYYY }', { format: 'DD/MM/YYYY' }],
    ['opensAt: { column: obre, time: HH.MM }', { format: 'HH.MM' }],
    ['minimumAge: { column: edat_min, number: "1.234,56" }', { format: '1.234,56' }],
    ['employer: { columns: [any_emp, num_emp] }', { read: { columns: ['any_emp', 'num_emp'] } }],
    ['occupations: { column: cno, split: ",", code: cno11 }', { split: ',', translate: { code: codeLists.get('cno11') } }],
    ['description: { column: text, absent: ["-", n/d, 0] }', { absent: ['-', 'n/d', '0'] }],
    ['workHours: { column: torn, values: { M: Matí, 2: Tarda } }', { translate: { values: new Map([['M', 'Matí'], ['2', 'Tarda']]) } }],
    ['area: { column: zona, values: { nord: es:mun:17079 } }', { translate: { values: new Map([['nord', 'es:mun:17079']]) } }],
    ['occupation: { column: ofici, values: { cuina: "5120" } }', { translate: { values: new Map([['cuina', '5120']]) } }],
    ['area: { column: m, code: ine5, exceptions: { 999: null, GIR: es:mun:17079 } }', { translate: { code: codeLists.get('ine5'), exceptions: new Map([['999', null], ['GIR', 'es:mun:17079']]) } }],
    ['minimumAge: { column: edat, number: "18 anys" }', { format: '18 anys' }],
    ['datePosted: { column: creat, date: unix }', { format: 'unix' }],
    ['month: { column: creat, date: unix ms }', { format: 'unix ms' }],
    ['opensAt: { column: horari, part: 2, of: " - " }', { part: { of: ' - ', place: 2 } }],
    ['title: { first: [titol, { sql: lower(nom) }, { text: Oferta }] }', { read: { first: [{ column: 'titol' }, { sql: 'lower(nom)' }, { text: 'Oferta' }] } }],
    ['status: { first: [estat, { text: O }], values: { O: OPEN } }', { read: { first: [{ column: 'estat' }, { text: 'O' }] } }],
    ['area: { first: [municipi, { text: "17079" }], code: ine5 }', { read: { first: [{ column: 'municipi' }, { text: '17079' }] } }],
    ['title: { languages: { en: c, es: b, ca: a } }', { read: { first: [{ column: 'c' }, { column: 'b' }, { column: 'a' }] } }],
    ['datePosted: { concat: [dia, mes, { text: "2026" }], between: /, date: DD/MM/YYYY }', { read: { concat: [{ column: 'dia' }, { column: 'mes' }, { text: '2026' }], between: '/' } }],
    ['title: { concat: [{ text: "Oferta " }, num] }', { read: { concat: [{ text: 'Oferta ' }, { column: 'num' }], between: '' } }],
    ['languages: { column: idiomes, split: own }', { ownList: true }],
    ['languages: { concat: [un, dos], between: ";", split: ";" }', { split: ';', read: { concat: [{ column: 'un' }, { column: 'dos' }], between: ';' } }],
    ['languages: { from: public.idiomes, on: { servei: id, any: any }, column: idioma }', { read: { from: { table: ['public', 'idiomes'] }, on: new Map([['servei', 'id'], ['any', 'any']]), column: 'idioma' } }],
    ['title: { select: " select * from textos ", on: { id: id }, column: t, where: "l = 1", order: n }', { read: { from: { sql: 'select * from textos' }, on: new Map([['id', 'id']]), column: 't', where: 'l = 1', order: 'n' } }],
    ['occupations: { from: o, on: { curs: id }, column: cno, code: cno11, absent: "0" }', { absent: ['0'], translate: { code: codeLists.get('cno11') } }],
  ])('has what %s says', (line, mapping) => {
    expect(compileFieldLine(line)).toEqual([expect.objectContaining(mapping)]);
  });

  it('has the fields of embedded objects by their path, however they are given', () => {
    const nested = compileFieldLine('address: { streetAddress: carrer, postalCode: { sql: "lpad(cp, 5, \'0\')" } }');
    expect(nested.map(({ field }) => field.path)).toEqual(['address.streetAddress', 'address.postalCode']);
    const dotted = compileOne('Employer: { from: t, key: id, fields: { address.streetAddress: carrer, address: { postalCode: cp } } }', 'Employer');
    expect([...dotted.fields.keys()]).toEqual(['address.streetAddress', 'address.postalCode']);
  });

  it.each([
    ['geom', { column: 'geom', crs: 'EPSG:4326' }],
    ['{ column: geom, crs: EPSG:25831 }', { column: 'geom', crs: 'EPSG:25831' }],
    ['{ x: utm_x, y: utm_y, crs: EPSG:25830 }', { x: 'utm_x', y: 'utm_y', crs: 'EPSG:25830' }],
  ])('has both coordinates of the point %s', (point, read) => {
    expect(compileFieldLine(`location: { point: ${point} }`)).toMatchObject([
      { field: { path: 'location.latitude' }, read: { point: read, coordinate: 'latitude' } },
      { field: { path: 'location.longitude' }, read: { point: read, coordinate: 'longitude' } },
    ]);
  });

  it('says why columns that look personal are public: columns, names in SQL, fields', () => {
    const reasons = 'public: { telefon: The telephone of the office, mail: "  The shared mailbox ", contact.url: The site of the office }';
    const mapping = compileOne(`Organization: { from: t, key: id, ${reasons}, fields: { contact: { telephone: telefon, email: { sql: lower(mail) }, url: web } } }`, 'Organization');
    expect([...mapping.public]).toEqual([['telefon', 'The telephone of the office'], ['mail', 'The shared mailbox'], ['contact.url', 'The site of the office']]);
    expect(minimal('  from: t\n  key: id\n').public.size).toBe(0);
  });

  it('knows deleted rows by a column or by its values, and days by one end or both', () => {
    expect(minimal('  from: t\n  key: id\n  deleted: { column: estat, values: [X, 0] }\n').deleted).toMatchObject({ column: 'estat', values: ['X', '0'] });
    expect(minimal('  from: t\n  key: id\n  validity: { through: fi }\n').validity).toEqual({ through: expect.objectContaining({ read: { columns: ['fi'] } }) });
  });

  it('splits a constant list only where it says so', () => {
    const one = compileOne('Service: { from: t, key: id, fields: { languages: { constant: ca } } }', 'Service').fields.get('languages');
    expect(one?.read).toEqual({ constant: 'ca' });
    const two = compileOne('Service: { from: t, key: id, fields: { languages: { constant: "ca, es", split: "," } } }', 'Service').fields.get('languages');
    expect(two).toMatchObject({ read: { constant: 'ca, es' }, split: ',' });
  });

  it('maps figures about people like any entity', () => {
    const people = compileOne('PeopleServedStatistics: { from: demandants, key: id, fields: { area: { column: m, code: ine5 }, month: data_alta, sex: { column: sexe, values: { D: WOMAN, H: MAN } } } }', 'PeopleServedStatistics');
    expect([...people.fields.keys()]).toEqual(['area', 'month', 'sex']);
  });
});
