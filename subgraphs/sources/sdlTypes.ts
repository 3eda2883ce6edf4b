import { Kind, parse } from 'graphql';
import type { DefinitionNode, FieldDefinitionNode, InputValueDefinitionNode } from 'graphql';

/** What an SDL says about one type: its definition and its extensions together. */
export interface SdlType {
  readonly name: string;
  readonly kind: 'object' | 'enum' | 'input' | 'scalar' | 'abstract';
  /** The names of the directives on the type itself. */
  readonly directives: ReadonlySet<string>;
  readonly fields: readonly FieldDefinitionNode[];
  readonly inputs: readonly InputValueDefinitionNode[];
  readonly values: readonly string[];
}

/** The types of an SDL, by name. */
export type SdlTypes = ReadonlyMap<string, SdlType>;

/** Reads the types of a subgraph's SDL, extensions merged. No schema is built, so federation's directives need no definitions. */
export function readSdlTypes(sdl: string): SdlTypes {
  const types = new Map<string, SdlType>();
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    const type = readType(definition);
    if (type) types.set(type.name, merge(types.get(type.name), type));
  }
  return types;
}

function readType(definition: DefinitionNode): SdlType | undefined {
  const kind = kindOf(definition);
  if (!kind || !('name' in definition) || !definition.name) return undefined;
  return {
    name: definition.name.value,
    kind,
    directives: new Set(definition.directives?.map(({ name }) => name.value)),
    fields: isObject(definition) ? (definition.fields ?? []) : [],
    inputs: isInput(definition) ? (definition.fields ?? []) : [],
    values: isEnum(definition) ? (definition.values ?? []).map(({ name }) => name.value) : [],
  };
}

function kindOf(definition: DefinitionNode): SdlType['kind'] | undefined {
  if (isObject(definition)) return 'object';
  if (isInput(definition)) return 'input';
  if (isEnum(definition)) return 'enum';
  if (definition.kind === Kind.SCALAR_TYPE_DEFINITION) return 'scalar';
  if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION || definition.kind === Kind.UNION_TYPE_DEFINITION) return 'abstract';
  return undefined;
}

const isObject = (definition: DefinitionNode) => definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
const isInput = (definition: DefinitionNode) => definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || definition.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION;
const isEnum = (definition: DefinitionNode) => definition.kind === Kind.ENUM_TYPE_DEFINITION || definition.kind === Kind.ENUM_TYPE_EXTENSION;

function merge(before: SdlType | undefined, type: SdlType): SdlType {
  if (!before) return type;
  return {
    ...before,
    directives: new Set([...before.directives, ...type.directives]),
    fields: [...before.fields, ...type.fields],
    inputs: [...before.inputs, ...type.inputs],
    values: [...before.values, ...type.values],
  };
}
