import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { domains, subgraphSdl } from '../../schema/subgraphSdl.ts';
import { codeLists } from '../../subgraphs/reference/codeLists.ts';
import { loadPartner } from '../../subgraphs/sources/compilePartner.ts';
import { openEngine } from '../../subgraphs/sources/engines/openEngine.ts';
import { readModel } from '../../subgraphs/sources/readModel.ts';
import { proposeMapping } from './propose.ts';
import type { ProposalInput } from './propose.ts';
import type { Making, Proposal } from './proposal.ts';
import { readDatabase } from './readDatabase.ts';
import type { DatabaseReading } from './readDatabase.ts';
import { fillAgency, fillOffice } from './testing/otherDatabases.ts';
import { writeMapping } from './writeMapping.ts';

const models = new Map(domains.map((domain) => [domain, readModel(subgraphSdl(domain))]));
const root = mkdtempSync(join(tmpdir(), 'teixit-shapes-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const readings = new Map<string, DatabaseReading>();

beforeAll(async () => {
  for (const [name, fill] of [['office', fillOffice], ['agency', fillAgency]] as const) {
    const url = join(root, `${name}.db`);
    fill(url);
    const engine = openEngine({ engine: 'sqlite', url }, { timeout: 5000, connections: 1, rows: 1000 });
    readings.set(name, await readDatabase(engine).finally(() => engine.close()));
  }
});

const propose = (name: 'office' | 'agency', options: Partial<ProposalInput> = {}): Proposal => proposeMapping({ ...(readings.get(name) as DatabaseReading), models, codeLists, ...options });

type Expected = { readonly [entity: string]: { readonly from: string; readonly key: readonly string[]; readonly fields: { readonly [path: string]: Making } } };

/** What whoever made the office's database would map, telephones and addresses aside. */
const office: Expected = {
  Offer: {
    from: 'Ofertes de feina', key: ['Nº oferta'],
    fields: {
      title: 'Lloc de treball', identifier: 'Nº oferta', area: { column: 'Codi INE', code: 'ine5' }, occupation: { column: 'CNO-11', code: 'cno11' }, totalJobOpenings: 'Vacants',
      employmentType: { column: 'Jornada', values: { Completa: 'FULL_TIME', Parcial: 'PART_TIME' } }, contractType: { column: 'Tipus de contracte', values: { Indefinit: 'PERMANENT', Temporal: 'FIXED_TERM', 'Formació i aprenentatge': 'APPRENTICESHIP' } },
      datePosted: { column: "Data d'alta", date: 'DD/MM/YYYY' }, status: { column: 'Estat', values: { Oberta: 'OPEN', Tancada: 'CLOSED', Coberta: 'CLOSED' } },
      'baseSalary.minValue': { column: 'Sou mínim', number: '1.234,56 €' }, 'baseSalary.maxValue': { column: 'Sou màxim', number: '1.234,56 €' }, 'baseSalary.currency': { constant: 'EUR' },
    },
  },
  Course: {
    from: 'Cursos', key: ['Codi'],
    fields: {
      name: 'Títol del curs', professionalFamily: 'Família', hours: { column: 'Durada', number: '1234 hores' }, mode: { column: 'Modalitat', values: { Presencial: 'IN_PERSON', 'En línia': 'ONLINE', Mixta: 'BLENDED' } },
      requirements: 'Requisits', leadsToCertificate: { column: 'Té certificat?', values: { Sí: true, No: false } }, price: { column: 'Preu', number: '1.234,56 €' },
    },
  },
  CourseInstance: {
    from: 'Edicions dels cursos', key: ['Codi edició'],
    fields: {
      course: 'Codi curs', startDate: 'Data inici', endDate: 'Data fi', seats: 'Places', seatsLeft: 'Places lliures', timetable: 'Horari', facility: 'Codi centre',
      status: { column: 'Estat', values: { 'Inscripció oberta': 'ENROLLING', 'En curs': 'UNDER_WAY', Finalitzat: 'FINISHED', 'Anul·lat': 'CANCELLED' } },
    },
  },
  Facility: {
    from: 'Centres', key: ['Codi centre'],
    fields: {
      name: 'Nom del centre', kind: { column: 'Tipus de centre', values: { Biblioteca: 'LIBRARY', 'Centre cívic': 'COMMUNITY_CENTRE', 'Oficina de treball': 'JOB_OFFICE', 'Viver d’empreses': 'BUSINESS_CENTRE' } },
      area: { column: 'Població', code: 'municipality-name' }, 'address.postalCode': 'CP', 'address.addressLocality': 'Població', location: { point: { x: 'UTM X', y: 'UTM Y', crs: 'EPSG:25831' } },
      'accessibility.wheelchair': { column: 'Accessible', values: { Sí: true, No: false } }, 'contact.url': 'Web',
    },
  },
  Schedule: {
    from: 'Horaris dels centres', key: ['Codi centre', 'Dia de la setmana'],
    fields: {
      facility: 'Codi centre', opensAt: { column: 'Horari', part: 1, of: '-' }, closesAt: { column: 'Horari', part: 2, of: '-' },
      dayOfWeek: { column: 'Dia de la setmana', values: { Dilluns: 'MONDAY', Dimarts: 'TUESDAY', Dimecres: 'WEDNESDAY', Dijous: 'THURSDAY', Divendres: 'FRIDAY' } },
    },
  },
};

const agency: Expected = {
  Organization: {
    from: 't_entidad', key: ['ent_id'],
    fields: { name: 'ent_nombre', alternateName: 'ent_siglas', kind: { column: 'ent_tip_id', values: { 1: 'LOCAL_GOVERNMENT', 2: 'UNION', 3: 'UNIVERSITY', 4: 'NGO', 5: 'TRAINING_CENTRE' } }, area: { column: 'ent_cod_mun', code: 'ine5' }, 'contact.url': 'ent_web' },
  },
  Facility: {
    from: 't_centro', key: ['cen_id'],
    fields: { name: 'cen_nombre', organization: 'cen_ent_id', area: { column: 'cen_cod_mun', code: 'ine5' }, 'address.postalCode': 'cen_cod_postal', location: { point: 'cen_geo' }, 'accessibility.wheelchair': { column: 'cen_ind_accesible', values: { S: true, N: false } } },
  },
  Course: {
    from: 't_curso', key: ['cur_id'],
    fields: { name: 'cur_nombre', courseCode: 'cur_cod_esp', hours: 'cur_num_horas', mode: { column: 'cur_mod_id', values: { 1: 'IN_PERSON', 2: 'ONLINE', 3: 'BLENDED' } }, leadsToCertificate: { column: 'cur_ind_cert', values: { S: true, N: false } }, provider: 'cur_ent_id' },
  },
  CourseInstance: {
    from: 't_edicion', key: ['edi_id'],
    fields: {
      course: 'edi_cur_id', startDate: { column: 'edi_fec_ini', date: 'YYYYMMDD' }, endDate: { column: 'edi_fec_fin', date: 'YYYYMMDD' }, seats: 'edi_plazas', facility: 'edi_cen_id',
      status: { column: 'edi_est_id', values: { 1: 'ANNOUNCED', 2: 'ENROLLING', 3: 'UNDER_WAY', 4: 'FINISHED', 5: 'CANCELLED' } },
    },
  },
  Employer: { from: 't_empresa', key: ['emp_id'], fields: { name: 'emp_razon_social', industry: 'emp_cnae', numberOfEmployees: 'emp_num_trabajadores', area: { column: 'emp_cod_mun', code: 'ine5' } } },
  Offer: {
    from: 't_oferta', key: ['ofe_id'],
    fields: {
      title: 'ofe_puesto', occupation: { column: 'ofe_cno', code: 'cno11' }, totalJobOpenings: 'ofe_num_vacantes', datePosted: { column: 'ofe_fec_publicacion', date: 'unix' }, employer: 'ofe_emp_id', area: { column: 'ofe_cod_mun', code: 'ine5' },
      contractType: { column: 'ofe_tco_id', values: { 1: 'PERMANENT', 2: 'FIXED_TERM', 3: 'APPRENTICESHIP', 4: 'SELF_EMPLOYED' } }, 'baseSalary.minValue': 'ofe_salario_min', 'baseSalary.maxValue': 'ofe_salario_max', 'baseSalary.currency': { constant: 'EUR' },
    },
  },
  PeopleServedStatistics: { from: 't_demandante', key: ['dem_id'], fields: { area: { column: 'dem_cod_mun', code: 'ine5' }, month: { column: 'dem_fec_alta', date: 'YYYYMMDD' }, sex: { column: 'dem_sexo', values: { M: 'WOMAN', H: 'MAN' } } } },
};

describe.each([['an office’s, in words and without keys', office, 'office'], ['an agency’s, in abbreviations and codes', agency, 'agency']] as const)('a database of another shape: %s', (_, expected, name) => {
  test('at least 70 % of its fields are proposed as its maker would, and at most 3 % are wrong', () => {
    const proposal = propose(name);
    const proposed = new Map(proposal.entities.map((entity) => [entity.entity, entity]));
    const wanted = Object.entries(expected).flatMap(([entity, { fields }]) => Object.entries(fields).map(([path, making]) => ({ entity, path, making })));
    const found = proposal.entities.flatMap(({ entity, fields }) => fields.map(({ path, making }) => ({ entity, path, making })));
    const isSame = (one: { readonly entity: string; readonly path: string; readonly making: Making }) => (other: typeof one): boolean => one.entity === other.entity && one.path === other.path && equal(one.making, other.making);
    const right = wanted.filter((each) => found.some(isSame(each)));
    const wrong = found.filter((each) => !wanted.some(isSame(each)));
    console.log(`${name}: ${wanted.length} fields, ${right.length} right, ${wrong.length} wrong, ${wanted.length - right.length} open`, wrong.map(({ entity, path, making }) => `${entity}.${path}: ${JSON.stringify(making)}`));
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.7);
    expect(wrong.length / wanted.length).toBeLessThanOrEqual(0.03);
    for (const [entity, { from, key }] of Object.entries(expected)) expect(proposed.get(entity), entity).toMatchObject({ table: [from], key });
  });

  test('the mapping that is written compiles', () => {
    const folder = join(root, name);
    mkdirSync(folder);
    const texts = writeMapping(propose(name), { id: name, name: 'Prova', database: { engine: 'sqlite', urlFrom: 'PROVA_DATABASE_URL' } });
    for (const [file, text] of texts) writeFileSync(join(folder, file), text);
    expect(loadPartner(folder, models).problems).toEqual([]);
    for (const [file, text] of texts) expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=../../schema/mapping/${file.replace('.yml', '')}.schema.json`);
  });
});

describe('a column that looks personal', () => {
  test('is left in a comment that says what to do', () => {
    const proposal = propose('office');
    const text = writeMapping(proposal, { id: 'x', name: 'X', database: { engine: 'sqlite', urlFrom: 'X_DATABASE_URL' } }).get('facilities.yml') ?? '';
    expect(proposal.entities.flatMap(({ fields }) => fields.flatMap(({ columns }) => columns))).not.toContain('Correu electrònic');
    expect(text).toMatch(/# email: Correu electrònic +# looks like a mail address: if Correu electrònic is public, say so under public:/);
  });

  test('is proposed, with its reason, once it is allowed', () => {
    const proposal = propose('office', { public: new Map([['Centres.Correu electrònic', 'The mailbox of the centre']]) });
    const facility = proposal.entities.find(({ entity }) => entity === 'Facility');
    expect(facility?.fields.find(({ path }) => path === 'contact.email')?.making).toBe('Correu electrònic');
    const folder = join(root, 'allowed');
    mkdirSync(folder);
    for (const [file, text] of writeMapping(proposal, { id: 'allowed', name: 'X', database: { engine: 'sqlite', urlFrom: 'X_DATABASE_URL' } })) writeFileSync(join(folder, file), text);
    const { mappings, problems } = loadPartner(folder, models);
    expect(problems).toEqual([]);
    expect([...(mappings.get('facilities')?.get('Facility')?.public ?? [])]).toEqual([['Correu electrònic', 'The mailbox of the centre']]);
  });
});

test('a reference to an entity that isn’t taken is left in a comment', () => {
  const proposal = propose('agency');
  const without = { ...proposal, entities: proposal.entities.filter(({ entity }) => entity !== 'Employer') };
  const text = writeMapping(without, { id: 'x', name: 'X', database: { engine: 'sqlite', urlFrom: 'X_DATABASE_URL' } }).get('offers.yml') ?? '';
  expect(text).toMatch(/^ {4}# employer: ofe_emp_id +# Employer isn't mapped$/m);
});

test('people are counted and nothing else: names, papers and birth dates are not even guessed at', () => {
  const people = propose('agency').entities.find(({ entity }) => entity === 'PeopleServedStatistics');
  expect(people?.fields.map(({ path }) => path)).toEqual(['area', 'month', 'sex']);
  expect(people?.open.flatMap(({ field }) => field ?? [])).toEqual([]);
  const text = writeMapping(propose('agency'), { id: 'x', name: 'X', database: { engine: 'sqlite', urlFrom: 'X_DATABASE_URL' } }).get('people.yml') ?? '';
  for (const value of ['Ana', 'Prueba 1', 'INVENTADO-1', '1961-01-01']) expect(text).not.toContain(value);
});

test('a table of attributes is left alone', () => {
  expect(propose('agency').unusedTables.find(({ table }) => table[0] === 't_atributo')?.why).toBe('unknown');
});

/** Equal whatever the order of options. */
function equal(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  return left.length === right.size && left.every(([key, value]) => equal(value, right.get(key)));
}
