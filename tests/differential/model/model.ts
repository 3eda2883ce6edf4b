/** One graph, and which subgraph has what of it: the one source of the subgraphs' schemas, their data and the monolith's. Plain data. */
export interface Model {
  readonly subgraphs: readonly SubgraphModel[];
  readonly enums: readonly EnumModel[];
  readonly inputs: readonly InputModel[];
  readonly interfaces: readonly InterfaceModel[];
  readonly unions: readonly UnionModel[];
  /** `Query` and `Mutation` among them. */
  readonly types: readonly TypeModel[];
}

export interface SubgraphModel {
  readonly name: string;
  /** A federation 1 subgraph links no specification and knows only `@key`, `@external`, `@requires`, `@provides` and `extend`. */
  readonly federation: 1 | 2;
}

export interface EnumModel {
  readonly name: string;
  /** The values each subgraph that has the enum knows. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly inaccessible: readonly string[];
}

export interface InputModel {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly defaultValue?: string; readonly subgraphs: readonly string[] }[];
}

export interface InterfaceModel {
  readonly name: string;
  readonly implementations: readonly string[];
  /** Names of fields that every implementation has. */
  readonly fields: readonly string[];
  /** The space whose entities it stands for, if it is an entity itself. */
  readonly space?: string;
  /** Subgraphs that know it as an object alone (`@interfaceObject`), and what they add to it. */
  readonly objectIn: readonly string[];
  readonly objectFields: readonly FieldModel[];
  /** By subgraph, indices of entities it doesn't know; for subgraphs of `objectIn`. */
  readonly unknown: Readonly<Record<string, readonly number[]>>;
  /** Those that fail over these instead of saying null. */
  readonly failing?: readonly string[];
}

export interface UnionModel {
  readonly name: string;
  readonly members: readonly string[];
}

export interface TypeModel {
  readonly name: string;
  readonly kind: 'root' | 'entity' | 'value';
  /** Entities of one space share their numbering, and so their keys' values; a type of its own is a space of its own. */
  readonly space: string;
  /** The numbers of this type's entities. */
  readonly indices: readonly number[];
  readonly presence: Readonly<Record<string, Presence>>;
  readonly fields: readonly FieldModel[];
  readonly inaccessible?: boolean;
}

/** A type in a subgraph. */
export interface Presence {
  readonly keys: readonly { readonly fields: string; readonly resolvable: boolean }[];
  /** Indices of entities that this subgraph doesn't know. */
  readonly unknown: readonly number[];
  /** Whether it fails over these instead of saying null. */
  readonly isFailing?: boolean;
}

/** Whether a subgraph can be asked for entities that it has like this; else it only points at them. */
export function isResolving({ keys }: Presence): boolean {
  return keys.some(({ resolvable }) => resolvable);
}

/** The subgraphs that may have fields of a type: those that can be asked for it. */
export function placesOf({ kind, presence }: { readonly kind: TypeModel['kind']; readonly presence: TypeModel['presence'] }): string[] {
  return Object.keys(presence).filter((place) => kind !== 'entity' || (presence[place] && isResolving(presence[place])));
}

export interface FieldModel {
  readonly name: string;
  readonly type: string;
  readonly arguments: readonly ArgumentModel[];
  /** The subgraphs that resolve it. */
  readonly owners: readonly string[];
  /** A subgraph that has it still, but must not be asked for it: an owner overrides it. */
  readonly overridden?: string;
  /** Subgraphs that name it for their `@requires` or `@provides`. */
  readonly external: readonly string[];
  readonly requires?: string;
  readonly provides?: string;
  readonly inaccessible: boolean;
  /** Shared without several owners: others provide it. */
  readonly provided: boolean;
  /** Part of a key: told from the entity's index alone, never alike for two. */
  readonly key: boolean;
  /** A key that some entities lack. */
  readonly lackedBy?: readonly number[];
  /** Never fails, and is null only where null is allowed at that place. */
  readonly reliable: boolean;
  /** Object types that it may answer with, all known to each owner. */
  readonly allowed: readonly string[];
  /** Enum values that it may answer with. */
  readonly values: readonly string[];
  /** Of a root field: it answers with the entity that has this key. */
  readonly lookup?: { readonly type: string; readonly field: string };
  /** Of a mutation: what it changes; `counter` for a number that only mutations see. */
  readonly effect?: { readonly type: string; readonly field: string } | 'counter';
}

export interface ArgumentModel {
  readonly name: string;
  readonly type: string;
  readonly defaultValue?: string;
}

/** The field of a type, or of the interface whose objects give it to the type. */
export function fieldOf(model: Model, type: string, name: string): FieldModel | undefined {
  const own = typeOf(model, type)?.fields.find((field) => field.name === name);
  if (own) return own;
  const behind = model.interfaces.find((one) => one.objectIn.length > 0 && (one.name === type || one.implementations.includes(type)));
  return behind?.objectFields.find((field) => field.name === name)
    ?? (behind?.name === type ? typeOf(model, behind.implementations[0] ?? '')?.fields.find((field) => field.name === name) : undefined);
}

/** The object type of this name. */
export function typeOf(model: Model, name: string): TypeModel | undefined {
  return model.types.find((type) => type.name === name);
}

/** A type's name without lists and exclamation marks. */
export function namedIn(type: string): string {
  return type.replaceAll(/[[\]!]/g, '');
}
