import { buildASTSchema, getNamedType, isAbstractType, isInterfaceType, isLeafType, isListType, isObjectType, isNonNullType, parse } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { subgraphSdl } from '../../../schema/subgraphSdl.ts';
import { readModel } from '../../../subgraphs/sources/readModel.ts';
import type { EntityModel, ModelField } from '../../../subgraphs/sources/model.ts';

/** A field of a record about a person, as the SDL has it. */
export type RecordField =
  /** What one column fills: a value, or a thing of the public graph of which its key is all that is told. */
  | { readonly kind: 'value'; readonly name: string; readonly path: string; readonly model: ModelField; readonly thing?: PublicThing }
  | { readonly kind: 'embedded'; readonly name: string; readonly type: string; readonly fields: readonly ValueField[] }
  /** A record that this one refers to, or those that refer to it. */
  | { readonly kind: 'record'; readonly name: string; readonly path: string; readonly entity: string }
  | { readonly kind: 'records'; readonly name: string; readonly path: string; readonly entity: string }
  | { readonly kind: 'id' | 'source'; readonly name: string; readonly path: string }
  /** What the graph makes of other records' fields. */
  | { readonly kind: 'derived'; readonly name: string; readonly path: string; readonly type: string; readonly parts: readonly { readonly name: string; readonly thing?: PublicThing }[] };

/** A field that one column fills. */
export type ValueField = Extract<RecordField, { kind: 'value' }>;

/** A field that holds the records that refer to this one. */
export type LinkField = Extract<RecordField, { kind: 'records' }>;

/** A type of the public graph, and the field by which it is known there. */
export interface PublicThing {
  readonly type: string;
  readonly key: string;
}

/** A kind of record about a person. */
export interface RecordType {
  readonly name: string;
  readonly fields: readonly RecordField[];
  /** Interfaces and unions that it can be asked as. */
  readonly abstracts: readonly string[];
}

/** The kinds of records about persons, by name, and the ways in. */
export interface Domain {
  readonly types: ReadonlyMap<string, RecordType>;
  readonly models: ReadonlyMap<string, EntityModel>;
  /** The fields of the door. */
  readonly doors: readonly Door[];
}

/** A field behind which records are: by one's id or identifier, all of one partner's, all that partners share; or what tells no record. */
export interface Door {
  readonly name: string;
  readonly finds: 'person' | 'people' | 'records' | 'nothing';
  readonly entity?: string;
}

/** Reads the domain from the SDL. Throws for what this matrix has no cell for, so that nothing new is left out. */
export function readDomain(): Domain {
  const sdl = subgraphSdl('people');
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const models = new Map([...readModel(sdl)].filter(([, { isPersonal }]) => isPersonal));
  const types = new Map([...models.values()].map((model) => [model.name, recordType(schema, model, models)]));
  const mapped = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && directives(type).has('mapped')).map(({ name }) => name);
  if (mapped.toSorted().join() !== [...types.keys()].toSorted().join()) throw new Error(`Expected a model of each of ${mapped.join()}, got ${[...types.keys()].join()}`);
  const casework = objectType(schema, 'Casework');
  return { types, models, doors: Object.values(casework.getFields()).map((field) => door(field, types)) };
}

function recordType(schema: GraphQLSchema, model: EntityModel, models: Domain['models']): RecordType {
  const type = objectType(schema, model.name);
  const abstracts = Object.values(schema.getTypeMap()).filter((other) => isAbstractType(other) && schema.isSubType(other, type)).map(({ name }) => name);
  return { name: model.name, abstracts, fields: Object.values(type.getFields()).map((field) => recordField(model, field, models)) };
}

function recordField(model: EntityModel, field: GraphQLField<unknown, unknown>, models: Domain['models']): RecordField {
  const { name } = field;
  const type = getNamedType(field.type);
  if (field.args.length > 0) throw unknown(model.name, name);
  if (name === 'id' || name === 'source') return { kind: name, name, path: name };
  if (field.astNode?.directives?.some((directive) => directive.name.value === 'derived') && isObjectType(type)) {
    return { kind: 'derived', name, path: name, type: type.name, parts: Object.values(type.getFields()).map((part) => ({ name: part.name, ...thingOf(part.type) })) };
  }
  const own = model.fields.get(name);
  if (models.has(type.name)) return isListOf(field.type) ? { kind: 'records', name, path: name, entity: type.name } : { kind: 'record', name, path: name, entity: type.name };
  if (own) return { kind: 'value', name, path: name, model: own, ...thingOf(field.type) };
  if (!isObjectType(type) || isListOf(field.type)) throw unknown(model.name, name);
  const parts = Object.keys(type.getFields()).map((part) => {
    const leaf = model.fields.get(`${name}.${part}`);
    if (!leaf) throw unknown(model.name, `${name}.${part}`);
    return { kind: 'value' as const, name: part, path: leaf.path, model: leaf };
  });
  return { kind: 'embedded', name, type: type.name, fields: parts };
}

function door(field: GraphQLField<unknown, unknown>, types: Domain['types']): Door {
  const { name } = field;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return { name, finds: 'nothing' };
  if (type.name === 'Person') return { name, finds: 'person' };
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
  const entity = nodes && getNamedType(nodes.type).name;
  if (entity === 'Person') return { name, finds: 'people' };
  if (entity !== undefined && types.has(entity)) return { name, finds: 'records', entity };
  throw unknown('Casework', name);
}

/** Nothing for a value. */
function thingOf(type: GraphQLOutputType): { readonly thing?: PublicThing } {
  const named = getNamedType(type);
  if (isLeafType(named)) return {};
  const key = isObjectType(named) || isInterfaceType(named) ? ['id', 'code'].find((name) => name in named.getFields()) : undefined;
  if (key === undefined) throw new Error(`Expected \`${named.name}\` to have a key`);
  return { thing: { type: named.name, key } };
}

function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`Expected the SDL to have \`${name}\``);
  return type;
}

const isListOf = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

const directives = (type: GraphQLObjectType): ReadonlySet<string> => new Set([type.astNode, ...type.extensionASTNodes].flatMap((node) => (node?.directives ?? []).map(({ name }) => name.value)));

const unknown = (type: string, field: string): Error => new Error(`Expected \`${type}.${field}\` to be of a kind that the matrix has a cell for`);

/** The paths of an entity's fields, as agreements and the audit log name them; a cell each. */
export function pathsOf({ fields }: RecordType): readonly string[] {
  return fields.flatMap((field) => (field.kind === 'embedded' ? field.fields.map(({ path }) => path) : field.kind === 'derived' ? field.parts.map((part) => `${field.name}.${part.name}`) : [field.path]));
}
