import { closed, text } from '../sources/jsonSchema/schema.ts';
import type { JsonSchema } from '../sources/jsonSchema/schema.ts';
import type { EntityModel } from '../sources/model.ts';
import type { AgreementTerms } from './agreementTerms.ts';
import { agreementOptions, greatestKeep, leastKeep, peopleBy } from './readAgreements.ts';

/** The JSON Schema of a partner's `agreement.yml`. */
export function agreementSchema(terms: AgreementTerms): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: "A partner's agreement.yml",
    description: 'What the partner lets others read of the people whom it serves, and what others let it read.',
    ...closed({
      agreements: { type: 'object', description: 'Agreements by name; every party has the same under the same name.', additionalProperties: agreement(terms) },
      exceptions: { type: 'array', description: 'Procedures whose accesses a law keeps from the person for a time.', items: closed(exception, { required: ['procedure', 'law', 'until'] }) },
    }),
  };
}

const partner: JsonSchema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', patternErrorMessage: "Expected a partner's id" };
const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$', patternErrorMessage: 'Expected a day YYYY-MM-DD' };
const exception = {
  procedure: { ...text, description: 'The procedure, as accesses name it.' },
  law: { type: 'string', minLength: 10, description: 'The law that says so, with the article.' },
  until: { ...day, description: 'The last day of it.' },
};

const oneOrMore = (item: JsonSchema): JsonSchema => ({ anyOf: [item, { type: 'array', minItems: 1, items: item }] });

function agreement({ models, purposes }: AgreementTerms): JsonSchema {
  const options: Readonly<Record<(typeof agreementOptions)[number], JsonSchema>> = {
    from: { ...partner, description: 'The partner whose people they are.' },
    to: { ...oneOrMore(partner), description: 'The partners that may read.' },
    signed: { ...day, description: 'The first day.' },
    expires: { ...day, description: 'The last day.' },
    purposes: { ...oneOrMore({ enum: purposes }), description: 'What the data may be read for.' },
    people: { description: 'Which people, by the legal basis of an access.', ...closed(Object.fromEntries(Object.entries(peopleBy).map(([basis, people]) => [basis, { enum: people, description: `Which people an access on the basis of ${basis} covers.` }]))) },
    registered: { type: 'boolean', default: false, description: 'Whether it is told that somebody is registered.' },
    keep: { type: 'integer', minimum: leastKeep, maximum: greatestKeep, description: 'Months for which accesses stay on record.' },
    entities: { description: 'Fields by entity: paths, embedded objects, or all.', ...closed(Object.fromEntries([...models.values()].map((model) => [model.name, fieldsOf(model)]))) },
    suspended: { type: 'boolean', default: false, description: 'Either party may suspend it at any time; not among the terms.' },
  };
  return closed(options, { required: ['from', 'to', 'signed', 'expires', 'purposes', 'people', 'keep', 'entities'] });
}

function fieldsOf({ name, fields }: EntityModel): JsonSchema {
  const paths = [...new Set([...fields.keys()].flatMap((path) => [path.split('.')[0] ?? path, path]))];
  return { description: `Fields of ${name}.`, ...oneOrMore({ enum: ['all', ...paths] }) };
}
