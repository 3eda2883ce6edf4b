import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { domains, subgraphSdl } from '../../schema/subgraphSdl.ts';
import { loadPartner, loadPartners } from './compilePartner.ts';
import { formatProblem } from './mappingProblem.ts';
import { readModel } from './readModel.ts';

const models = new Map(domains.map((domain) => [domain, readModel(subgraphSdl(domain))] as const));
const root = mkdtempSync(join(tmpdir(), 'partners-'));
afterAll(() => rmSync(root, { recursive: true }));

function folderWith(name: string, files: { readonly [name: string]: string }): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const partnerFile = (id: string) => `id: ${id}\nname: Partner\ndatabase: { engine: sqlite, urlFrom: ${id.toUpperCase().replaceAll('-', '_')}_URL }\n`;

let folders = 0;
/** The messages about a partner with these files and a right `partner.yml`, without the folder's name. */
function messages(files: { readonly [name: string]: string }): readonly string[] {
  const id = `partner-${(folders += 1)}`;
  const folder = folderWith(id, { 'partner.yml': partnerFile(id), ...files });
  const { problems } = loadPartner(folder, models);
  rmSync(folder, { recursive: true });
  return problems.map((problem) => formatProblem(problem).replace(`${folder}/`, ''));
}

const offer = (fields: string) => `Offer:\n  from: ofertes\n  key: id\n  fields:\n    ${fields}\n`;
const employer = (key: string) => `Employer: { from: empreses, key: ${key}, fields: { name: nom } }\n`;
const organization = 'Organization: { from: organismes, key: id, fields: { name: nom } }\n';

describe('a reference', () => {
  it.each([
    ['to an entity of the same file', { 'offers.yml': offer('employer: id_empresa') + employer('id') }],
    ['by a composite key', { 'offers.yml': offer('employer: { columns: [any, num] }') + employer('[any, num]') }],
    ['by a value of another table', { 'offers.yml': offer('employer: { from: contractes, on: { oferta: id }, column: empresa, order: data }') + employer('id') }],
    ['by a constant of a composite key', { 'offers.yml': offer('employer: { constant: 2024.7%2E1 }') + employer('[any, num]') }],
    ['to an organization that facilities.yml maps', { 'offers.yml': offer('organization: id_org'), 'facilities.yml': organization }],
    ['to an entity whose own mapping is broken: that is told already', { 'offers.yml': `${offer('employer: id_empresa')}Employer: { from: e, fields: { name: nom } }\n` }, [
      'offers.yml:6: Employer: expected `key`, the column or columns that identify a row, got none',
    ]],
  ])('may lead %s', (_, files, expected: readonly string[] = []) => {
    expect(messages(files)).toEqual(expected);
  });
});

describe('a partner\'s folder', () => {
  it('gives a mapping for each domain', () => {
    const folder = folderWith('girona', { 'partner.yml': partnerFile('girona'), 'offers.yml': offer('title: titol') + employer('id'), 'facilities.yml': organization });
    const { partner, mappings, problems } = loadPartner(folder, models);
    expect(problems).toEqual([]);
    expect(partner?.identity).toMatchObject({ id: 'girona', domains: ['offers', 'facilities'] });
    expect([...mappings].map(([domain, entities]) => [domain, [...entities.keys()]])).toEqual([['offers', ['Offer', 'Employer']], ['facilities', ['Organization']]]);
  });

  it('tells of the mistakes in all its files', () => {
    expect(messages({ 'partner.yml': 'name: P\n', 'offers.yml': offer('titel: titol'), 'training.yml': 'Offer: {}\n' })).toEqual([
      expect.stringContaining('partner.yml:1: id: expected'),
      expect.stringContaining('partner.yml:1: database: expected'),
      'offers.yml:5: Offer.fields.titel: expected a field of Offer, got "titel"; did you mean "title"?',
      'training.yml:1: Offer: expected an entity of this domain (Course, CourseInstance), got "Offer"',
    ]);
  });

  it('puts columns of several languages in the order of the partner', () => {
    const folder = folderWith('bilingual', { 'partner.yml': `${partnerFile('bilingual')}languages: [es, ca]\n`, 'offers.yml': offer('title: { languages: { en: c, ca: a, es: { sql: lower(b) } } }') });
    const title = loadPartner(folder, models).mappings.get('offers')?.get('Offer')?.fields.get('title');
    expect(title?.read).toEqual({ first: [{ sql: 'lower(b)' }, { column: 'a' }, { column: 'c' }] });
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a named pipe', (path: string) => void execFileSync('mkfifo', [path])],
    ['a device', (path: string) => symlinkSync('/dev/zero', path)],
    ['a link that leads nowhere', (path: string) => symlinkSync('nowhere', path)],
  ])('tells of %s in place of a file', (found, make) => {
    for (const name of ['offers.yml', 'partner.yml']) {
      const id = `partner-${(folders += 1)}`;
      const folder = folderWith(id, name === 'partner.yml' ? {} : { 'partner.yml': partnerFile(id) });
      make(join(folder, name));
      expect(loadPartner(folder, models).problems.map(formatProblem)).toEqual([`${join(folder, name)}:1: expected a file, got ${found}`]);
      rmSync(folder, { recursive: true });
    }
  });

  it('may hold files of other kinds', () => {
    expect(messages({ 'agreement.yml': '', 'README.md': '', 'seed.sql': '' })).toEqual([]);
  });
});

describe('the folder of all partners', () => {
  it('has a partner for each folder with a partner.yml, by id', () => {
    folderWith('zeta', { 'partner.yml': partnerFile('zeta') });
    folderWith('alfa', { 'partner.yml': partnerFile('beta') });
    folderWith('drafts', { 'offers.yml': 'broken' });
    writeFileSync(join(root, 'README.md'), '');
    const partners = loadPartners(root, models);
    expect(partners.map(({ folder, partner }) => [folder, partner?.identity.id])).toEqual([
      [join(root, 'alfa'), undefined], [join(root, 'girona'), 'girona'], [join(root, 'zeta'), 'zeta'],
    ]);
    expect(partners[0]?.problems.map(formatProblem)).toEqual([
      `${join(root, 'alfa')}/partner.yml:1: id: expected the folder's name in small letters, digits and hyphens (alfa), got "beta"`,
    ]);
  });
});
