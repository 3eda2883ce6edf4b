import type { Domain } from '../../../schema/subgraphSdl.ts';
import type { CodeList } from '../../reference/codeLists.ts';
import { coordinateSystems } from '../coordinateSystems.ts';
import { updatedAtField } from '../compileEntity.ts';
import { validityField } from '../compileValidity.ts';
import type { EntityModel, ModelField } from '../model.ts';
import { isPoint } from '../pointFields.ts';
import { readModel } from '../readModel.ts';
import { fieldDefinitionName, fieldSchema } from './fieldSchema.ts';
import { entityOptionDescriptions } from './optionDescriptions.ts';
import { sharedOptions } from './optionSchema.ts';
import { closed, column, columns, definition, oneOfTwo, select, spellings, sql, table } from './schema.ts';
import type { JsonSchema } from './schema.ts';
import { sdlDescriptions } from './sdlDescriptions.ts';
import type { SdlDescriptions } from './sdlDescriptions.ts';

/** The JSON Schema of a domain's mapping file: its entities and their fields, as the SDL has them. */
export function mappingSchema(domain: Domain, sdl: string, codeLists: readonly CodeList[]): JsonSchema {
  const models = readModel(sdl);
  const descriptions = sdlDescriptions(sdl);
  const fields = [...models.values()].flatMap((model) => [...model.fields.values()]);
  const definitions = [...fields, updatedAtField, validityField('from')].map((field) => [
    fieldDefinitionName(field), fieldSchema(field, codeLists, (value) => descriptions.of(`${field.enum?.name}.${value}`)),
  ] as const);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `A partner's ${domain}.yml`,
    description: `How the tables of a partner's database make up the entities of the domain \`${domain}\`.`,
    ...closed(Object.fromEntries([...models.keys()].map((name) => [name, definition(name)]))),
    definitions: Object.fromEntries([
      ...[...models.values()].map((model) => [model.name, entitySchema(model, descriptions)] as const),
      ...headDefinitions,
      ...new Map(definitions),
      ...Object.entries(sharedOptions()),
      ...(fields.some(({ path }) => path.endsWith('.latitude')) ? [['point', pointSchema] as const] : []),
    ].map(([name, schema]) => [name.replaceAll(' ', '-'), schema])),
  };
}

function entitySchema(model: EntityModel, descriptions: SdlDescriptions): JsonSchema {
  const head = Object.keys(headOptions).map((option) => [option, definition(`entity ${option}`)]);
  const fields = closed(fieldProperties(model, descriptions), { minProperties: 1, description: entityOptionDescriptions.fields });
  return { description: descriptions.of(model.name), ...closed({ ...Object.fromEntries(head), fields }, { required: ['key', 'fields'], ...oneOfTwo('from', 'sql') }) };
}

const day = definition(fieldDefinitionName(validityField('from')));

/** The options of every entity but its fields. */
const headOptions: Readonly<Record<Exclude<keyof typeof entityOptionDescriptions, 'fields'>, JsonSchema>> = {
  from: table,
  sql: select,
  where: sql,
  key: columns,
  deleted: { anyOf: [column, closed({ column, values: spellings }, { required: ['column'] })] },
  validity: closed({ from: { ...day, description: 'The first day.' }, through: { ...day, description: 'The last day.' } }, { minProperties: 1 }),
  public: { type: 'object', additionalProperties: { type: 'string', minLength: 10, errorMessage: 'Expected the reason why it is public, of at least 10 characters' } },
  updatedAt: definition(fieldDefinitionName(updatedAtField)),
};

const headDefinitions = Object.entries(headOptions).map(([option, schema]) => [
  `entity ${option}`, { ...schema, description: entityOptionDescriptions[option as keyof typeof headOptions] },
] as const);

/** Every field by its name; those of an embedded object in an object of their own, or by their whole path, which editors needn't suggest. */
function fieldProperties(model: EntityModel, descriptions: SdlDescriptions): Readonly<Record<string, JsonSchema>> {
  const properties: Record<string, JsonSchema> = {};
  const embedded = Map.groupBy([...model.fields.values()].filter(({ path }) => path.includes('.')), ({ path }) => path.slice(0, path.indexOf('.')));
  for (const field of model.fields.values()) {
    const [parent = '', inner] = field.path.split('.');
    properties[parent] ??= inner === undefined ? fieldProperty(field, model, descriptions) : embeddedSchema(parent, embedded.get(parent) ?? [], model, descriptions);
    if (inner !== undefined) properties[field.path] = { ...fieldProperty(field, model, descriptions), doNotSuggest: true };
  }
  return properties;
}

function fieldProperty(field: ModelField, model: EntityModel, descriptions: SdlDescriptions): JsonSchema {
  return { ...definition(fieldDefinitionName(field)), description: [descriptions.of(`${model.name}.${field.path}`), hint(field)].filter(Boolean).join(' ') };
}

function embeddedSchema(name: string, fields: readonly ModelField[], model: EntityModel, descriptions: SdlDescriptions): JsonSchema {
  const properties = Object.fromEntries(fields.map((field) => [field.path.slice(name.length + 1), fieldProperty(field, model, descriptions)]));
  const point = { ...definition('point'), description: 'Both coordinates from one column of geometry or WKT, or from projected coordinates.' };
  const description = descriptions.of(`${model.name}.${name}`);
  if (!isPoint(name, model)) return closed(properties, { description });
  return closed({ ...properties, point }, { description, dependencies: { point: { properties: { latitude: false, longitude: false } } } });
}

const crs: JsonSchema = { enum: coordinateSystems, description: 'The coordinate system; of a column, degrees (EPSG:4326) if it isn\'t said.' };

const pointSchema: JsonSchema = {
  anyOf: [
    column,
    {
      ...closed({
        column: { ...column, description: 'A column of geometry or WKT.' },
        x: { ...column, description: 'The column of the east coordinate.' },
        y: { ...column, description: 'The column of the north coordinate.' },
        crs,
      }),
      ...oneOfTwo('column', 'x'),
      dependencies: { column: { properties: { x: false, y: false } }, x: { required: ['y', 'crs'] }, y: { required: ['x', 'crs'] } },
    },
  ],
};

/** What a field holds, where its name doesn't tell. */
function hint({ kind, list, enum: names, entity }: ModelField): string {
  if (names) return `${list ? 'Values' : 'A value'} of ${names.name}: ${names.values.join(', ')}.`;
  if (kind === 'reference') return `A reference to ${entity}.`;
  return list ? 'A list.' : '';
}
