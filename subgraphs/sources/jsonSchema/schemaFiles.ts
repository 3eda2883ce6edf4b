import { domains, subgraphSdl } from '../../../schema/subgraphSdl.ts';
import { agreementSchema } from '../../agreements/agreementSchema.ts';
import { agreementTerms } from '../../agreements/agreementTerms.ts';
import { codeLists } from '../../reference/codeLists.ts';
import { readModel } from '../readModel.ts';
import { mappingSchema } from './mappingSchema.ts';
import { partnerSchema } from './partnerSchema.ts';
import type { JsonSchema } from './schema.ts';

/** Where the schemas are kept, for editors. */
export const schemaFolder = new URL('../../../schema/mapping/', import.meta.url);

/** The JSON Schemas of a partner's files, by the name of the file that each is for, without its ending. */
export function schemas(): ReadonlyMap<string, JsonSchema> {
  const lists = [...codeLists.values()];
  return new Map([['partner', partnerSchema()], ['agreement', agreementSchema(agreementTerms(readModel(subgraphSdl('people'))))], ...domains.map((domain) => [domain, mappingSchema(domain, subgraphSdl(domain), lists)] as const)]);
}

/** A schema as its file has it: what fits into one line stands in one. */
export const schemaText = (schema: JsonSchema): string => `${printed(schema, '')}\n`;

function printed(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || line.length + indent.length <= 140) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + printed(item, inner)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{\n${entries.map(([name, each]) => `${inner}${JSON.stringify(name)}: ${printed(each, inner)}`).join(',\n')}\n${indent}}`;
}
