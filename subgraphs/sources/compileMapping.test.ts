import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domains, subgraphSdl } from '../../schema/subgraphSdl.ts';
import { codeLists } from '../reference/codeLists.ts';
import { compileMapping } from './compileMapping.ts';
import { formatProblem } from './mappingProblem.ts';
import { readModel } from './readModel.ts';

const file = 'partners/x/offers.yml';
const models = new Map(domains.flatMap((domain) => [...readModel(subgraphSdl(domain))]));
const compile = (text: string) => compileMapping({ file, text, models, codeLists });
const messages = (text: string) => compile(text).problems.map(formatProblem);

describe('a mapping file', () => {
  const text = [
    'Offer:', '  from: ofertes', '  kye: id', '  fields:', '    titel: titol', '    status: { column: estat, values: { O: OPENED } }',
    '    employer: empresa', '  fields: {}', 'Employers: {}', '',
  ].join('\n');

  it('tells of all its mistakes at once, in the order of its lines', () => {
    expect(messages(text)).toEqual([
      `${file}:1: Offer: expected \`key\`, the column or columns that identify a row, got none`,
      `${file}:3: Offer.kye: expected an option of an entity (from, sql, where, key, deleted, validity, public, updatedAt, fields), got "kye"; did you mean "key"?`,
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
      'jobLocation.postalCode', 'column', 'columns', 'constant', 'code', 'values', 'date', 'split', 'absent', 'number', 'first', 'languages', 'concat', 'between',
      'select', 'on', 'order', 'part', 'of', 'exceptions', 'text', 'location', 'point', 'crs', 'x', 'y', 'deleted', 'validity', 'through', 'public', 'ca', '__proto__', 'constructor', '<<', '');
    const leaf = fc.oneof(name, fc.constantFrom('ine5', 'select 1', 'OPEN', 'DD/MM/YYYY', 'unix', '1,5 €', 'own', 'EPSG:25831', 'es:mun:17079', 0, 1.5, true, null), fc.string());
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, leaf, fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(name, tie('tree'), { maxKeys: 5 })),
    }));
    const field = fc.tuple(name, tree);
    const document = fc.oneof(tree, fc.record({
      Offer: fc.record({ from: fc.constant('t'), key: fc.constant('id'), deleted: tree, validity: tree, public: tree, fields: fc.array(field).map((entries) => Object.fromEntries(entries)) }, { requiredKeys: ['from', 'key', 'fields'] }),
    }));
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
