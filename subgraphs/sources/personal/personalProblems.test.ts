import { expect, test } from 'vitest';
import { subgraphSdl } from '../../../schema/subgraphSdl.ts';
import { codeLists } from '../../reference/codeLists.ts';
import { compileMapping } from '../compileMapping.ts';
import { formatProblem } from '../mappingProblem.ts';
import { readModel } from '../readModel.ts';
import { personalProblems } from './personalProblems.ts';

test('a public entity may not read a column that looks personal', () => {
  expect(problemsIn(`
Organization:
  from: entitats
  key: nif
  fields:
    name: cognoms
    contact: { telephone: { column: telefon, absent: ["-"] }, url: web }
    address: { streetAddress: { sql: "carrer || ' ' || \\"Núm. Document Identitat\\"" } }
`)).toEqual([
    'x.yml:2: Organization.key: expected a public column, or `public: { nif: … }` with the reason why it is public, got "nif", which looks like a national identifier',
    'x.yml:6: Organization.fields.name: expected a public column, or `public: { cognoms: … }` with the reason why it is public, got "cognoms", which looks like the name of a person',
    'x.yml:7: Organization.fields.contact.telephone: expected a public column, or `public: { telefon: … }` with the reason why it is public, got "telefon", which looks like a telephone',
    'x.yml:8: Organization.fields.address.streetAddress: expected a public column, or `public: { carrer: … }` with the reason why it is public, got "carrer", which looks like a postal address',
  ]);
});

test('until the mapping says of the column, or of the field, that it is public', () => {
  expect(problemsIn(`
Organization:
  from: entitats
  key: nif
  public:
    nif: Every organization here is a company
    telefon: The switchboard of the office
    address.streetAddress: The office is open to everyone
  fields:
    name: nom
    contact: { telephone: telefon }
    address: { streetAddress: { sql: "carrer || numero" } }
`)).toEqual([]);
});

function problemsIn(text: string): readonly string[] {
  const { entities, problems } = compileMapping({ file: 'x.yml', text, models: readModel(subgraphSdl('facilities')), codeLists });
  expect(problems).toEqual([]);
  return [...entities.values()].flatMap(personalProblems).map(formatProblem);
}
