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
  trainingGap: 'DetectedNeed', opensAt: 'Schedule', occupations: 'Course', address: 'Employer', minimumAge: 'Service',
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
    expect(fieldLines.length).toBeGreaterThanOrEqual(20);
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
    const { entity, from, where, key, updatedAt } = compileOne(domainBlocks[0]?.text ?? '', 'Offer');
    expect({ entity: entity.name, from, where, key }).toEqual({ entity: 'Offer', from: { table: ['ofertes'] }, where: 'esborrada is null', key: ['id_oferta'] });
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
  ])('has what %s says', (line, mapping) => {
    expect(compileFieldLine(line)).toEqual([expect.objectContaining(mapping)]);
  });

  it('has the fields of embedded objects by their path, however they are given', () => {
    const nested = compileFieldLine('address: { streetAddress: carrer, postalCode: { sql: "lpad(cp, 5, \'0\')" } }');
    expect(nested.map(({ field }) => field.path)).toEqual(['address.streetAddress', 'address.postalCode']);
    const dotted = compileOne('Employer: { from: t, key: id, fields: { address.streetAddress: carrer, address: { postalCode: cp } } }', 'Employer');
    expect([...dotted.fields.keys()]).toEqual(['address.streetAddress', 'address.postalCode']);
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
